import RealModule

extension Interval {
  /// The square roots of the part that is not negative.
  @inlinable
  public static func sqrt(_ x: Interval) -> Interval {
    guard x.upper >= 0 else { return .empty }
    return Interval(
      ordered: x.lower <= 0 ? 0 : DirectedRounding.rootDown(x.lower),
      DirectedRounding.rootUp(x.upper))
  }

  /// The squares, of which none is negative.
  @inlinable
  public var squared: Interval { pow(2) }

  /// The whole powers.
  ///
  /// Even ones are not negative, and the zeroth power is 1 everywhere. For negative exponents the
  /// reciprocals of powers of numbers that are not 0.
  @inlinable
  public func pow(_ exponent: Int) -> Interval {
    if isEmpty { return self }
    if exponent == 0 { return Interval(ordered: 1, 1) }
    if exponent == 1 { return self }
    let power = raised(to: exponent.magnitude)
    return exponent < 0 ? Interval(ordered: 1, 1) / power : power
  }

  @inlinable
  func raised(to exponent: UInt) -> Interval {
    if exponent & 1 == 0 {
      let size = Interval.abs(self)
      return Interval(
        ordered: DirectedRounding.powerDown(size.lower, exponent),
        DirectedRounding.powerUp(size.upper, exponent))
    }
    let low =
      lower >= 0
      ? DirectedRounding.powerDown(lower, exponent) : -DirectedRounding.powerUp(-lower, exponent)
    let high =
      upper >= 0
      ? DirectedRounding.powerUp(upper, exponent) : -DirectedRounding.powerDown(-upper, exponent)
    return Interval(ordered: low, high)
  }

  /// The whole powers.
  public static func pow(_ x: Interval, _ n: Int) -> Interval { x.pow(n) }

  /// The real powers of the part that is not negative; for an exponent that is one whole number,
  /// the whole powers.
  ///
  /// A power rises or falls in the base and in the exponent, so that its extremes belong to bounds.
  /// As for doubles, 0⁰ is 1; powers of 0 with negative exponents are left out.
  public static func pow(_ x: Interval, _ y: Interval) -> Interval {
    if x.isEmpty || y.isEmpty { return .empty }
    if y.isPoint, let whole = Int(exactly: y.lower) { return x.pow(whole) }
    guard x.upper >= 0 else { return .empty }
    let base = Interval(ordered: Swift.max(0, x.lower), x.upper)
    guard base.upper > 0 || y.upper >= 0 else { return .empty }
    var (low, high) = (Double.infinity, 0.0)
    for exponent in [y.lower, y.upper] {
      for bound in [base.lower, base.upper] {
        let value = Double.pow(bound, exponent)
        // 1^∞ and the like stand for what can be any number above 0.
        if value.isNaN || (exponent.isInfinite && base.contains(1)) {
          return Interval(ordered: 0, .infinity)
        }
        (low, high) = (Swift.min(low, value), Swift.max(high, value))
      }
    }
    if y.contains(0) { (low, high) = (Swift.min(low, 1), Swift.max(high, 1)) }
    return Interval(ordered: Swift.max(0, low.lowered(by: 2)), high.raised(by: 2))
  }

  /// The real roots of order n; of the part that is not negative if n is even, empty for n = 0.
  public static func root(_ x: Interval, _ n: Int) -> Interval {
    if n == 0 || n == .min { return .empty }
    if n < 0 { return Interval(1) / root(x, -n) }
    return x.rising(from: n.isMultiple(of: 2) ? 0 : -.infinity, by: 2, exactAt: 0) {
      Double.root($0, n)
    }
  }
}
