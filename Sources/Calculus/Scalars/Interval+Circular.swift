import RealModule

extension Interval {
  /// The sines.
  public static func sin(_ x: Interval) -> Interval {
    x == zero ? x : wave(x, Double.sin, slope: Double.cos, peak: .pi / 2)
  }
  /// The cosines.
  public static func cos(_ x: Interval) -> Interval {
    wave(x, Double.cos, slope: { -Double.sin($0) }, peak: 0)
  }

  /// The tangents; the whole line if a pole is inside.
  public static func tan(_ x: Interval) -> Interval {
    if x.isEmpty { return x }
    return x.crosses(Double.cos, at: .pi / 2) ? whole : x.rising(by: 2, exactAt: 0, Double.tan)
  }
  /// The cotangents, which fall between the poles k · π; the whole line if a pole is inside, a half
  /// line if a bound is 0.
  public static func cot(_ x: Interval) -> Interval {
    if x.isEmpty || x == zero { return .empty }
    if x.crosses(Double.sin, at: 0) { return whole }
    func value(_ point: Double) -> Interval { cos(Interval(point)) / sin(Interval(point)) }
    return Interval(
      ordered: x.upper == 0 ? -.infinity : value(x.upper).lower,
      x.lower == 0 ? .infinity : value(x.lower).upper)
  }
  /// The secants; the whole line if a pole is inside.
  public static func sec(_ x: Interval) -> Interval { Interval(1) / cos(x) }
  /// The cosecants; the whole line if a pole is inside.
  public static func csc(_ x: Interval) -> Interval { Interval(1) / sin(x) }

  /// A sine or cosine; its slope tells on which side of an extreme a bound lies.
  private static func wave(
    _ x: Interval, _ f: (Double) -> Double, slope: (Double) -> Double, peak: Double
  ) -> Interval {
    if x.isEmpty { return x }
    var (top, bottom): (Bool, Bool)
    if x.isShort {
      let (start, end) = (slope(x.lower), slope(x.upper))
      (top, bottom) = (start > 0 && end < 0, start < 0 && end > 0)
    } else {
      (top, bottom) = (
        x.holds(peak, period: 2 * .pi), x.holds(peak + .pi, period: 2 * .pi)
      )
    }
    if top, bottom { return Interval(ordered: -1, 1) }
    let (first, last) = (f(x.lower), f(x.upper))
    let (low, high) = (Swift.min(first, last), Swift.max(first, last))
    // No double but 0 has the sine 0, and none the cosine 0.
    return Interval(
      ordered: bottom ? -1 : low == 0 ? 0 : Swift.max(-1, low.lowered(by: 2)),
      top ? 1 : high == 0 ? 0 : Swift.min(1, high.raised(by: 2)))
  }

  /// Whether a sine or cosine has at most one zero and one extreme in the interval, being shorter
  /// than π.
  private var isShort: Bool { width < 3 }

  /// Whether a zero of a sine or cosine lies inside; a bound that is 0 itself does not count.
  private func crosses(_ f: (Double) -> Double, at zero: Double) -> Bool {
    guard isShort else { return holds(zero, period: .pi) }
    let (first, last) = (f(lower), f(upper))
    return (first < 0 && last > 0) || (first > 0 && last < 0)
  }

  /// Whether one of the points `place + k · period` lies in the interval or nearer to it than the
  /// rounding of this calculation can tell.
  private func holds(_ place: Double, period: Double) -> Bool {
    guard isBounded else { return true }
    let first = (lower - place) / period
    let last = (upper - place) / period
    let slack = 1e-15 * (1 + first.magnitude + last.magnitude)
    return (last + slack).rounded(.down) >= (first - slack).rounded(.up)
  }
}
