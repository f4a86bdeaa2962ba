extension Interval {
  /// Whether no number belongs to it.
  @inlinable
  public var isEmpty: Bool { lower.isNaN }

  /// Whether both bounds are finite.
  @inlinable
  public var isBounded: Bool { lower.isFinite && upper.isFinite }

  /// Whether it is one number.
  @inlinable
  public var isPoint: Bool { lower == upper }

  /// The midpoint, which lies in the interval; 0 for the whole line, the finite bound for a half
  /// line and NaN for the empty interval.
  @inlinable
  public var midpoint: Double {
    if lower.isFinite, upper.isFinite {
      let sum = lower + upper
      return sum.isFinite ? sum / 2 : lower / 2 + upper / 2
    }
    if isEmpty { return .nan }
    if lower.isFinite { return lower }
    return upper.isFinite ? upper : 0
  }

  /// The distance of the bounds, rounded up.
  @inlinable
  public var width: Double {
    isEmpty ? .nan : DirectedRounding.sumUp(upper, -lower)
  }

  /// The largest distance of a number in it from the midpoint, rounded up.
  @inlinable
  public var radius: Double {
    if isEmpty { return .nan }
    let middle = midpoint
    return Swift.max(
      DirectedRounding.sumUp(upper, -middle), DirectedRounding.sumUp(middle, -lower))
  }

  /// The largest magnitude of a number in it.
  @inlinable
  public var magnitude: Double { Swift.max(lower.magnitude, upper.magnitude) }

  /// The smallest magnitude of a number in it.
  @inlinable
  public var mignitude: Double {
    contains(0) ? 0 : Swift.min(lower.magnitude, upper.magnitude)
  }

  /// Whether a number lies between the bounds, which belong to it.
  @inlinable
  public func contains(_ x: Double) -> Bool { lower <= x && x <= upper }

  /// Whether all numbers of another interval belong to it; those of the empty one do.
  @inlinable
  public func encloses(_ other: Interval) -> Bool {
    other.isEmpty || (lower <= other.lower && other.upper <= upper)
  }

  /// Whether another interval lies in it without touching its bounds.
  @inlinable
  public func enclosesInInterior(_ other: Interval) -> Bool {
    other.isEmpty || (lower < other.lower && other.upper < upper)
  }

  /// Whether the two have a number in common.
  @inlinable
  public func overlaps(_ other: Interval) -> Bool {
    lower <= other.upper && other.lower <= upper
  }

  /// The smallest interval that holds two; an empty one adds nothing.
  @inlinable
  public func union(_ other: Interval) -> Interval {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Interval(
      ordered: Swift.min(lower, other.lower), Swift.max(upper, other.upper))
  }

  /// The numbers that belong to both.
  @inlinable
  public func intersection(_ other: Interval) -> Interval {
    guard overlaps(other) else { return .empty }
    return Interval(
      ordered: Swift.max(lower, other.lower), Swift.min(upper, other.upper))
  }

  /// The two parts that meet at a number inside; the number itself belongs to both.
  @inlinable
  public func parts(cutAt x: Double) -> (Interval, Interval) {
    let cut = Swift.min(Swift.max(x, lower), upper)
    return (Interval(ordered: lower, cut), Interval(ordered: cut, upper))
  }

  /// The bounds moved outward by units in the last place; infinite ones stay.
  func widened(by steps: Int = 1) -> Interval {
    var (low, high) = (lower, upper)
    for _ in 0..<steps { (low, high) = (low.nextDown, high.nextUp) }
    return Interval(ordered: low, high)
  }
}
