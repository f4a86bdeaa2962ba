/// Minimises by Newton's method: xₖ₊₁ = xₖ − H⁻¹ ∇f(xₖ).
///
/// On a quadratic with a minimum that is one step. Where the Hessian has negative eigenvalues their
/// magnitudes are taken, so that the step leads down instead of to a saddle; where the full step does
/// not make the function smaller, it is halved until it does (Nocedal and Wright, *Numerical
/// Optimization*, sections 3.1 and 3.4).
///
/// - Parameters:
///   - f: the function.
///   - gradient: its gradient.
///   - hessian: its symmetric matrix of second derivatives.
///   - start: where to begin.
///   - tolerance: the length of the gradient that counts as 0.
///   - maximumIterations: the most steps to make.
/// - Returns: every point on the way, and why it ends: `singularHessian` where the Hessian is not
///   symmetric, not finite or has an eigenvalue of 0.
public func newton(
  _ f: @escaping ([Double]) -> Double, gradient: @escaping ([Double]) -> [Double],
  hessian: ([Double]) -> Matrix, from start: [Double], tolerance: Double = 1e-8,
  maximumIterations: Int = 100
) -> OptimizationTrace {
  let search = Search(f: f, gradient: gradient, tolerance: tolerance, limit: maximumIterations)
  return search.run(from: start) { place in
    guard let step = newtonStep(hessian(place.point), place.gradient) else {
      return .stop(.singularHessian)
    }
    guard let share = damping(of: step, at: place, f) else { return .stop(.noProgress) }
    return .move(step.map { $0 * share })
  }
}

/// The step to the minimum of the quadratic model, with the magnitudes of negative curvatures.
private func newtonStep(_ hessian: Matrix, _ gradient: [Double]) -> [Double]? {
  guard hessian.rows == gradient.count, let system = try? hessian.symmetricEigensystem(),
    let least = system.values.map(abs).min(), let largest = system.values.map(abs).max(),
    least > 1e-15 * largest
  else { return nil }
  if system.values.allSatisfy({ $0 > 0 }) {
    return (try? hessian.solve(gradient))?.map { -$0 }
  }
  let along = system.vectors.transpose * Matrix(column: gradient)
  let scaled = Matrix(rows: along.rows, columns: 1) { row, _ in
    -along[row, 0] / abs(system.values[row])
  }
  return (system.vectors * scaled).elements
}

/// The share of a step to go: all of it, or half as often as needed to make the function smaller by
/// a ten-thousandth of what its slope promises; nil if no share does.
private func damping(
  of step: [Double], at place: Search.Place, _ f: ([Double]) -> Double
) -> Double? {
  let slope = zip(step, place.gradient).reduce(0) { $0 + $1.0 * $1.1 }
  // Near the minimum the promised decrease drowns in rounding.
  let noise = 8 * Double.ulpOfOne * abs(place.value)
  var share = 1.0
  for _ in 0..<50 {
    let there = f(zip(place.point, step).map { $0 + share * $1 })
    if there <= place.value + 1e-4 * share * slope + noise { return share }
    share /= 2
  }
  return nil
}
