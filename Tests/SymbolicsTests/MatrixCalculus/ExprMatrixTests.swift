import Calculus
import Symbolics
import Testing

@Suite struct ExprMatrixTests {
  private func matrix(_ rows: [[String]]) -> ExprMatrix {
    ExprMatrix(rows.map { $0.map { Expr($0) } })
  }

  @Test func `inverses and solutions multiply back`() throws {
    let matrices = [
      matrix([["x", "1"], ["y", "x"]]),
      matrix([["cos(t)", "-sin(t)"], ["sin(t)", "cos(t)"]]),
      matrix([["0", "a", "1"], ["b", "0", "2"], ["1", "1", "c"]]),
      matrix([["1", "1/2", "1/3"], ["1/2", "1/3", "1/4"], ["1/3", "1/4", "1/5"]]),
    ]
    for m in matrices {
      let size = m.rowCount
      #expect(try m.multiplied(by: m.inverted()) == .identity(size))
      #expect(m.inverse.flatMap { m.times($0) } == .identity(size))
      #expect(try m.rank() == size)
      let right = (0..<size).map { Expr($0 + 1) }
      let solution = try m.solve(right)
      let back = try m.multiplied(by: ExprMatrix(solution.map { [$0] }))
      #expect(back.rows.map { $0[0].simplified() } == right)
    }
  }

  @Test func `determinants of numbers are exact at any size`() {
    // Hilbert matrices: the determinant of order 12 is 1/a with this a (OEIS A005249).
    for (size, reciprocal) in [(3, "2160"), (5, "266716800000"), (6, "186313420339200000")] {
      let hilbert = ExprMatrix(
        (0..<size).map { i in (0..<size).map { .rational(1, i + $0 + 1) } })
      #expect(hilbert.determinant == 1 / Expr(reciprocal))
    }
    // n ones below and above a diagonal of twos: n + 1.
    let size = 40
    let second = ExprMatrix(
      (0..<size).map { i in (0..<size).map { $0 == i ? 2 : Swift.abs($0 - i) == 1 ? -1 : 0 } })
    #expect(second.determinant == 41)
    #expect(ExprMatrix([]).determinant == 1)
  }

  @Test func `determinants with symbols`() {
    // Vandermonde: the product of all differences.
    let x = ["a", "b", "c", "d"].map { Expr.symbol($0) }
    let vandermonde = ExprMatrix(x.map { v in (0..<4).map { v.pow($0) } })
    let differences = (0..<4).flatMap { i in (0..<i).map { x[i] - x[$0] } }
    let product = differences.reduce(Expr.one) { $0 * $1 }
    #expect((vandermonde.determinant - product).expanded() == 0)
    let band = ExprMatrix(
      (0..<12).map { i in (0..<12).map { $0 == i ? x[0] : Swift.abs($0 - i) == 1 ? 1 : 0 } })
    let values = band.map { $0.substituting([x[0]: 3]) }
    #expect(band.determinant.substituting([x[0]: 3]).expanded() == values.determinant)
    let full = ExprMatrix((0..<14).map { i in (0..<14).map { .symbol("x\(i)_\($0)") } })
    #expect(
      full.determinant.problem?.message
        == "a determinant of 14 × 14 with symbols is too large; put numbers in first")
  }

  @Test func `rank sees what is zero only after simplification`() throws {
    #expect(
      try matrix([["sin(t)**2", "1"], ["1 - cos(t)**2", "1"]]).rank() == 1)
    #expect(try matrix([["x", "x**2"], ["1", "x"], ["2", "2*x"]]).rank() == 1)
    #expect(try matrix([["0", "0"]]).rank() == 0)
    #expect(try ExprMatrix([]).rank() == 0)
  }

  @Test func `errors name shapes and places`() {
    let row = ExprMatrix([[1, 2]])
    #expect(throws: ExprMatrixError.notSquare(operation: "inverse", rows: 1, columns: 2)) {
      try row.inverted()
    }
    #expect(throws: ExprMatrixError.shapes(operation: "product", left: [1, 2], right: [1, 2])) {
      try row.multiplied(by: row)
    }
    #expect(throws: ExprMatrixError.shapes(operation: "sum", left: [1, 2], right: [2, 1])) {
      try row.adding(row.transpose)
    }
    #expect(throws: ExprMatrixError.shapes(operation: "solution", left: [2, 2], right: [1, 1])) {
      try ExprMatrix.identity(2).solve([1])
    }
    #expect(throws: ExprMatrixError.singular) {
      try matrix([["x", "2*x"], ["1", "2"]]).inverted()
    }
    #expect(throws: ExprMatrixError.self) { try matrix([["1/0"]]).rank() }
    let messages: [(ExprMatrixError, String)] = [
      (
        .notSquare(operation: "determinant", rows: 1, columns: 2),
        "the determinant needs a square matrix, not 1 × 2"
      ),
      (
        .shapes(operation: "product", left: [1, 2], right: [3, 4]),
        "the product of 1 × 2 and 3 × 4 does not exist"
      ),
      (.singular, "the matrix is singular: its determinant is zero"),
    ]
    for (error, text) in messages { #expect("\(error)" == text) }
    #expect(
      row.trace.problem?.message == "the trace needs a square matrix, not 1 × 2")
  }
}
