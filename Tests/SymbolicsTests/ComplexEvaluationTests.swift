import Calculus
import Symbolics
import Testing

struct ComplexEvaluationTests {
  let x = Expr.symbol("x")
  let y = Expr.symbol("y")

  private func close(_ a: Complex, _ b: Complex) -> Bool {
    (a - b).magnitude <= 1e-14 * max(1, b.magnitude)
  }

  /// Values from mpmath 1.3 with 40 digits.
  @Test(arguments: [
    ("exp(-x**2)", 0.5353150119943773819, -0.4986975701288806578),
    ("sin(x)/x", 0.9441415271952414043, -0.1210548385939234031),
    ("x**(2/3)", 0.8623464730859910033, 0.3564912780720998764),
    ("x**x", 0.6379130991527031645, 0.2615405558177381973),
    ("2**x", 1.581796968446647376, 0.5712665536850430243),
    ("sqrt(x**3 - 1)", 0.3221559868735204967, 1.115531030441758671),
    ("cot(x) + sec(x) + csc(x)", 2.744092142255829241, -0.8759094541103493238),
    ("acot(x)", 0.8475756606708290271, -0.3104282830771957553),
    ("coth(x) + sech(x) + csch(x)", 2.757060897996873218, -1.42199832139619809),
    ("asinh(x) + atanh(x) + acosh(x + 2)", 3.023383718725798966, 1.283237980688995258),
    ("erf(x)", 0.8415518100363321009, 0.316301010060480928),
    (
      "log(x**2 + 1) + atan(x) + asin(x/2) + acos(x/3)", 2.828912765469276528, 0.9235382852775816918
    ),
    ("tan(pi*x)", -0.0862667383340544147, 0.9962720762207499443),
  ])
  func `values at x = 3/4 + i/2`(text: String, real: Double, imaginary: Double) {
    let found = Expr(text).complexValue(at: [x: Complex(0.75, 0.5)])
    #expect(close(found, Complex(real, imaginary)), "\(text): \(found)")
  }

  @Test func `on the real line values are the real ones`() {
    var random = RandomExpressions(seed: 31)
    for _ in 0..<200 {
      let expression = random.next()
      let real = expression.value(at: [x: 0.63, y: -0.41])
      let complex = expression.complexValue(at: [x: Complex(0.63), y: Complex(-0.41)])
      guard real.isFinite, abs(real) < 1e12 else { continue }
      #expect(
        complex.imaginary == 0 && abs(complex.real - real) <= 1e-10 * (1 + abs(real)),
        "\(expression)")
    }
  }

  @Test func `beyond the real domain`() {
    #expect(Expr("sqrt(x)").complexValue(at: [x: Complex(-4)]) == Complex(0, 2))
    #expect(Expr("log(x)").complexValue(at: [x: Complex(-1)]).imaginary == .pi)
    #expect(Expr("Abs(x)").complexValue(at: [x: Complex(3, 4)]) == 5)
    #expect(Expr("sign(x)").complexValue(at: [x: Complex(0, -3)]) == Complex(0, -1))
    #expect(Expr("Max(x, 1)").complexValue(at: [x: Complex(2)]) == 2)
    #expect(Expr("Max(x, 1)").complexValue(at: [x: Complex(2, 1)]).isNaN)
    let piecewise = Expr("Piecewise((x, x < 0), (2*x, True))")
    #expect(piecewise.complexValue(at: [x: Complex(-2)]) == -2)
    #expect(piecewise.complexValue(at: [x: Complex(-2, 1)]).isNaN)
    #expect(Expr("x**3 + 1/x").complexValue(at: [x: .i]) == Complex(0, -2))
  }

  @Test func `missing values are errors`() throws {
    let error = #expect(throws: ExpressionError.self) {
      try Expr("x + y").evaluateComplex(at: [x: 1])
    }
    #expect(error?.message == "the symbol y has no value")
    #expect(Expr("x + y").complexValue(at: [x: 1]).isNaN)
    #expect(try Expr("x + y").evaluateComplex(at: [x: .i, y: 2]) == Complex(2, 1))
  }

  @Test func `the complex step agrees with the derivative`() {
    var random = RandomExpressions(seed: 32)
    var count = 0
    for _ in 0..<200 {
      let expression = random.next()
      let point = [x: 0.63, y: 1.27]
      let expected = expression.evaluate(at: [x: Dual(0.63, derivative: 1.0), y: Dual(1.27)])
      guard expected.derivative.isFinite, abs(expected.derivative) < 1e8,
        let found = expression.complexStepDerivative(by: x, at: point)
      else { continue }
      count += 1
      #expect(
        abs(found - expected.derivative) <= 1e-10 * (1 + abs(expected.derivative)), "\(expression)")
    }
    #expect(count > 150)
  }

  @Test func `the complex step takes the branch of the real part`() {
    #expect(Expr("Abs(x)*x").complexStepDerivative(by: x, at: [x: -3]) == 6)
    #expect(Expr("Max(x, x**2)").complexStepDerivative(by: x, at: [x: 2]) == 4)
    #expect(Expr("sign(x)*x").complexStepDerivative(by: x, at: [x: -3]) == -1)
    let piecewise = Expr("Piecewise((x**2, x < 1), (5*x, True))")
    #expect(piecewise.complexStepDerivative(by: x, at: [x: 0.5]) == 1)
    #expect(piecewise.complexStepDerivative(by: x, at: [x: 1.5]) == 5)
    #expect(piecewise.complexStepDerivative(by: x, at: [x: 1]) == nil)
    for text in ["Abs(x)", "Max(x, 0)", "sign(x)", "sqrt(x)", "log(x)"] {
      #expect(Expr(text).complexStepDerivative(by: x, at: [x: 0]) == nil, "\(text)")
    }
    #expect(Expr("sqrt(x)").complexStepDerivative(by: x, at: [x: -1]) == nil)
    #expect(Expr("x*y").complexStepDerivative(by: x, at: [x: 1]) == nil)
  }
}
