public import Calculus

extension MatrixExpr {
  /// The value where every symbol has one.
  ///
  /// - Parameters:
  ///   - point: the value of each symbol, in its shape: a number is 1 × 1, a vector n × 1. Letters
  ///     of shapes take their sizes from the values.
  ///   - sizes: the sizes of letters that no symbol has.
  /// - Returns: a matrix of the expression's shape. Entries are infinite or NaN where a function is
  ///   not defined (the logarithm of a negative number, of a negative determinant).
  /// - Throws: ``MatrixCalculusError`` if a symbol has no value or one of another shape, if sizes
  ///   contradict each other, or if a matrix to be inverted is singular.
  public func value(
    at point: [MatrixExpr: Matrix], sizes: [String: Int] = [:]
  ) throws(MatrixCalculusError) -> Matrix {
    var evaluation = MatrixEvaluation(values: try MatrixExpr.values(point, sizes))
    return Matrix(try evaluation.value(of: self))
  }

  static func values(
    _ point: [MatrixExpr: Matrix], _ sizes: [String: Int]
  ) throws(MatrixCalculusError) -> MatrixValues<Double> {
    var values = MatrixValues<Double>(sizes: sizes)
    for (name, size) in sizes.sorted(by: { $0.key < $1.key }) where size < 1 {
      throw .emptyDimension(name: name, size: size)
    }
    let pairs = point.sorted { $0.key.facts.key < $1.key.facts.key }
    for (key, matrix) in pairs {
      guard let symbol = key.symbol else {
        throw .wrongShape(operation: "value", shape: key.shape, expected: "a symbol")
      }
      try values.set(symbol, Grid(matrix))
    }
    return values
  }
}

extension MatrixDerivative {
  /// The derivatives as numbers.
  ///
  /// - Parameters: as ``MatrixExpr/value(at:sizes:)``.
  /// - Returns: a matrix of the derivative's shape; of a formula for entries, a row for each entry of
  ///   the function and a column for each of the variable, both in row-major order.
  public func value(
    at point: [MatrixExpr: Matrix], sizes: [String: Int] = [:]
  ) throws(MatrixCalculusError) -> Matrix {
    try numbers(MatrixExpr.values(point, sizes))
  }

  func numbers(_ values: MatrixValues<Double>) throws(MatrixCalculusError) -> Matrix {
    switch value {
    case .matrix(let matrix):
      var evaluation = MatrixEvaluation(values: values)
      return Matrix(try evaluation.value(of: matrix))
    case .entries(let formula):
      var evaluation = EntryEvaluation(formula, values: values)
      return try evaluation.matrix()
    }
  }
}

extension Matrix {
  init(_ grid: Grid<Double>) {
    self.init(rows: grid.rows, columns: grid.columns, elements: grid.entries)
  }
}

extension Grid where T == Double {
  init(_ matrix: Matrix) {
    self.init(rows: matrix.rows, columns: matrix.columns, entries: matrix.elements)
  }
}
