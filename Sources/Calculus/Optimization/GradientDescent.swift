/// How far gradient descent goes along the negative gradient.
public enum StepRule: Sendable, Hashable {
  /// The gradient times a learning rate. On a quadratic the steps converge if the rate is less than 2
  /// divided by the largest eigenvalue of the Hessian; see ``QuadraticConvergence``.
  case fixed(Double)
  /// As far as the function falls enough, shortened from a first step (Armijo's condition, with 1e-4
  /// of the slope). The first try is a step of `first` times the gradient, afterwards twice the last.
  case backtracking(first: Double = 1)
  /// To the minimum along the gradient of the quadratic that has the Hessian: α = gᵀg / gᵀHg (Nocedal
  /// and Wright, *Numerical Optimization*, (3.26)). Needs Hessians; exact on quadratics.
  case exact
}

/// Steps against the gradient: xₖ₊₁ = xₖ − α ∇f(xₖ).
struct GradientDescent: SearchMethod {
  let rule: StepRule
  private var lastShare: Double?

  init(rule: StepRule) { self.rule = rule }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    let slope = place.gradient
    switch rule {
    case .fixed(let rate):
      return .to(objective.place(at: sum(place.point, -rate, slope)))
    case .backtracking(let first):
      let found = Backtracking().run(
        from: place, along: slope, factor: -1, slope: -dot(slope, slope),
        first: lastShare.map { 2 * $0 } ?? first, in: &objective)
      guard let found else { return .stop(.noProgress) }
      lastShare = found.share
      return .to(found.place)
    case .exact:
      let curvature = dot(slope, objective.hessian(at: place.point) * slope)
      guard curvature.isFinite else { return .stop(.unusableHessian) }
      guard curvature > 0 else { return .stop(.unbounded) }
      let rate = dot(slope, slope) / curvature
      return .to(objective.place(at: sum(place.point, -rate, slope)))
    }
  }
}

/// Minimises by steps against the gradient: the method `.gradientDescent(.fixed(rate))` of
/// ``minimize(_:gradient:hessian:from:method:tolerance:maximumIterations:)``.
///
/// - Parameters:
///   - f: the function.
///   - gradient: its gradient.
///   - start: where to begin.
///   - rate: the learning rate α. For a quadratic the steps converge if it is less than 2 divided by
///     the largest eigenvalue of the Hessian.
///   - tolerance: the length of the gradient that counts as 0.
///   - maximumIterations: the most steps to make.
/// - Returns: every point on the way, and why it ends.
public func gradientDescent(
  _ f: @escaping ([Double]) -> Double, gradient: @escaping ([Double]) -> [Double],
  from start: [Double], rate: Double, tolerance: Double = 1e-8, maximumIterations: Int = 10_000
) -> OptimizationTrace {
  minimize(
    f, gradient: gradient, from: start, method: .gradientDescent(.fixed(rate)),
    tolerance: tolerance, maximumIterations: maximumIterations)
}
