import Symbolics
import Testing

/// Where values that are not finite arise.
@Suite struct TroubleTests {
  /// An expression, a point, the part to blame, and the sentence.
  static let table: [(text: String, x: Double, y: Double, part: String, sentence: String)] = [
    (
      "log(x - 1) + y", 0.5, 0, "log(x - 1)",
      "log(x - 1) is not defined at x = 0.5, y = 0: its argument is -0.5"
    ),
    (
      "sin(1/(x - y))", 2, 2, "1/(x - y)",
      "1/(x - y) is infinite or too large at x = 2, y = 2: its base is 0"
    ),
    (
      "sqrt(x*y) + exp(y)", -1, 1, "sqrt(x*y)",
      "sqrt(x*y) is not defined at x = -1, y = 1: its base is -1"
    ),
    (
      "1 + exp(x*y)**2*x", 30, 40, "exp(2*x*y)",
      "exp(2*x*y) is infinite or too large at x = 30, y = 40: its argument is 2400"
    ),
    (
      "asin(x)*log(y)", 2, 1, "asin(x)",
      "asin(x) is not defined at x = 2, y = 1: its argument is 2"
    ),
    (
      "Piecewise((1/x, x > 0), (log(x), True))", -1, 0, "log(x)",
      "log(x) is not defined at x = -1, y = 0: its argument is -1"
    ),
    (
      "x**y", -2, 0.5, "x**y",
      "x**y is not defined at x = -2, y = 0.5: its base is -2, its exponent 0.5"
    ),
    (
      "x*y + 1", 1e200, 3e200, "x*y",
      "x*y is infinite or too large at x = 1e200, y = 3e200: x is 1e200, y is 3e200"
    ),
  ]

  @Test(arguments: table.indices) func `the innermost part is named`(_ index: Int) throws {
    let row = Self.table[index]
    let point = [Expr.symbol("x"): row.x, Expr.symbol("y"): row.y]
    let trouble = try #require(Expr(row.text).trouble(at: point))
    #expect(trouble.expression == Expr(row.part))
    #expect(trouble.description == row.sentence)
    #expect(!trouble.value.isFinite)
  }

  @Test func `finite values are no trouble, whatever their parts`() {
    let x = Expr.symbol("x")
    #expect(Expr("log(1 + exp(x))").trouble(at: [x: 1000]) == nil)
    #expect(Expr("Piecewise((log(x), x > 0), (x, True))").trouble(at: [x: -1]) == nil)
    #expect(Expr(3).trouble(at: [:]) == nil)
  }

  @Test func `symbols without value, missing branches and poison are named`() {
    let x = Expr.symbol("x")
    #expect(Expr("x + y").trouble(at: [x: 1])?.description == "y has no finite value at x = 1")
    #expect(Expr("sin(x)").trouble(at: [:])?.description == "x has no finite value")
    #expect(
      Expr("Piecewise((x, x > 0))").trouble(at: [x: -1])?.description
        == "no branch of Piecewise((x, x > 0)) applies at x = -1")
    #expect(Expr("1/0").trouble(at: [:])?.description == "division by zero")
  }
}
