// Two bounds that are NaN mark the empty interval. The rounded operations must not see them: they
// take NaN for a sum of infinities.
extension Interval {
  /// All sums.
  @inlinable
  public static func + (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(
      ordered: DirectedRounding.sumDown(a.lower, b.lower), DirectedRounding.sumUp(a.upper, b.upper))
  }

  /// All differences.
  @inlinable
  public static func - (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(
      ordered: DirectedRounding.sumDown(a.lower, -b.upper),
      DirectedRounding.sumUp(a.upper, -b.lower))
  }

  /// All opposite numbers.
  @inlinable
  public static prefix func - (a: Interval) -> Interval { Interval(ordered: -a.upper, -a.lower) }

  /// All products; the signs tell which bounds make them.
  @inlinable
  public static func * (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    if a.lower >= 0 { return times(b, nonnegative: a) }
    if a.upper <= 0 { return -times(b, nonnegative: -a) }
    if b.lower >= 0 { return times(a, nonnegative: b) }
    if b.upper <= 0 { return -times(a, nonnegative: -b) }
    return Interval(
      ordered: Swift.min(
        DirectedRounding.productDown(a.lower, b.upper),
        DirectedRounding.productDown(a.upper, b.lower)),
      Swift.max(
        DirectedRounding.productUp(a.lower, b.lower), DirectedRounding.productUp(a.upper, b.upper)))
  }

  @inlinable
  static func times(_ a: Interval, nonnegative b: Interval) -> Interval {
    Interval(
      ordered: DirectedRounding.productDown(a.lower, a.lower >= 0 ? b.lower : b.upper),
      DirectedRounding.productUp(a.upper, a.upper >= 0 ? b.upper : b.lower))
  }

  /// All quotients by numbers that are not 0.
  ///
  /// With 0 inside the divisor that is the whole line; with 0 at a bound, a half line if the
  /// dividend has one sign; empty for the divisor 0 alone.
  @inlinable
  public static func / (a: Interval, b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty || (b.lower == 0 && b.upper == 0) { return .empty }
    if b.upper <= 0 { return over(-a, nonnegative: -b) }
    if b.lower >= 0 { return over(a, nonnegative: b) }
    return a == zero ? zero : whole
  }

  @inlinable
  static func over(_ a: Interval, nonnegative b: Interval) -> Interval {
    let low =
      a.lower >= 0
      ? DirectedRounding.quotientDown(a.lower, b.upper)
      : b.lower == 0 ? -.infinity : DirectedRounding.quotientDown(a.lower, b.lower)
    let high =
      a.upper <= 0
      ? DirectedRounding.quotientUp(a.upper, b.upper)
      : b.lower == 0 ? .infinity : DirectedRounding.quotientUp(a.upper, b.lower)
    return Interval(ordered: low, high)
  }

  /// The absolute values.
  @inlinable
  public static func abs(_ x: Interval) -> Interval {
    if x.lower >= 0 || x.isEmpty { return x }
    return x.upper <= 0 ? -x : Interval(ordered: 0, x.magnitude)
  }

  /// The signs: one of −1, 0 and 1, or an interval between two of them.
  public static func sign(_ x: Interval) -> Interval {
    Interval(Double.sign(x.lower), Double.sign(x.upper))
  }

  /// The larger ones of two numbers, one from each.
  @inlinable
  public static func maximum(_ a: Interval, _ b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(ordered: Swift.max(a.lower, b.lower), Swift.max(a.upper, b.upper))
  }

  /// The smaller ones of two numbers, one from each.
  @inlinable
  public static func minimum(_ a: Interval, _ b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(ordered: Swift.min(a.lower, b.lower), Swift.min(a.upper, b.upper))
  }
}
