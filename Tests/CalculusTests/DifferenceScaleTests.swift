import Calculus
import Testing

/// Functions on which fixed ladders of steps fail, with exact derivatives.
struct DifferenceScaleTests {
  @Test func everyScaleIsFound() {
    let cases: [(name: String, f: (Double) -> Double, x: Double, exact: Double, bound: Double)] = [
      ("exp(sin x)", { exp(sin($0)) }, 1.3, cos(1.3) * exp(sin(1.3)), 1e-11),
      ("x^x", { $0.pow($0) }, 2.5, 2.5.pow(2.5) * (log(2.5) + 1), 1e-11),
      ("atan(50 x)", { atan(50 * $0) }, 0.01, 40, 1e-9),
      ("x^10", { $0.pow(10) }, 1, 10, 1e-11),
      ("sin(1e4 x)", { sin(1e4 * $0) }, 1, 1e4 * cos(1e4), 1e-8),
      ("1e12 + x", { 1e12 + $0 }, 0, 1, 1e-2),
      ("constant", { _ in 7 }, 3, 0, 0),
      ("far away", { $0 * $0 }, 1e8, 2e8, 1e-11),
      ("1/x", { 1 / $0 }, 1e-3, -1e6, 1e-9),
    ]
    for (name, f, x, exact, bound) in cases {
      let found = derivative(of: f, at: x)
      #expect(abs(found - exact) <= bound * max(1, abs(exact)), "\(name): \(found), not \(exact)")
    }
  }

  @Test func aHoleInTheFunctionIsNoObstacle() {
    #expect(abs(derivative(of: { sin($0) / $0 }, at: 0)) < 1e-12)
    #expect(derivative(of: { _ in .nan }, at: 0).isNaN)
    #expect(derivative(of: { $0 }, at: .infinity).isNaN)
  }

  @Test func secondDerivativesKeepEightDigits() {
    for x in [-1.5, 0.3, 2] {
      let found = secondDerivative(of: { exp(sin($0)) }, at: x)
      let exact = exp(sin(x)) * (cos(x) * cos(x) - sin(x))
      #expect(abs(found - exact) < 1e-8)
    }
  }

  @Test func constantsHaveNoInfiniteSlopes() {
    let x = Dual<Double>(1, derivative: 1)
    #expect((x + sqrt(Dual(0.0))).derivative == 1)
    #expect((x * Dual(0.0).pow(Dual(0.5))).derivative == 0)
    let result = reverse(at: [1, 0]) { p in p[0] + sqrt(p[1]) * 0 }
    #expect(result.gradient[0] == 1)
  }

  /// The inner derivative of x·y by y is x; its derivative by x is not seen from outside.
  @Test func innerDifferentiationsTakeOuterNumbersAsConstants() {
    let outer = reverse(at: 3) { x in
      let inner = reverse(at: 2) { y in x * y * y }
      #expect(inner.value == 12)
      #expect(inner.derivative == 12)
      return x * Variable(inner.derivative)
    }
    #expect(outer.value == 36)
    #expect(outer.derivative == 12)
  }
}
