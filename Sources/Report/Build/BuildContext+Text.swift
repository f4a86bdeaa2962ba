public import Formula

extension BuildContext {
  /// The formula that a piece of LaTeX means.
  ///
  /// - Throws: ``ContentError`` at the spot in the source file, where the LaTeX was written as a
  ///   literal after the beginning of the current block.
  public func formula(latex: String) throws -> Formula {
    try formula(latex: latex, in: latex, at: 0)
  }

  /// Running text from Markdown without blocks; problems are reported.
  public mutating func inlines(markdown: String) -> [Inline] {
    var reader = MarkdownReader(markdown, context: self)
    let inlines = reader.inlines()
    self = reader.context
    return inlines
  }

  /// Nodes from Markdown; problems are reported.
  public mutating func nodes(markdown: String) -> [Node] {
    var reader = MarkdownReader(markdown, context: self)
    let nodes = reader.nodes()
    self = reader.context
    return nodes
  }

  /// The place where a part of a string was written, if the string was written as a literal at or
  /// after the beginning of the current block, or else the place of the block.
  ///
  /// - Parameters:
  ///   - value: the whole string.
  ///   - offset: where the part begins, in UTF-8 bytes.
  public func place(in value: String, at offset: Int) -> SourceLocation {
    place(of: offset, in: value, fileID: fileID, line: location.line, column: location.column ?? 1)
      ?? location
  }

  /// Text that is shown as it is, after reporting the values that could not be put into it.
  mutating func reportingProblems(in text: String) -> String {
    let (problems, rest) = ProtectedText.takingProblems(from: text)
    for problem in problems { report(Diagnostic(.error, problem)) }
    return rest
  }

  /// The place of a part of a string that was written as a literal at or after a place, or nil.
  func place(
    of offset: Int, in value: String, fileID: String, line: Int, column: Int = 1
  ) -> SourceLocation? {
    guard let file = sources.file(id: fileID),
      let place = LiteralLocator.place(
        of: offset, in: value, source: Array(file.text.utf8), line: line, column: column)
    else { return nil }
    return SourceLocation(file: file.path, line: place.line, column: place.column)
  }

  /// The formula of LaTeX that begins at an offset of a longer text.
  ///
  /// - Throws: ``ContentError`` at the spot; where that is not found in the source, it quotes the
  ///   line of the formula.
  func formula(latex: String, in text: String, at offset: Int) throws -> Formula {
    try read(latex: latex, in: text, at: offset).formula
  }

  /// What LaTeX that begins at an offset of a longer text says, its tags and labels included.
  ///
  /// - Throws: ``ContentError`` as above, with all that is wrong.
  func read(latex: String, in text: String, at offset: Int) throws -> LatexFormula {
    let read = Formula.read(latex: latex, macros: macros)
    guard read.errors.isEmpty else {
      throw ContentError(read.errors) { error in
        place(
          of: offset + error.offset, in: text, fileID: fileID, line: location.line,
          column: location.column ?? 1)
      }
    }
    return read
  }
}

extension ContentError {
  /// What is wrong with a formula: the first error, with the others after it.
  init(_ errors: [FormulaError], at place: (FormulaError) -> SourceLocation?) {
    let all = errors.map { ContentError($0, at: place($0)) }
    self = all.first ?? ContentError("bad formula")
    others = Array(all.dropFirst())
  }

  /// What is wrong with a formula, at its spot in the source or else with its line quoted.
  init(_ error: FormulaError, at spot: SourceLocation?) {
    self.init("bad formula: \(error.message)", at: spot)
    if spot == nil {
      let lines = error.source.lines
      let line = lines.indices.contains(error.line - 1) ? lines[error.line - 1] : ""
      notes.append(.init("in '\(line)', column \(error.column)"))
    }
    if let suggestion = error.suggestion { notes.append(.init("did you mean '\(suggestion)'?")) }
  }
}
