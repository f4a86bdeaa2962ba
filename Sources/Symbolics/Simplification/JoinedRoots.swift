extension Folding {
  /// sqrt(u) sqrt(v) is sqrt(u v), multiplied out, where u is positive and both are sums.
  ///
  /// Nothing need be known of v: a positive factor enters a root of any number.
  static func joinedRoots(_ expression: Expr) -> Expr {
    guard case .product(let coefficient, let factors) = expression.form else { return expression }
    for (index, factor) in factors.enumerated() {
      guard let (base, exponent) = root(factor), base.facts.isPositive else { continue }
      for (place, other) in factors.enumerated() where place != index {
        guard let (inner, same) = root(other), same == exponent else { continue }
        let rest = factors.indices.filter { $0 != index && $0 != place }.map { factors[$0] }
        let joined = Expr.power((base * inner).expanded(), exponent)
        return joinedRoots(Expr.product(coefficient, rest + [joined]))
      }
    }
    return expression
  }

  /// The base and the exponent of a power of a sum that is no whole power.
  private static func root(_ factor: Expr) -> (base: Expr, exponent: Expr)? {
    guard case .power(let base, let exponent) = factor.form, base.isSum,
      let number = exponent.number, !number.value.isInteger
    else { return nil }
    return (base, exponent)
  }
}
