extension MatrixExpr {
  /// Rows and columns exchanged: drawn into products and inverses, kept outside of sums.
  func transposed() -> MatrixExpr {
    if isSymmetric { return self }
    switch form {
    case .zero: return .zero(shape.transpose)
    case .ones: return .constant(.one, shape.transpose)
    case .transpose(let inner): return inner
    case .product(let product):
      return .assembled(
        product.coefficient, scalars: product.scalars,
        chain: product.chain.reversed().map { $0.transposed() }, shape.transpose)
    case .inverse(let inner): return inner.transposed().inverted()
    case .sum(let terms):
      let turned = MatrixExpr.sum(terms.map { $0.transposed() })
      return turned.transposeCount < transposeCount
        ? turned : MatrixExpr(.transpose(self), shape.transpose)
    case .hadamard(let factors) where factors.allSatisfy(\.isTransposed):
      return MatrixExpr.hadamard(factors.map { $0.transposed() })
    default: return MatrixExpr(.transpose(self), shape.transpose)
    }
  }

  fileprivate var isTransposed: Bool {
    if case .transpose = form { return true }
    return isSymmetric
  }

  /// How many transposes are written.
  fileprivate var transposeCount: Int {
    let inner = form.parts.reduce(0) { $0 + $1.transposeCount }
    if case .transpose = form { return inner + 1 }
    return inner
  }

  /// The inverse of a square expression; of a number, its reciprocal.
  func inverted() -> MatrixExpr {
    if isScalar { return raised(to: Rational(-1)) }
    switch form {
    case .identity: return self
    case .inverse(let inner): return inner
    case .diagonalMatrix(let inner): return inner.raised(to: Rational(-1)).asDiagonal()
    case .sum:
      let (content, body) = content
      return MatrixExpr(.inverse(body), shape).scaled(by: content.reciprocal ?? .one)
    case .product(let product):
      guard let coefficient = product.coefficient.reciprocal else { break }
      let scalars = product.scalars.map { $0.raised(to: Rational(-1)) }
      if product.chain.allSatisfy(\.shape.isSquare) {
        return .assembled(
          coefficient, scalars: scalars, chain: product.chain.reversed().map { $0.inverted() },
          shape)
      }
      let body = MatrixExpr.assembled(.one, scalars: [], chain: product.chain, shape)
      return .assembled(
        coefficient, scalars: scalars, chain: [MatrixExpr(.inverse(body), shape)], shape)
    default: break
    }
    return MatrixExpr(.inverse(self), shape)
  }

  /// The trace of a square expression: linear, with a product that is one entry wide turned into
  /// the number it is.
  func traced() -> MatrixExpr {
    if isScalar { return self }
    switch form {
    case .zero: return .number(.zero)
    case .identity: return .size(shape.rows)
    case .ones: return .size(shape.rows)
    case .sum(let terms): return .sum(terms.map { $0.traced() })
    case .transpose(let inner): return inner.traced()
    case .diagonalMatrix(let inner):
      return MatrixExpr.constant(.one, inner.shape.transpose).times(inner)
    case .product(let product):
      var front = product.chain
      var back: [MatrixExpr] = []
      if let cut = product.chain.firstIndex(where: \.shape.columns.isOne) {
        front = Array(product.chain[...cut])
        back = Array(product.chain[(cut + 1)...])
        let number = MatrixExpr.assembled(.one, scalars: [], chain: back + front, .scalar)
        return .assembled(
          product.coefficient, scalars: product.scalars + [number], chain: [], .scalar)
      }
      let body = MatrixExpr.assembled(.one, scalars: [], chain: front, shape)
      guard product.coefficient != .one || !product.scalars.isEmpty else { break }
      return .assembled(
        product.coefficient, scalars: product.scalars + [body.traced()], chain: [], .scalar)
    default: break
    }
    return MatrixExpr(.trace(self), .scalar)
  }

  /// The determinant of a square expression: multiplicative over square factors.
  func determined() -> MatrixExpr {
    if isScalar { return self }
    if hasDeficientRank { return .number(.zero) }
    switch form {
    case .zero: return .number(.zero)
    case .identity: return .number(.one)
    case .transpose(let inner): return inner.determined()
    case .inverse(let inner): return inner.determined().raised(to: Rational(-1))
    case .product(let product)
    where product.chain.allSatisfy(\.shape.isSquare) && product.scalars.isEmpty
      && product.coefficient == .one:
      return .product(product.chain.map { $0.determined() })
    default: return MatrixExpr(.determinant(self), .scalar)
    }
  }

  /// Whether a square expression is singular because a factor is too narrow: x yᵀ, and A B with A
  /// 3 × 2.
  var hasDeficientRank: Bool {
    guard !isScalar, case .product(let product) = form else { return isZero && !isScalar }
    return product.chain.dropLast().contains { factor in
      switch (factor.shape.columns, shape.rows) {
      case (.number(let inner), .number(let outer)): inner < outer
      case (let inner, _): inner.isOne
      }
    }
  }

  /// The logarithm of the determinant of a square expression.
  func logDetermined() -> MatrixExpr {
    if isScalar { return applied(.log) }
    switch form {
    case .identity: return .number(.zero)
    case .transpose(let inner): return inner.logDetermined()
    case .inverse(let inner): return inner.logDetermined().scaled(by: Rational(-1))
    default: return MatrixExpr(.logDeterminant(self), .scalar)
    }
  }

  /// The sum of the squares of all entries.
  func normSquared() -> MatrixExpr {
    if isScalar { return raised(to: Rational(2)) }
    switch form {
    case .zero: return .number(.zero)
    case .transpose(let inner): return inner.normSquared()
    case .product(let product) where product.coefficient != .one || !product.scalars.isEmpty:
      let body = MatrixExpr.assembled(.one, scalars: [], chain: product.chain, shape)
      return .assembled(
        product.coefficient * product.coefficient,
        scalars: product.scalars.map { $0.raised(to: Rational(2)) } + [body.normSquared()],
        chain: [], .scalar)
    default: return MatrixExpr(.squaredNorm(self), .scalar)
    }
  }
}
