import Calculus
import Testing

struct EigenvalueTests {
  /// Relative errors of graded matrices count for each eigenvalue, of the others for the largest.
  @Test(arguments: EigenvalueTable.rows.indices)
  func eigenvaluesToManyDigits(_ index: Int) throws {
    let row = EigenvalueTable.rows[index]
    let values = try Matrix(row.matrix).symmetricEigenvalues()
    let largest = row.eigenvalues.map(abs).max() ?? 0
    let isRelative = row.matrix.count == 2 || row.name.hasPrefix("graded")
    for (found, exact) in zip(values, row.eigenvalues) {
      let scale = isRelative ? abs(exact) : largest
      #expect(abs(found - exact) <= 2e-15 * scale, "\(row.name): \(found) for \(exact)")
    }
  }

  @Test(arguments: EigenvalueTable.rows.indices)
  func vectorsBelongToTheirValues(_ index: Int) throws {
    let matrix = Matrix(EigenvalueTable.rows[index].matrix)
    let system = try matrix.symmetricEigensystem()
    let diagonal = Matrix(rows: matrix.rows, columns: matrix.rows) {
      $0 == $1 ? system.values[$0] : 0
    }
    let rest = matrix * system.vectors - system.vectors * diagonal
    #expect(rest.largestMagnitude <= 1e-14 * matrix.largestMagnitude)
    let unit = system.vectors.transpose * system.vectors - .identity(matrix.rows)
    #expect(unit.largestMagnitude <= 1e-14)
  }

  @Test(arguments: EigenvalueTable.rows.indices)
  func enclosuresHoldTheExactEigenvalues(_ index: Int) throws {
    let row = EigenvalueTable.rows[index]
    let enclosures = try IntervalMatrix(Matrix(row.matrix)).symmetricEigenvalues()
    let largest = row.eigenvalues.map(abs).max() ?? 0
    for (enclosure, exact) in zip(enclosures, row.eigenvalues) {
      #expect(enclosure.contains(exact), "\(row.name): \(exact) in \(enclosure)")
      #expect(enclosure.width <= 1e-13 * largest, "\(row.name): \(enclosure)")
    }
  }

  /// The eigenvalues of random members of an interval matrix lie in its enclosures.
  @Test func enclosuresHoldThoseOfAllMembers() throws {
    var random = SeededGenerator(seed: 3)
    for size in 1...4 {
      let middle = Matrix.random(rows: size, columns: size, using: &random)
      let symmetric = middle + middle.transpose
      let wide = IntervalMatrix(rows: size, columns: size) {
        Interval(symmetric[$0, $1] - 0.1, symmetric[$0, $1] + 0.1)
      }
      let enclosures = try wide.symmetricEigenvalues()
      for _ in 0..<100 {
        let change = Matrix.random(rows: size, columns: size, in: -0.05...0.05, using: &random)
        let values = try (symmetric + change + change.transpose).symmetricEigenvalues()
        #expect(zip(enclosures, values).allSatisfy { $0.contains($1) })
      }
    }
  }

  @Test func kindsOfEnclosures() {
    let (below, above) = (Interval(-2, -1), Interval(1, 2))
    let open = Interval(-1, 1)
    #expect(CriticalPointKind(enclosures: [above, above]) == .minimum)
    #expect(CriticalPointKind(enclosures: [below, below]) == .maximum)
    #expect(CriticalPointKind(enclosures: [below, open, above]) == .saddle)
    #expect(CriticalPointKind(enclosures: [open, above]) == .degenerate)
    #expect(CriticalPointKind(enclosures: []) == .degenerate)
  }

  @Test(arguments: [
    ([[2.0, 1], [1, 2]], CriticalPointKind.minimum), ([[1, 1], [1, 1]], .degenerate),
    ([[1, 0], [0, -1e-14]], .saddle), ([[1e10, 0], [0, 1e-4]], .minimum),
    ([[-3, 1], [1, -1]], .maximum), ([[0, 0], [0, 0]], .degenerate), ([[5]], .minimum),
    ([[1, 2, 3], [2, 4, 6], [3, 6, 9]], .degenerate),
    ([[2, -1, 0], [-1, 2, -1], [0, -1, 2]], .minimum),
  ])
  func kindsOfHessians(_ rows: [[Double]], _ expected: CriticalPointKind) throws {
    #expect(try CriticalPointKind(hessian: Matrix(rows)) == expected)
  }

  @Test func whatHasNoEigenvalues() {
    #expect(throws: MatrixError.notSquare(rows: 1, columns: 2)) {
      try Matrix([[1, 2]]).symmetricEigenvalues()
    }
    #expect(throws: MatrixError.notSymmetric) {
      try Matrix([[1, 2], [3, 4]]).symmetricEigenvalues()
    }
    #expect(throws: MatrixError.notFinite) {
      try IntervalMatrix(rows: 1, columns: 1) { _, _ in .whole }.symmetricEigenvalues()
    }
  }
}
