import Symbolics
import Testing

@Suite struct PrintingCorpusTests {
  @Test(arguments: PrintingCorpus.rows)
  func `every format writes as the table says`(row: PrintingCorpus.Row) {
    let expression = Expr(row.input)
    #expect(expression.problem == nil)
    #expect(expression.plain == row.plain)
    #expect(expression.unicode == row.unicode)
    #expect(expression.latex == row.latex)
    #expect(expression.pretty == row.pretty)
  }

  @Test func `the table has a row for every function`() {
    let text = PrintingCorpus.rows.map(\.plain).joined(separator: " ")
    let functions =
      "sin cos tan cot sec csc asin acos atan acot sinh cosh tanh coth sech csch asinh acosh atanh "
      + "exp log sqrt Abs sign Max Min erf Piecewise"
    for name in functions.split(separator: " ") { #expect(text.contains("\(name)("), "\(name)") }
    #expect(PrintingCorpus.rows.count >= 150)
  }

  @Test(arguments: [
    ("2*x + y", "2 x plus y"),
    ("(y - x)**2", "open parenthesis y minus x close parenthesis squared"),
    (
      "(x*cos(x) - sin(x))/x**2",
      "the fraction x cosine of x minus sine of x over x squared end fraction"
    ),
    ("sqrt(2)*x", "the square root of 2 x"),
    ("sqrt(2*x)", "the square root of 2 the square root of x"),
    ("sqrt(x*y)", "the square root of x y end root"), ("x/2", "x over 2"),
    ("1/(2*x)", "the fraction 1 over 2 x end fraction"),
    ("exp(-x**2/2)", "e to the power of negative x squared divided by 2 end power"),
    ("x**(n + 1)", "x to the power of n plus 1 end power"),
    ("x**n + 1", "x to the power of n plus 1"),
    ("Abs(x - 1)", "the absolute value of x minus 1 end absolute value"),
    ("asinh(x) + acot(x)", "inverse cotangent of x plus inverse hyperbolic sine of x"),
    (
      "Piecewise((x, x >= 0), (-x, True)) + 1",
      "the cases x, if x is at least 0; negative x, otherwise end cases plus 1"
    ),
    ("x1**2*alpha", "alpha x sub 1 squared"), ("3*2**x", "3 times 2 to the power of x"),
    ("Max(x, 0)", "the maximum of open parenthesis 0, x close parenthesis"),
  ])
  func `spoken words`(text: String, words: String) {
    #expect(Expr(text).spoken == words)
  }

  @Test func `MathML`() {
    #expect(
      Expr("x**2/a").mathML
        == #"<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><msup><mi>x</mi><mn>2</mn>"#
        + "</msup><mi>a</mi></mfrac></math>")
    #expect(Expr("x").mathML(display: true).contains(#"display="block""#))
  }
}
