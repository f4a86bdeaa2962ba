import Calculus
import Symbolics
import Testing

struct DerivativeCheckTests {
  let x = Expr.symbol("x")
  let y = Expr.symbol("y")

  /// Each with a point where it is smooth.
  @Test(
    arguments: [
      ("exp(sin(x))", 1.3), ("x**x", 2.5), ("atan(50*x)", 0.01), ("x**10", 1), ("sin(10000*x)", 1),
      ("sqrt(x**2 + exp(x**2)) + cos(x**2 + exp(x**2))", 1), ("log(x**4)*sin(x**3)", 0.7),
      ("1/(1 + exp(-x))", -2), ("Abs(x)*x", -3), ("Max(x, x**2)", 2), ("erf(x)/x", 0.3),
      ("Piecewise((x**2, x < 1), (2*x - 1, True))", 0.5), ("(exp(x**2 + 1))**2", 2),
      ("acot(x) + sec(x) + coth(x) + asinh(x)", 0.8),
      ("(x - 1)**8 - x**8", 1e3), ("sqrt(x)", 1e-9), ("tanh(30*x)", 1),
    ] as [(String, Double)])
  func `all ways agree`(text: String, at: Double) throws {
    let check = try DerivativeCheck(of: Expr(text), by: x, at: [x: at])
    #expect(check.verdict == .agree, "\(text)\n\(check)")
    #expect(check.numerical.isResolved && check.complexStep != nil, "\(text)\n\(check)")
    #expect(check.spread <= check.tolerance)
    #expect(check.rows.map(\.name).count == 5)
  }

  @Test func `a wrong derivative never passes and a right one never fails`() throws {
    var random = RandomExpressions(seed: 41)
    var count = 0
    for _ in 0..<25 {
      let expression = random.next()
      let point = [x: 0.63, y: 1.27]
      let check = try DerivativeCheck(of: expression, by: x, at: point)
      guard check.symbolic.isFinite, abs(check.symbolic) < 1e9 else { continue }
      count += 1
      #expect(check.agrees, "\(expression)\n\(check)")
      let wrong = [
        check.derivative + 1e-6 * (1 + check.derivative.squared), check.derivative - x / 1000,
      ]
      for claim in wrong where check.derivative != 0 {
        let planted = try DerivativeCheck(of: expression, by: x, at: point, claim: claim)
        #expect(planted.verdict == .disagree, "\(expression)\n\(planted)")
      }
      let other = try DerivativeCheck(
        of: expression, by: x, at: point, claim: check.derivative.expanded())
      #expect(other.agrees, "\(expression)\n\(other)")
    }
    #expect(count > 18)
  }

  @Test(arguments: [
    "Abs(x)", "Max(x, -x)", "x + Abs(x)/1000", "Piecewise((x, x < 0), (2*x, True))",
  ])
  func `at a kink the rules are not confirmed`(text: String) throws {
    let check = try DerivativeCheck(of: Expr(text), by: x, at: [x: 0])
    #expect(check.verdict == .unresolved && !check.agrees, "\(check)")
    #expect(!check.numerical.isResolved && check.complexStep == nil)
  }

  @Test(arguments: [("sqrt(x)", -1.0), ("sqrt(x)", 0), ("1/x", 0), ("log(x)", 0), ("asin(x)", 2)])
  func `outside of the domain nothing is claimed`(text: String, at: Double) throws {
    let check = try DerivativeCheck(of: Expr(text), by: x, at: [x: at])
    #expect(check.verdict == .undefined, "\(text)\n\(check)")
  }

  /// (1 − cos x)/x² loses half its digits at 1e-3, and its differences see another function.
  @Test func `lost digits are told from the derivative`() throws {
    let check = try DerivativeCheck(of: Expr("(1 - cos(x))/x**2"), by: x, at: [x: 1e-3])
    #expect(check.agrees && !check.numerical.isResolved, "\(check)")
    #expect(check.tolerance > 1e-9)
  }

  @Test func `gradients and claims`() throws {
    let f = Expr("x**2*y + sin(x*y)")
    let checks = try DerivativeCheck.gradient(of: f, by: [x, y], at: [x: 1, y: 2])
    #expect(checks.count == 2 && checks.allSatisfy(\.agrees))
    #expect(abs(checks[0].symbolic - (4 + 2 * Calculus.cos(2.0))) < 1e-15)
    let claim = try DerivativeCheck(
      of: f, by: y, at: [x: 1, y: 2], claim: Expr("x**2 + x*cos(x*y)"))
    #expect(claim.agrees && claim.symbolic == checks[1].symbolic)
    let constant = try DerivativeCheck(of: Expr("y**2"), by: x, at: [x: 1, y: 2])
    #expect(constant.agrees && constant.symbolic == 0)
  }

  @Test func `bad input is an error with a cure`() {
    let missing = #expect(throws: ExpressionError.self) {
      try DerivativeCheck(of: Expr("x*y"), by: x, at: [x: 1])
    }
    #expect(missing?.message == "the symbol y has no value")
    let poisoned = #expect(throws: ExpressionError.self) {
      try DerivativeCheck(of: Expr("1/0"), by: x, at: [x: 1])
    }
    #expect(poisoned?.message == "division by zero")
    let variable = #expect(throws: ExpressionError.self) {
      try DerivativeCheck(of: Expr("x"), by: x + 1, at: [x: 1])
    }
    #expect(variable?.message.contains("only symbols can be derived by") == true)
    let none = #expect(throws: ExpressionError.self) {
      try DerivativeCheck(of: Expr("x"), by: y, at: [x: 1])
    }
    #expect(none?.message == "the symbol y has no value")
  }

  @Test func `the description shows each way`() throws {
    let check = try DerivativeCheck(of: Expr("Abs(x)"), by: x, at: [x: 0])
    #expect(
      check.description == """
        symbolic: 0.0
        forward: 0.0
        reverse: 0.0
        numerical: none (not resolved)
        complex step: none
        unresolved, spread 0.0
        """)
  }
}
