extension MatrixExpr {
  /// What is known of a square matrix, or of a number.
  public enum Assumption: Sendable, Hashable {
    /// Nothing.
    case general
    /// Equal to its transpose.
    case symmetric
    /// Symmetric with positive eigenvalues; a number above zero.
    case positiveDefinite
  }

  /// An unknown number.
  ///
  /// - Parameters:
  ///   - name: a letter, then letters, digits and underscores.
  ///   - assumption: `positiveDefinite` for a number above zero.
  public static func scalar(
    _ name: String, _ assumption: Assumption = .general
  ) throws(MatrixCalculusError) -> MatrixExpr {
    try matrix(name, 1, 1, assumption)
  }

  /// An unknown column of n numbers.
  public static func vector(
    _ name: String, _ size: Dimension
  ) throws(MatrixCalculusError) -> MatrixExpr {
    try matrix(name, size, 1)
  }

  /// An unknown row of n numbers.
  public static func row(
    _ name: String, _ size: Dimension
  ) throws(MatrixCalculusError) -> MatrixExpr {
    try matrix(name, 1, size)
  }

  /// An unknown matrix of rows × columns.
  ///
  /// - Parameters:
  ///   - name: a letter, then letters, digits and underscores.
  ///   - rows: how many rows.
  ///   - columns: how many columns.
  ///   - assumption: what is known; only a square matrix can be symmetric or positive definite.
  public static func matrix(
    _ name: String, _ rows: Dimension, _ columns: Dimension, _ assumption: Assumption = .general
  ) throws(MatrixCalculusError) -> MatrixExpr {
    try checked(
      MatrixSymbol(name: name, shape: MatrixShape(rows, columns), assumption: assumption))
  }

  /// A matrix that depends on a number in a way that is not told: its derivative by the number is a
  /// symbol, written with a dot, and its derivative by anything else is zero.
  ///
  /// - Parameters:
  ///   - name: a letter, then letters, digits and underscores.
  ///   - parameter: the number, a symbol.
  ///   - rows: how many rows.
  ///   - columns: how many columns.
  public static func function(
    _ name: String, of parameter: MatrixExpr, _ rows: Dimension, _ columns: Dimension
  ) throws(MatrixCalculusError) -> MatrixExpr {
    guard let variable = parameter.symbol, variable.shape.isScalar, variable.parameter == nil else {
      throw .wrongShape(
        operation: "parameter of '\(name)'", shape: parameter.shape, expected: "a number's symbol")
    }
    return try checked(
      MatrixSymbol(name: name, shape: MatrixShape(rows, columns), parameter: variable.name))
  }

  private static func checked(_ symbol: MatrixSymbol) throws(MatrixCalculusError) -> MatrixExpr {
    guard MatrixSymbol.isName(symbol.name) else { throw .badName(symbol.name) }
    for dimension in [symbol.shape.rows, symbol.shape.columns] {
      try check(dimension, of: symbol.name)
    }
    guard symbol.assumption == .general || symbol.shape.isSquare else {
      throw .notSquare(operation: "assumption on '\(symbol.name)'", shape: symbol.shape)
    }
    return MatrixExpr(.symbol(symbol), symbol.shape)
  }

  private static func check(
    _ dimension: Dimension, of name: String
  ) throws(MatrixCalculusError) {
    switch dimension {
    case .number(let size): guard size > 0 else { throw .emptyDimension(name: name, size: size) }
    case .named(let letter): guard MatrixSymbol.isName(letter) else { throw .badName(letter) }
    }
  }

  /// An exact number.
  public static func number(_ value: Rational) -> MatrixExpr {
    value.isZero ? MatrixExpr(.zero, .scalar) : MatrixExpr(.number(value), .scalar)
  }

  /// The number π.
  public static let pi = MatrixExpr(.pi, .scalar)

  /// The identity matrix; the number 1 for size 1.
  public static func identity(_ size: Dimension) throws(MatrixCalculusError) -> MatrixExpr {
    try check(size, of: "I")
    return unit(size)
  }

  /// The matrix, or with one column the vector, of ones.
  public static func ones(
    _ rows: Dimension, _ columns: Dimension = 1
  ) throws(MatrixCalculusError) -> MatrixExpr {
    for size in [rows, columns] { try check(size, of: "1") }
    return constant(.one, MatrixShape(rows, columns))
  }

  /// The matrix, or with one column the vector, of zeros.
  public static func zeros(
    _ rows: Dimension, _ columns: Dimension = 1
  ) throws(MatrixCalculusError) -> MatrixExpr {
    for size in [rows, columns] { try check(size, of: "0") }
    return zero(MatrixShape(rows, columns))
  }

  static func zero(_ shape: MatrixShape) -> MatrixExpr { MatrixExpr(.zero, shape) }

  static func unit(_ size: Dimension) -> MatrixExpr {
    size.isOne ? .number(.one) : MatrixExpr(.identity, MatrixShape(size, size))
  }

  /// The matrix all of whose entries are one number.
  static func constant(_ value: Rational, _ shape: MatrixShape) -> MatrixExpr {
    if shape.isScalar { return .number(value) }
    return MatrixExpr(.ones, shape).scaled(by: value)
  }

  static func size(_ dimension: Dimension) -> MatrixExpr {
    switch dimension {
    case .number(let value): .number(Rational(value))
    case .named(let name): MatrixExpr(.dimension(name), .scalar)
    }
  }
}
