import Calculus
import Testing

struct MatrixShapeTests {
  @Test func shapesThatDoNotFitAreErrors() {
    let (a, b) = (Matrix([[1, 2]]), Matrix([[1], [2], [3]]))
    #expect(throws: MatrixError.shapes(operation: "sum", left: [1, 2], right: [3, 1])) {
      try a.adding(b)
    }
    #expect(throws: MatrixError.shapes(operation: "product", left: [1, 2], right: [3, 1])) {
      try a.multiplied(by: b)
    }
    #expect(throws: MatrixError.shapes(operation: "solution", left: [2, 2], right: [3, 1])) {
      try Matrix.identity(2).solve([1, 2, 3])
    }
    #expect(throws: MatrixError.ragged(expected: 2, found: 1)) {
      try Matrix(checking: [[1, 2], [3]])
    }
    #expect(
      "\(MatrixError.shapes(operation: "product", left: [1, 2], right: [3, 1]))"
        == "the product of 1 × 2 and 3 × 1 does not exist")
    #expect(
      "\(MatrixError.ragged(expected: 2, found: 1))"
        == "a row or list of entries has 1 numbers in place of 2")
  }

  @Test func checkedOperationsAreTheOperators() throws {
    var random = SeededGenerator(seed: 12)
    let a = Matrix.random(rows: 2, columns: 3, using: &random)
    let b = Matrix.random(rows: 3, columns: 4, using: &random)
    #expect(try a.multiplied(by: b) == a * b)
    #expect(try a.adding(a) == a + a)
    #expect(try Matrix(checking: a.rowArrays) == a)
    #expect(try Matrix(checking: []) == Matrix([]))
  }

  @Test func theLogDeterminantNeitherOverflowsNorUnderflows() {
    var random = SeededGenerator(seed: 13)
    for size in 1...6 {
      let noise = Matrix.random(rows: size, columns: size, using: &random)
      let a = noise * noise.transpose + .identity(size)
      #expect(abs(a.logDeterminant - log(a.determinant)) < 1e-12)
    }
    let large = Matrix.identity(40) * 1e10
    #expect(large.determinant == .infinity)
    #expect(abs(large.logDeterminant - 40 * log(1e10)) < 1e-8)
    let small = Matrix.identity(40) * 1e-10
    #expect(small.determinant == 0)
    #expect(abs(small.logDeterminant + 40 * log(1e10)) < 1e-8)
    #expect(Matrix([[0, 1], [1, 0]]).logDeterminant.isNaN)
    #expect(Matrix([[0, 1], [-1, 0]]).logDeterminant == 0)
    #expect(Matrix([[1, 2]]).logDeterminant.isNaN)
    #expect(Matrix([[.nan]]).logDeterminant.isNaN)
    #expect(Matrix([[1, 2], [2, 4]]).logDeterminant.isNaN)
    #expect(Matrix([]).logDeterminant == 0)
  }
}
