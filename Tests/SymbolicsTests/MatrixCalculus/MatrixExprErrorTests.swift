import Calculus
import Symbolics
import Testing

@Suite struct MatrixExprErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let build: @Sendable () throws -> Any
    var testDescription: String { text }
  }

  private static func x() throws -> MatrixExpr { try .vector("x", "n") }
  private static func A() throws -> MatrixExpr { try .matrix("A", "m", "n") }
  private static func W() throws -> MatrixExpr { try .matrix("W", "n", "n", .symmetric) }

  static let cases: [Case] = [
    Case(text: "the product of n × 1 and n × 1 does not exist; transpose the first") {
      try x() * x()
    },
    Case(
      text: "the product of m × n and m × 1 does not exist; transpose the first"
    ) { try A() * .vector("b", "m") },
    Case(
      text:
        "the product of m × n and p × q does not exist; the first needs as many columns as the "
        + "second has rows"
    ) { try A() * .matrix("C", "p", "q") },
    Case(text: "the sum of n × 1 and 1 × n does not exist; transpose one of them") {
      try x() + x().transpose
    },
    Case(
      text:
        "the difference of n × n and 1 × 1 does not exist; write the number times the identity or "
        + "times ones"
    ) { try W() - 1 },
    Case(text: "the product entry by entry of m × n and n × n does not exist; both need one shape")
    { try A().hadamard(W()) },
    Case(text: "the determinant needs a square matrix, not m × n") { try A().determinant() },
    Case(text: "the log-determinant needs a square matrix, not m × n") {
      try A().logDeterminant()
    },
    Case(text: "the inverse needs a square matrix, not m × n") { try A().inverse() },
    Case(text: "the trace needs a square matrix, not n × 1") { try x().trace() },
    Case(text: "the diagonal needs a square matrix, not m × n") { try A().diagonal() },
    Case(text: "the matrix of a diagonal needs a column, not m × n") { try A().diagonalMatrix() },
    Case(
      text: "the divisor needs a number (multiply by the inverse of a matrix), not n × n"
    ) { try x() / W() },
    Case(text: "division by zero") { try x() / 0 },
    Case(text: "division by zero") { try (x() - x()).power(Rational(-1)) },
    Case(text: "division by zero") { try (W() - W()).inverse() },
    Case(text: "the logarithm of zero does not exist") { try (x() - x()).applying(.log) },
    Case(text: "the logarithm of zero does not exist") {
      try (x() * x().transpose).logDeterminant()
    },
    Case(text: "xxᵀ is singular and has no inverse") { try (x() * x().transpose).inverse() },
    Case(text: "'2x' is no name; use a letter, then letters, digits and underscores") {
      try MatrixExpr.scalar("2x")
    },
    Case(text: "'v' cannot have 0 rows or columns; the least is 1") {
      try MatrixExpr.vector("v", 0)
    },
    Case(text: "the assumption on 'A' needs a square matrix, not m × n") {
      try MatrixExpr.matrix("A", "m", "n", .symmetric)
    },
    Case(text: "'x' stands for two different symbols; give one of them another name") {
      try x() * MatrixExpr.scalar("x")
    },
    Case(text: "the variable needs a symbol, not 1 × 1") {
      try x().squaredNorm().derivative(by: x().squaredNorm())
    },
    Case(
      text: "the derivative by the symmetric matrix W: its entries depend on each other; use a "
        + "general matrix, whose entries do not"
    ) { try W().determinant().derivative(by: W()) },
    Case(
      text: "the derivative by F: it is a function; differentiate by its parameter 't'"
    ) {
      let f = try MatrixExpr.function("F", of: .scalar("t"), 2, 2)
      return try f.trace().derivative(by: f)
    },
    Case(text: "the gradient needs a number, not n × 1") { try x().gradient(by: x()) },
    Case(text: "the Hessian needs a column, not m × n") {
      try A().squaredNorm().hessian(by: A())
    },
    Case(text: "'x' has no value; give it one") { try x().value(at: [:]) },
    Case(text: "the value of 'x' is 1 × 2, but its shape is n × 1") {
      try x().value(at: [x(): Matrix([[1, 2]])])
    },
    Case(text: "the value of 'x' is 3 × 1, but its shape is n × 1 with n = 2") {
      try (A() * x()).value(at: [A(): Matrix([[1, 2]]), x(): Matrix(column: [1, 2, 3])])
    },
    Case(text: "the size of 'n' does not follow from the values; give it in `sizes`") {
      try MatrixExpr.identity("n").value(at: [:])
    },
    Case(text: "X is singular and has no inverse") {
      let x = try MatrixExpr.matrix("X", 2, 2)
      return try x.inverse().value(at: [x: Matrix([[1, 2], [2, 4]])])
    },
    Case(text: "ln(−1 − sᵀs) has a value at none of 50 random points") {
      let s = try MatrixExpr.vector("s", "n")
      return try (-1 - s.transpose * s).applying(.log).derivative(by: s).verify()
    },
    Case(text: "the expression has more than 100 levels of nesting") {
      var f = try x()
      for _ in 0..<200 { f = try f.applying(.sin) }
      return f
    },
    Case(text: "the expression has more than 2000 parts") {
      var f = try x()
      for _ in 0..<20 { f = try (f + f.applying(.exp)).applying(.sin) }
      return f
    },
  ]

  @Test(arguments: cases) func `what cannot be is refused with shape and cure`(item: Case) throws {
    let error = #expect(throws: MatrixCalculusError.self) { try item.build() }
    #expect(error?.description == item.text)
  }

  @Test func `sizes that are 1 and constants make sense`() throws {
    // A 1 × 1 matrix is a number.
    let one = try MatrixExpr.matrix("X", 1, 1)
    #expect(try one.inverse().derivative(by: one).plain == "-1/X**2")
    #expect(try one.determinant() == one)
    #expect(try MatrixExpr.identity(1) == 1)
    #expect(try MatrixExpr.identity("n").trace().plain == "n")
    #expect(try MatrixExpr.identity(3).trace() == 3)
    let x = try MatrixExpr.vector("x", "n")
    #expect(try (x - x).isZero)
    #expect(try x.squaredNorm() == x.transpose * x)
    #expect(try (x * x.transpose).determinant().isZero)
    let narrow = try MatrixExpr.matrix("N", 3, 2)
    #expect(try (narrow * narrow.transpose).determinant().isZero)
    #expect(try !(narrow.transpose * narrow).determinant().isZero)
    let cube = try x.transpose.power(Rational(2)).hadamard(x.transpose)
    #expect(cube.plain == "(x .** 3)'")
    let a = try MatrixExpr.vector("a", "n")
    #expect(try x.transpose * a == a.transpose * x)
    let (b, c) = try (MatrixExpr.matrix("B", "n", "n"), MatrixExpr.matrix("C", "n", "n"))
    #expect(try (b * c).trace() == (c * b).trace())
    #expect(try (b * c).trace() == (c.transpose * b.transpose).trace())
    #expect(try (b * c).trace() != (b * c.transpose).trace())
    #expect(try b * b.inverse() == .identity("n"))
    #expect(try (b * c).inverse() == c.inverse() * b.inverse())
    #expect(try x.transpose - a.transpose == (x - a).transpose)
    #expect(try (b - b.transpose).isSymmetric == false)
    #expect(try (b + b.transpose).isSymmetric)
    #expect(try (b * b.transpose).isSymmetric)
  }
}
