/// A string is prose: CommonMark with tables, `~~strikethrough~~`, mathematics between `$` and `$`
/// (`$$` for a line of its own), and references to labels (`@fig-tangent`).
///
/// HTML, images and headings of the first level are refused. A dollar sign is written `\$`.
extension String: Block {
  /// The paragraphs, lists, tables and so on that the Markdown describes.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    context.nodes(markdown: self)
  }
}
