/// Expands an expression into a power series about a point, part by part.
struct SeriesExpansion {
  private let places: [String: Int]
  private let point: [Expr]
  private let order: Int
  private let replacements: [Expr: Expr]
  private var known: [Expr: PowerSeries?] = [:]

  init(variables: [Expr], point: [Expr], order: Int) {
    places = Dictionary(
      variables.enumerated().compactMap { index, variable in
        variable.symbolName.map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
    self.point = point
    self.order = order
    replacements = Dictionary(
      zip(variables, point).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The series; nil where a part has no rule at the point, such as a root at 0.
  mutating func series(of expression: Expr) -> PowerSeries? {
    switch expression.form {
    case .number, .pi: return constant(expression)
    case .poison: return nil
    case .symbol(let symbol):
      guard let place = places[symbol.name] else { return constant(expression) }
      return PowerSeries(
        variable: place, at: point[place], variables: point.count, order: order)
    default: break
    }
    if let result = known[expression] { return result }
    let result = rule(for: expression)
    known[expression] = .some(result)
    return result
  }

  private func constant(_ value: Expr) -> PowerSeries {
    PowerSeries(constant: value, variables: point.count, order: order)
  }

  private mutating func rule(for expression: Expr) -> PowerSeries? {
    switch expression.form {
    case .sum(let number, let terms):
      var result = constant(Expr(number))
      for term in terms {
        guard let body = series(of: term.body) else { return nil }
        result = result + body.scaled(by: Expr(term.coefficient))
      }
      return result
    case .product(let coefficient, let factors):
      var result = constant(Expr(coefficient))
      for factor in factors {
        guard let next = series(of: factor) else { return nil }
        result = result * next
      }
      return result
    case .power(let base, let exponent): return power(base, exponent)
    case .apply(let function, let arguments):
      guard !function.isExtremum else { return extremum(function, arguments) }
      guard let inner = series(of: arguments[0]) else { return nil }
      return FunctionSeries.coefficients(of: function, at: inner.constant, order: order)
        .map { inner.composed($0) }
    case .piecewise(let branches): return piecewise(branches)
    case .number, .pi, .symbol, .poison: return nil
    }
  }

  private mutating func power(_ base: Expr, _ exponent: Expr) -> PowerSeries? {
    guard let inner = series(of: base), let outer = series(of: exponent) else { return nil }
    guard outer.terms.allSatisfy({ $0.exponents.allSatisfy { $0 == 0 } }) else {
      let logarithm = FunctionSeries.coefficients(of: .log, at: inner.constant, order: order)
      guard let logarithm else { return nil }
      let product = outer * inner.composed(logarithm)
      return FunctionSeries.coefficients(of: .exp, at: product.constant, order: order)
        .map { product.composed($0) }
    }
    if let whole = outer.constant.integer, whole >= 0 { return inner.power(whole) }
    return FunctionSeries.power(inner.constant, outer.constant, order: order)
      .map { inner.composed($0) }
  }

  /// The argument that wins at the point by a margin.
  private mutating func extremum(_ function: Function, _ arguments: [Expr]) -> PowerSeries? {
    let values = arguments.map { $0.substituting(replacements).value(at: [:]) }
    let sign = function == .max ? 1.0 : -1.0
    guard !values.contains(where: \.isNaN),
      let best = values.indices.max(by: { sign * values[$0] < sign * values[$1] })
    else { return nil }
    let margin = 1e-9 * max(1, abs(values[best]))
    let isClear = values.indices.allSatisfy {
      $0 == best || sign * (values[best] - values[$0]) > margin
    }
    return isClear ? series(of: arguments[best]) : nil
  }

  /// The branch whose condition holds at the point, if no comparison is near to turning over.
  private mutating func piecewise(_ branches: [Branch]) -> PowerSeries? {
    func number(_ side: Expr) -> Double { side.substituting(replacements).value(at: [:]) }
    for branch in branches {
      guard branch.condition.isClear(number) else { return nil }
      if branch.condition.holds(number) { return series(of: branch.value) }
    }
    return nil
  }
}

extension Condition {
  /// Whether the sides of all comparisons differ by more than rounding.
  fileprivate func isClear(_ value: (Expr) -> Double) -> Bool {
    switch self {
    case .always, .never: return true
    case .compare(let left, _, let right):
      let (a, b) = (value(left), value(right))
      return (a - b).magnitude > 1e-9 * Swift.max(1, a.magnitude, b.magnitude)
    case .all(let parts), .any(let parts): return parts.allSatisfy { $0.isClear(value) }
    }
  }
}
