import Symbolics
import Testing

@Suite struct BookFormsTests {
  let x = Expr.symbol("x")

  @Test(arguments: [
    ("sin(x**2)", "2*x*cos(x**2)"),
    ("x**2*exp(x)", "x**2*exp(x) + 2*x*exp(x)"),
    ("sin(x)/x", "cos(x)/x - sin(x)/x**2"),
  ])
  func `raw derivatives keep the shape the rules give`(text: String, expected: String) {
    #expect(Expr(text).rawDerivative(by: x).plain == expected)
  }

  @Test(arguments: [
    ("y**2 + x*y + x**2", "x**2 + x*y + y**2"),
    ("y + 2*x", "2*x + y"),
    ("-x**2", "-x**2"),
    ("2**3**2", "512"),
    ("-x + y", "y - x"),
    ("1 + 4*(x - 1) + 6*(x - 1)**2", "1 + 4*(x - 1) + 6*(x - 1)**2"),
    ("2*(cos(t) - 1)*sin(t)", "2*sin(t)*(cos(t) - 1)"),
    ("sqrt(12) + 0.1*x/2", "0.05*x + 2*sqrt(3)"),
    ("Piecewise((x, x > 0), (-x/2, True))", "Piecewise((x, x > 0), (-x/2, True))"),
    ("1/(2*sqrt(x)) + x**-3", "1/x**3 + 1/(2*sqrt(x))"),
  ])
  func `plain text is in reading order`(text: String, expected: String) {
    #expect(Expr(text).plain == expected)
    #expect(Expr(Expr(text).plain) == Expr(text))
  }
}
