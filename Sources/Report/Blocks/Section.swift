/// A heading within a chapter, with what stands below it or without.
///
/// A section within a section has a heading one level deeper, down to the sixth.
public struct Section: Block {
  private let title: String
  private let label: String?
  private let content: Content?
  private let isDeeper: Bool

  /// Creates a heading; what it heads follows it.
  ///
  /// - Parameters:
  ///   - title: Markdown without blocks.
  ///   - label: a name to refer to it by, beginning with `sec-`.
  public init(_ title: String, label: String? = nil) {
    self.init(title, label: label, content: nil, isDeeper: false)
  }

  /// Creates a heading with what stands below it.
  ///
  /// An error thrown by the content is reported at the section when the chapter is built, so that
  /// it hides no problem of other sections; the initialiser itself throws nothing.
  ///
  /// - Parameters:
  ///   - title: Markdown without blocks.
  ///   - label: a name to refer to it by, beginning with `sec-`.
  ///   - content: what stands below it.
  public init(
    _ title: String, label: String? = nil, @BlockBuilder content: () throws -> [LocatedBlock]
  ) {
    self.init(title, label: label, content: Content(content), isDeeper: false)
  }

  init(_ title: String, label: String?, content: Content?, isDeeper: Bool) {
    self.title = title
    self.label = label
    self.content = content
    self.isDeeper = isDeeper
  }

  /// One heading, then what stands below it.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    if let label { context.declare(.section, label: label) }
    let level = min(context.sectionDepth + (isDeeper ? 3 : 2), 6)
    let title = context.inlines(markdown: title)
    let heading = Node.heading(Node.Heading(level: level, id: label ?? "", title: title))
    guard let content else { return [heading] }
    context.sectionDepth += 1
    defer { context.sectionDepth -= 1 }
    return [heading] + context.lower(content, of: "section")
  }
}
