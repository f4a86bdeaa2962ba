import Formula
import Symbolics
import Testing

@Suite struct PrintingOrderTests {
  private func order(_ names: String, _ powers: PrintingOrder.Powers = .descending) -> PrintingOrder
  {
    PrintingOrder(mainVariables: Expr.symbols(names), powers: powers)
  }

  @Test(arguments: [
    ("a*x**2 + b*x + c", "x", "a*x**2 + b*x + c"), ("a*x**2 + b*x + c", "b", "x*b + a*x**2 + c"),
    ("a*x**2 + b*x + c", "a", "x**2*a + b*x + c"),
    ("x**2 + x*y + y**2", "y x", "y**2 + y*x + x**2"),
    ("x*y + x", "y", "x*y + x"), ("theta*x + 1", "theta", "x*theta + 1"),
    ("p**2*q + p*q**2", "q", "p*q**2 + p**2*q"), ("(a - x)**2", "a", "(a - x)**2"),
    ("c + b*(a - x) + (a - x)**2", "a", "c + b*(a - x) + (a - x)**2"),
    ("x + y", "z", "x + y"), ("x*t", "t x", "t*x"),
  ])
  func `callers name the variables`(text: String, names: String, expected: String) {
    let expression = Expr(text)
    #expect(expression.plain(in: order(names)) == expected)
    #expect(Expr(expected) == expression)
  }

  @Test(arguments: [
    ("x**3/6 + x**2/2 + x + 1", "1 + x + x**2/2 + x**3/6"),
    ("x**5/120 - x**3/6 + x", "x - x**3/6 + x**5/120"),
    ("x**2 + x*y + y**2 + x + y + 1", "1 + x + y + x**2 + x*y + y**2"),
    ("a*x**2 + b*x + c", "c + b*x + a*x**2"), ("sin(x) + 1", "1 + sin(x)"), ("y - x", "-x + y"),
    ("x**2/(x + 1)", "x**2/(1 + x)"),
  ])
  func `powers can ascend`(text: String, expected: String) {
    #expect(Expr(text).plain(in: .ascending) == expected)
    #expect(Expr(expected) == Expr(text))
  }

  @Test func `every format takes the order`() {
    let expression = Expr("a*x + b*x**2")
    let order = order("a", .ascending)
    #expect(expression.plain(in: order) == "b*x**2 + x*a")
    #expect(expression.unicode(in: order) == "bx² + xa")
    #expect(expression.latex(in: order) == "b x^{2} + x a")
    #expect(expression.pretty(in: order) == "bx² + xa")
    #expect(expression.spoken(in: order) == "b x squared plus x a")
    #expect(
      expression.mathML(display: false, in: order)
        == expression.formula(in: order).mathML(display: false))
    #expect(expression.formula(in: order).plainText == "bx² + xa")
  }

  @Test func `what is no symbol or does not occur is passed over`() {
    let order = PrintingOrder(mainVariables: [Expr("x + 1"), .symbol("q"), .symbol("y")])
    #expect(Expr("x + y").plain(in: order) == "y + x")
    #expect(Expr("x + y").plain(in: .standard) == Expr("x + y").plain)
  }

  @Test func `Taylor polynomials ascend about every point`() {
    let x = Expr.symbol("x")
    let f = Expr("x**3")
    let forms: [(Expr, String)] = [
      (1, "1 + 3*(x - 1) + 3*(x - 1)**2 + (x - 1)**3"),
      (-1, "-1 + 3*(x + 1) - 3*(x + 1)**2 + (x + 1)**3"),
      (.rational(1, 2), "1/8 + 3*(x - 1/2)/4 + 3*(x - 1/2)**2/2 + (x - 1/2)**3"),
      (.symbol("a"), "a**3 + 3*a**2*(x - a) + 3*a*(x - a)**2 + (x - a)**3"),
      (.symbol("x0"), "x0**3 + 3*x0**2*(x - x0) + 3*x0*(x - x0)**2 + (x - x0)**3"),
    ]
    for (point, expected) in forms {
      let polynomial = f.taylorPolynomial(by: x, about: point, order: 3)
      #expect(polynomial.plain == expected)
      #expect(Expr(expected) == polynomial)
    }
    let y = Expr.symbol("y")
    let two = Expr("x**2 + 2*x*y + y**3").taylorPolynomial(by: [x, y], about: [1, 2], order: 3)
    #expect(
      two.plain
        == "13 + 6*(x - 1) + 14*(y - 2) + (x - 1)**2 + 2*(x - 1)*(y - 2) + 6*(y - 2)**2 + (y - 2)**3"
    )
  }

  @Test func `entries of a matrix share the roles of their symbols`() {
    let matrix = ExprMatrix([[Expr("w*x"), Expr("a*w")], [Expr("w**2"), 0]])
    #expect(matrix.plain == "[[w*x, a*w], [w**2, 0]]")
    let order = order("a")
    #expect(matrix.plain(in: order) == "[[w*x, w*a], [w**2, 0]]")
    #expect(matrix.unicode == "[[wx, aw], [w², 0]]")
    #expect(matrix.latex == #"\begin{bmatrix} w x & a w \\ w^{2} & 0 \end{bmatrix}"#)
    #expect(matrix.spoken == "the 2 by 2 matrix with rows w x, a w; w squared, 0")
  }
}
