import Calculus
import Testing

struct JetTests {
  private static func functions<T: Scalar>(_ type: T.Type) -> [(String, (T) -> T, Double)] {
    [
      ("exp", { exp($0) }, 0.7), ("log", { log($0) }, 0.7), ("sqrt", { sqrt($0) }, 0.7),
      ("sin", { sin($0) }, 0.7), ("cos", { cos($0) }, 0.7), ("tan", { tan($0) }, 0.7),
      ("asin", { asin($0) }, 0.3), ("acos", { acos($0) }, 0.3), ("atan", { atan($0) }, 0.7),
      ("sinh", { sinh($0) }, 0.7), ("cosh", { cosh($0) }, 0.7), ("tanh", { tanh($0) }, 0.7),
      ("asinh", { asinh($0) }, 0.7), ("acosh", { acosh($0) }, 1.7), ("atanh", { atanh($0) }, 0.3),
      ("erf", { erf($0) }, 0.7), ("cube", { $0.pow(3) }, -0.7), ("square", { $0.squared }, 0),
      ("power", { $0.pow(T(1.5)) }, 0.7), ("exponent", { T(2.0).pow($0) }, 0.7),
      ("reciprocal", { $0.pow(-2) }, 0.7), ("quotient", { $0 / (1 + $0 * $0) - $0 }, 0.7),
      ("nested", { exp(sin($0 * $0)) }, 0.7), ("modulus", { T.abs($0) * $0 }, -0.7),
    ]
  }

  @Test func jetsAgreeWithNestedDuals() {
    let jets = Self.functions(Jet<Double>.self)
    let duals = Self.functions(Dual<Dual<Dual<Double>>>.self)
    for (jet, dual) in zip(jets, duals) {
      let (name, f, x) = jet
      let series = f(Jet(variable: x, order: 3))
      let inner = Dual(Dual(x, derivative: 1), derivative: 1)
      let nested = dual.1(Dual(inner, derivative: 1))
      let expected = [
        nested.doubleValue, nested.derivative.doubleValue, nested.derivative.derivative.doubleValue,
        nested.derivative.derivative.derivative,
      ]
      for order in 0...3 {
        let found = series.derivative(order)
        #expect(
          abs(found - expected[order]) <= 1e-12 * max(1, abs(expected[order])), "\(name) \(order)")
      }
    }
  }

  @Test func coefficientsOfTheBooksExamples() {
    #expect(taylorCoefficients(of: { $0.pow(4) }, about: 1, order: 6) == [1, 4, 6, 4, 1, 0, 0])
    let series = taylorCoefficients(of: { sin($0) + cos($0) }, about: 0, order: 8)
    let signs: [Double] = [1, 1, -1, -1, 1, 1, -1, -1, 1]
    var factorial = 1.0
    for (order, found) in series.enumerated() {
      factorial *= Double(max(1, order))
      #expect(abs(found - signs[order] / factorial) < 1e-16)
    }
  }

  @Test func theErrorOfTheBooksTaylorPolynomialsIsBounded() {
    // The true maximal errors on −0.5...2.5 are 0.8285 (order 1) and 0.4362 (order 2).
    let first = taylorErrorBound(
      of: { sin($0) + Jet(0.1) * $0 * $0 }, about: 1, order: 1, over: -0.5...2.5)
    let second = taylorErrorBound(
      of: { sin($0) + Jet(0.1) * $0 * $0 }, about: 1, order: 2, over: -0.5...2.5)
    #expect(first >= 0.8285 && first < 0.95)
    #expect(second >= 0.4362 && second < 0.57)
    let exact = taylorErrorBound(of: { $0.pow(3) }, about: 1, order: 3, over: 0...2)
    #expect(exact < 1e-10)
    #expect(taylorErrorBound(of: { 1 / $0 }, about: 1, order: 2, over: -1...2) == .infinity)
  }
}
