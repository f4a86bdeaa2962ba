extension MatrixExpr {
  /// The expression with a symbol replaced.
  ///
  /// - Parameters:
  ///   - target: a symbol.
  ///   - replacement: an expression of the symbol's shape.
  /// - Throws: ``MatrixCalculusError`` if the target is no symbol, the shapes differ, or the result
  ///   divides by zero.
  public func substituting(
    _ target: MatrixExpr, with replacement: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixExpr {
    guard let symbol = target.symbol else {
      throw .wrongShape(operation: "substitution", shape: target.shape, expected: "a symbol")
    }
    guard symbol.shape == replacement.shape else {
      throw .shapes(
        operation: "substitution", left: symbol.shape, right: replacement.shape,
        cure: "both need one shape")
    }
    return try replacing(symbol, replacement).checked()
  }

  private func replacing(
    _ symbol: MatrixSymbol, _ replacement: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixExpr {
    guard facts.symbols.contains(symbol) else { return self }
    var parts: [MatrixExpr] = []
    for part in form.parts { parts.append(try part.replacing(symbol, replacement)) }
    switch form {
    case .symbol: return replacement
    case .sum: return .sum(parts)
    case .hadamard: return .hadamard(parts)
    case .product(let product):
      let scalars = Array(parts.prefix(product.scalars.count))
      let chain = Array(parts.dropFirst(product.scalars.count))
      return MatrixExpr.product([.number(product.coefficient)] + scalars + [.product(chain)])
    case .transpose: return parts[0].transpose
    case .inverse: return try parts[0].inverse()
    case .trace: return try parts[0].trace()
    case .determinant: return try parts[0].determinant()
    case .logDeterminant: return try parts[0].logDeterminant()
    case .squaredNorm: return try parts[0].squaredNorm()
    case .power(_, let exponent): return try parts[0].power(exponent)
    case .apply(let function, _): return try parts[0].applying(function)
    case .diagonalMatrix: return try parts[0].diagonalMatrix()
    case .diagonal: return try parts[0].diagonal()
    case .number, .pi, .dimension, .zero, .ones, .identity, .basis: return self
    }
  }
}
