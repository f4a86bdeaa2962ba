import Calculus
import Symbolics
import Testing

struct TaylorTests {
  private static let x = Expr.symbol("x")
  private static let y = Expr.symbol("y")
  private static let z = Expr.symbol("z")

  /// The exact coefficients agree with those of floating-point series.
  @Test(arguments: [
    ("exp(x)", "1/2"), ("log(x)", "3"), ("sin(x)", "1"), ("cos(x)", "-2"), ("tan(x)", "1/3"),
    ("cot(x)", "1"), ("sec(x)", "1/2"), ("csc(x)", "2"), ("asin(x)", "1/4"), ("acos(x)", "-1/3"),
    ("atan(x)", "2"), ("acot(x)", "1"), ("sinh(x)", "1"), ("cosh(x)", "-1"), ("tanh(x)", "1/2"),
    ("coth(x)", "1"), ("sech(x)", "1"), ("csch(x)", "2"), ("asinh(x)", "1"), ("acosh(x)", "2"),
    ("atanh(x)", "1/2"), ("erf(x)", "1"), ("sqrt(x)", "2"), ("x**(1/3)", "5"), ("x**(-3)", "2"),
    ("x**x", "2"), ("2**x", "1"), ("Abs(x)", "-2"), ("x*sign(x)", "-2"), ("Max(x, x**2)", "3"),
    ("Min(x, x**2)", "3"), ("Piecewise((x**3, x > 0), (x, True))", "1"), ("exp(sin(x))/x", "1"),
    ("sqrt(1 + x**2)", "0"), ("(1 + x)**(5/2)", "0"), ("log(cos(x))", "0"),
  ])
  func coefficientsAgreeWithSeries(_ text: String, _ place: String) {
    let (f, point) = (Expr(text), Expr(place))
    let number = point.value(at: [:])
    let series = taylorCoefficients(of: { f.evaluate(at: [Self.x: $0]) }, about: number, order: 4)
    let polynomial = f.taylorPolynomial(by: Self.x, about: point, order: 4)
    for step in [0.25, -0.5, 0.75] {
      let expected = series.reversed().reduce(0) { $0 * step + $1 }
      let found = polynomial.value(at: [Self.x: number + step])
      #expect(abs(found - expected) <= 1e-11 * max(1, abs(expected)), "\(text) about \(place)")
    }
  }

  /// The law of Taylor polynomials: at the point, all derivatives up to the order are the function's.
  @Test func derivativesAtThePointAreTheFunctions() {
    var expressions = RandomExpressions(seed: 77)
    let point: [Expr: Double] = [Self.x: 0.5, Self.y: -0.25]
    for _ in 0..<20 {
      let f = expressions.next()
      let polynomial = f.taylorPolynomial(
        about: [Self.x: .rational(1, 2), Self.y: .rational(-1, 4)], order: 3)
      for path in [[], [Self.x], [Self.y], [Self.x, Self.y], [Self.y, Self.x, Self.y]] {
        let exact = path.reduce(f) { $0.rawDerivative(by: $1) }.value(at: point)
        guard exact.isFinite else { continue }
        let found = path.reduce(polynomial) { $0.rawDerivative(by: $1) }.value(at: point)
        #expect(abs(found - exact) <= 1e-9 * max(1, abs(exact)), "\(f) by \(path)")
      }
    }
  }

  @Test(arguments: [
    ("x**4", "x", "1", 6, "1 + 4*(x - 1) + 6*(x - 1)**2 + 4*(x - 1)**3 + (x - 1)**4"),
    ("exp(x)", "x", "0", 3, "x**3/6 + x**2/2 + x + 1"),
    ("sin(a*x)", "x", "0", 4, "a*x - a**3*x**3/6"),
    ("log(x)", "x", "2", 2, "log(2) + (x - 2)/2 - (x - 2)**2/8"),
    ("1/(1 - x)", "x", "0", 4, "x**4 + x**3 + x**2 + x + 1"),
  ])
  func exactForms(
    _ text: String, _ variable: String, _ point: String, _ order: Int, _ expected: String
  ) {
    let polynomial = Expr(text).taylorPolynomial(
      by: .symbol(variable), about: Expr(point), order: order)
    #expect(polynomial.plain == expected)
  }

  /// A polynomial in several variables is its own Taylor polynomial from its degree on.
  @Test func polynomialsComeBack() {
    let f = Expr("x**2 + 2*x*y + y**3*z - 5")
    for order in 4...6 {
      let series = f.taylorPolynomial(about: [Self.x: 1, Self.y: 2, Self.z: -3], order: order)
      #expect(series.expanded() == f)
    }
    let cut = f.taylorPolynomial(about: [Self.x: 1, Self.y: 2, Self.z: -3], order: 3)
    #expect((f - cut).expanded() == Expr("(y - 2)**3*(z + 3)").expanded())
  }

  /// High orders take no time: the 41st of the tangent, the 8th in three variables.
  @Test func highOrders() {
    let tangent = Expr("tan(x)").taylorPolynomial(by: Self.x, about: 0, order: 41)
    #expect(abs(tangent.value(at: [Self.x: 0.5]) - tan(0.5)) < 1e-15)
    let product = Expr("exp(x)*cos(y)*log(1 + z)")
      .taylorPolynomial(about: [Self.x: 0, Self.y: 0, Self.z: 0], order: 8)
    let point: [Expr: Double] = [Self.x: 0.1, Self.y: 0.1, Self.z: 0.1]
    let exact = Expr("exp(x)*cos(y)*log(1 + z)").value(at: point)
    #expect(abs(product.value(at: point) - exact) < 1e-8)
  }

  @Test(arguments: [
    ("log(x)", "0", "log(x) has no value at x = 0, so that there is no Taylor polynomial about it"),
    (
      "log(x)", "-1",
      "log(x) has no value at x = -1, so that there is no Taylor polynomial about it"
    ),
    (
      "sqrt(x) + 1", "-2",
      "sqrt(x) has no value at x = -2, so that there is no Taylor polynomial about it"
    ),
    ("Abs(x)", "0", "Abs(x) has a kink or a jump at x = 0, so that it has no derivative there"),
    ("sqrt(x)", "0", "division by zero"),
    (
      "1/(x - 1)", "1",
      "1/(x - 1) has no value at x = 1, so that there is no Taylor polynomial about it"
    ),
  ])
  func pointsWithoutPolynomialAreRefused(_ text: String, _ point: String, _ message: String) {
    let series = Expr(text).taylorPolynomial(by: Self.x, about: Expr(point), order: 2)
    #expect(series.problem?.message == message)
  }

  @Test func badOrdersAndCountsAreRefused() {
    let f = Expr("x*y")
    #expect(
      f.taylorPolynomial(by: Self.x, about: 0, order: -1).problem?.message
        == "the order of a Taylor polynomial cannot be negative")
    #expect(f.taylorPolynomial(by: [Self.x, Self.y], about: [0], order: 1).problem != nil)
    #expect(f.taylorPolynomial(by: Self.x + 1, about: 0, order: 1).problem != nil)
  }
}
