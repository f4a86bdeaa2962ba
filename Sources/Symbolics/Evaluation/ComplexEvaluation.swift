public import Calculus

extension Expr {
  /// The value at a complex point: principal values, with the cuts of ``Calculus/Complex``.
  ///
  /// Where the real value is NaN because a root or logarithm leaves the real line, this one goes on:
  /// √−1 is i. `Abs` is the modulus, `sign` is z/|z|. `Max`, `Min` and the inequalities of `Piecewise`
  /// have a meaning for real arguments only and are NaN for others. Symbols are found by name; those
  /// without value, and poisoned expressions, count as NaN.
  public func complexValue(at point: [Expr: Complex]) -> Complex {
    var evaluation = ComplexEvaluation(values: Expr.byName(point), order: .none)
    return evaluation.value(of: self)
  }

  /// The value at a complex point; see ``complexValue(at:)``.
  ///
  /// - Throws: an `ExpressionError` for a poisoned expression and for a symbol without value,
  ///   naming the symbols that have one.
  public func evaluateComplex(at point: [Expr: Complex]) throws(ExpressionError) -> Complex {
    if let problem { throw problem }
    try requireValues(in: point.keys.compactMap(\.symbolName).sorted())
    return complexValue(at: point)
  }

  /// The derivative by one symbol at a real point, by the complex step: exact to the last digits and
  /// independent of every rule of differentiation.
  ///
  /// `Abs`, `sign`, `Max`, `Min` and `Piecewise` take the branch that the real parts decide, which is
  /// right wherever the expression is analytic (Martins, Sturdza and Alonso, *The complex-step
  /// derivative approximation*, 2003).
  ///
  /// - Returns: the derivative; nil where there is none to be had this way: on the edge between two
  ///   branches, at singular points, outside the domain, for symbols without value.
  public func complexStepDerivative(by variable: Expr, at point: [Expr: Double]) -> Double? {
    let names = Expr.byName(point)
    guard let name = variable.symbolName, let x = names[name] else { return nil }
    let derivative = Calculus.complexStepDerivative(
      of: { z in
        var values = names.mapValues { Complex($0) }
        values[name] = z
        var evaluation = ComplexEvaluation(values: values, order: .realParts)
        return evaluation.value(of: self)
      }, at: x)
    return derivative.isFinite ? derivative : nil
  }
}

/// One evaluation over the complex numbers, remembering what is already known.
private struct ComplexEvaluation {
  /// How numbers compare that are not real.
  enum Order {
    /// They do not: what depends on it is NaN.
    case none
    /// As their real parts; where those are equal it is NaN.
    case realParts
  }

  let values: [String: Complex]
  let order: Order
  private var known: [Expr: Complex] = [:]

  init(values: [String: Complex], order: Order) {
    self.values = values
    self.order = order
  }

  mutating func value(of expression: Expr) -> Complex {
    switch expression.form {
    case .number(let number): return Complex(number.value.double)
    case .pi: return Complex(Double.pi)
    case .symbol(let symbol): return values[symbol.name] ?? .nan
    case .poison: return .nan
    default: break
    }
    if let value = known[expression] { return value }
    let value = work(out: expression)
    known[expression] = value
    return value
  }

  private mutating func work(out expression: Expr) -> Complex {
    switch expression.form {
    case .sum(let constant, let terms):
      var total = Complex(constant.value.double)
      for term in terms {
        let body = value(of: term.body)
        total =
          total + (term.coefficient.isOne ? body : Complex(term.coefficient.value.double) * body)
      }
      return total
    case .product(let coefficient, let factors):
      var total = Complex(coefficient.value.double)
      for factor in factors { total = total * value(of: factor) }
      return total
    case .power(let base, let exponent): return power(value(of: base), exponent)
    case .apply(let function, let arguments):
      let list = arguments.map { value(of: $0) }
      guard function.isExtremum else { return apply(function, list[0]) }
      return list.dropFirst().reduce(list[0]) { winner(function, $0, $1) }
    case .piecewise(let branches):
      for branch in branches {
        guard let holds = holds(branch.condition) else { return .nan }
        if holds { return value(of: branch.value) }
      }
      return .nan
    case .number, .pi, .symbol, .poison: return .nan
    }
  }

  private mutating func power(_ base: Complex, _ exponent: Expr) -> Complex {
    if let whole = exponent.integer { return base.pow(whole) }
    if let number = exponent.number?.value, let doubled = (number * Rational(2)).integer {
      return Complex.sqrt(base).pow(doubled)
    }
    return base.pow(value(of: exponent))
  }

  /// How two numbers compare: negative, 0 or positive; nil where that has no meaning.
  private func comparison(_ a: Complex, _ b: Complex) -> Double? {
    let difference = a.real - b.real
    if a.isReal, b.isReal { return difference.isNaN ? nil : difference }
    return order == .realParts && difference != 0 && !difference.isNaN ? difference : nil
  }

  private func winner(_ function: Function, _ a: Complex, _ b: Complex) -> Complex {
    guard let comparison = comparison(a, b) else { return .nan }
    return (function == .max ? comparison < 0 : comparison > 0) ? b : a
  }

  /// Whether a condition holds; nil where that cannot be told.
  private mutating func holds(_ condition: Condition) -> Bool? {
    switch condition {
    case .always: return true
    case .never: return false
    case .compare(let left, let relation, let right):
      let (a, b) = (value(of: left), value(of: right))
      if order == .none, !(a.isReal && b.isReal) {
        switch relation {
        case .equal: return a == b
        case .notEqual: return a != b
        default: return nil
        }
      }
      return comparison(a, b).map { relation.holds($0, 0) }
    case .all(let parts):
      for part in parts {
        guard let holds = holds(part) else { return nil }
        if !holds { return false }
      }
      return true
    case .any(let parts):
      for part in parts {
        guard let holds = holds(part) else { return nil }
        if holds { return true }
      }
      return false
    }
  }

  private func apply(_ function: Function, _ z: Complex) -> Complex {
    switch function {
    // As analytic functions beside the edge between their branches, which the real part decides.
    case .abs where order == .realParts && !z.isReal: z.real > 0 ? z : z.real < 0 ? -z : .nan
    case .sign where order == .realParts && !z.isReal:
      z.real > 0 ? 1 : z.real < 0 ? -1 : .nan
    default: function.value(z)
    }
  }
}
