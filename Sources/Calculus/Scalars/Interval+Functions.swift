import RealModule

extension Interval {
  /// A rising function on the part of the interval inside its domain.
  private func rising(
    from low: Double = -.infinity, through high: Double = .infinity, _ f: (Double) -> Double
  ) -> Interval {
    let (a, b) = (max(lower, low), min(upper, high))
    guard a <= b else { return Interval(.nan) }
    return Interval(f(a), f(b)).widened(by: 4)
  }

  /// The exponentials.
  public static func exp(_ x: Interval) -> Interval {
    let result = x.rising(Double.exp)
    return Interval(max(0, result.lower), result.upper)
  }
  /// eˣ − 1.
  public static func expMinusOne(_ x: Interval) -> Interval { x.rising(Double.expMinusOne) }
  /// The natural logarithms.
  public static func log(_ x: Interval) -> Interval { x.rising(from: 0) { Double.log($0) } }
  /// The natural logarithms of 1 + x.
  public static func log(onePlus x: Interval) -> Interval {
    x.rising(from: -1) { Double.log(onePlus: $0) }
  }
  /// The square roots.
  public static func sqrt(_ x: Interval) -> Interval {
    let result = x.rising(from: 0, Double.sqrt)
    return Interval(max(0, result.lower), result.upper)
  }
  /// The inverse sines.
  public static func asin(_ x: Interval) -> Interval { x.rising(from: -1, through: 1, Double.asin) }
  /// The inverse cosines.
  public static func acos(_ x: Interval) -> Interval { x.rising(from: -1, through: 1, Double.acos) }
  /// The inverse tangents.
  public static func atan(_ x: Interval) -> Interval { x.rising(Double.atan) }
  /// The hyperbolic sines.
  public static func sinh(_ x: Interval) -> Interval { x.rising(Double.sinh) }
  /// The hyperbolic tangents.
  public static func tanh(_ x: Interval) -> Interval { x.rising(Double.tanh) }
  /// The inverse hyperbolic sines.
  public static func asinh(_ x: Interval) -> Interval { x.rising(Double.asinh) }
  /// The inverse hyperbolic cosines.
  public static func acosh(_ x: Interval) -> Interval { x.rising(from: 1, Double.acosh) }
  /// The inverse hyperbolic tangents.
  public static func atanh(_ x: Interval) -> Interval {
    x.rising(from: -1, through: 1, Double.atanh)
  }
  /// The error function.
  public static func erf(_ x: Interval) -> Interval { x.rising(Double.erf) }

  /// The hyperbolic cosines.
  public static func cosh(_ x: Interval) -> Interval {
    let size = abs(x)
    return Interval(Double.cosh(size.lower), Double.cosh(size.upper)).widened(by: 4)
  }

  /// The sines.
  public static func sin(_ x: Interval) -> Interval { wave(x, Double.sin, peak: .pi / 2) }
  /// The cosines.
  public static func cos(_ x: Interval) -> Interval { wave(x, Double.cos, peak: 0) }

  /// The tangents; the whole line if a pole is inside.
  public static func tan(_ x: Interval) -> Interval {
    holds(x, .pi / 2, period: .pi) ? whole : x.rising(Double.tan)
  }

  private static func wave(_ x: Interval, _ f: (Double) -> Double, peak: Double) -> Interval {
    if x.lower.isNaN { return x }
    let top = holds(x, peak, period: 2 * .pi)
    let bottom = holds(x, peak + .pi, period: 2 * .pi)
    if top, bottom { return Interval(-1, 1) }
    let ends = hull([f(x.lower), f(x.upper)]).widened(by: 4)
    return Interval(bottom ? -1 : max(-1, ends.lower), top ? 1 : min(1, ends.upper))
  }

  /// Whether one of the points `place + k · period` lies in the interval or very near to it.
  private static func holds(_ x: Interval, _ place: Double, period: Double) -> Bool {
    guard x.magnitude < 1e9 else { return true }
    let first = (x.lower - place) / period
    let last = (x.upper - place) / period
    let slack = 1e-12 * (1 + first.magnitude + last.magnitude)
    return (last + slack).rounded(.down) >= (first - slack).rounded(.up)
  }

  /// The absolute values.
  public static func abs(_ x: Interval) -> Interval {
    if x.contains(0) { return Interval(0, x.magnitude) }
    return Interval(x.lower.magnitude, x.upper.magnitude)
  }

  /// The signs.
  public static func sign(_ x: Interval) -> Interval {
    Interval(Double.sign(x.lower), Double.sign(x.upper))
  }

  /// The whole powers, with no negative ones among the even.
  public func pow(_ exponent: Int) -> Interval {
    if exponent < 0 { return 1 / pow(-exponent) }
    if exponent == 0 { return Interval(1) }
    let base = exponent.isMultiple(of: 2) ? Interval.abs(self) : self
    var steps = 2
    var power = exponent
    while power > 1 {
      steps += 2
      power /= 2
    }
    return Interval(base.lower.pow(exponent), base.upper.pow(exponent)).widened(by: steps * 2)
  }

  /// The whole powers.
  public static func pow(_ x: Interval, _ n: Int) -> Interval { x.pow(n) }

  /// The real powers of the positive part.
  public static func pow(_ x: Interval, _ y: Interval) -> Interval { exp(y * log(x)) }

  /// The real roots.
  public static func root(_ x: Interval, _ n: Int) -> Interval {
    x.rising(from: n.isMultiple(of: 2) ? 0 : -.infinity) { Double.root($0, n) }
  }
}
