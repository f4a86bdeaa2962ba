extension Expr {
  /// The derivative by one symbol, simplified.
  ///
  /// Symbols are taken as real: the derivative of `Abs` is `sign`, that of `sign` is 0 (both hold
  /// away from the kink), `Max` and `Min` give a piecewise expression in which the argument written
  /// first wins a tie, and `Piecewise` is differentiated branch by branch.
  ///
  /// - Parameter variable: a symbol; anything else gives a poisoned expression.
  public func derivative(by variable: Expr) -> Expr { rawDerivative(by: variable).simplified() }

  /// The derivative of any order by one symbol, simplified; order 0 is the expression itself, a
  /// negative order is poisoned.
  public func derivative(by variable: Expr, order: Int) -> Expr {
    guard order >= 0 else { return .poisoned("the order of a derivative cannot be negative") }
    var result = self
    for _ in 0..<order { result = result.derivative(by: variable) }
    return result
  }

  /// The mixed derivative by several symbols in turn, simplified.
  public func derivative(by variables: [Expr]) -> Expr {
    variables.reduce(self) { $0.derivative(by: $1) }
  }

  /// The derivative as the rules give it: like terms collected, nothing rewritten.
  ///
  /// The work grows with the number of different sub-expressions, not with the written length.
  public func rawDerivative(by variable: Expr) -> Expr {
    if problem != nil { return self }
    if variable.problem != nil { return variable }
    guard let name = variable.symbolName else {
      return .poisoned("\(variable.plain) is not a symbol, and only symbols can be derived by")
    }
    var differentiator = Differentiator(variable: name)
    return differentiator.derivative(of: self)
  }
}

/// Differentiates by one symbol, remembering what is already known.
private struct Differentiator {
  /// Expressions up to this size are cheaper to differentiate again than to remember.
  private static let rememberedSize = 24

  private let variable: String
  private let bit: UInt64
  private var known: [Expr: Expr] = [:]

  init(variable: String) {
    self.variable = variable
    bit = Symbol.bit(of: variable)
  }

  mutating func derivative(of expression: Expr) -> Expr {
    let node = expression.node
    if node.symbolMask & bit == 0 { return expression.problem == nil ? .zero : expression }
    if case .symbol(let symbol) = node.form { return symbol.name == variable ? .one : .zero }
    if node.size <= Differentiator.rememberedSize { return rule(for: expression) }
    if let result = known[expression] { return result }
    let result = rule(for: expression)
    known[expression] = result
    return result
  }

  private mutating func rule(for expression: Expr) -> Expr {
    switch expression.form {
    case .sum(_, let terms):
      return Expr.sum(
        .zero, terms.map { Term(coefficient: $0.coefficient, body: derivative(of: $0.body)) })
    case .product(let coefficient, let factors):
      return product(coefficient, factors)
    case .power(let base, let exponent):
      return power(expression, base, exponent)
    case .apply(let function, let arguments):
      if function.isExtremum { return extremum(function, arguments) }
      let inner = derivative(of: arguments[0])
      return inner.isZero ? .zero : function.derivative(arguments[0]) * inner
    case .piecewise(let branches):
      return Expr.piecewise(
        branches.map { Branch(value: derivative(of: $0.value), condition: $0.condition) })
    case .number, .pi, .symbol, .poison:
      return .zero
    }
  }

  private mutating func product(_ coefficient: Number, _ factors: [Expr]) -> Expr {
    var terms: [Term] = []
    for (index, factor) in factors.enumerated() {
      let inner = derivative(of: factor)
      if inner.isZero { continue }
      var parts = factors
      parts[index] = inner
      terms.append(Term(coefficient: coefficient, body: Expr.product(parts)))
    }
    return Expr.sum(.zero, terms)
  }

  private mutating func power(_ whole: Expr, _ base: Expr, _ exponent: Expr) -> Expr {
    let (inner, outer) = (derivative(of: base), derivative(of: exponent))
    if outer.isZero {
      if inner.isZero { return .zero }
      return Expr.product([exponent, Expr.power(base, exponent - 1), inner])
    }
    if inner.isZero { return Expr.product([whole, log(base), outer]) }
    return whole * (outer * log(base) + exponent * inner / base)
  }

  private mutating func extremum(_ function: Function, _ arguments: [Expr]) -> Expr {
    let relation: Condition.Relation = function == .max ? .greaterOrEqual : .lessOrEqual
    var branches: [Branch] = []
    for (index, argument) in arguments.enumerated() {
      let others = arguments.indices.filter { $0 != index }
      let wins = others.map { Condition.comparing(argument, relation, arguments[$0]) }
      let last = index == arguments.count - 1
      branches.append(
        Branch(
          value: derivative(of: argument),
          condition: last ? .always : Condition.conjunction(wins)))
    }
    return Expr.piecewise(branches)
  }
}
