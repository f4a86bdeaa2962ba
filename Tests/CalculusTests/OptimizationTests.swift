import Calculus
import Testing

struct OptimizationTests {
  private let quadratic = { (p: [Double]) in p[0] * p[0] + p[0] * p[1] + p[1] * p[1] }
  private let slope = { (p: [Double]) in [2 * p[0] + p[1], p[0] + 2 * p[1]] }
  private let rosenbrock = { (p: [Double]) in
    (1 - p[0]) * (1 - p[0]) + 100 * (p[1] - p[0] * p[0]) * (p[1] - p[0] * p[0])
  }
  private let rosenbrockSlope = { (p: [Double]) in
    let gap = p[1] - p[0] * p[0]
    return [-2 * (1 - p[0]) - 400 * p[0] * gap, 200 * gap]
  }

  @Test func gradientDescentKeepsAShareOfTheErrorEachStep() {
    let trace = gradientDescent(quadratic, gradient: slope, from: [2, 3], rate: 0.1)
    #expect(trace.stopReason == .converged)
    #expect(norm([trace.steps[1].point[0] - 1.3, trace.steps[1].point[1] - 2.2]) < 1e-15)
    // Along (1, −1), the slow eigenvector, a step multiplies the error by 1 − 0.1.
    let late = trace.steps[80].point
    let later = trace.steps[81].point
    #expect(abs(later[0] / late[0] - 0.9) < 1e-6)
  }

  @Test func newtonArrivesInOneStepOnAQuadratic() {
    let trace = newton(
      quadratic, gradient: slope, hessian: { _ in Matrix([[2, 1], [1, 2]]) }, from: [2, 3])
    #expect(trace.iterations == 1)
    #expect(norm(trace.point) < 1e-12)
  }

  @Test func bfgsFindsTheEndOfRosenbrocksValley() {
    let trace = bfgs(rosenbrock, gradient: rosenbrockSlope, from: [-1.2, 1])
    #expect(trace.stopReason == .converged)
    #expect(abs(trace.point[0] - 1) < 1e-7 && abs(trace.point[1] - 1) < 1e-7)
    #expect(trace.iterations < 60)
    for (before, after) in zip(trace.steps, trace.steps.dropFirst()) {
      #expect(after.value < before.value)
    }
  }

  @Test func newtonIsDampedWhereItMustBe() {
    let curvature = { (p: [Double]) in
      Matrix([[2 - 400 * (p[1] - 3 * p[0] * p[0]), -400 * p[0]], [-400 * p[0], 200]])
    }
    let valley = newton(
      rosenbrock, gradient: rosenbrockSlope, hessian: curvature, from: [-1.2, 1])
    #expect(valley.stopReason == .converged)
    #expect(norm([valley.point[0] - 1, valley.point[1] - 1]) < 1e-8)
    #expect(valley.iterations < 30)
    // x⁴ − x² + y² has a saddle at the origin; full steps from here would go there.
    let double = newton(
      { $0[0].pow(4) - $0[0].pow(2) + $0[1].pow(2) },
      gradient: { [4 * $0[0].pow(3) - 2 * $0[0], 2 * $0[1]] },
      hessian: { Matrix([[12 * $0[0].pow(2) - 2, 0], [0, 2]]) }, from: [0.1, 1])
    #expect(double.stopReason == .converged)
    #expect(abs(double.point[0] - 0.5.squareRoot()) < 1e-8)
    for (before, after) in zip(double.steps, double.steps.dropFirst()) {
      #expect(after.value <= before.value)
    }
  }

  @Test func reasonsToStop() {
    #expect(
      gradientDescent(quadratic, gradient: slope, from: [2, 3], rate: 5).stopReason == .diverged)
    #expect(
      gradientDescent(quadratic, gradient: slope, from: [2, 3], rate: 0.1, maximumIterations: 3)
        .stopReason == .iterationLimit)
    #expect(
      newton(
        quadratic, gradient: slope, hessian: { _ in Matrix([[2, 1], [0, 2]]) }, from: [2, 3]
      )
      .stopReason == .unusableHessian)
    #expect(
      bfgs({ -$0[0] }, gradient: { _ in [.nan] }, from: [0]).stopReason == .startOutsideDomain)
  }

  @Test func aSingularHessianStillLeadsDown() {
    // (x + y)² has a valley of minima along x = −y.
    let trace = newton(
      { ($0[0] + $0[1]) * ($0[0] + $0[1]) },
      gradient: {
        let s = 2 * ($0[0] + $0[1]); return [s, s]
      },
      hessian: { _ in Matrix([[2, 2], [2, 2]]) }, from: [2, 3])
    #expect(trace.stopReason == .converged)
    #expect(trace.value < 1e-15)
  }
}
