/// Takes positive factors out of logarithms and powers, where the laws hold whatever the rest is.
enum PositiveFactors {
  /// log(2*x) as log(2) + log(x), and (2*x)**a as 2**a*x**a, outside of functions.
  static func split(_ expression: Expr) -> Expr {
    switch expression.form {
    case .sum, .product: return expression.rebuilt(split)
    case .power(let base, let exponent):
      let inner = split(base)
      if exponent.number == nil, exponent.facts.isReal, let (outside, rest) = parts(inner) {
        return Expr.product(outside.map { Expr.power($0, exponent) } + [Expr.power(rest, exponent)])
      }
      return inner.node === base.node ? expression : Expr.power(inner, exponent)
    case .apply(.log, let arguments):
      guard let (outside, rest) = parts(arguments[0]) else { return expression }
      return Expr.sum(
        outside.map { factor in
          let (base, exponent) = factor.baseAndExponent
          return base.facts.isPositive && exponent.facts.isReal
            ? exponent * log(base) : log(factor)
        } + [log(rest)])
    default: return expression
    }
  }

  /// The positive factors of a product, and the rest; nil when there is nothing to take apart.
  private static func parts(_ expression: Expr) -> ([Expr], Expr)? {
    guard case .product(let coefficient, let factors) = expression.form else { return nil }
    var outside = factors.filter(\.facts.isPositive)
    let inside = factors.filter { !$0.facts.isPositive }
    let size = coefficient.magnitude
    if !size.isOne { outside.append(Expr(size)) }
    if inside.isEmpty, !coefficient.isNegative {
      guard let last = outside.popLast(), !outside.isEmpty else { return nil }
      return (outside, last)
    }
    guard !outside.isEmpty else { return nil }
    return (outside, Expr.product(coefficient.isNegative ? .minusOne : .one, inside))
  }
}
