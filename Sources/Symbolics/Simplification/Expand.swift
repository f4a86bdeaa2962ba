extension Expr {
  /// The most terms that expanding one product or power may make; larger ones stay factored.
  static let expansionLimit = 5000

  /// The expression with products of sums and whole powers of sums multiplied out, everywhere.
  public func expanded() -> Expr {
    var memo: [Expr: Expr] = [:]
    return expanded(&memo)
  }

  private func expanded(_ memo: inout [Expr: Expr]) -> Expr {
    if node.depth == 1 { return self }
    if let known = memo[self] { return known }
    let inner = mapChildren { $0.expanded(&memo) }
    let result: Expr =
      switch inner.form {
      case .sum(let constant, let terms):
        Expr.sum(
          [Expr(constant)] + terms.map { $0.body.multipliedOut.distributed(by: $0.coefficient) })
      default: inner.multipliedOut
      }
    memo[self] = result
    return result
  }

  /// One product or power multiplied out, its parts already being so.
  private var multipliedOut: Expr {
    switch form {
    case .power(let base, let exponent):
      guard case .sum = base.form, let power = exponent.integer, abs(power) > 1 else { return self }
      let expanded = Expr.expandedPower(base, abs(power))
      return power > 0 ? expanded : Expr.power(expanded, .minusOne)
    case .product(let coefficient, let factors):
      var result = Expr(coefficient)
      for factor in factors { result = Expr.multiplyingOut(result, factor.multipliedOut) }
      return result
    default: return self
    }
  }

  static func multiplyingOut(_ left: Expr, _ right: Expr) -> Expr {
    guard left.isSum || right.isSum else { return left * right }
    let (first, second) = (left.terms, right.terms)
    guard first.count * second.count <= expansionLimit else { return left * right }
    return sum(first.flatMap { a in second.map { b in a * b } })
  }

  private static func expandedPower(_ base: Expr, _ power: Int) -> Expr {
    var (result, square, rest) = (one, base, power)
    while rest > 0 {
      if rest & 1 == 1 { result = multiplyingOut(result, square) }
      rest >>= 1
      if rest > 0 { square = multiplyingOut(square, square) }
      if max(result.terms.count, square.terms.count) > expansionLimit / 2 {
        return Expr.power(base, Expr(power))
      }
    }
    return result
  }
}
