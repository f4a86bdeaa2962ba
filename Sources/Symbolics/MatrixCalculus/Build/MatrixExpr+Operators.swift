extension MatrixExpr {
  /// The largest number of parts an expression may have.
  static let sizeLimit = 2000
  /// The deepest nesting.
  static let depthLimit = 100

  /// The expression, if it is not too large to work with and no name stands for two things.
  func checked() throws(MatrixCalculusError) -> MatrixExpr {
    guard facts.size <= Self.sizeLimit else { throw .tooLarge(limit: "\(Self.sizeLimit) parts") }
    guard facts.depth <= Self.depthLimit else {
      throw .tooLarge(limit: "\(Self.depthLimit) levels of nesting")
    }
    var known: [String: MatrixSymbol] = [:]
    for symbol in facts.symbols.sorted(by: { ($0.name, $0.order) < ($1.name, $1.order) }) {
      if let other = known[symbol.name], !other.agrees(with: symbol) {
        throw .clash(name: symbol.name)
      }
      known[symbol.name] = symbol
    }
    return self
  }

  private static func sameShape(
    _ operation: String, _ a: MatrixExpr, _ b: MatrixExpr
  ) throws(MatrixCalculusError) {
    guard a.shape != b.shape else { return }
    let cure =
      a.isScalar || b.isScalar
      ? "write the number times the identity or times ones"
      : a.shape == b.shape.transpose ? "transpose one of them" : "both need one shape"
    throw .shapes(operation: operation, left: a.shape, right: b.shape, cure: cure)
  }

  /// The sum of two expressions of one shape.
  public static func + (
    a: MatrixExpr, b: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixExpr {
    try sameShape("sum", a, b)
    return try sum([a, b]).checked()
  }

  /// The difference of two expressions of one shape.
  public static func - (
    a: MatrixExpr, b: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixExpr {
    try sameShape("difference", a, b)
    return try sum([a, -b]).checked()
  }

  /// The opposite.
  public static prefix func - (a: MatrixExpr) -> MatrixExpr { a.scaled(by: Rational(-1)) }

  /// The matrix product; a number multiplies anything.
  ///
  /// - Throws: an error with both shapes, if the first has not as many columns as the second rows.
  public static func * (
    a: MatrixExpr, b: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixExpr {
    guard a.isScalar || b.isScalar || a.shape.columns == b.shape.rows else {
      let turned = [
        (a.shape.rows == b.shape.rows, "transpose the first"),
        (a.shape.columns == b.shape.columns, "transpose the second"),
      ]
      let cure =
        turned.first(where: \.0)?.1 ?? "the first needs as many columns as the second has rows"
      throw .shapes(operation: "product", left: a.shape, right: b.shape, cure: cure)
    }
    return try a.times(b).checked()
  }

  /// The quotient by a number.
  ///
  /// - Throws: an error if the divisor is a vector or matrix, or zero by construction.
  public static func / (
    a: MatrixExpr, b: MatrixExpr
  ) throws(MatrixCalculusError) -> MatrixExpr {
    guard b.isScalar else {
      throw .wrongShape(
        operation: "divisor", shape: b.shape,
        expected: "a number (multiply by the inverse of a matrix)")
    }
    guard !b.isZero else { throw .divisionByZero }
    return try a.times(b.raised(to: Rational(-1))).checked()
  }

  /// Rows and columns exchanged.
  public var transpose: MatrixExpr { transposed() }

  private func square(_ operation: String) throws(MatrixCalculusError) -> MatrixExpr {
    guard shape.isSquare else { throw .notSquare(operation: operation, shape: shape) }
    return self
  }

  /// The inverse of a square matrix; of a number, its reciprocal.
  public func inverse() throws(MatrixCalculusError) -> MatrixExpr {
    guard !isZero else { throw .divisionByZero }
    let matrix = try square("inverse")
    guard !hasDeficientRank else {
      throw .undefined("\(unicode) is singular and has no inverse")
    }
    return try matrix.inverted().checked()
  }

  /// The sum of the diagonal of a square matrix.
  public func trace() throws(MatrixCalculusError) -> MatrixExpr {
    try square("trace").traced().checked()
  }

  /// The determinant of a square matrix.
  public func determinant() throws(MatrixCalculusError) -> MatrixExpr {
    try square("determinant").determined().checked()
  }

  /// The natural logarithm of the determinant of a square matrix, where it is above zero.
  public func logDeterminant() throws(MatrixCalculusError) -> MatrixExpr {
    guard !isZero, !hasDeficientRank else {
      throw .undefined("the logarithm of zero does not exist")
    }
    return try square("log-determinant").logDetermined().checked()
  }

  /// The sum of the squares of all entries: ‖x‖² of a vector, the squared Frobenius norm of a matrix.
  public func squaredNorm() throws(MatrixCalculusError) -> MatrixExpr {
    try normSquared().checked()
  }

  /// The Euclidean norm of a vector, the Frobenius norm of a matrix, the magnitude of a number.
  public func norm() throws(MatrixCalculusError) -> MatrixExpr {
    if isScalar { return try applied(.abs).checked() }
    return try normSquared().raised(to: .half).checked()
  }

  /// The product entry by entry of two expressions of one shape.
  public func hadamard(_ other: MatrixExpr) throws(MatrixCalculusError) -> MatrixExpr {
    try Self.sameShape("product entry by entry", self, other)
    return try MatrixExpr.hadamard([self, other]).checked()
  }

  /// A function of every entry.
  public func applying(
    _ function: ElementwiseFunction
  ) throws(MatrixCalculusError) -> MatrixExpr {
    if function == .log, isZero { throw .undefined("the logarithm of zero does not exist") }
    return try applied(function).checked()
  }

  /// Every entry raised to a rational power; of a number, its power.
  ///
  /// For the product of a matrix with itself write `A * A`.
  public func power(_ exponent: Rational) throws(MatrixCalculusError) -> MatrixExpr {
    guard !isZero || exponent.signum > 0 else { throw .divisionByZero }
    return try raised(to: exponent).checked()
  }

  /// The square root of every entry; of a number, its square root.
  public func squareRoot() throws(MatrixCalculusError) -> MatrixExpr { try power(.half) }

  /// The matrix with a column on its diagonal and zeros elsewhere.
  public func diagonalMatrix() throws(MatrixCalculusError) -> MatrixExpr {
    guard shape.columns.isOne else {
      throw .wrongShape(operation: "matrix of a diagonal", shape: shape, expected: "a column")
    }
    return try asDiagonal().checked()
  }

  /// The diagonal of a square matrix as a column.
  public func diagonal() throws(MatrixCalculusError) -> MatrixExpr {
    try square("diagonal").diagonalColumn().checked()
  }
}
