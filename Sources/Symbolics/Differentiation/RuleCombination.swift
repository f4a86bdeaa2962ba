/// The rules of differentiation as formulas in the parts of an expression and their derivatives.
///
/// Both the differentiator and the replay of a derivation go by these.
enum RuleCombination {
  /// Of c·f₁·…·fₙ, one term for each factor whose derivative is not zero.
  static func product(_ coefficient: Number, _ factors: [Expr], _ derivatives: [Expr]) -> Expr {
    var terms: [Term] = []
    terms.reserveCapacity(factors.count)
    for (index, inner) in derivatives.enumerated() where !inner.isZero {
      var parts = factors
      parts[index] = inner
      terms.append(Term(coefficient: coefficient, body: Expr.product(parts)))
    }
    return Expr.sum(.zero, terms)
  }

  /// Of u/v: u′/v − u·v′/v².
  ///
  /// A product above the bar has been differentiated term by term, and each term keeps its own bar.
  static func quotient(_ top: Expr, _ bottom: Expr, _ derivatives: (Expr, Expr)) -> Expr {
    let inverse = Expr.power(bottom, .minusOne)
    var isProduct = false
    if case .product = top.form { isProduct = true }
    var terms: [Term] = []
    for term in isProduct ? derivatives.0.terms : [derivatives.0] where !term.isZero {
      terms.append(Term(coefficient: .one, body: Expr.product([term, inverse])))
    }
    terms.append(
      Term(
        coefficient: .minusOne,
        body: Expr.product([top, derivatives.1, Expr.power(bottom, Expr(-2))])))
    return Expr.sum(.zero, terms)
  }

  /// Of u^v, whatever of the two is constant.
  static func power(
    _ base: Expr, _ exponent: Expr, _ inner: Expr, _ outer: Expr
  ) -> Expr {
    if outer.isZero {
      if inner.isZero { return .zero }
      return Expr.product([exponent, Expr.power(base, exponent.lowered), inner])
    }
    // Zero to any power that has a value there is zero or one.
    if base.isZero { return .zero }
    let whole = Expr.power(base, exponent)
    if inner.isZero { return Expr.product([whole, log(base), outer]) }
    return whole * (outer * log(base) + exponent * inner / base)
  }

  /// Of Max and Min: the derivative of the argument that wins, the one written first in a tie.
  static func extremum(
    _ function: Function, _ arguments: [Expr], _ derivatives: [Expr]
  ) -> Expr {
    let relation: Condition.Relation = function == .max ? .greaterOrEqual : .lessOrEqual
    var branches: [Branch] = []
    for (index, argument) in arguments.enumerated() {
      let wins: [Condition]
      if arguments.count <= 8 {
        let others = arguments.indices.filter { $0 != index }
        wins = others.map { Condition.comparing(argument, relation, arguments[$0]) }
      } else {
        // Comparing each with all others would take the square of their number.
        wins = [.comparing(argument, relation, .apply(function, arguments))]
      }
      let last = index == arguments.count - 1
      branches.append(
        Branch(
          value: derivatives[index], condition: last ? .always : Condition.conjunction(wins)))
    }
    return Expr.piecewise(branches)
  }

  /// Of a piecewise expression: branch by branch.
  static func piecewise(_ branches: [Branch], _ derivatives: [Expr]) -> Expr {
    Expr.piecewise(
      zip(branches, derivatives).map { Branch(value: $1, condition: $0.condition) })
  }
}

extension Expr {
  /// One less.
  fileprivate var lowered: Expr {
    if let number { return Expr(number + .minusOne) }
    return self - 1
  }
}
