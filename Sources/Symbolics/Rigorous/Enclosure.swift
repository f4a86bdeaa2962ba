public import Calculus

/// What an expression does on a box, as interval arithmetic proves it.
public struct Enclosure: Sendable, Hashable {
  /// An interval that holds every value; empty when the expression is defined nowhere in the box.
  public var range: Interval
  /// How well-behaved the expression is on all of the box.
  public var regularity: Regularity

  /// Creates an enclosure.
  public init(range: Interval, regularity: Regularity) {
    self.range = range
    self.regularity = regularity
  }
}

/// How well-behaved a function is on a box, as far as could be proved.
///
/// The levels are those of the decorations of IEEE 1788-2015 (`trv`, `def`, `dac`), with one above:
/// calculus needs functions without kinks.
public enum Regularity: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// There may be points of the box where the function has no value.
  case partial
  /// It has a value everywhere, but may jump.
  case defined
  /// It is continuous, but may have kinks or infinite slopes.
  case continuous
  /// It has all derivatives.
  case smooth

  /// Whether less is known.
  public static func < (a: Regularity, b: Regularity) -> Bool { a.rawValue < b.rawValue }
}

extension Regularity {
  /// Smooth on intervals inside a domain; on those that reach its finite bounds what holds there.
  static func smooth(
    inside domain: Interval, edges: Regularity = .partial
  ) -> @Sendable (Interval) -> Regularity {
    { x in
      guard domain.encloses(x) else { return .partial }
      let isInside =
        domain.lower < x.lower && (x.upper < domain.upper || domain.upper == .infinity)
      return isInside ? .smooth : edges
    }
  }

  /// Smooth on intervals without a pole.
  static func smooth(
    whereBounded values: @escaping @Sendable (Interval) -> Interval
  ) -> @Sendable (Interval) -> Regularity {
    { values($0).isBounded ? .smooth : .partial }
  }

  /// Smooth on intervals without 0; on others what holds there.
  static func smooth(exceptAtZero zero: Regularity) -> @Sendable (Interval) -> Regularity {
    { $0.contains(0) ? zero : .smooth }
  }
}
