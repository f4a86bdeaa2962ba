import Symbolics
import Testing

/// Text over several lines, compared line by line.
@Suite struct PrintingLinesTests {
  private func check(_ text: String, _ expected: String) { #expect(text == expected, "\n\(text)") }

  @Test func `a gradient`() {
    check(
      ExprMatrix([["2*x + y"], ["x + 2*y"]].map { $0.map { Expr($0) } }).pretty,
      """
      ⎡2x + y⎤
      ⎢      ⎥
      ⎣x + 2y⎦
      """)
  }

  @Test func `a Jacobian with entries of different heights`() {
    check(
      ExprMatrix(
        [["2*x", "1"], ["y/2", "x"], ["cos(x)", "-sin(y)"]].map { $0.map { Expr($0) } }
      ).pretty,
      """
      ⎡  2x       1   ⎤
      ⎢               ⎥
      ⎢  y            ⎥
      ⎢  ─        x   ⎥
      ⎢  2            ⎥
      ⎢               ⎥
      ⎣cos(x)  −sin(y)⎦
      """)
  }

  @Test func `small and empty matrices`() {
    check(ExprMatrix([[Expr("x")]]).pretty, "[x]")
    check(ExprMatrix([]).pretty, "[]")
    check(ExprMatrix([[Expr("x"), 2]]).pretty, "[x  2]")
  }

  @Test func `sums are broken before their signs`() {
    check(
      Expr("1 + 4*(x - 1) + 6*(x - 1)**2 - 4*(x - 1)**3 + (x - 1)**4").pretty(width: 26),
      """
      1 + 4(x − 1) + 6(x − 1)²
        − 4(x − 1)³ + (x − 1)⁴
      """)
    check(
      Expr("a*x**4/4 - b*x**3/3 + c*x**2/2").pretty(width: 12),
      """
      ax⁴   bx³
      ─── − ───
       4     3

          cx²
        + ───
           2
      """)
  }

  @Test func `products are broken between their factors`() {
    check(
      Expr("-3*(x + 1)*(x**2 + x + 1)*(x**3 - 2)").pretty(width: 20),
      """
      −3(x + 1)(x³ − 2)
        · (x² + x + 1)
      """)
    check(Expr("sin(x + y + z)/2").pretty(width: 4), Expr("sin(x + y + z)/2").pretty)
    check(Expr("x + y").pretty(width: 0), "x\n  + y")
  }
}
