import Symbolics
import Testing

@Suite struct ParserTests {
  @Test(arguments: [
    ("-x**2", 3.0, -9.0), ("2**3**2", 0, 512), ("x^2", 3, 9), ("-x**-2", 2, -0.25),
    ("2**-1", 0, 0.5), ("8/2/2", 0, 2), ("1 - 2 - 3", 0, -4), ("+x - -x", 2, 4),
    ("Rational(1, 3)*x", 3, 1), ("Max(1, x, 2)", 5, 5), ("Min(1, x)", 5, 1), ("Abs(-x)", 2, 2),
    ("log(8, 2)", 0, 3), ("ln(E)", 0, 1), ("sign(-x)", 4, -1), ("1e3 + .5", 0, 1000.5),
    ("Piecewise((1, x < 0), (2, (x >= 0) & (x < 1)), (3, True))", 0.5, 2),
    ("Piecewise((1, (x < 0) | (x > 2)), (3, True))", 3, 1), ("x·x − 1", 2, 3),
    ("Piecewise((1, 0 < x < 2), (0, True))", 1, 1), ("cbrt(27)*x", 1, 3), ("erf(0)", 0, 0),
  ])
  func `reads with textbook precedence`(text: String, at: Double, expected: Double) {
    #expect(Expr(text).value(at: [.symbol("x"): at]) == expected)
  }

  @Test(arguments: [
    ("2x", 2, "a multiplication sign is missing", "write 2*x"),
    ("x y", 3, "a multiplication sign is missing", "write x*y"),
    ("(x)(y)", 4, "a multiplication sign is missing", "write )*(…)"),
    ("sine(x)", 1, "there is no function sine", "did you mean sin?"),
    ("f(x)", 1, "there is no function f", "if a product is meant, write f*(…)"),
    ("sin x", 1, "the function sin needs its argument in brackets", "write sin(x)"),
    ("(x", 1, "a bracket is not closed", "add ) where the part ends"),
    ("x)", 2, "there is no opening bracket for this one", "remove it"),
    ("x +", 4, "the expression ends where a value is expected", "complete it or cut it shorter"),
    ("", 1, "the expression is empty", "write a formula such as x**2 + 1"),
    (
      "x = 2", 3, "unexpected character “=”",
      "an expression has no =; compare with == inside a Piecewise condition"
    ),
    ("x² + 1", 2, "unexpected character “²”", "write **2"),
  ])
  func `errors have place and cure`(text: String, column: Int, message: String, cure: String) {
    let problem = Expr(text).problem
    #expect(problem?.column == column)
    #expect(problem?.message == message)
    #expect(problem?.suggestion == cure)
  }

  @Test(arguments: [
    ("1/0", 3), ("1/(x - x)", 3), ("log(0)", 1), ("sin(x, y)", 1), ("x < 1", 3), ("I*x", 1),
    ("tan(pi/2)", 1), ("1e999", 1), ("x + oo", 5), ("Piecewise((x, x))", 16), ("log()", 5),
  ])
  func `impossible input is refused at its place`(text: String, column: Int) {
    #expect(Expr(text).problem?.column == column)
  }

  @Test func `an error shows the text with a caret and the literal's line`() {
    let problem = Expr("x + 2y").problem
    #expect(problem?.caret == "x + 2y\n     ^")
    #expect(problem?.file?.hasSuffix("ParserTests.swift") == true)
    #expect(problem?.line == #line - 3)
    #expect(throws: ExpressionError.self) { try Expr(parsing: "x +") }
  }

  @Test func `a poisoned expression stays poisoned`() {
    let bad = Expr("2x")
    let x = Expr.symbol("x")
    let all = [
      bad + x, x - bad, bad * 0, bad / x, x.pow(bad), sin(bad), bad.derivative(by: x),
      bad.simplified(), bad.expanded(), bad.factored(),
      Expr.piecewise([(bad, "x > 0"), (x, "True")]),
      bad.taylorPolynomial(by: x, about: 0, order: 2), max(bad, x), bad.substituting([x: 1]),
    ]
    for expression in all { #expect(expression.problem == bad.problem) }
    #expect(bad.value(at: [x: 1]).isNaN)
  }

  @Test func `nesting is limited and length is not`() {
    let deep = String(repeating: "(", count: 501) + "x" + String(repeating: ")", count: 501)
    #expect(Expr(deep).problem?.message == "the expression is nested more than 500 levels deep")
    let nested = String(repeating: "sin(", count: 400) + "x" + String(repeating: ")", count: 400)
    #expect(Expr(nested).problem == nil)
    let long = (0..<4000).map { "x\($0)" }.joined(separator: " + ")
    let sum = Expr(long)
    #expect(sum.problem == nil)
    #expect(sum.rawDerivative(by: .symbol("x77")) == 1)
    #expect(sum.plain.split(separator: "+").count == 4000)
  }

  @Test func `programs that nest without end are stopped`() {
    var f = Expr.symbol("x")
    for _ in 0..<5000 { f = sin(f) + 1 }
    #expect(f.problem?.message.contains("nested more than") == true)
  }

  @Test func `every operation survives deep nesting`() {
    let x = Expr.symbol("x")
    var f = x
    for _ in 0..<400 { f = sin(f) + 1 }
    let derivative = f.derivative(by: x)
    #expect(derivative.value(at: [x: 0.3]).isFinite)
    #expect(Expr(f.plain).problem != nil || Expr(f.plain) == f)
    #expect(!f.latex.isEmpty && !f.unicode.isEmpty && f.expanded() == f)
  }

  @Test func `any text gives a value or an error, never a crash`() {
    var state: UInt64 = 42
    let alphabet = Array("x y1 2.e+-*/^()<>=,&|sincoslogPiecewiseMax π²")
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let expression = Expr(text)
      if let problem = expression.problem { #expect(problem.column != nil) }
    }
  }
}
