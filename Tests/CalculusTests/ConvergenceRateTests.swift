import Calculus
import Testing

/// Observed and theoretical speeds of convergence.
struct ConvergenceRateTests {
  private let hessian = Matrix([[2, 1], [1, 2]])
  private let quadratic = { (p: [Double]) in p[0] * p[0] + p[0] * p[1] + p[1] * p[1] }
  private let slope = { (p: [Double]) in [2 * p[0] + p[1], p[0] + 2 * p[1]] }

  @Test(arguments: [(0.5, 1.0, 0.5), (1, 1.5, nil), (0.1, 2, nil)] as [(Double, Double, Double?)])
  func sequencesOfKnownOrderAreRecognised(first: Double, order: Double, factor: Double?) throws {
    // eₖ₊₁ = C eₖᵖ with C = 1/2.
    var errors = [first]
    while errors.count < 40, let last = errors.last, last > 1e-300 {
      errors.append(0.5 * last.pow(order))
    }
    let rate = ConvergenceRate(errors: errors, floor: 1e-250)
    #expect(abs(try #require(rate.order) - order) < 0.01 * order)
    if let factor { #expect(abs(try #require(rate.factor) - factor) < 1e-12) }
  }

  @Test func tooFewErrorsGiveNone() {
    for errors in [[], [1], [0], [1, 0], [.nan, 1, 2], [1, .infinity]] as [[Double]] {
      let rate = ConvergenceRate(errors: errors)
      #expect(rate.factor == nil && rate.order == nil)
    }
    #expect(ConvergenceRate(errors: [1, 0.5]).factor == 0.5)
    #expect(ConvergenceRate(errors: [1, 2, 4]).order == nil)
  }

  @Test func gradientDescentFallsAsTheorySays() throws {
    let theory = try QuadraticConvergence(hessian: hessian)
    #expect(abs(theory.conditionNumber - 3) < 1e-14)
    #expect(abs(theory.bestFactor - 0.5) < 1e-14)
    #expect(abs(theory.bestRate - 0.5) < 1e-14)
    #expect(abs(theory.largestStableRate - 2.0 / 3) < 1e-14)
    for rate in [0.05, 0.1, 0.3, 0.5, 0.6] {
      let trace = gradientDescent(quadratic, gradient: slope, from: [2, 3], rate: rate)
      for observed in [trace.convergenceRate, trace.convergenceRate(to: [0, 0])] {
        #expect(abs(try #require(observed.factor) - theory.factor(rate: rate)) < 0.01)
        #expect(abs(try #require(observed.order) - 1) < 0.05)
      }
    }
    #expect(theory.factor(rate: 0.7) > 1)
    #expect(
      gradientDescent(quadratic, gradient: slope, from: [2, 3], rate: 0.7, maximumIterations: 300)
        .value > 1)
  }

  @Test func exactStepsLeaveNoMoreThanKantorovichAllows() throws {
    let steep = Matrix([[20, 1], [1, 2]])
    let theory = try QuadraticConvergence(hessian: steep)
    let value = { (p: [Double]) in 10 * p[0] * p[0] + p[0] * p[1] + p[1] * p[1] }
    let trace = minimize(
      value, gradient: { [20 * $0[0] + $0[1], $0[0] + 2 * $0[1]] }, hessian: { _ in steep },
      from: [0.1, 1], method: .gradientDescent(.exact))
    #expect(trace.stopReason == .converged)
    for (a, b) in zip(trace.steps, trace.steps.dropFirst()) {
      #expect(b.value <= theory.bestFactor * theory.bestFactor * a.value * (1 + 1e-10))
    }
  }

  @Test func bestMomentumBeatsPlainDescent() throws {
    let steep = Matrix([[100, 0], [0, 1]])
    let theory = try QuadraticConvergence(hessian: steep)
    let best = theory.bestMomentum
    func run(_ method: OptimizationMethod) -> OptimizationTrace {
      minimize(
        { 50 * $0[0] * $0[0] + 0.5 * $0[1] * $0[1] }, gradient: { [100 * $0[0], $0[1]] },
        from: [1, 1], method: method)
    }
    let heavy = run(.momentum(rate: best.rate, decay: best.decay))
    let plain = run(.gradientDescent(.fixed(theory.bestRate)))
    #expect(heavy.stopReason == .converged && plain.stopReason == .converged)
    #expect(3 * heavy.iterations < plain.iterations)
    #expect(abs(try #require(plain.convergenceRate.factor) - 99.0 / 101) < 1e-3)
    #expect(try #require(heavy.convergenceRate.factor) < 0.9)
  }

  @Test func methodsHaveTheirOrders() throws {
    let problem = try #require(OptimizationProblem.smooth.first { $0.name == "Beale" })
    func order(_ method: OptimizationMethod) throws -> Double {
      let trace = problem.minimized(by: method, tolerance: 1e-12)
      return try #require(trace.convergenceRate(to: [3, 0.5]).order)
    }
    #expect(abs(try order(.newton()) - 2) < 0.3)
    #expect(abs(try order(.trustRegion()) - 2) < 0.3)
    #expect(try order(.bfgs) > 1.1)
  }

  @Test func hessiansWithoutOneMinimumAreRefused() {
    for matrix in [Matrix([[1, 0], [0, -1]]), Matrix([[1, 1], [1, 1]]), Matrix([])] {
      #expect(throws: MatrixError.singular) { try QuadraticConvergence(hessian: matrix) }
    }
    #expect(throws: MatrixError.notSymmetric) {
      try QuadraticConvergence(hessian: Matrix([[1, 2], [0, 1]]))
    }
  }
}
