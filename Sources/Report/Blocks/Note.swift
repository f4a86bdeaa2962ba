/// An aside.
public struct Note: Block {
  private let title: String
  private let kind: Node.Note.Kind
  private let content: Content

  /// Creates an aside of several blocks.
  ///
  /// - Parameters:
  ///   - title: Markdown without blocks; may be left out.
  ///   - kind: note, tip or warning.
  ///   - content: what it says.
  public init(
    _ title: String = "", kind: Node.Note.Kind = .note,
    @BlockBuilder content: () throws -> [LocatedBlock]
  ) {
    self.title = title
    self.kind = kind
    self.content = Content(content)
  }

  /// One aside.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    let title = context.inlines(markdown: title)
    return [.note(Node.Note(kind: kind, title: title, nodes: context.lower(content, of: "note")))]
  }
}
