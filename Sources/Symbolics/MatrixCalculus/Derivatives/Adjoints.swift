/// The derivative of a number by a symbol, from the result back to the symbol.
///
/// Each part F of the expression gets its adjoint, the matrix G of F's shape for which a small
/// change dF changes the number by the sum of the products of the entries of G and dF. Every form
/// hands its adjoint on to its parts by one rule, so that there is no form of expression without an
/// answer. (M. Giles, *Collected matrix derivative results for forward and reverse mode algorithmic
/// differentiation*, 2008.)
struct Adjoints {
  let variable: MatrixSymbol
  private var found: [MatrixExpr] = []

  /// The matrix of derivatives of a number by the entries of the variable, in its shape.
  static func gradient(
    of number: MatrixExpr, by variable: MatrixSymbol
  ) throws(MatrixCalculusError) -> MatrixExpr {
    var adjoints = Adjoints(variable: variable)
    try adjoints.pass(.number(.one), to: number)
    return adjoints.found.isEmpty ? .zero(variable.shape) : .sum(adjoints.found)
  }

  private init(variable: MatrixSymbol) { self.variable = variable }

  private mutating func pass(
    _ adjoint: MatrixExpr, to part: MatrixExpr
  ) throws(MatrixCalculusError) {
    guard part.contains(variable), !adjoint.isZero else { return }
    switch part.form {
    case .symbol(let symbol):
      if symbol.name == variable.name { found.append(adjoint) }
    case .sum(let terms): for term in terms { try pass(adjoint, to: term) }
    case .product(let product): try pass(adjoint, to: product)
    case .transpose(let inner): try pass(adjoint.transposed(), to: inner)
    case .inverse(let inner):
      let turned = part.transposed()
      try pass(.product([turned, adjoint, turned]).scaled(by: Rational(-1)), to: inner)
    case .trace(let inner): try pass(adjoint.times(.unit(inner.shape.rows)), to: inner)
    case .determinant(let inner):
      try pass(.product([adjoint, part, inner.transposed().inverted()]), to: inner)
    case .logDeterminant(let inner):
      try pass(adjoint.times(inner.transposed().inverted()), to: inner)
    case .squaredNorm(let inner): try pass(adjoint.times(inner).scaled(by: Rational(2)), to: inner)
    case .diagonalMatrix(let inner): try pass(adjoint.diagonalColumn(), to: inner)
    case .diagonal(let inner): try pass(adjoint.asDiagonal(), to: inner)
    case .hadamard(let factors):
      for (index, factor) in factors.enumerated() where factor.contains(variable) {
        var others = factors
        others[index] = adjoint
        try pass(.hadamard(others), to: factor)
      }
    case .power(let base, let exponent):
      try pass(.hadamard([adjoint, part.slope(base, exponent)]), to: base)
    case .apply(let function, let inner):
      try pass(.hadamard([adjoint, function.checkedSlope(at: inner)]), to: inner)
    case .number, .pi, .dimension, .zero, .ones, .identity, .basis: break
    }
  }

  private mutating func pass(
    _ adjoint: MatrixExpr, to product: MatrixExpr.Product
  ) throws(MatrixCalculusError) {
    for (index, scalar) in product.scalars.enumerated() where scalar.contains(variable) {
      var others = product
      others.scalars.remove(at: index)
      let rest = MatrixExpr.product([.number(others.coefficient)] + others.scalars)
      // A number's share is the inner product of the adjoint with what it multiplies.
      let share =
        others.chain.isEmpty
        ? adjoint : adjoint.transposed().times(.product(others.chain)).traced()
      try pass(rest.times(share), to: scalar)
    }
    let factor = MatrixExpr.product([.number(product.coefficient)] + product.scalars)
    for (index, part) in product.chain.enumerated() where part.contains(variable) {
      let before = product.chain[..<index].reversed().map { $0.transposed() }
      let after = product.chain[(index + 1)...].reversed().map { $0.transposed() }
      try pass(factor.times(.product(before + [adjoint] + after)), to: part)
    }
  }
}

extension MatrixExpr {
  /// The derivative of every entry of a power by the entry of its base.
  func slope(_ base: MatrixExpr, _ exponent: Rational) -> MatrixExpr {
    base.raised(to: exponent - .one).scaled(by: exponent)
  }
}

extension ElementwiseFunction {
  func checkedSlope(at x: MatrixExpr) throws(MatrixCalculusError) -> MatrixExpr {
    guard let slope = slope(at: x) else {
      throw .unsupported(form: "derivative of \(rawValue)", reason: "it has no closed form here")
    }
    return slope
  }
}
