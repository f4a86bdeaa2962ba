/// The eigenvalues of a symmetric matrix and their vectors.
public struct SymmetricEigensystem: Sendable, Hashable {
  /// The eigenvalues, ascending.
  public var values: [Double]
  /// The eigenvectors as columns, in the order of the values, of length 1; the entry of largest
  /// magnitude is positive.
  public var vectors: Matrix
}

extension Matrix {
  /// The eigenvalues, ascending; see ``symmetricEigensystem()``.
  ///
  /// Those of two rows come from their formula, each to a few units in its own last place however
  /// small it is beside the other: the larger one in magnitude from the midpoint and half the
  /// distance of the two, the smaller one as the determinant divided by the larger.
  public func symmetricEigenvalues() throws(MatrixError) -> [Double] {
    try requireSymmetric()
    return rows == 2 ? eigenvaluesOfTwo : try symmetricEigensystem().values
  }

  private func requireSymmetric() throws(MatrixError) {
    guard isSquare else { throw .notSquare(rows: rows, columns: columns) }
    guard elements.allSatisfy(\.isFinite) else { throw .notFinite }
    for row in 0..<rows {
      for column in 0..<row
      where abs(self[row, column] - self[column, row]) > 1e-9 * largestMagnitude {
        throw .notSymmetric
      }
    }
  }

  private var eigenvaluesOfTwo: [Double] {
    // A power of 2 keeps products in range and changes no digit.
    let size = largestMagnitude
    guard size > 0 else { return [0, 0] }
    let scale = size.binade
    let (a, c) = (self[0, 0] / scale, self[1, 1] / scale)
    let b = self[0, 1] / scale / 2 + self[1, 0] / scale / 2
    let (middle, half) = (a / 2 + c / 2, a / 2 - c / 2)
    let distance = (half * half + b * b).squareRoot()
    if distance == 0 { return [a * scale, a * scale] }
    let large = middle < 0 ? middle - distance : middle + distance
    let small = Matrix.differenceOfProducts(a, c, b, b) / large
    return [min(large, small) * scale, max(large, small) * scale]
  }

  /// a · b − c · d to one and a half units in the last place, however much cancels (Kahan; Jeannerod,
  /// Louvet and Muller, *Further analysis of Kahan's algorithm*, Mathematics of Computation 82, 2013).
  private static func differenceOfProducts(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double
  ) -> Double {
    let product = c * d
    let error = product.addingProduct(-c, d)
    return (-product).addingProduct(a, b) + error
  }

  /// The eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
  ///
  /// Rotations in the plane of two axes make one pair of entries vanish at a time; for symmetric
  /// matrices the sweeps converge quadratically (Golub and Van Loan, *Matrix Computations*, 8.5).
  /// Values are exact to a few units in the last place of the largest; small ones of a graded
  /// matrix with a positive diagonal that outweighs the rest are as exact as large ones.
  /// ``IntervalMatrix/symmetricEigenvalues()`` gives proven bounds.
  ///
  /// - Throws: ``MatrixError`` if the matrix is not square, has entries that are not finite, or is
  ///   not symmetric within 1e-9 of its largest entry.
  public func symmetricEigensystem() throws(MatrixError) -> SymmetricEigensystem {
    try requireSymmetric()
    var matrix = self * 0.5 + transpose * 0.5
    var vectors = Matrix.identity(rows)
    for _ in 0..<50 where !matrix.isDiagonal {
      for p in 0..<rows {
        for q in p + 1..<max(rows, p + 1) { matrix.rotateAway(p, q, collecting: &vectors) }
      }
    }
    // Equal values keep the order of their axes, so that the result does not depend on the sort.
    let order = (0..<rows).sorted { (matrix[$0, $0], $0) < (matrix[$1, $1], $1) }
    return SymmetricEigensystem(
      values: rows == 2 ? eigenvaluesOfTwo : order.map { matrix[$0, $0] },
      vectors: Matrix(rows: rows, columns: rows) { vectors[$0, order[$1]] }.withPositiveColumns)
  }

  /// Whether no entry off the diagonal still matters to the two diagonal entries beside it, so that
  /// small eigenvalues beside large ones keep their digits.
  private var isDiagonal: Bool {
    for p in 0..<rows {
      for q in 0..<p {
        let scale = abs(self[p, p]).squareRoot() * abs(self[q, q]).squareRoot()
        if abs(self[p, q]) > 1e-17 * scale { return false }
      }
    }
    return true
  }

  private mutating func rotateAway(_ p: Int, _ q: Int, collecting vectors: inout Matrix) {
    guard self[p, q] != 0 else { return }
    let theta = (self[q, q] - self[p, p]) / (2 * self[p, q])
    let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    // The diagonal moves by t · a, which is more exact than the product of rotations.
    let shift = t * self[p, q]
    self[p, p] -= shift
    self[q, q] += shift
    self[p, q] = 0
    self[q, p] = 0
    for k in 0..<rows where k != p && k != q {
      let (a, b) = (c * self[k, p] - s * self[k, q], s * self[k, p] + c * self[k, q])
      (self[k, p], self[p, k], self[k, q], self[q, k]) = (a, a, b, b)
    }
    for k in 0..<rows {
      (vectors[k, p], vectors[k, q]) = (
        c * vectors[k, p] - s * vectors[k, q], s * vectors[k, p] + c * vectors[k, q]
      )
    }
  }

  private var withPositiveColumns: Matrix {
    let signs = (0..<columns).map { column -> Double in
      let entries = (0..<rows).map { self[$0, column] }
      let largest = entries.max { abs($0) < abs($1) - 1e-12 } ?? 1
      return largest < 0 ? -1 : 1
    }
    return Matrix(rows: rows, columns: columns) { self[$0, $1] * signs[$1] }
  }
}
