/// A definition, theorem or the like: a numbered statement with a title.
public struct Definition: Block {
  /// The kinds of statement.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What a word means.
    case definition
    /// What is proved.
    case theorem
    /// What is proved on the way.
    case lemma
    /// What is proved, smaller.
    case proposition
    /// What follows at once.
    case corollary
    /// A case of it.
    case example

    /// The name as it is printed.
    public var name: String {
      switch self {
      case .definition: "Definition"
      case .theorem: "Theorem"
      case .lemma: "Lemma"
      case .proposition: "Proposition"
      case .corollary: "Corollary"
      case .example: "Example"
      }
    }

    var labelKind: Label.Kind {
      switch self {
      case .definition: .definition
      case .theorem, .lemma, .proposition, .corollary: .theorem
      case .example: .example
      }
    }
  }

  private let kind: Kind
  private let title: String
  private let number: String?
  private let label: String?
  private let content: Content

  /// Creates a statement.
  ///
  /// - Parameters:
  ///   - title: what is defined, Markdown without blocks.
  ///   - kind: what the statement is called.
  ///   - number: its number (`"5.1"`). Without one it is numbered on: its last part is the next
  ///     after that of the statement above it that no statement of the book claims.
  ///   - label: a name to refer to it by, beginning with `def-` (`thm-`, `ex-` by its kind).
  ///   - content: what it says.
  public init(
    _ title: String, kind: Kind = .definition, number: String? = nil, label: String? = nil,
    @BlockBuilder content: () throws -> [LocatedBlock]
  ) {
    self.kind = kind
    self.title = title
    self.number = number
    self.label = label
    self.content = Content(content)
  }

  /// One definition.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    context.declare(kind.labelKind, label: label, number: number)
    return [
      .definition(
        Node.Definition(
          kind: kind.name, number: number ?? "", title: context.inlines(markdown: title),
          id: label, nodes: context.lower(content, of: kind.rawValue)))
    ]
  }
}
