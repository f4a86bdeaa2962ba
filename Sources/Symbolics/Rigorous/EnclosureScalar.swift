import Calculus

/// What an enclosure program can run on: intervals, or truncated series of them.
protocol EnclosureScalar: Scalar {
  /// The constant that is some number of an interval.
  init(constant: Interval)
  /// The interval of values, without what is carried along.
  var range: Interval { get }
  /// What holds both, for branches that cannot be told apart.
  static func hull(_ a: Self, _ b: Self) -> Self
  /// The larger or smaller of two whose values overlap.
  static func extremum(_ a: Self, _ b: Self, range: Interval) -> Self
  /// A function of one argument.
  static func apply(_ function: Function, _ x: Self) -> Self
}

extension Interval: EnclosureScalar {
  init(constant: Interval) { self = constant }
  var range: Interval { self }
  static func hull(_ a: Interval, _ b: Interval) -> Interval { a.union(b) }
  static func extremum(_ a: Interval, _ b: Interval, range: Interval) -> Interval { range }
  static func apply(_ function: Function, _ x: Interval) -> Interval { function.enclosure(x) }
}

extension Jet: EnclosureScalar where Base == Interval {
  init(constant: Interval) { self.init(coefficients: [constant]) }
  var range: Interval { value }

  static func hull(_ a: Jet, _ b: Jet) -> Jet {
    if a.value.isEmpty { return b }
    if b.value.isEmpty { return a }
    return Jet(
      coefficients: (0...max(a.order, b.order)).map { order in
        let first = order <= a.order ? a.coefficients[order] : .zero
        let second = order <= b.order ? b.coefficients[order] : .zero
        return first.union(second)
      })
  }

  static func extremum(_ a: Jet, _ b: Jet, range: Interval) -> Jet {
    hull(a, b).withValue(range)
  }

  static func apply(_ function: Function, _ x: Jet) -> Jet {
    // The interval function is at least as tight as what made the series.
    let value = function.enclosure(x.value)
    return x.order == 0
      ? Jet(coefficients: [value]) : function.series(x).withValue(value)
  }
}
