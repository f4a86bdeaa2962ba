/// A heading one level below that of a ``Section`` in its place.
public struct Subsection: Block {
  private let section: Section

  /// Creates a heading; what it heads follows it.
  ///
  /// - Parameters:
  ///   - title: Markdown without blocks.
  ///   - label: a name to refer to it by, beginning with `sec-`.
  public init(_ title: String, label: String? = nil) {
    section = Section(title, label: label, content: nil, isDeeper: true)
  }

  /// One heading.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    try section.nodes(in: &context)
  }
}
