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
  public func symmetricEigenvalues() throws(MatrixError) -> [Double] {
    try symmetricEigensystem().values
  }

  /// The eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
  ///
  /// Rotations in the plane of two axes make one pair of entries vanish at a time; for symmetric
  /// matrices the sweeps converge quadratically (Golub and Van Loan, *Matrix Computations*, 8.5).
  /// Values are exact to a few units in the last place of the largest.
  ///
  /// - Throws: ``MatrixError`` if the matrix is not square, has entries that are not finite, or is
  ///   not symmetric within 1e-9 of its largest entry.
  public func symmetricEigensystem() throws(MatrixError) -> SymmetricEigensystem {
    guard isSquare else { throw .notSquare(rows: rows, columns: columns) }
    guard elements.allSatisfy(\.isFinite) else { throw .notFinite }
    guard (self - transpose).largestMagnitude <= 1e-9 * largestMagnitude else {
      throw .notSymmetric
    }
    var matrix = (self + transpose) * 0.5
    var vectors = Matrix.identity(rows)
    for _ in 0..<50 where !matrix.isDiagonal {
      for p in 0..<rows {
        for q in p + 1..<max(rows, p + 1) { matrix.rotateAway(p, q, collecting: &vectors) }
      }
    }
    // Equal values keep the order of their axes, so that the result does not depend on the sort.
    let order = (0..<rows).sorted { (matrix[$0, $0], $0) < (matrix[$1, $1], $1) }
    return SymmetricEigensystem(
      values: order.map { matrix[$0, $0] },
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
