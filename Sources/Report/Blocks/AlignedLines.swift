import Formula

/// Lines of LaTeX aligned at their `&`, each known by itself so that errors are found in the source.
struct AlignedLines: FormulaConvertible {
  let lines: [String]

  func formula(in context: inout BuildContext) throws -> Formula {
    let start = #"\begin{aligned} "#
    let between = #" \\ "#
    let text = start + lines.joined(separator: between) + #" \end{aligned}"#
    let read = Formula.read(latex: text, macros: context.macros)
    guard read.errors.isEmpty else {
      throw ContentError(read.errors) { error in
        place(of: error.offset - start.utf8.count, between: between.utf8.count, in: context)
      }
    }
    return read.formula
  }

  /// The place of an offset of the joined lines, in the line it is in.
  private func place(
    of offset: Int, between gap: Int, in context: BuildContext
  ) -> SourceLocation? {
    var offset = offset
    for line in lines {
      if offset <= line.utf8.count { return context.place(in: line, at: max(offset, 0)) }
      offset -= line.utf8.count + gap
    }
    return context.location
  }
}
