/// The derivative of any expression by a number, from the parts to the whole: it has the
/// expression's own shape.
struct Rate {
  let variable: MatrixSymbol

  func rate(of part: MatrixExpr) throws(MatrixCalculusError) -> MatrixExpr {
    guard part.contains(variable) else { return .zero(part.shape) }
    switch part.form {
    case .symbol(let symbol): return rate(of: symbol)
    case .sum(let terms):
      var list: [MatrixExpr] = []
      for term in terms { list.append(try rate(of: term)) }
      return .sum(list)
    case .product(let product): return try rate(of: product, part.shape)
    case .transpose(let inner): return try rate(of: inner).transposed()
    case .inverse(let inner):
      return .product([part, try rate(of: inner), part]).scaled(by: Rational(-1))
    case .trace(let inner): return try rate(of: inner).traced()
    case .determinant(let inner):
      return part.times(inner.inverted().times(try rate(of: inner)).traced())
    case .logDeterminant(let inner): return inner.inverted().times(try rate(of: inner)).traced()
    case .squaredNorm(let inner):
      let turned = inner.transposed().times(try rate(of: inner))
      let value = inner.shape.isRow ? try rate(of: inner).times(inner.transposed()) : turned
      return value.traced().scaled(by: Rational(2))
    case .diagonalMatrix(let inner): return try rate(of: inner).asDiagonal()
    case .diagonal(let inner): return try rate(of: inner).diagonalColumn()
    case .hadamard(let factors):
      var list: [MatrixExpr] = []
      for (index, factor) in factors.enumerated() where factor.contains(variable) {
        var others = factors
        others[index] = try rate(of: factor)
        list.append(.hadamard(others))
      }
      return .sum(list)
    case .power(let base, let exponent):
      return .hadamard([part.slope(base, exponent), try rate(of: base)])
    case .apply(let function, let inner):
      return .hadamard([try function.checkedSlope(at: inner), try rate(of: inner)])
    case .number, .pi, .dimension, .zero, .ones, .identity, .basis: return .zero(part.shape)
    }
  }

  private func rate(of symbol: MatrixSymbol) -> MatrixExpr {
    if symbol.name == variable.name { return .number(.one) }
    var next = symbol
    next.order += 1
    return MatrixExpr(.symbol(next), next.shape)
  }

  private func rate(
    of product: MatrixExpr.Product, _ shape: MatrixShape
  ) throws(MatrixCalculusError) -> MatrixExpr {
    var list: [MatrixExpr] = []
    for (index, scalar) in product.scalars.enumerated() where scalar.contains(variable) {
      var scalars = product.scalars
      scalars[index] = try rate(of: scalar)
      list.append(
        .assembled(product.coefficient, scalars: scalars, chain: product.chain, shape))
    }
    for (index, factor) in product.chain.enumerated() where factor.contains(variable) {
      var chain = product.chain
      chain[index] = try rate(of: factor)
      list.append(
        .assembled(product.coefficient, scalars: product.scalars, chain: chain, shape))
    }
    return .sum(list)
  }
}
