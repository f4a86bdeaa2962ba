import Calculus
import Testing

struct MatrixTests {
  @Test func inverseAndDeterminantOfRandomMatrices() throws {
    var random = SeededGenerator(seed: 7)
    for size in 1...6 {
      let a = Matrix.random(rows: size, columns: size, using: &random) + Matrix.identity(size) * 2
      let b = Matrix.random(rows: size, columns: size, using: &random)
      #expect((a * (try a.inverse()) - .identity(size)).largestMagnitude < 1e-12)
      #expect(abs((a * b).determinant - a.determinant * b.determinant) < 1e-9)
      #expect((a * b).transpose == b.transpose * a.transpose)
    }
  }

  @Test func eigenvectorsAreWhatTheySay() throws {
    var random = SeededGenerator(seed: 9)
    for size in 1...6 {
      let r = Matrix.random(rows: size, columns: size, using: &random)
      let a = r + r.transpose
      let system = try a.symmetricEigensystem()
      #expect(system.values == system.values.sorted())
      let diagonal = Matrix(rows: size, columns: size) { $0 == $1 ? system.values[$0] : 0 }
      #expect((a * system.vectors - system.vectors * diagonal).largestMagnitude < 1e-12)
      #expect(abs(system.values.reduce(0, +) - a.trace) < 1e-12)
    }
  }

  @Test func smallEigenvaluesKeepTheirDigitsBesideLargeOnes() throws {
    let graded = Matrix([[1e10, 0, 0], [0, 2e-10, 1e-10], [0, 1e-10, 2e-10]])
    let values = try graded.symmetricEigenvalues()
    #expect(abs(values[0] / 1e-10 - 1) < 1e-14)
    #expect(abs(values[1] / 3e-10 - 1) < 1e-14)
    #expect(values[2] == 1e10)
    #expect(try Matrix([[0, 1], [1, 0]]).symmetricEigenvalues() == [-1, 1])
    #expect(try Matrix([]).symmetricEigenvalues() == [])
  }

  @Test func theQuadraticOfTheBook() throws {
    let hessian = Matrix([[2, 1], [1, 2]])
    let values = try hessian.symmetricEigenvalues()
    #expect(values.map { NumberFormat.shortest.string($0) } == ["1", "3"])
    #expect(try CriticalPointKind(hessian: hessian) == .minimum)
    #expect("\(hessian)" == "[[2, 1], [1, 2]]")
  }

  @Test func kindsOfCriticalPoints() {
    #expect(CriticalPointKind(eigenvalues: [1, 3]) == .minimum)
    #expect(CriticalPointKind(eigenvalues: [-1, -3]) == .maximum)
    #expect(CriticalPointKind(eigenvalues: [-1, 3]) == .saddle)
    #expect(CriticalPointKind(eigenvalues: [0, 3]) == .degenerate)
    #expect(CriticalPointKind(eigenvalues: []) == .degenerate)
    #expect(CriticalPointKind(eigenvalues: [.nan, 1]) == .degenerate)
  }

  @Test func errorsSayWhatIsWrong() {
    #expect(throws: MatrixError.singular) { try Matrix([[1, 2], [2, 4]]).inverse() }
    #expect(throws: MatrixError.notSquare(rows: 1, columns: 2)) { try Matrix([[1, 2]]).inverse() }
    #expect(throws: MatrixError.notSymmetric) {
      try Matrix([[1, 2], [0, 1]]).symmetricEigenvalues()
    }
    #expect(throws: MatrixError.notFinite) { try Matrix([[.nan]]).symmetricEigenvalues() }
    #expect(Matrix([[1, 2], [2, 4]]).determinant == 0)
  }
}
