/// The way an optimiser went.
public struct OptimizationTrace: Sendable, Hashable {
  /// One point on the way.
  public struct Step: Sendable, Hashable {
    /// 0 for the start.
    public var iteration: Int
    /// Where.
    public var point: [Double]
    /// The function's value there.
    public var value: Double
    /// The Euclidean length of the gradient there.
    public var gradientNorm: Double
    /// How far the step that led here went; 0 for the start.
    public var stepLength: Double
  }

  /// Why an optimiser stopped.
  public enum StopReason: String, Sendable, Hashable, CaseIterable {
    /// The gradient's length came down to the tolerance.
    case converged
    /// The allowed number of iterations is used up.
    case iterationLimit
    /// A value or gradient was not finite: the steps were too long.
    case diverged
    /// No step along the search direction made the function smaller.
    case noProgress
    /// The Hessian could not be inverted.
    case singularHessian
  }

  /// The points from the start to the last one; never empty.
  public var steps: [Step]
  /// Why the way ends there.
  public var stopReason: StopReason

  /// The last point.
  public var point: [Double] { steps.last?.point ?? [] }
  /// The value at the last point.
  public var value: Double { steps.last?.value ?? .nan }
  /// The number of iterations made.
  public var iterations: Int { steps.count - 1 }
}

/// The Euclidean length of a vector; no overflow or underflow of squares on the way.
public func norm(_ vector: [Double]) -> Double {
  let largest = vector.reduce(0) { max($0, abs($1)) }
  guard largest > 0, largest.isFinite else { return vector.reduce(0) { $0 + abs($1) } }
  return largest * vector.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
}
