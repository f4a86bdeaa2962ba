/// Minimises by steps against the gradient: xₖ₊₁ = xₖ − α ∇f(xₖ).
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
  let search = Search(f: f, gradient: gradient, tolerance: tolerance, limit: maximumIterations)
  return search.run(from: start) { place in .move(place.gradient.map { -rate * $0 }) }
}
