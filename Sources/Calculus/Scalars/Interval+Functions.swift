import RealModule

// The libraries of Linux and macOS state errors of at most one unit in the last place for exp, log,
// sin, cos, tan, their inverses and pow, and of at most two for the others (GNU C library manual,
// "Known Maximum Errors in Math Functions"). Bounds move by twice that.
extension Double {
  /// The double that many steps below.
  func lowered(by steps: Int) -> Double { (0..<steps).reduce(self) { value, _ in value.nextDown } }
  /// The double that many steps above.
  func raised(by steps: Int) -> Double { (0..<steps).reduce(self) { value, _ in value.nextUp } }
}

extension Interval {
  /// A rising function on the part of the interval inside its domain.
  ///
  /// - Parameters:
  ///   - low: the least number of the domain.
  ///   - high: the greatest number of the domain.
  ///   - error: by how many units in the last place bounds move.
  ///   - range: what every value lies in.
  ///   - fixed: an argument at which the function's double is exact.
  func rising(
    from low: Double = -.infinity, through high: Double = .infinity, by error: Int,
    within range: Interval = .whole, exactAt fixed: Double = .nan, _ f: (Double) -> Double
  ) -> Interval {
    if isEmpty { return self }
    let (a, b) = (Swift.max(lower, low), Swift.min(upper, high))
    guard a <= b else { return .empty }
    let first = a == fixed ? f(a) : f(a).lowered(by: error)
    let last = b == fixed ? f(b) : f(b).raised(by: error)
    return Interval(
      ordered: Swift.max(range.lower, first), Swift.min(range.upper, last))
  }

  private static let unit = Interval(-1, 1)
  private static let nonnegative = Interval(0, .infinity)
  private static let rightAngles = Interval(-pi.upper / 2, pi.upper / 2)

  /// The exponentials.
  public static func exp(_ x: Interval) -> Interval {
    x.rising(by: 2, within: nonnegative, exactAt: 0, Double.exp)
  }
  /// eˣ − 1.
  public static func expMinusOne(_ x: Interval) -> Interval {
    x.rising(by: 4, within: Interval(-1, .infinity), exactAt: 0, Double.expMinusOne)
  }
  /// The natural logarithms.
  public static func log(_ x: Interval) -> Interval {
    // The logarithm of 0 alone has no value.
    x.upper == 0 ? .empty : x.rising(from: 0, by: 2, exactAt: 1) { Double.log($0) }
  }
  /// The natural logarithms of 1 + x.
  public static func log(onePlus x: Interval) -> Interval {
    x.upper == -1 ? .empty : x.rising(from: -1, by: 4, exactAt: 0) { Double.log(onePlus: $0) }
  }

  /// The inverse sines.
  public static func asin(_ x: Interval) -> Interval {
    x.rising(from: -1, through: 1, by: 2, within: rightAngles, exactAt: 0, Double.asin)
  }
  /// The inverse cosines, which fall.
  public static func acos(_ x: Interval) -> Interval {
    let result = (-x).rising(
      from: -1, through: 1, by: 2, within: Interval(0, pi.upper), exactAt: -1
    ) { Double.acos(-$0) }
    return result
  }
  /// The inverse tangents.
  public static func atan(_ x: Interval) -> Interval {
    x.rising(by: 2, within: rightAngles, exactAt: 0, Double.atan)
  }
  /// The inverse cotangents, `atan(1/x)` and π/2 at 0, where they jump.
  public static func acot(_ x: Interval) -> Interval {
    if x.isEmpty { return x }
    if x.lower < 0, x.upper >= 0 { return rightAngles }
    let edge = x.lower == 0 ? rightAngles.upper : atan(Interval(1) / Interval(x.lower)).upper
    return Interval(ordered: atan(Interval(1) / Interval(x.upper)).lowest(for: x.upper), edge)
  }

  /// The lower bound, or that of π/2 where the reciprocal of 0 left nothing.
  private func lowest(for argument: Double) -> Double {
    argument == 0 ? Interval.pi.lower / 2 : lower
  }

  /// The hyperbolic sines.
  public static func sinh(_ x: Interval) -> Interval { x.rising(by: 4, exactAt: 0, Double.sinh) }
  /// The hyperbolic cosines.
  public static func cosh(_ x: Interval) -> Interval {
    abs(x).rising(by: 4, within: Interval(1, .infinity), exactAt: 0, Double.cosh)
  }
  /// The hyperbolic tangents.
  public static func tanh(_ x: Interval) -> Interval {
    x.rising(by: 4, within: unit, exactAt: 0, Double.tanh)
  }
  /// The hyperbolic cotangents; all of them for an interval around 0.
  public static func coth(_ x: Interval) -> Interval {
    let result = Interval(1) / tanh(x)
    if x.lower >= 0 { return result.intersection(Interval(1, .infinity)) }
    return x.upper <= 0 ? result.intersection(Interval(-.infinity, -1)) : result
  }
  /// The hyperbolic secants.
  public static func sech(_ x: Interval) -> Interval { Interval(1) / cosh(x) }
  /// The hyperbolic cosecants; all of them for an interval around 0.
  public static func csch(_ x: Interval) -> Interval { Interval(1) / sinh(x) }

  /// The inverse hyperbolic sines.
  public static func asinh(_ x: Interval) -> Interval { x.rising(by: 4, exactAt: 0, Double.asinh) }
  /// The inverse hyperbolic cosines.
  public static func acosh(_ x: Interval) -> Interval {
    x.rising(from: 1, by: 4, within: nonnegative, exactAt: 1, Double.acosh)
  }
  /// The inverse hyperbolic tangents.
  public static func atanh(_ x: Interval) -> Interval {
    guard x.lower < 1, x.upper > -1 else { return .empty }
    return x.rising(from: -1, through: 1, by: 4, exactAt: 0, Double.atanh)
  }
  /// The error function.
  public static func erf(_ x: Interval) -> Interval {
    x.rising(by: 4, within: unit, exactAt: 0, Double.erf)
  }
}
