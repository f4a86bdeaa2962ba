public import Formula

extension BuildContext {
  /// The formula that a piece of LaTeX means.
  ///
  /// - Throws: ``ContentError`` at the spot in the source file.
  public mutating func formula(latex: String) throws -> Formula {
    .text(latex)
  }

  /// Running text from Markdown without blocks; problems are reported.
  public mutating func inlines(markdown: String) -> [Inline] {
    markdown.isEmpty ? [] : [.text(markdown)]
  }

  /// Nodes from Markdown; problems are reported.
  public mutating func nodes(markdown: String) -> [Node] {
    [.paragraph(inlines(markdown: markdown))]
  }
}
