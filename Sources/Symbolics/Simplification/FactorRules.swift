extension Folding {
  /// Takes out what every term of a sum has as a factor, leaving the rest as it is.
  static func commonFactors(_ expression: Expr) -> Expr {
    guard case .sum(let constant, let terms) = expression.form, constant.isZero, terms.count > 1
    else { return expression }
    var shared = powers(of: terms[0].body)
    for term in terms.dropFirst() {
      let own = powers(of: term.body)
      shared = shared.compactMap { base, power in
        own.first { $0.0 == base }.map { (base, Swift.min(power, $0.1)) }
      }
    }
    guard !shared.isEmpty else { return expression }
    let factor = Expr.product(shared.map { $0.pow($1) })
    let inside = Expr.sum(
      .zero, terms.map { Term(coefficient: $0.coefficient, body: $0.body / factor) })
    return inside * factor
  }

  /// The bases of a product with their whole powers.
  private static func powers(of body: Expr) -> [(Expr, Int)] {
    body.factors.compactMap { factor in
      let (base, exponent) = factor.baseAndExponent
      if base == .e { return (factor, 1) }
      return exponent.integer.map { (base, $0) } ?? (factor, 1)
    }
  }

  /// -(a - b)*c is (b - a)*c.
  static func turnedAround(_ expression: Expr) -> Expr {
    guard case .product(let coefficient, let factors) = expression.form, coefficient.isNegative
    else { return expression }
    for (index, factor) in factors.enumerated() {
      guard factor.isSum, factor.terms.contains(where: \.hasMinus) else { continue }
      var turned = factors
      turned[index] = factor.distributed(by: .minusOne)
      return Expr.product(-coefficient, turned)
    }
    return expression
  }
}
