/// Newton's method with a Hessian made positive definite: xₖ₊₁ = xₖ − α H⁻¹ ∇f(xₖ).
///
/// Eigenvalues of the Hessian are replaced by their magnitudes, so that the step leads down instead
/// of to a saddle, and by a floor where they nearly vanish; where the full step does not make the
/// function smaller, it is shortened until it does (Nocedal and Wright, *Numerical Optimization*,
/// algorithm 3.2 and section 3.4). Where the gradient vanishes at a saddle, the step follows the
/// direction that curves down most.
///
/// A positive definite Hessian promises that the value falls by half of what the slope does: a full
/// step that brings less than a tenth has overshot, maybe into another valley, and is shortened (the
/// customary share is from 0.01 to 0.3: Boyd and Vandenberghe, *Convex Optimization*, section 9.2).
/// A modified one promises less, and there any fall will do.
struct Newton: SearchMethod {
  /// The least eigenvalue to use, relative to the largest.
  let floor: Double
  private var curvature = Curvature()

  init(floor: Double) { self.floor = floor }

  var eigenvalues: [Double] { curvature.eigenvalues }

  mutating func isSettled(
    at place: Objective.Place, tolerance: Double, in objective: inout Objective
  ) -> Bool {
    curvature.look(at: place, tolerance: tolerance, in: &objective)
  }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    guard let spectrum = curvature.spectrum else { return .stop(.unusableHessian) }
    if curvature.isAtSaddle { return leaving(place, spectrum, in: &objective) }
    let least = max(floor * curvature.largestMagnitude, .leastNormalMagnitude)
    let used = spectrum.values.map { max(abs($0), least) }
    let shift = zip(used, spectrum.values).reduce(0) { max($0, $1.0 - $1.1) }
    let slopes = spectrum.coordinates(of: place.gradient)
    let along = zip(slopes, used).map { -$0 / $1 }
    let details = Move.Details(hessianShift: shift)
    guard shift > 0 else {
      return shortened(spectrum.vector(at: along), 0.1, details, from: place, in: &objective)
    }
    var direction = limited(spectrum.vector(at: along), at: place)
    if let upward = upward(along, slopes: slopes, curvatures: spectrum.values) {
      let whole = Backtracking().whole(
        from: place, along: direction, slope: dot(direction, place.gradient), in: &objective)
      if let whole { return .to(whole, details) }
      direction = limited(spectrum.vector(at: upward), at: place)
    }
    return shortened(direction, 1e-4, details, from: place, in: &objective)
  }

  /// A step along a direction, shortened until the function falls by a share of what the slope does.
  private func shortened(
    _ direction: [Double], _ decrease: Double, _ details: Move.Details,
    from place: Objective.Place, in objective: inout Objective
  ) -> Move {
    let found = Backtracking(decrease: decrease).run(
      from: place, along: direction, slope: dot(direction, place.gradient), in: &objective)
    return found.map { .to($0.place, details) } ?? .stop(.noProgress)
  }

  /// A step without its share along the directions that curve down; nil if those have none of the
  /// gradient or more than a hundredth.
  ///
  /// Divided by a small curvature, a little of the gradient makes a long step, where the model, which
  /// falls without end, is least to be trusted. If it leads up, the rest of the step is as long as it
  /// should be, and to shorten both would waste it.
  private func upward(_ along: [Double], slopes: [Double], curvatures: [Double]) -> [Double]? {
    let falling = norm(zip(slopes, curvatures).map { $1 < 0 ? $0 : 0 })
    let rising = norm(zip(slopes, curvatures).map { $1 < 0 ? 0 : $0 })
    guard falling > 0, falling < 0.01 * rising else { return nil }
    return zip(along, curvatures).map { $1 < 0 ? 0 : $0 }
  }

  /// A step at most a thousand times as long as the point is from the origin, or 1000.
  ///
  /// Where a curvature nearly vanishes, the minimum of a model that was changed is too far away to mean
  /// anything (Dennis and Schnabel, *Numerical Methods for Unconstrained Optimization*, section 7.2).
  private func limited(_ step: [Double], at place: Objective.Place) -> [Double] {
    let longest = 1000 * max(1, norm(place.point))
    let length = norm(step)
    return length > longest ? scaled(step, by: longest / length) : step
  }

  private func leaving(
    _ saddle: Objective.Place, _ spectrum: SymmetricEigensystem, in objective: inout Objective
  ) -> Move {
    let direction = spectrum.vectors.transpose.rowArrays[0]
    let slope = dot(direction, saddle.gradient)
    // The parabola falls by half the eigenvalue over a step of length 1.
    let found = Backtracking().run(
      from: saddle, along: scaled(direction, by: slope > 0 ? -1 : 1),
      slope: 0.5 * spectrum.values[0], in: &objective)
    guard let found else { return .stop(.noProgress) }
    return .to(found.place)
  }
}

/// Minimises by Newton's method: the method `.newton()` of
/// ``minimize(_:gradient:hessian:from:method:tolerance:maximumIterations:)``.
///
/// On a quadratic with a minimum that is one step.
///
/// - Parameters:
///   - f: the function.
///   - gradient: its gradient.
///   - hessian: its symmetric matrix of second derivatives.
///   - start: where to begin.
///   - tolerance: the length of the gradient that counts as 0.
///   - maximumIterations: the most steps to make.
/// - Returns: every point on the way, and why it ends: `unusableHessian` where the Hessian is not
///   symmetric or not finite.
public func newton(
  _ f: @escaping ([Double]) -> Double, gradient: @escaping ([Double]) -> [Double],
  hessian: @escaping ([Double]) -> Matrix, from start: [Double], tolerance: Double = 1e-8,
  maximumIterations: Int = 100
) -> OptimizationTrace {
  minimize(
    f, gradient: gradient, hessian: hessian, from: start, method: .newton(),
    tolerance: tolerance, maximumIterations: maximumIterations)
}
