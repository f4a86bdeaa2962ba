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
    Jet(coefficients: [range] + hull(a, b).coefficients.dropFirst())
  }

  static func apply(_ function: Function, _ x: Jet) -> Jet {
    let series = function.series(x)
    // The interval function is at least as tight as what made the series.
    return Jet(
      coefficients: [function.enclosure(x.value)] + series.coefficients.dropFirst())
  }
}

extension Function {
  /// The values on an interval.
  func enclosure(_ x: Interval) -> Interval {
    switch self {
    case .exp: .exp(x)
    case .log: .log(x)
    case .sin: .sin(x)
    case .cos: .cos(x)
    case .tan: .tan(x)
    case .cot: .cot(x)
    case .sec: .sec(x)
    case .csc: .csc(x)
    case .asin: .asin(x)
    case .acos: .acos(x)
    case .atan: .atan(x)
    case .acot: .acot(x)
    case .sinh: .sinh(x)
    case .cosh: .cosh(x)
    case .tanh: .tanh(x)
    case .coth: .coth(x)
    case .sech: .sech(x)
    case .csch: .csch(x)
    case .asinh: .asinh(x)
    case .acosh: .acosh(x)
    case .atanh: .atanh(x)
    case .abs: .abs(x)
    case .sign: .sign(x)
    case .erf: .erf(x)
    case .max, .min: x
    }
  }

  /// The series of the function of a series.
  fileprivate func series(_ x: Jet<Interval>) -> Jet<Interval> {
    switch self {
    case .exp: .exp(x)
    case .log: .log(x)
    case .sin: .sin(x)
    case .cos: .cos(x)
    case .tan: .tan(x)
    case .cot: .cos(x) / .sin(x)
    case .sec: 1 / .cos(x)
    case .csc: 1 / .sin(x)
    case .asin: .asin(x)
    case .acos: .acos(x)
    case .atan: .atan(x)
    // Away from the jump at 0 it differs from −atan by a constant.
    case .acot: -.atan(x)
    case .sinh: .sinh(x)
    case .cosh: .cosh(x)
    case .tanh: .tanh(x)
    case .coth: .cosh(x) / .sinh(x)
    case .sech: 1 / .cosh(x)
    case .csch: 1 / .sinh(x)
    case .asinh: .asinh(x)
    case .acosh: .acosh(x)
    case .atanh: .atanh(x)
    case .abs: .abs(x)
    case .sign: .sign(x)
    case .erf: .erf(x)
    case .max, .min: x
    }
  }

  /// How well-behaved the function is on an interval of arguments.
  func regularity(on x: Interval) -> Regularity {
    switch self {
    case .exp, .sin, .cos, .atan, .sinh, .cosh, .tanh, .sech, .asinh, .erf, .max, .min: .smooth
    case .log: x.lower > 0 ? .smooth : .partial
    case .tan, .sec, .cot, .csc, .coth, .csch: enclosure(x).isBounded ? .smooth : .partial
    case .asin, .acos: Function.regularity(of: x, in: Interval(-1, 1))
    case .acosh: Function.regularity(of: x, in: Interval(1, .infinity))
    case .atanh: Interval(-1, 1).enclosesInInterior(x) ? .smooth : .partial
    case .acot, .sign: x.contains(0) ? .defined : .smooth
    case .abs: x.contains(0) ? .continuous : .smooth
    }
  }

  /// Smooth inside a domain, continuous up to its finite bounds.
  static func regularity(of x: Interval, in domain: Interval) -> Regularity {
    guard domain.encloses(x) else { return .partial }
    return domain.lower < x.lower && (x.upper < domain.upper || domain.upper == .infinity)
      ? .smooth : .continuous
  }
}
