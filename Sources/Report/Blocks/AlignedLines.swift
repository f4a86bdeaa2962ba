import Formula

/// Lines of LaTeX aligned at their `&`, each known by itself so that errors are found in the source.
struct AlignedLines: FormulaConvertible {
  let lines: [String]

  func formula(in context: inout BuildContext) throws -> Formula {
    let start = #"\begin{aligned} "#
    let between = #" \\ "#
    let text = start + lines.joined(separator: between) + #" \end{aligned}"#
    do {
      return try Formula(latex: text)
    } catch {
      var offset = error.offset - start.utf8.count
      for line in lines {
        guard offset > line.utf8.count else {
          throw ContentError(error, at: context.place(in: line, at: max(offset, 0)))
        }
        offset -= line.utf8.count + between.utf8.count
      }
      throw ContentError(error, at: context.location)
    }
  }
}
