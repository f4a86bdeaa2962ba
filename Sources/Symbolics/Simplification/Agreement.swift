import Calculus

extension Expr {
  /// Whether another expression has the same value at random points: at least at three where this
  /// expression has one, of several sizes and signs as the assumptions on the symbols allow.
  ///
  /// The points are the same in every run. Values agree to 1e-10 of their size, apart from the
  /// rounding that a running error estimate shows both may carry. False when no point is found at
  /// which this expression has a value. Symbols are compared by name.
  public func agreesAtRandomPoints(with other: Expr) -> Bool {
    Agreement.holds(self, other)
  }

  /// The form with the fewest operations and fraction bars among this expression and those
  /// candidates that agree with it at random points; the earlier one in a tie.
  ///
  /// This is how `simplified()` chooses, so a wrong candidate is passed over however short it is.
  public func cheapest(of candidates: [Expr]) -> Expr {
    var list = Candidates(self, CostMeter())
    for candidate in candidates { list.add(candidate) }
    return list.best.form
  }
}

/// Compares two expressions at fixed pseudo-random points.
enum Agreement {
  private static let points = 3
  private static let trials = 48
  private static let seed: UInt64 = 0x5EED

  /// Whether they agree wherever the first has a value, at least at three points.
  static func holds(_ first: Expr, _ second: Expr) -> Bool {
    let symbols = first.symbols.compactMap { symbol -> (name: String, isPositive: Bool)? in
      symbol.symbolName.map { (name: $0, isPositive: symbol.facts.isPositive) }
    }
    // Sorted by name: equal ones stand side by side.
    for (symbol, next) in zip(symbols, symbols.dropFirst()) where symbol.name == next.name {
      return false
    }
    var generator = SeededGenerator(seed: seed)
    var (sharp, blurred) = (0, 0)
    for trial in 0..<trials where sharp < points && blurred < 3 * points {
      let point = symbols.map { symbol in
        (name: symbol.name, value: coordinate(trial, symbol.isPositive, &generator))
      }
      switch compare(first, second, at: point) {
      case .differ: return false
      case .agree: sharp += 1
      case .agreeWithinRounding: blurred += 1
      case .unknown: break
      }
      if symbols.isEmpty, sharp > 0 { return true }
    }
    return sharp >= points || sharp + blurred >= points
  }

  private enum Outcome { case agree, agreeWithinRounding, differ, unknown }

  private static func compare(
    _ first: Expr, _ second: Expr, at point: [(name: String, value: Double)]
  ) -> Outcome {
    let isShort = first.node.size + second.node.size <= ErrorEvaluation.shortSize
    var evaluation = ErrorEvaluation(point, remembers: !isShort)
    let left = evaluation.value(of: first)
    guard left.value.isFinite, left.error.isFinite, !evaluation.isExtreme else { return .unknown }
    let right = evaluation.value(of: second)
    let rounding = 16 * Double.ulpOfOne * (left.error + right.error)
    let difference = (left.value - right.value).magnitude
    guard difference <= 1e-10 * left.value.magnitude + rounding else {
      return evaluation.isExtreme ? .unknown : .differ
    }
    // Where rounding has eaten the value, agreement says little.
    return rounding <= 1e-6 * left.value.magnitude ? .agree : .agreeWithinRounding
  }

  /// A number between 0.1 and 12, mostly small, negative in half of the later trials.
  private static func coordinate(
    _ trial: Int, _ isPositive: Bool, _ generator: inout SeededGenerator
  ) -> Double {
    let size = Double.random(in: 0..<1, using: &generator)
    let isNegative = Bool.random(using: &generator) && trial % 3 != 0 && !isPositive
    let value =
      switch trial % 4 {
      case 0, 1: 0.1 + 2 * size
      case 2: 1 + 3 * size
      default: 0.1 + 12 * size
      }
    return isNegative ? -value : value
  }
}

/// Evaluates at one point and keeps account of how far rounding may have gone.
///
/// A running error analysis to first order (Higham, Accuracy and Stability of Numerical Algorithms,
/// 3.3); errors are in units of the machine precision.
struct ErrorEvaluation {
  struct Measured {
    var value: Double
    var error: Double
  }

