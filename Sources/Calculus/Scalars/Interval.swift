/// All numbers between two bounds: arithmetic that cannot lose the true value.
///
/// Every operation gives an interval that holds each result of the operation on numbers of the
/// operands. The bounds of sums, products, quotients, whole powers and square roots are rounded
/// outward to the next double and stay put where they are exact; those of other functions lie
/// outward by a few units in the last place, more than the error of the system's mathematical
/// library.
///
/// A function sees the part of an interval that lies in its domain, so `log` over −1...1 is −∞...0;
/// where there is no such part the result is ``empty``, and so is everything computed from it.
/// Whether a part was left out is not recorded here; an expression's enclosure tells.
/// (R. E. Moore, *Interval Analysis*, 1966; IEEE 1788-2015.)
public struct Interval: Scalar, Hashable {
  /// The lower bound, possibly −∞; NaN when empty.
  public let lower: Double
  /// The upper bound, possibly ∞; NaN when empty.
  public let upper: Double

  /// The interval between two numbers in either order; empty if one of them is NaN.
  @inlinable
  public init(_ a: Double, _ b: Double) {
    if a <= b {
      self.init(ordered: a, b)
    } else if b < a {
      self.init(ordered: b, a)
    } else {
      self.init(ordered: .nan, .nan)
    }
  }

  /// The interval of bounds that are known to be in order.
  @inlinable
  init(ordered lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The interval of one number; empty for NaN.
  @inlinable
  public init(_ value: Double) { self.init(ordered: value, value) }

  /// The interval of a range.
  @inlinable
  public init(_ range: ClosedRange<Double>) {
    self.init(ordered: range.lowerBound, range.upperBound)
  }

  /// The whole line.
  public static let whole = Interval(-.infinity, .infinity)
  /// No number at all; both bounds are NaN.
  public static let empty = Interval(.nan)
  /// The number 0.
  @inlinable
  public static var zero: Interval { Interval(ordered: 0, 0) }
  /// The number π, between two neighbouring doubles.
  public static let pi = Interval(.pi, Double.pi.nextUp)

  /// Whether two intervals have the same bounds; two empty ones do.
  @inlinable
  public static func == (a: Interval, b: Interval) -> Bool {
    (a.lower == b.lower && a.upper == b.upper) || (a.isEmpty && b.isEmpty)
  }

  /// Feeds the bounds; all empty intervals feed the same.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isEmpty ? 1 : lower)
    hasher.combine(isEmpty ? 0 : upper)
  }

  /// The midpoint; see ``midpoint``.
  @inlinable
  public var doubleValue: Double { midpoint }
}

extension Interval: CustomStringConvertible {
  /// The bounds in brackets, `[-1, 2.5]`, or `empty`.
  public var description: String {
    if isEmpty { return "empty" }
    return "[\(NumberFormat.shortest.string(lower)), \(NumberFormat.shortest.string(upper))]"
  }
}
