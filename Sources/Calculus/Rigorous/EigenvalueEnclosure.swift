extension IntervalMatrix {
  /// Intervals that hold the eigenvalues of every symmetric matrix in it, ascending: the k-th
  /// eigenvalue lies in the k-th interval.
  ///
  /// With V the computed eigenvectors of the midpoint, VᵀAV is nearly diagonal. Its eigenvalues lie
  /// no farther from its diagonal than the row sums of what is left beside it (Weyl), and those of A
  /// differ from them by factors as near to 1 as VᵀV is to the unit matrix (Ostrowski; Horn and
  /// Johnson, *Matrix Analysis*, 4.5.9). For two rows the product of the eigenvalues, which is the
  /// determinant, makes a small one beside a large one much more exact.
  ///
  /// - Throws: ``MatrixError`` if the matrix is not square, is not bounded, or its midpoint is not
  ///   symmetric. Of each entry and the one across the diagonal only numbers in both are meant.
  public func symmetricEigenvalues() throws(MatrixError) -> [Interval] {
    guard rows == columns else { throw .notSquare(rows: rows, columns: columns) }
    guard isBounded else { throw .notFinite }
    let vectors = IntervalMatrix(try midpoint.symmetricEigensystem().vectors)
    let rotated = vectors.transpose * self * vectors
    let gram = vectors.transpose * vectors - IntervalMatrix(.identity(rows))
    let stretch = Interval(1) + Interval(-gram.rowNorm, gram.rowNorm)
    guard stretch.lower > 0 else { throw .notFinite }
    let diagonal = (0..<rows).map { rotated[$0, $0] }
    let rest = IntervalMatrix(rows: rows, columns: rows) {
      $0 == $1 ? .zero : rotated[$0, $1]
    }
    let spread = Interval(-rest.rowNorm, rest.rowNorm)
    // The k-th smallest number of intervals lies between the k-th smallest bounds.
    let (lows, highs) = (diagonal.map(\.lower).sorted(), diagonal.map(\.upper).sorted())
    let values = zip(lows, highs).map { (Interval($0, $1) + spread) / stretch }
    return rows == 2 ? sharpened(values) : values
  }

  /// The two eigenvalues with each one also taken as the determinant divided by the other.
  private func sharpened(_ values: [Interval]) -> [Interval] {
    let offDiagonal = self[0, 1].intersection(self[1, 0])
    guard !offDiagonal.isEmpty else { return values }
    let determinant = self[0, 0] * self[1, 1] - offDiagonal.squared
    func quotient(_ value: Interval, by other: Interval) -> Interval {
      guard !other.contains(0) else { return value }
      let better = value.intersection(determinant / other)
      return better.isEmpty ? value : better
    }
    return [quotient(values[0], by: values[1]), quotient(values[1], by: values[0])]
  }
}
