import Calculus
import Testing

struct DerivativeTests {
  @Test func centralDifferenceAsTheTextbookHasIt() {
    let numerical = derivative(of: { $0 * $0 }, at: 3, step: 1e-5)
    #expect(NumberFormat.scientific(2).string(abs(numerical - 6)) == "3.93e-11")
  }

  @Test(arguments: [-2.3, -0.4, 0, 0.7, 1.9, 30])
  func extrapolationIsCloseToTheExactDerivative(x: Double) {
    let cases: [((Double) -> Double, (Double) -> Double)] = [
      ({ sin($0) }, { cos($0) }), ({ exp(-$0 * $0) }, { -2 * $0 * exp(-$0 * $0) }),
      ({ $0 * $0 * $0 - 2 * $0 }, { 3 * $0 * $0 - 2 }), ({ atan($0) }, { 1 / (1 + $0 * $0) }),
    ]
    for (f, exact) in cases {
      #expect(abs(derivative(of: f, at: x) - exact(x)) <= 1e-9 * max(1, abs(exact(x))))
    }
  }

  @Test func staysInsideTheDomain() {
    #expect(abs(derivative(of: { log($0) }, at: 0.05) - 20) < 1e-7)
    #expect(derivative(of: { log($0) }, at: -1).isNaN)
  }

  @Test func secondDerivatives() {
    #expect(abs(secondDerivative(of: { sin($0) }, at: 1) + sin(1.0)) < 1e-8)
    #expect(abs(secondDerivative(of: { $0 * $0 * $0 }, at: 2, step: 1e-3) - 12) < 1e-6)
  }

  @Test func gradientJacobianHessian() {
    let f = { (p: [Double]) in p[0] * p[0] + p[0] * p[1] + p[1] * p[1] }
    let slope = gradient(of: f, at: [2, 3], step: 1e-5)
    #expect(abs(slope[0] - 7) < 1e-9 && abs(slope[1] - 8) < 1e-9)
    #expect((hessian(of: f, at: [1, 2]) - Matrix([[2, 1], [1, 2]])).largestMagnitude < 1e-8)
    let matrix = jacobian(of: { [$0[0] * $0[1], $0[0] + $0[1], sin($0[0])] }, at: [1, 2])
    #expect(matrix.rows == 3 && matrix.columns == 2)
    #expect((matrix - Matrix([[2, 1], [1, 1], [cos(1.0), 0]])).largestMagnitude < 1e-10)
  }
}
