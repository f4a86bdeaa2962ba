extension Expr {
  /// The derivative by one symbol, simplified.
  ///
  /// Symbols are taken as real: the derivative of `Abs` is `sign`, that of `sign` is 0 (both hold
  /// away from the kink), `Max` and `Min` give a piecewise expression in which the argument written
  /// first wins a tie, and `Piecewise` is differentiated branch by branch. Where the rules do not hold
  /// is kept by `singularities(by:)`.
  ///
  /// - Parameter variable: a symbol; anything else gives a poisoned expression.
  public func derivative(by variable: Expr) -> Expr {
    DerivativeMemory.derivative(of: self, by: variable) {
      rawDerivative(by: variable).simplified()
    }
  }

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
    if variable.facts.isInteger {
      return .poisoned("\(name) stands for whole numbers, and there is no derivative by those")
    }
    var differentiator = Differentiator(variable: name)
    return differentiator.derivative(of: self)
  }
}

/// Differentiates by one symbol, remembering what is already known.
struct Differentiator {
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
      return RuleCombination.product(coefficient, factors, factors.map { derivative(of: $0) })
    case .power(let base, let exponent):
      return RuleCombination.power(
        base, exponent, derivative(of: base), derivative(of: exponent))
    case .apply(let function, let arguments):
      if function.isExtremum {
        return RuleCombination.extremum(
          function, arguments, arguments.map { derivative(of: $0) })
      }
      let inner = derivative(of: arguments[0])
      return inner.isZero ? .zero : function.derivative(arguments[0]) * inner
    case .piecewise(let branches):
      return RuleCombination.piecewise(branches, branches.map { derivative(of: $0.value) })
    case .number, .pi, .symbol, .poison:
      return .zero
    }
  }
}
