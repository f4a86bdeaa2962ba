internal import Geometry

/// Follows a field on the page by its arc length.
///
/// The pair of order 5 and 4 of J. Dormand and P. Prince (1980) with an error of at most
/// ``tolerance`` a step. A step is also refused when the curve that is drawn for it would not be
/// tangent to the field in its middle, so that what is drawn follows the field everywhere.
struct FlowTracer {
  /// The error of a step in points.
  static let tolerance = 1e-5
  /// The least step: a field that turns within it has a critical point there.
  static let leastStep = 0.02
  /// The sine of the angle at which a drawn step may differ from the field in its middle.
  private static let deviation = 0.003

  /// The unit vector of the field on the page; `nil` where there is none.
  let direction: (Point) -> Vector?
  /// The longest step in points.
  let longestStep: Double

  /// The end of a step.
  struct Step {
    var point: Point
    var tangent: Vector
    /// The length to try next.
    var next: Double
  }

  /// One step from a point, forwards for a sign of 1, as long as may be; `nil` at the border of the
  /// domain or at a critical point.
  func step(from point: Point, _ tangent: Vector, length: Double, sign: Double) -> Step? {
    var h = min(length, longestStep)
    while h >= Self.leastStep {
      if let trial = trial(point, tangent * sign, h, sign) {
        if trial.error <= Self.tolerance,
          isFaithful(point, tangent * sign, trial.end, trial.tangent, sign)
        {
          let growth =
            trial.error > 0
            ? 0.9 * Self.fifthRoot(Self.tolerance / trial.error) : 4
          return Step(
            point: trial.end, tangent: trial.tangent * sign, next: h * min(max(growth, 0.3), 2))
        }
      }
      h *= 0.5
    }
    return nil
  }

  private static func fifthRoot(_ value: Double) -> Double {
    // Two square roots and one more: between the fourth and the eighth root, good enough to choose
    // a step, and the same on every machine.
    value.squareRoot().squareRoot().squareRoot()
      * (value < 1 ? 1 : value.squareRoot().squareRoot().squareRoot())
  }

  private func trial(
    _ p: Point, _ k1: Vector, _ h: Double, _ sign: Double
  ) -> (end: Point, tangent: Vector, error: Double)? {
    func field(_ offset: Vector) -> Vector? { direction(p + offset * h).map { $0 * sign } }
    guard let k2 = field(k1 * 0.2),
      let k3 = field(k1 * (3.0 / 40) + k2 * (9.0 / 40)),
      let k4 = field(k1 * (44.0 / 45) + k2 * (-56.0 / 15) + k3 * (32.0 / 9)),
      let k5 = field(
        k1 * (19372.0 / 6561) + k2 * (-25360.0 / 2187) + k3 * (64448.0 / 6561)
          + k4 * (-212.0 / 729)),
      let k6 = field(
        k1 * (9017.0 / 3168) + k2 * (-355.0 / 33) + k3 * (46732.0 / 5247) + k4 * (49.0 / 176)
          + k5 * (-5103.0 / 18656))
    else { return nil }
    let a = k1 * (35.0 / 384) + k3 * (500.0 / 1113)
    let step = a + k4 * (125.0 / 192) + k5 * (-2187.0 / 6784) + k6 * (11.0 / 84)
    guard let k7 = field(step) else { return nil }
    let b = k1 * (71.0 / 57600) + k3 * (-71.0 / 16695) + k4 * (71.0 / 1920)
    let error = b + k5 * (-17253.0 / 339_200) + k6 * (22.0 / 525) + k7 * (-1.0 / 40)
    guard k1.dot(k7) > 0.5, step.length > 0.8 else { return nil }
    return (p + step * h, k7, error.length * h)
  }

  private func isFaithful(
    _ a: Point, _ u: Vector, _ b: Point, _ v: Vector, _ sign: Double
  ) -> Bool {
    let curve = FlowLine.cubic(a, u, b, v)
    for t in [0.25, 0.5, 0.75] {
      guard let drawn = FlowLine.tangent(curve, t).normalized,
        let field = direction(FlowLine.point(curve, t))
      else { return false }
      let wanted = field * sign
      guard drawn.dot(wanted) > 0, drawn.cross(wanted).magnitude <= Self.deviation else {
        return false
      }
    }
    return true
  }
}
