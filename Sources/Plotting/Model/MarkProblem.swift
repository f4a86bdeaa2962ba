/// What is wrong with a mark or a panel, and what to do; the figure adds the place.
public struct MarkProblem: Error, Sendable, Hashable {
  /// What is wrong, a clause without a full stop.
  public var message: String
  /// What to do instead, a clause without a full stop.
  public var cure: String

  /// Creates a problem.
  public init(_ message: String, cure: String) {
    self.message = message
    self.cure = cure
  }
}
