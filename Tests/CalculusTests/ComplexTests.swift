import Calculus
import Testing

struct ComplexTests {
  private typealias Pair = (
    name: String, complex: (Complex) -> Complex, dual: (Dual<Double>) -> Dual<Double>,
    points: [Double]
  )

  private static let functions: [String: @Sendable (Complex) -> Complex] = [
    "exp": { exp($0) }, "log": { log($0) }, "sqrt": { sqrt($0) }, "sin": { sin($0) },
    "cos": { cos($0) }, "tan": { tan($0) }, "asin": { asin($0) }, "acos": { acos($0) },
    "atan": { atan($0) }, "sinh": { sinh($0) }, "cosh": { cosh($0) }, "tanh": { tanh($0) },
    "asinh": { asinh($0) }, "acosh": { acosh($0) }, "atanh": { atanh($0) }, "erf": { erf($0) },
  ]

  @Test func valuesAgreeWithTheTable() throws {
    for row in ComplexValues.rows {
      let f = try #require(Self.functions[row.name])
      let expected = Complex(row.value.0, row.value.1)
      let found = f(Complex(row.z.0, row.z.1))
      let error = (found - expected).magnitude / expected.magnitude
      #expect(error < 2e-15, "\(row.name) of \(row.z): \(found), not \(expected)")
      let mirrored = f(Complex(row.z.0, -row.z.1))
      #expect(mirrored == found.conjugate, "\(row.name) of \(row.z)")
    }
  }

  @Test func onTheRealLineFunctionsAreTheRealOnes() {
    for x in [-0.9, -0.25, 0.5, 0.75] {
      let close = { (z: Complex, y: Double) in
        z.imaginary == 0 && abs(z.real - y) <= 4e-16 * max(1, abs(y))
      }
      let z = Complex(x)
      #expect(close(exp(z), exp(x)) && close(sin(z), sin(x)) && close(cos(z), cos(x)))
      #expect(close(tan(z), tan(x)) && close(asin(z), asin(x)) && close(acos(z), acos(x)))
      #expect(close(atan(z), atan(x)) && close(sinh(z), sinh(x)) && close(cosh(z), cosh(x)))
      #expect(close(tanh(z), tanh(x)) && close(asinh(z), asinh(x)) && close(atanh(z), atanh(x)))
      #expect(close(erf(z), erf(x)) && close(log(z * z), log(x * x)))
    }
  }

  @Test func cutsAndTheirSides() {
    let (above, below) = (Complex(-4, 0.0), Complex(-4, -0.0))
    #expect(sqrt(above) == Complex(0, 2) && sqrt(below) == Complex(0, -2))
    #expect(log(Complex(-1, 0.0)).imaginary == .pi && log(Complex(-1, -0.0)).imaginary == -.pi)
    #expect(asin(Complex(2, 0.0)).imaginary > 0 && asin(Complex(2, -0.0)).imaginary < 0)
    #expect(acos(Complex(2, 0.0)).imaginary < 0 && acos(Complex(2, -0.0)).imaginary > 0)
    #expect(atanh(Complex(2, 0.0)).imaginary > 0 && atanh(Complex(2, -0.0)).imaginary < 0)
    #expect(acosh(Complex(0.5, 0.0)).imaginary > 0)
    #expect(atan(Complex(0.0, 2)).real > 0 && atan(Complex(-0.0, 2)).real < 0)
  }

  @Test func arithmeticAndPowers() {
    let (a, b) = (Complex(1, 2), Complex(-3, 0.5))
    #expect(a + b == Complex(-2, 2.5) && a - b == Complex(4, 1.5) && -a == Complex(-1, -2))
    #expect(a * b == Complex(-4, -5.5))
    #expect(((a / b) * b - a).magnitude < 1e-15)
    #expect(((b / a) * a - b).magnitude < 1e-15)
    #expect((Complex(1e300, 1e300) / Complex(1e300, -1e300) - Complex.i).magnitude < 1e-15)
    #expect(a.pow(0) == 1 && a.pow(3) == a * a * a && (a.pow(-2) * a * a - 1).magnitude < 1e-15)
    #expect(Complex(0).pow(Complex(0)) == 1 && Complex(0).pow(Complex(2.5, 1)) == 0)
    #expect(Complex(0).pow(Complex(-1.5)).isNaN)
    // mpmath 1.3, 40 digits.
    let powers: [(Complex, Complex, Complex)] = [
      (
        Complex(-1.25, 0.75), Complex(2.5, -0.5), Complex(9.415066824898456607, 0.29483145713521242)
      ),
      (Complex(0.5, 0.25), Complex(-1.5, 0), Complex(1.83689058226115657, -1.533025443754842189)),
      (Complex(-2, 0.0), Complex(0.5, 0), Complex(0.0, 1.414213562373095049)),
      (Complex(2.5, -1.5), Complex(0.3, 1.25), Complex(1.043350294561551776, 2.499887367051730263)),
    ]
    for (base, exponent, expected) in powers {
      #expect((base.pow(exponent) - expected).magnitude < 2e-15 * expected.magnitude, "\(base)")
    }
    #expect(sqrt(Complex(1e308, 1e308)).isFinite && sqrt(Complex(1e-308, 1e-308)).magnitude > 0)
    #expect(exp(Complex(710, 0.75)).isFinite)
    #expect("\(Complex(1, -2))" == "1.0 − 2.0i")
  }

