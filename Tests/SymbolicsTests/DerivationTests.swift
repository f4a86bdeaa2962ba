import Symbolics
import Testing

/// The steps of a derivative.
@Suite struct DerivationTests {
  let x = Expr.symbol("x")

  @Test func `replaying the steps gives the derivative, whatever the expression`() {
    var random = RandomExpressions(seed: 31)
    for index in 0..<1500 {
      let f = random.next(depth: 2 + index % 4)
      let derivation = f.derivation(by: x)
      #expect(derivation.result == f.rawDerivative(by: x), "\(f)")
      #expect(derivation.replay() == derivation.result, "\(f)")
    }
  }

  @Test(arguments: DerivativeTable.rows.map(\.text) + RandomDerivativeTable.rows.map(\.text))
  func `replaying gives the derivative for every row of the tables`(text: String) {
    let f = Expr(text)
    let derivation = f.derivation(by: x)
    #expect(derivation.result == f.rawDerivative(by: x))
    #expect(derivation.replay() == derivation.result)
    for step in derivation.steps {
      let difference = step.derivative - step.expression.rawDerivative(by: x)
      #expect(difference.expanded() == 0 || difference.simplified() == 0, "\(step)")
      #expect(step.sentence.hasSuffix(".") && !step.applied.isEmpty && !step.rule.name.isEmpty)
    }
  }

  @Test func `a wrong step shows`() {
    let f = Expr("x**2*sin(x**3)")
    let right = f.derivation(by: x)
    var changed = 0
    for index in right.steps.indices {
      for rule in [DifferentiationRule.sum, .constant, .function("cos"), .piecewise]
      where rule != right.steps[index].rule {
        var wrong = right
        wrong.steps[index].rule = rule
        if wrong.replay() != right.result { changed += 1 }
      }
    }
    #expect(changed == right.steps.count * 4)
    var circular = right
    circular.steps[0].parts[0].step = 0
    #expect(circular.replay() == nil)
    circular.steps[0].parts[0].step = 99
    #expect(circular.replay() == nil)
  }

  @Test func `steps in the order of a teacher`() {
    let derivation = Expr("x**2*sin(3*x) + 5").derivation(by: x)
    #expect(
      derivation.description == """
        sum rule: (x**2*sin(3*x) + 5)' = 3*x**2*cos(3*x) + 2*x*sin(3*x)
          product rule: (x**2*sin(3*x))' = 3*x**2*cos(3*x) + 2*x*sin(3*x)
            power rule: (x**2)' = 2*x
            derivative of the sine: (sin(3*x))' = 3*cos(3*x)
              constant multiple rule: (3*x)' = 3
        """)
    let product = derivation.steps[1]
    #expect(product.parts.map(\.name) == ["u", "v"])
    #expect(product.parts.map(\.step) == [2, 3])
    #expect(product.level == 1)
    #expect(
      product.applied
        == #"\left(x^{2}\right)' \sin 3 x + x^{2} \left(\sin 3 x\right)'"#)
    #expect(
      product.sentence
        == #"Product rule: $(u v)' = u' v + u v'$, here $u = x^{2}$ and $v = \sin 3 x$."#
    )
    #expect(derivation.steps[3].usesChainRule)
    #expect(
      derivation.steps[3].sentence
        == #"Chain rule, derivative of the sine outside: $\left(\sin u\right)' = \cos u \, u'$, here $u = 3 x$."#
    )
  }

  @Test(arguments: [
    ("a", "constant"), ("x", "identity"), ("x + a", "sum"), ("a*x", "constantMultiple"),
    ("x*sin(x)", "product"), ("sin(x)/x", "quotient"), ("x*sin(x)/(x**2 + 1)**2", "quotient"),
    ("3*sin(x)/x", "quotient"), ("3*sin(x)", "constantMultiple"), ("(x + 1)**n", "power"),
    ("sqrt(x)", "power"),
    ("a**x", "exponential"), ("x**x", "generalPower"), ("exp(x)", "function"),
    ("Abs(x)", "function"), ("Max(x, a)", "extremum"),
    ("Piecewise((x, x > 0), (0, True))", "piecewise"),
  ])
  func `the first rule`(text: String, expected: String) {
    guard let rule = Expr(text).derivation(by: x).steps.first?.rule else {
      Issue.record("no step")
      return
    }
    let name = String("\(rule)".prefix { $0 != "(" })
    #expect(name == expected)
  }

  @Test func `kinks are mentioned and kept`() {
    let derivation = Expr("Abs(x - 2)").derivation(by: x)
    #expect(derivation.result.plain == "sign(x - 2)")
    #expect(derivation.singularities.map(\.description) == ["kink at x = 2"])
    #expect(derivation.steps[0].sentence.contains(#"$x - 2 \ne 0$"#))
  }

  @Test func `shared parts are derived once`() {
    let derivation = Expr("sin(x**3) + cos(x**3) + exp(x**3)").derivation(by: x)
    #expect(derivation.steps.count == 5)
    #expect(derivation.replay() == derivation.result)
  }

  @Test func `higher orders and bad input`() {
    let derivations = Expr("x**4").derivations(by: x, order: 3)
    #expect(derivations.map(\.simplified.plain) == ["4*x**3", "12*x**2", "24*x"])
    #expect(Expr("x").derivations(by: x, order: -1).isEmpty)
    let bad = Expr("x**2").derivation(by: Expr("x + 1"))
    #expect(bad.steps.isEmpty && bad.result.problem != nil)
    #expect(Expr("1/0").derivation(by: x).result.problem != nil)
  }
}
