/// Steps to the minimum of the quadratic model within a ball, whose radius follows how well the model
/// foretold the function.
///
/// (Nocedal and Wright, *Numerical Optimization*, algorithm 4.1; Conn, Gould and Toint, *Trust-Region
/// Methods*, sections 6.1 and 17.4.2 for the rounding near the minimum.)
struct TrustRegion: SearchMethod {
  private var radius: Double
  private let largest: Double
  private var curvature = Curvature()

  init(radius: Double, largest: Double) {
    (self.radius, self.largest) = (radius, largest)
  }

  var eigenvalues: [Double] { curvature.eigenvalues }

  mutating func isSettled(
    at place: Objective.Place, tolerance: Double, in objective: inout Objective
  ) -> Bool {
    curvature.look(at: place, tolerance: tolerance, in: &objective)
  }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    guard let spectrum = curvature.spectrum else { return .stop(.unusableHessian) }
    let slopes = spectrum.coordinates(of: place.gradient)
    // Each failure at least halves the radius, so this is enough to reach the last place of a number.
    for _ in 0..<200 {
      guard let step = BallMinimum(curvatures: spectrum.values, slopes: slopes, radius: radius)
      else { return .stop(.noProgress) }
      let point = sum(place.point, 1, spectrum.vector(at: step.coordinates))
      if point == place.point || !(step.decrease > 0) { return .stop(.noProgress) }
      let used = radius
      if let next = judged(step, to: point, from: place, in: &objective) {
        return .to(next, Move.Details(trustRadius: used, hessianShift: step.shift))
      }
    }
    return .stop(.noProgress)
  }

  /// The place a step leads to, if it is good enough to go there; adapts the radius.
  private mutating func judged(
    _ step: BallMinimum, to point: [Double], from place: Objective.Place,
    in objective: inout Objective
  ) -> Objective.Place? {
    let value = objective.value(at: point)
    if value == -.infinity { return Objective.Place(point: point, value: value) }
    // Where both decreases drown in rounding, the model is trusted.
    let fall = place.value - value + place.noise
    let ratio = value.isFinite ? fall / (step.decrease + place.noise) : -1
    let length = norm(step.coordinates)
    if ratio < 0.25 { radius = 0.25 * length }
    if ratio > 0.75 && step.isOnSphere { radius = min((ratio > 0.9 ? 2.5 : 2) * radius, largest) }
    guard ratio > 0.15 else { return nil }
    let next = objective.completed(Objective.Place(point: point, value: value))
    if next.isFinite { return next }
    radius = 0.25 * length
    return nil
  }
}
