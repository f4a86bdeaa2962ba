public import Calculus

extension Expr {
  /// The value over any scalar: a `Double`, a dual number or a variable of the tape.
  ///
  /// What the scalar carries along (derivatives) comes out with the value. Equal sub-expressions
  /// are worked out once. Whole powers are multiplied out, never taken through logarithms; a branch
  /// that is not taken is not worked out. Symbols are found by name; those without value, and
  /// poisoned expressions, count as NaN.
  public func evaluate<T: Scalar>(at point: [Expr: T]) -> T {
    var evaluation = ScalarEvaluation(values: Expr.byName(point))
    return evaluation.value(of: self)
  }
}

/// One evaluation over a scalar, remembering what is already known.
private struct ScalarEvaluation<T: Scalar> {
  let values: [String: T]
  var known: [Expr: T] = [:]

  init(values: [String: T]) { self.values = values }

  mutating func value(of expression: Expr) -> T {
    switch expression.form {
    case .number(let number): return T(number.value.double)
    case .pi: return T(Double.pi)
    case .symbol(let symbol): return values[symbol.name] ?? T(Double.nan)
    case .poison: return T(Double.nan)
    default: break
    }
    if let value = known[expression] { return value }
    let value = work(out: expression)
    known[expression] = value
    return value
  }

  private mutating func work(out expression: Expr) -> T {
    switch expression.form {
    case .sum(let constant, let terms):
      var total = T(constant.value.double)
      for term in terms {
        let body = value(of: term.body)
        total = total + (term.coefficient.isOne ? body : T(term.coefficient.value.double) * body)
      }
      return total
    case .product(let coefficient, let factors):
      var total = T(coefficient.value.double)
      for factor in factors { total = total * value(of: factor) }
      return total
    case .power(let base, let exponent): return power(value(of: base), exponent)
    case .apply(let function, let arguments):
      guard function.isExtremum else { return function.kernel.value(value(of: arguments[0])) }
      let list = arguments.map { value(of: $0) }
      return list.dropFirst().reduce(list[0]) { function.winner($0, $1) }
    case .piecewise(let branches):
      for branch in branches where holds(branch.condition) { return value(of: branch.value) }
      return T(Double.nan)
    case .number, .pi, .symbol, .poison: return T(Double.nan)
    }
  }

  private mutating func power(_ base: T, _ exponent: Expr) -> T {
    if let whole = exponent.integer { return base.pow(whole) }
    if let number = exponent.number?.value, let doubled = (number * Rational(2)).integer {
      return Calculus.sqrt(base).pow(doubled)
    }
    return base.pow(value(of: exponent))
  }

  private mutating func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .always: return true
    case .never: return false
    case .compare(let left, let relation, let right):
      return relation.holds(value(of: left).doubleValue, value(of: right).doubleValue)
    case .all(let parts):
      for part in parts where !holds(part) { return false }
      return true
    case .any(let parts):
      for part in parts where holds(part) { return true }
      return false
    }
  }
}

extension Function {
  /// The larger or smaller of two, with what it carries along.
  fileprivate func winner<T: Scalar>(_ first: T, _ second: T) -> T {
    let (a, b) = (first.doubleValue, second.doubleValue)
    if a.isNaN || b.isNaN { return T(Double.nan) }
    return (self == .max ? a < b : b < a) ? second : first
  }
}
