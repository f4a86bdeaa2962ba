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
    let location = context.sources.location(fileID: fileID, line: line, column: column)
    let outputs = context.lower(content).flatMap { node -> [Output] in
      if case .outputs(let outputs) = node { outputs } else { [.node(node)] }
    }
    return [
      .cell(
        Node.Cell(
          title: context.inlines(markdown: title), source: "", outputs: outputs,
          location: location))
    ]
  }
}
