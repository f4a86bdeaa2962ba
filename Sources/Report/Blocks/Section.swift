/// A heading within a chapter.
public struct Section: Block {
  private let title: String
  private let label: String?
  private let level: Int

  /// Creates a heading of the second level (the chapter's title is the first).
  ///
  /// - Parameters:
  ///   - title: Markdown without blocks.
  ///   - label: a name to refer to it by, beginning with `sec-`.
  public init(_ title: String, label: String? = nil) {
    self.init(title, label: label, level: 2)
  }

  init(_ title: String, label: String?, level: Int) {
    self.title = title
    self.label = label
    self.level = level
  }

  /// One heading.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    if let label { context.declare(.section, label: label) }
    let title = context.inlines(markdown: title)
    return [.heading(Node.Heading(level: level, id: label ?? "", title: title))]
  }
}

/// A heading below a ``Section``.
public struct Subsection: Block {
  private let section: Section

  /// Creates a heading of the third level.
  ///
  /// - Parameters:
  ///   - title: Markdown without blocks.
  ///   - label: a name to refer to it by, beginning with `sec-`.
  public init(_ title: String, label: String? = nil) {
    section = Section(title, label: label, level: 3)
  }

  /// One heading.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    try section.nodes(in: &context)
  }
}
