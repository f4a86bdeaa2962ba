import Symbolics
import Testing

/// What is known of whole numbers.
@Suite struct IntegerTests {
  @Test(arguments: [
    ("sin(n*pi)", "0"), ("cos(n*pi)", "(-1)**n"), ("tan(n*pi)", "0"), ("cos(2*n*pi)", "1"),
    ("sin(2*pi*n + x)", "sin(x)"), ("cos(n*pi + pi/3)", "(-1)**n/2"),
    ("sin(pi*(2*n + 1)/2)", "(-1)**n"), ("sec(n*pi)", "(-1)**n"), ("tan(n*pi + pi/4)", "1"),
    ("cot(n*pi + 1)", "cot(1)"), ("csc(n*pi + pi/2)", "(-1)**n"), ("cos(n**2*pi)", "(-1)**n**2"),
    ("(-1)**(2*n)", "1"), ("(-1)**(2*n + 1)", "-1"), ("(-1)**(n + 1)", "-(-1)**n"),
    ("(-1)**(3*n - 2)", "(-1)**n"), ("(-1)**n*(-1)**n", "1"), ("(-1)**(-n)", "(-1)**n"),
    ("(x**2)**n", "x**(2*n)"), ("(2*x)**n", "2**n*x**n"), ("exp(x)**n", "exp(n*x)"),
    ("sign(n)", "sign(n)"), ("sin(n*pi/2)", "sin(pi*n/2)"),
  ])
  func `laws of whole numbers`(text: String, expected: String) throws {
    let n = Expr.symbol("n", .integer)
    let f = Expr(text).substituting([.symbol("n"): n])
    let wanted = Expr(expected).substituting([.symbol("n"): n])
    #expect(f == wanted, "\(f)")
    for whole in -3...3 {
      let point: [Expr: Double] = [n: Double(whole), .symbol("x"): 0.7]
      let value = Expr(text).value(at: point)
      #expect(abs(f.value(at: point) - value) <= 1e-12 * (1 + abs(value)), "\(f) at \(whole)")
    }
  }

  @Test func `without the assumption nothing is rewritten`() {
    #expect(Expr("sin(n*pi)").plain == "sin(pi*n)")
    #expect(Expr("(-1)**(2*n)").plain == "(-1)**(2*n)")
    #expect(Expr("(x**2)**y").plain == "(x**2)**y")
  }

  @Test func `the parser can assume whole numbers`() throws {
    #expect(try Expr(parsing: "cos(pi*n)", assuming: .integer).plain == "(-1)**n")
    #expect(try Expr(parsing: "x/x", assuming: .integer) == 1)
  }

  @Test func `there is no derivative by a whole number`() {
    let n = Expr.symbol("n", .integer)
    #expect(n.squared.rawDerivative(by: n).problem?.message.contains("whole numbers") == true)
    let x = Expr.symbol("x")
    #expect(x.pow(n).derivative(by: x).plain == "n*x**(n - 1)")
  }
}
