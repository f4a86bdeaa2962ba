/// Printed lines, as a program writes them.
///
/// Numbers are formatted in the text: `Print("error \(error, .scientific(2))")`.
public struct Print: Block {
  private let lines: [String]

  /// Prints lines; a line may itself hold line ends.
  public init(_ lines: String...) {
    self.lines = lines.flatMap { $0.lines.map(String.init) }
  }

  /// The lines as one output.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    [.outputs([.text(lines.map { context.reportingProblems(in: $0) })])]
  }
}
