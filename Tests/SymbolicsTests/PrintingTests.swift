import Formula
import Symbolics
import Testing

@Suite struct PrintingTests {
  @Test(arguments: [
    ("x**2 + x*y + y**2", "x² + xy + y²"), ("2*x*cos(x**2)", "2x cos(x²)"),
    ("x*(x + 2)*exp(x)", "x(x + 2)eˣ"), ("(x*cos(x) - sin(x))/x**2", "(x cos(x) − sin(x))/x²"),
    ("2*sin(t)*(cos(t) - 1)", "2 sin(t) (cos(t) − 1)"), ("x1**2*x2 + x1*x2**3", "x₁²x₂ + x₁x₂³"),
    ("sqrt(x + 1)/2 - pi", "√(x + 1)/2 − π"), ("exp(-x**2)", "exp(−x²)"), ("3*2**x", "3·2ˣ"),
    ("alpha*x_1", "αx₁"), ("sin(x)**2", "sin²(x)"), ("Abs(x - 1)", "|x − 1|"),
    ("1/(2*x)", "1/(2x)"), ("-x/2", "−x/2"), ("x**(n - 1)", "xⁿ⁻¹"), ("E**2*pi", "πe²"),
    ("Piecewise((x, x >= 0), (-x, True))", "{x if x ≥ 0; −x otherwise}"), ("atan(x)", "arctan(x)"),
  ])
  func `one line of Unicode`(text: String, expected: String) {
    #expect(Expr(text).unicode == expected)
  }

  @Test(arguments: [
    ("x**2 + x*y + y**2", "x^{2} + x y + y^{2}"), ("2*x*cos(x**2)", #"2 x \cos\left(x^{2}\right)"#),
    ("(x*cos(x) - sin(x))/x**2", #"\frac{x \cos x - \sin x}{x^{2}}"#),
    ("sqrt(x)/3", #"\frac{\sqrt{x}}{3}"#), ("x**(1/3)", #"\sqrt[3]{x}"#),
    ("exp(-x)*alpha", #"\alpha e^{- x}"#), ("sin(x)**2", #"\sin^{2} x"#), ("log(x)", #"\ln x"#),
    ("atan(x)", #"\arctan x"#), ("Abs(x)", #"\left|x\right|"#), ("x_1*y10", "x_{1} y_{10}"),
    ("2*3**x", #"2 \cdot 3^{x}"#), ("(x + 1)**2", #"\left(x + 1\right)^{2}"#), ("-x", "- x"),
    (
      "Piecewise((x, x > 0), (0, True))",
      #"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}"#
    ),
  ])
  func latex(text: String, expected: String) {
    #expect(Expr(text).latex == expected)
  }

  @Test func `formula trees`() {
    let x = Formula.identifier("x", .italic)
    let two = Formula.number("2")
    #expect(Expr("x**2").formula == .scripts(x, sub: nil, sup: two))
    #expect(Expr("x/2").formula == .fraction(x, two, bar: true, style: nil))
    #expect(Expr("sqrt(x)").formula == .root(x, index: nil))
    #expect(
      Expr("sin(x)**2").formula
        == .row([
          .scripts(.function("sin", takesLimits: false), sub: nil, sup: two), .space(1.0 / 6), x,
        ]))
    #expect(Expr("x - 2").formula == .row([x, .symbol("−", .binary), two]))
    #expect(
      Expr.columnFormula([Expr("x"), 2])
        == .fenced("[", .table(Formula.Table(kind: .matrix, rows: [[x], [two]])), "]"))
    #expect(Expr("x1").formula == .scripts(x, sub: .number("1"), sup: nil))
  }

  @Test(arguments: [
    ("y - x**2", "y - x**2"), ("1 - x", "1 - x"), ("-x**2 + 2*x + 1", "-x**2 + 2*x + 1"),
    ("x**-2", "1/x**2"), ("x/(2*y)", "x/(2*y)"), ("x*y**(-n)", "x/y**n"),
    ("(x**2)**y", "(x**2)**y"),
    ("-(x + 1)", "-(x + 1)"), ("2*(x + y)", "2*(x + y)"), ("x + pi", "x + pi"),
    ("sqrt(x) + x", "x + sqrt(x)"), ("0.1*x", "0.1*x"), ("1e-7*x", "1.0e-7*x"), ("2.0*x", "2*x"),
    ("x**0.5", "sqrt(x)"), ("1/3", "1/3"), ("cos(-x)", "cos(x)"), ("sin(x + pi)", "-sin(x)"),
    ("sin(pi/6) + cos(pi/4)", "1/2 + sqrt(2)/2"), ("exp(x)*exp(-x)", "1"), ("x*x**n", "x**(n + 1)"),
    ("sqrt(4*x)", "2*sqrt(x)"), ("8**(1/3)", "2"), ("a - (b + c)", "a - b - c"),
    ("Max(1, x, Max(2, y))", "Max(2, x, y)"), ("100*(y - x**2)**2", "100*(y - x**2)**2"),
    ("tan(pi/12)", "2 - sqrt(3)"), ("asin(1/2)", "pi/6"), ("E**x", "exp(x)"), ("log(E)", "1"),
  ])
  func `plain text of canonical forms`(text: String, expected: String) {
    #expect(Expr(text).plain == expected)
    #expect(Expr(expected) == Expr(text))
  }

  @Test func `expressions in code`() {
    let x = Expr.symbol("x")
    #expect((-x.squared).plain == "-x**2")
    #expect((0.1 * x.cubed + 2).plain == "0.1*x**3 + 2")
    #expect((1 / (1 + exp(-x))).plain == "1/(1 + exp(-x))")
    #expect(Expr.rational(1, 0).problem?.message == "division by zero")
    #expect(Expr(Double.infinity).problem != nil)
    #expect(max(x, 0).plain == "Max(0, x)")
    #expect(
      Expr.piecewise([(x, "x > 0"), (0, "True")]).plain == "Piecewise((x, x > 0), (0, True))")
    #expect((x + 1).substituting([x: 2 * x]).plain == "2*x + 1")
    #expect(Expr("x*y + y").symbols.map(\.plain) == ["x", "y"])
  }

  @Test func `matrices`() {
    let m = ExprMatrix([["x", "1"], ["y", "x"]].map { $0.map { Expr($0) } })
    #expect(m.determinant.plain == "x**2 - y")
    #expect(m.trace.plain == "2*x")
    #expect(m.transpose.plain == "[[x, y], [1, x]]")
    #expect(m.times(ExprMatrix.identity(2)) == m)
    #expect(m.inverse.flatMap { m.times($0) } == ExprMatrix.identity(2))
    #expect(ExprMatrix([[1, 2], [2, 4]]).inverse == nil)
    #expect(
      ExprMatrix([[1, 2]]).determinant.problem?.message
        == "the determinant needs a square matrix, not 1 × 2")
  }
}
