extension Expr {
  /// Expressions whose zeros together are those of this one, as far as its form shows: the factors
  /// of a product that stand in the numerator, and the bases of positive powers.
  ///
  /// Each is given once, in the order of the factors; numbers are left out. Where a factor has no
  /// value the others may still be zero.
  public var zeroFactors: [Expr] {
    var result: [Expr] = []
    func add(_ expression: Expr) {
      switch expression.form {
      case .product(_, let factors): factors.forEach(add)
      case .power(let base, let exponent):
        guard let number = exponent.number else { return result.append(expression) }
        if !number.isNegative { add(base) }
      case .number(let number) where !number.isZero: break
      default: if !result.contains(expression) { result.append(expression) }
      }
    }
    add(self)
    return result.isEmpty ? [self] : result
  }
}
