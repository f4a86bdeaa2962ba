extension Matrix {
  /// Rows exchanged and eliminated: P A = L U, both factors in one matrix, with the exchanges.
  fileprivate struct Factors {
    var matrix: Matrix
    var order: [Int]
    var sign: Double
  }

  /// Gaussian elimination with partial pivoting (Golub and Van Loan, *Matrix Computations*, 3.4);
  /// nil if a pivot is 0 or not finite.
  fileprivate func factorized() -> Factors? {
    var result = Factors(matrix: self, order: Array(0..<rows), sign: 1)
    for step in 0..<rows {
      let pivot = (step..<rows).max { abs(result.matrix[$0, step]) < abs(result.matrix[$1, step]) }
      guard let pivot, result.matrix[pivot, step] != 0, result.matrix[pivot, step].isFinite else {
        return nil
      }
      if pivot != step { result.exchange(pivot, step) }
      for row in step + 1..<max(rows, step + 1) {
        let factor = result.matrix[row, step] / result.matrix[step, step]
        result.matrix[row, step] = factor
        for column in step + 1..<max(rows, step + 1) {
          result.matrix[row, column] -= factor * result.matrix[step, column]
        }
      }
    }
    return result
  }

  /// The determinant; NaN if the matrix is not square, 1 for the empty matrix.
  public var determinant: Double {
    guard isSquare else { return .nan }
    guard elements.allSatisfy(\.isFinite) else { return .nan }
    guard let factors = factorized() else { return 0 }
    return (0..<rows).reduce(factors.sign) { $0 * factors.matrix[$1, $1] }
  }

  /// The natural logarithm of the determinant, added up from the pivots, so that it neither
  /// overflows nor underflows; NaN if the matrix is not square or its determinant is not above zero,
  /// 0 for the empty matrix.
  public var logDeterminant: Double {
    guard isSquare, elements.allSatisfy(\.isFinite), let factors = factorized() else { return .nan }
    let pivots = (0..<rows).map { factors.matrix[$0, $0] }
    let isNegative = pivots.reduce(factors.sign) { $1 < 0 ? -$0 : $0 } < 0
    return isNegative ? .nan : pivots.reduce(0) { $0 + log(abs($1)) }
  }

  /// The solution x of A x = b.
  ///
  /// - Parameter right: as long as the matrix has rows.
  /// - Throws: ``MatrixError`` if the matrix is not square or singular, or the right side has another
  ///   length.
  public func solve(_ right: [Double]) throws(MatrixError) -> [Double] {
    guard isSquare else { throw .notSquare(rows: rows, columns: columns) }
    guard right.count == rows else {
      throw .shapes(operation: "solution", left: [rows, columns], right: [right.count, 1])
    }
    guard let factors = factorized() else { throw .singular }
    return factors.solve(right)
  }

  /// The inverse.
  ///
  /// - Throws: ``MatrixError`` if the matrix is not square or singular.
  public func inverse() throws(MatrixError) -> Matrix {
    guard isSquare else { throw .notSquare(rows: rows, columns: columns) }
    guard let factors = factorized() else { throw .singular }
    var inverse = Matrix(
      rows: rows, columns: rows, elements: Array(copies: rows * rows, of: 0))
    var unit = [Double](copies: rows, of: 0)
    for column in 0..<rows {
      unit[column] = 1
      let entries = factors.solve(unit)
      unit[column] = 0
      for row in 0..<rows { inverse[row, column] = entries[row] }
    }
    return inverse
  }
}

extension Matrix.Factors {
  fileprivate mutating func exchange(_ a: Int, _ b: Int) {
    for column in 0..<matrix.columns {
      (matrix[a, column], matrix[b, column]) = (matrix[b, column], matrix[a, column])
    }
    order.swapAt(a, b)
    sign = -sign
  }

  fileprivate func solve(_ right: [Double]) -> [Double] {
    var x = order.map { right[$0] }
    for row in x.indices {
      for column in 0..<row { x[row] -= matrix[row, column] * x[column] }
    }
    for row in x.indices.reversed() {
      for column in row + 1..<max(x.count, row + 1) { x[row] -= matrix[row, column] * x[column] }
      x[row] /= matrix[row, row]
    }
    return x
  }
}
