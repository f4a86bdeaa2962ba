/// Minimises a function from a start.
///
/// - Parameters:
///   - f: the function. Where it is NaN or infinite it is taken as not defined: methods that search
///     for step lengths shorten steps that lead there, and all refuse to start there.
///   - gradient: its gradient, as long as the point. Without, differences of `f` take its place where
///     the method needs it, at about 20 values a coordinate.
///   - hessian: its symmetric matrix of second derivatives. Without, differences of the gradient take
///     its place where the method needs it.
///   - start: where to begin.
///   - method: how, with its settings.
///   - tolerance: the Euclidean length of the gradient that counts as 0; for Nelder and Mead's method,
///     which knows none, the size of the simplex and of the spread of its values that count as 0.
///   - maximumIterations: the most steps to make; without, what suits the method (1000 for those that
///     learn curvature, 10 000 for fixed steps).
/// - Returns: every point on the way with its value, gradient, step and evaluations, and why it ends.
///   Nothing is thrown: ``OptimizationTrace/stopReason`` names what went wrong,
///   ``OptimizationTrace/explanation`` says it with its place, and
///   ``OptimizationTrace/requiringConvergence()`` makes an error of it. A point without coordinates
///   is its own minimum.
public func minimize(
  _ f: @escaping ([Double]) -> Double, gradient: (([Double]) -> [Double])? = nil,
  hessian: (([Double]) -> Matrix)? = nil, from start: [Double],
  method: OptimizationMethod = .bfgs, tolerance: Double = 1e-8, maximumIterations: Int? = nil
) -> OptimizationTrace {
  let limit = maximumIterations ?? method.iterationLimit(coordinates: start.count)
  var search = Search(Objective(f, gradient, hessian), tolerance: tolerance, limit: limit)
  return method.run(&search, from: start)
}

/// Minimises ordinary Swift code, whose gradients come from reverse-mode differentiation.
///
/// Second derivatives, where the method needs them, are differences of those gradients. All else is
/// as in ``minimize(_:gradient:hessian:from:method:tolerance:maximumIterations:)``.
///
/// - Parameter body: the function, as ``reverse(at:_:)-([Double],_)`` takes it.
public func minimize(
  recording body: @escaping ([Variable]) -> Variable, from start: [Double],
  method: OptimizationMethod = .bfgs, tolerance: Double = 1e-8, maximumIterations: Int? = nil
) -> OptimizationTrace {
  // Constants record nothing, so a value alone costs no tape.
  minimize(
    { body($0.map { Variable($0) }).value }, gradient: { reverse(at: $0, body).gradient },
    from: start, method: method, tolerance: tolerance, maximumIterations: maximumIterations)
}