  /// Every function at points of its domain: the complex step against dual numbers.
  @Test func complexStepIsExactToTheLastDigits() {
    let pairs: [Pair] = [
      ("exp", { exp($0) }, { exp($0) }, [-30, -0.7, 0, 1.3, 20]),
      ("log", { log($0) }, { log($0) }, [1e-9, 0.7, 1, 1.0001, 1e9]),
      ("sqrt", { sqrt($0) }, { sqrt($0) }, [1e-9, 0.7, 2, 1e9]),
      ("sin", { sin($0) }, { sin($0) }, [-30, -0.7, 0, 1.3, 20]),
      ("cos", { cos($0) }, { cos($0) }, [-30, -0.7, 0, 1.3, 20]),
      ("tan", { tan($0) }, { tan($0) }, [-1.5, -0.7, 0, 1.3, 20]),
      ("asin", { asin($0) }, { asin($0) }, [-0.99, -0.7, 0, 0.3, 0.9999]),
      ("acos", { acos($0) }, { acos($0) }, [-0.99, -0.7, 0, 0.3, 0.9999]),
      ("atan", { atan($0) }, { atan($0) }, [-30, -0.7, 0, 1.3, 20]),
      ("sinh", { sinh($0) }, { sinh($0) }, [-30, -0.7, 0, 1.3, 20]),
      ("cosh", { cosh($0) }, { cosh($0) }, [-30, -0.7, 0, 1.3, 20]),
      ("tanh", { tanh($0) }, { tanh($0) }, [-30, -0.7, 0, 1.3, 19, 25]),
      ("asinh", { asinh($0) }, { asinh($0) }, [-30, -0.7, 0, 1.3, 20]),
      ("acosh", { acosh($0) }, { acosh($0) }, [1.0001, 1.3, 20]),
      ("atanh", { atanh($0) }, { atanh($0) }, [-0.99, -0.7, 0, 0.3, 0.9999]),
      ("erf", { erf($0) }, { erf($0) }, [-3, -0.7, 0, 0.3, 2]),
      ("cube", { $0.pow(3) }, { $0.pow(3) }, [-2, 0, 1.3]),
      ("inverse square", { $0.pow(-2) }, { $0.pow(-2) }, [-2, 1.3]),
      ("2.5th power", { $0.pow(Complex(2.5)) }, { $0.pow(Dual(2.5)) }, [0.3, 1.7, 30]),
      ("2 to the x", { Complex(2).pow($0) }, { Dual(2).pow($0) }, [-3, 0, 1.7, 30]),
      ("quotient", { 1 / (1 + $0 * $0) }, { 1 / (1 + $0 * $0) }, [-3, 0, 1.7, 30]),
    ]
    for (name, complex, dual, points) in pairs {
      for x in points {
        let expected = derivative(at: x, dual)
        let found = complexStepDerivative(of: complex, at: x)
        #expect(
          abs(found - expected) <= 4 * expected.ulp + 1e-190,
          "\(name) at \(x): \(found), \(expected)")
      }
    }
  }

  @Test func complexStepKnowsItsLimits() {
    #expect(complexStepDerivative(of: { log($0) }, at: -1).isNaN)
    #expect(complexStepDerivative(of: { sqrt($0) }, at: 0).isNaN)
    #expect(complexStepDerivative(of: { asin($0) }, at: 2).isNaN)
    #expect(complexStepDerivative(of: { 1 / $0 }, at: 0).isNaN)
    #expect(complexStepDerivative(of: { exp($0) }, at: .nan).isNaN)
    let steep = complexStepDerivative(of: { sqrt($0) }, at: 1e-250)
    #expect(abs(steep - 0.5e125) <= 4 * steep.ulp)
    #expect(complexStepDerivative(of: { 1e-250 * sin($0) }, at: 1).isNaN)
    let tiny = complexStepDerivative(of: { 1e-200 * sin($0) }, at: 1)
    #expect(abs(tiny - 1e-200 * cos(1)) < 1e-215)
  }
}
