/// The way an optimiser went, point by point, and why it ended.
///
/// Every method of ``minimize(_:gradient:hessian:from:method:tolerance:maximumIterations:)`` gives
/// this one type, so that figures and tables need not know which method ran.
public struct OptimizationTrace: Sendable, Hashable {
  /// How often an optimiser has asked for something.
  public struct Evaluations: Sendable, Hashable {
    /// Values of the function, those for differences included where no gradient was given.
    public var function = 0
    /// Gradients, those for differences included where no Hessian was given.
    public var gradient = 0
    /// Hessians.
    public var hessian = 0
  }

  /// One point on the way.
  public struct Step: Sendable, Hashable {
    /// 0 for the start.
    public var iteration: Int
    /// Where.
    public var point: [Double]
    /// The function's value there.
    public var value: Double
    /// The gradient there, as long as the point; nil if the method uses none or the value is not
    /// finite.
    public var gradient: [Double]?
    /// Where the step that led here began; for the start the point itself.
    var origin: [Double]
    /// What had been evaluated, from the start on, when the method arrived here.
    public var evaluations: Evaluations
    /// The eigenvalues of the Hessian here, ascending; empty for methods without Hessian and for
    /// points the method did not look around at.
    public var eigenvalues: [Double] = []
    /// The radius of the trust region that the step here kept within; only for that method.
    public var trustRadius: Double?
    /// What was added to the eigenvalues of the Hessian for the step here: the λ of a trust region,
    /// or the largest change that Newton's method made to an eigenvalue.
    public var hessianShift: Double?
    /// The corners of the simplex, the best first; empty except for Nelder and Mead's method.
    public var simplex: [[Double]] = []

    /// The step that led here, as long as the point; zeros for the start.
    public var step: [Double] { difference(point, origin) }

    /// The Euclidean length of the gradient; NaN without one.
    public var gradientNorm: Double { gradient.map { norm($0) } ?? .nan }
    /// How far the step that led here went; 0 for the start.
    public var stepLength: Double { norm(step) }
  }

  /// Why an optimiser stopped.
  public enum StopReason: String, Sendable, Hashable, CaseIterable {
    /// The gradient's length, or the size of the simplex, came down to the tolerance.
    case converged
    /// The allowed number of iterations is used up.
    case iterationLimit
    /// The value or the gradient at the start is not finite.
    case startOutsideDomain
    /// A step led to where the value or gradient is not finite: the steps were too long, or the
    /// function falls without end.
    case diverged
    /// Along a direction the function kept falling for as far as numbers reach.
    case unbounded
    /// No step along the search direction made the function smaller.
    case noProgress
    /// The Hessian has no eigenvalues to go by: it is not symmetric or not finite.
    case unusableHessian
    /// The gradient or the Hessian has not as many entries as the point.
    case wrongShape
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
  /// What was evaluated in all.
  public var evaluations: Evaluations
  /// The step with the least finite value, the first of equals; nil if no value is finite.
  ///
  /// Methods with steps of fixed size do not end at their best point.
  public var best: Step? {
    steps.filter(\.value.isFinite).min { $0.value < $1.value }
  }
}
