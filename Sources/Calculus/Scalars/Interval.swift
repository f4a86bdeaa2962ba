/// All numbers between two bounds: arithmetic that cannot lose the true value.
///
/// Every operation gives an interval that holds each result of the operation on numbers of the
/// operands. Bounds are moved outward by one unit in the last place after arithmetic and by four
/// after elementary functions, more than the error of the system's mathematical library. A function
/// sees the part of an interval that lies in its domain; where there is none, both bounds are NaN.
/// (R. E. Moore, *Interval Analysis*, 1966.)
public struct Interval: Scalar, Hashable {
  /// The lower bound.
  public let lower: Double
  /// The upper bound.
  public let upper: Double

  /// The interval between two numbers in either order; NaN if one of them is.
  public init(_ a: Double, _ b: Double) {
    let isEmpty = a.isNaN || b.isNaN
    lower = isEmpty ? .nan : min(a, b)
    upper = isEmpty ? .nan : max(a, b)
  }

  /// The interval of one number.
  public init(_ value: Double) { self.init(value, value) }

  /// The interval of a range.
  public init(_ range: ClosedRange<Double>) { self.init(range.lowerBound, range.upperBound) }

  /// The whole line.
  public static let whole = Interval(-.infinity, .infinity)
  /// The number 0.
  public static var zero: Interval { Interval(0.0) }

  /// The midpoint; 0 for the whole line.
  public var doubleValue: Double {
    if lower == -.infinity, upper == .infinity { return 0 }
    return lower.isFinite && upper.isFinite ? lower / 2 + upper / 2 : lower + upper
  }

  /// The distance of the bounds.
  public var width: Double { upper - lower }

  /// The largest magnitude of a number in it.
  public var magnitude: Double { max(lower.magnitude, upper.magnitude) }

  /// Whether a number lies between the bounds, which belong to it.
  public func contains(_ x: Double) -> Bool { lower <= x && x <= upper }

  /// The smallest interval that holds two.
  public func union(_ other: Interval) -> Interval {
    Interval(min(lower, other.lower), max(upper, other.upper))
  }

  /// The bounds moved outward by units in the last place; exact zeros and infinities stay.
  func widened(by steps: Int = 1) -> Interval {
    var (low, high) = (lower, upper)
    for _ in 0..<steps {
      if low != 0, low.isFinite { low = low.nextDown }
      if high != 0, high.isFinite { high = high.nextUp }
    }
    return Interval(low, high)
  }
}

extension Interval {
  /// All sums.
  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(bounds: a.lower + b.lower, a.upper + b.upper).widened()
  }

  /// All differences.
  public static func - (a: Interval, b: Interval) -> Interval {
    Interval(bounds: a.lower - b.upper, a.upper - b.lower).widened()
  }

  /// All products.
  public static func * (a: Interval, b: Interval) -> Interval {
    hull([
      product(a.lower, b.lower), product(a.lower, b.upper), product(a.upper, b.lower),
      product(a.upper, b.upper),
    ]).widened()
  }

  /// All quotients; the whole line if 0 is among the divisors.
  public static func / (a: Interval, b: Interval) -> Interval {
    if b.lower.isNaN || a.lower.isNaN { return Interval(.nan) }
    if b.contains(0) { return whole }
    return a * Interval(1 / b.lower, 1 / b.upper).widened()
  }

  /// All opposite numbers.
  public static prefix func - (a: Interval) -> Interval { Interval(-a.upper, -a.lower) }

  /// Bounds that are in order; ∞ − ∞ leaves the line open on that side.
  private init(bounds low: Double, _ high: Double) {
    self.init(low.isNaN ? -.infinity : low, high.isNaN ? .infinity : high)
  }

  /// The product of bounds, where 0 · ∞ is 0, as the bound itself is never reached.
  private static func product(_ a: Double, _ b: Double) -> Double {
    a == 0 || b == 0 ? (a.isNaN || b.isNaN ? .nan : 0) : a * b
  }

  static func hull(_ values: [Double]) -> Interval {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values {
      if value.isNaN { return Interval(.nan) }
      low = min(low, value)
      high = max(high, value)
    }
    return Interval(low, high)
  }
}
