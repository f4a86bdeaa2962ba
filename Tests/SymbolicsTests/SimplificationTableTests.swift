import Symbolics
import Testing

@Suite struct SimplificationTableTests {
  @Test func `values stay, nothing grows, and 96 of 100 rows are as short as the table's`() throws {
    let point = Dictionary(
      uniqueKeysWithValues: SimplificationTable.point.map { (Expr.symbol($0), $1) })
    var longer: [String] = []
    for row in SimplificationTable.rows {
      let original = try Expr(parsing: row.text, assuming: row.isPositive ? .positive : .real)
      let simple = original.simplified()
      #expect(simple.operationCount <= original.operationCount, "\(row.text)")
      if simple.operationCount > row.operations { longer.append(row.text) }
      let value = simple.value(at: point)
      if row.value.isFinite {
        #expect(abs(value - row.value) <= 1e-9 * (1 + abs(row.value)), "\(row.text): \(simple)")
      }
    }
    #expect(SimplificationTable.rows.count >= 300)
    #expect(
      Double(longer.count) <= 0.04 * Double(SimplificationTable.rows.count),
      "longer than in the table: \(longer)")
  }

  @Test(arguments: [
    ("3*sin(x) - 4*sin(x)**3", "sin(3*x)"), ("sin(x)*cos(y) + cos(x)*sin(y)", "sin(x + y)"),
    ("cosh(x)*cosh(y) + sinh(x)*sinh(y)", "cosh(x + y)"),
    ("sin(x + y) + sin(x - y)", "2*sin(x)*cos(y)"), ("(1 - cos(2*x))/sin(2*x)", "tan(x)"),
    ("exp(x)/2 + exp(-x)/2", "cosh(x)"), ("cosh(x) - sinh(x)", "exp(-x)"),
    ("(exp(x) - exp(-x))/(exp(x) + exp(-x))", "tanh(x)"), ("2/(1 + exp(-2*x)) - 1", "tanh(x)"),
    ("y - exp(x) + sinh(x) + cosh(x)", "y"), ("sign(x)/Abs(x)", "1/x"),
    ("x**2*sign(x) + 2*x*Abs(x)", "3*x*Abs(x)"), ("Abs(x*y)/Abs(x)", "Abs(y)"),
    ("log(2*x) - log(2)", "log(x)"), ("(2*x)**a/x**a", "2**a"), ("2*log(sqrt(x))", "log(x)"),
    ("a*sin(x)**2 + a*cos(x)**2", "a"), ("-sin(x)**2 - cos(x)**2 + x", "x - 1"),
    ("(x - y)*(2*exp(x**2) + 2)", "2*(x - y)*(exp(x**2) + 1)"), ("x*(2*x + 2)", "2*x*(x + 1)"),
    ("1/(sqrt(x) + 1) + 1/(sqrt(x) - 1)", "2*sqrt(x)/(x - 1)"),
    ("1/(1 + sin(x)) + 1/(1 - sin(x))", "2/cos(x)**2"),
  ])
  func `families of identities`(text: String, expected: String) {
    #expect(Expr(text).simplified().plain == expected)
  }

  @Test(arguments: [
    ("(x**2 + x + 1)*(x**3 + 2)", 2), ("(x**4 + x + 1)*(x**4 - x**3 + 2)", 2),
    ("(x**3 + y)*(x*y**3 + 2)", 2), ("x**4 + 4", 2),
    ("x**4 + x + 1", 1), ("x**8 - 1", 4), ("(x**2 + y**2 + 1)*(x + z)", 2),
    ("x**6 + x**3 + 5", 1), ("(2*x**5 + 3*x + 7)*(3*x**5 - 2)", 2),
  ])
  func `factors of any degree are found`(text: String, count: Int) {
    let factored = Expr(text).expanded().factored()
    #expect((factored - Expr(text)).expanded() == 0)
    let bars = factored.plain.split(separator: ")*(").count
    #expect(bars == count, "\(factored)")
  }
}
