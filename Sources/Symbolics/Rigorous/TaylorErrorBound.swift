/// How far a Taylor polynomial is from its function at most, proved.
public struct TaylorErrorBound: Sendable, Hashable {
  /// No error on the box is larger; ∞ if no bound could be proved.
  public var bound: Double
  /// An error at least this large occurs, so that `bound` exceeds the largest error by no more than
  /// the ratio of the two.
  public var attained: Double
  /// Where it occurs, in the order of the variables.
  public var location: [Double]
  /// Why there is no finite bound; nil if there is one.
  public var limitation: String?

  /// Whether a finite bound was proved.
  public var isBounded: Bool { bound < .infinity }
}

extension TaylorErrorBound: CustomStringConvertible {
  /// The bound to four significant digits, rounded up, or why there is none.
  public var description: String {
    if let limitation { return "no bound: \(limitation)" }
    return "at most \(bound)"
  }
}