  /// Whether a value on the way came near the ends of the range of `Double`.
  private(set) var isExtreme = false
  private let point: [(name: String, value: Double)]
  private let remembers: Bool
  private var known: [Expr: Measured] = [:]

  /// Shorter expressions are evaluated faster than looked up.
  static let shortSize = 200

  /// - Parameter remembers: whether values of parts are kept, which pays when they are shared.
  init(_ point: [(name: String, value: Double)], remembers: Bool = true) {
    self.point = point
    self.remembers = remembers
  }

  mutating func value(of expression: Expr) -> Measured {
    switch expression.form {
    case .number(let number): return exact(number.value.double)
    case .pi: return exact(.pi)
    case .symbol(let symbol): return Measured(value: value(of: symbol), error: 0)
    case .poison: return exact(.nan)
    default: break
    }
    if remembers, let result = known[expression] { return result }
    let result = worked(out: expression)
    let size = result.value.magnitude
    if size > 1e250 || (size < 1e-250 && (size > 0 || expression.isPower)) { isExtreme = true }
    if remembers { known[expression] = result }
    return result
  }

  private func value(of symbol: Symbol) -> Double {
    for (name, value) in point where name == symbol.name { return value }
    return .nan
  }

  private func exact(_ value: Double) -> Measured {
    Measured(value: value, error: value.magnitude)
  }

  private mutating func worked(out expression: Expr) -> Measured {
    switch expression.form {
    case .sum(let constant, let terms):
      var total = exact(constant.value.double)
      for term in terms {
        let (number, body) = (term.coefficient.value.double, value(of: term.body))
        total.value += number * body.value
        total.error += (number * body.value).magnitude + number.magnitude * body.error
      }
      return total
    case .product(let coefficient, let factors):
      var total = exact(coefficient.value.double)
      for factor in factors {
        let part = value(of: factor)
        total.error = total.error * part.value.magnitude + total.value.magnitude * part.error
        total.value *= part.value
        total.error += total.value.magnitude
      }
      return total
    case .power(let base, let exponent): return power(value(of: base), exponent)
    case .apply(let function, let arguments): return apply(function, arguments)
    case .piecewise(let branches):
      for branch in branches where holds(branch.condition) { return value(of: branch.value) }
      return exact(.nan)
    case .number, .pi, .symbol, .poison: return exact(.nan)
    }
  }

  private mutating func power(_ base: Measured, _ exponent: Expr) -> Measured {
    let raised = value(of: exponent)
    let result =
      exponent.integer.map { Real.power(base.value, $0) } ?? Real.power(base.value, raised.value)
    var error = result.magnitude
    if base.error > 0 {
      error += (raised.value * result / base.value).magnitude * base.error
    }
    if exponent.number == nil {
      error += (result * Real.log(base.value.magnitude)).magnitude * raised.error
    }
    return Measured(value: result, error: error)
  }

  private mutating func apply(_ function: Function, _ arguments: [Expr]) -> Measured {
    let list = arguments.map { value(of: $0) }
    if function.isExtremum {
      let error = list.reduce(0) { Swift.max($0, $1.error) }
      let values = list.map(\.value)
      let best = function == .max ? values.max() : values.min()
      return Measured(value: values.contains(where: \.isNaN) ? .nan : best ?? .nan, error: error)
    }
    let (x, result) = (list[0], function.value(list[0].value))
    guard x.error > 0 else { return Measured(value: result, error: result.magnitude) }
    let step = 1e-7 * Swift.max(1, x.value.magnitude)
    let slope = (function.value(x.value + step) - result) / step
    let other = (result - function.value(x.value - step)) / step
    let steepest = Swift.max(
      slope.isFinite ? slope.magnitude : 0, other.isFinite ? other.magnitude : 0)
    return Measured(value: result, error: result.magnitude + steepest * x.error)
  }

  private mutating func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .always: return true
    case .never: return false
    case .compare(let left, let relation, let right):
      return relation.holds(value(of: left).value, value(of: right).value)
    case .all(let parts):
      for part in parts where !holds(part) { return false }
      return true
    case .any(let parts):
      for part in parts where holds(part) { return true }
      return false
    }
  }
}

extension Expr {
  /// Whether it is a power or exponential, which is zero only where it falls below all numbers.
  fileprivate var isPower: Bool {
    switch form {
    case .power, .apply(.exp, _): true
    default: false
    }
  }
}
