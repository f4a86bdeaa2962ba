/// A piece of the chapter's program: the page shows the text of the closure, then what running it
/// gave, in order.
///
/// Inside stand `let`s and ordinary code, and the blocks that are results: ``Print``, ``Show``,
/// ``Verify``, ``Table``, figures, prose. The text comes from the chapter's file as it was compiled.
public struct Cell: Block {
  private let title: String
  private let fileID: String
  private let line: Int
  private let column: Int
  private let content: Content

  /// Creates a cell.
  ///
  /// - Parameters:
  ///   - title: what the cell shows, Markdown without blocks; may be left out.
  ///   - content: the code, run when the chapter's body runs.
  public init(
    _ title: String = "", fileID: String = #fileID, line: Int = #line, column: Int = #column,
    @BlockBuilder content: () throws -> [LocatedBlock]
  ) {
    self.title = title
    self.fileID = fileID
    self.line = line
    self.column = column
    self.content = Content(content)
  }

  /// One cell.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    context.at(fileID: fileID, line: line, column: column) { context in
      let source = source(in: &context)
      let title = context.inlines(markdown: title)
      let outputs = context.lower(content, of: "cell").flatMap { node -> [Output] in
        if case .outputs(let outputs) = node { outputs } else { [.node(node)] }
      }
      return [
        .cell(
          Node.Cell(title: title, source: source, outputs: outputs, location: context.location))
      ]
    }
  }

  /// The closure's text; a problem is reported and leaves it empty.
  private func source(in context: inout BuildContext) -> String {
    guard let file = context.sources.file(id: fileID) else {
      context.report(
        Diagnostic(
          .error, "the text of '\(fileID)' is not embedded, so this cell's code cannot be shown",
          notes: [.init("give the book's target the EmbedSources plugin, and the book its sources")]
        ))
      return ""
    }
    guard let source = CellSource.extract(from: file.text, line: line, column: column) else {
      context.report(
        Diagnostic(
          .error, "the embedded text of this file is not what was compiled: no cell stands here",
          notes: [.init("build the book again")]))
      return ""
    }
    return source
  }
}
