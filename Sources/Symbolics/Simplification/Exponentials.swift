/// Hyperbolic functions as exponentials, and pairs of exponentials as hyperbolic functions.
enum Exponentials {
  /// The hyperbolic functions outside of others by exponentials.
  static func expanded(_ expression: Expr) -> Expr {
    switch expression.form {
    case .sum, .product: return expression.rebuilt(expanded)
    case .power(let base, let exponent):
      let inner = expanded(base)
      return inner.node === base.node ? expression : Expr.power(inner, exponent)
    case .apply(let function, let arguments) where function.isHyperbolic:
      let (rising, falling) = (exp(arguments[0]), exp(-arguments[0]))
      let (odd, even) = (rising - falling, rising + falling)
      switch function {
      case .sinh: return odd / 2
      case .cosh: return even / 2
      case .tanh: return odd / even
      case .coth: return even / odd
      case .sech: return 2 / even
      default: return 2 / odd
      }
    default: return expression
    }
  }

  /// exp(u) + exp(v) is 2 exp((u + v)/2) cosh((u - v)/2), and with a minus the sine: for sums of two
  /// terms, and for pairs with opposite exponents in longer ones.
  static func paired(_ expression: Expr) -> Expr {
    guard case .sum(_, let list) = expression.form, list.count <= 12,
      list.contains(where: { $0.body.factors.contains(where: \.isExponential) })
    else { return expression }
    let terms = expression.terms.map { Single($0) }
    for (index, first) in terms.enumerated() {
      for second in terms.dropFirst(index + 1) {
        guard first.coefficient.magnitude == second.coefficient.magnitude,
          first.rest == second.rest, first.exponent != second.exponent
        else { continue }
        guard terms.count == 2 || first.exponent == -second.exponent else { continue }
        let mean = ((first.exponent + second.exponent) / 2).flattened
        let half = ((first.exponent - second.exponent) / 2).flattened
        let wave = first.coefficient == second.coefficient ? cosh(half) : sinh(half)
        let folded = (2 * first.rest * exp(mean) * wave).scaled(by: first.coefficient)
        return expression - first.term - second.term + folded
      }
    }
    return expression
  }

  /// A term as a coefficient, an exponential and the rest.
  private struct Single {
    var term: Expr
    var coefficient: Number
    var exponent = Expr.zero
    var rest: Expr

    init(_ term: Expr) {
      self.term = term
      let (number, body) = term.coefficientAndBody
      coefficient = number
      rest = body
      let factors = body.factors
      for (index, factor) in factors.enumerated() {
        guard case .apply(.exp, let arguments) = factor.form else { continue }
        exponent = arguments[0]
        rest = Expr.product(factors.indices.filter { $0 != index }.map { factors[$0] })
      }
    }
  }
}

extension Expr {
  fileprivate var isExponential: Bool {
    if case .apply(.exp, _) = form { return true }
    return false
  }

  /// The expression expanded where a sum stands in a product or power of it.
  var flattened: Expr { holdsSum ? expanded() : self }

  private var holdsSum: Bool {
    switch form {
    case .sum(_, let terms): terms.contains { $0.body.holdsSum }
    case .product(_, let factors): factors.contains { $0.isSum || $0.holdsSum }
    case .power(let base, _): base.isSum
    default: false
    }
  }
}
