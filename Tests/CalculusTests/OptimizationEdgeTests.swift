import Calculus
import Testing

/// Starts, domains and functions that leave an optimiser no ordinary way.
struct OptimizationEdgeTests {
  static let methods: [OptimizationMethod] = [
    .gradientDescent(.fixed(0.1)), .gradientDescent(.backtracking()), .gradientDescent(.exact),
    .momentum(), .nesterov(), .rmsProp(), .adam(), .newton(), .bfgs, .limitedMemoryBFGS(),
    .conjugateGradients, .nelderMead(), .nelderMead(isAdaptive: true), .trustRegion(),
  ]
  static let searching: [OptimizationMethod] = [
    .gradientDescent(.backtracking()), .newton(), .bfgs, .limitedMemoryBFGS(),
    .conjugateGradients, .nelderMead(), .trustRegion(),
  ]

  @Test(arguments: methods)
  func aStartOutsideTheDomainIsNamed(method: OptimizationMethod) throws {
    let trace = minimize({ log($0[0]) + $0[1] * $0[1] }, from: [-1, 2], method: method)
    #expect(trace.stopReason == .startOutsideDomain)
    #expect(trace.iterations == 0 && trace.point == [-1, 2] && trace.best == nil)
    #expect(
      trace.explanation == "the value is NaN at the start, (-1, 2); start inside the domain")
    let error = #expect(throws: OptimizationError.self) { try trace.requiringConvergence() }
    #expect(error?.reason == .startOutsideDomain && error?.description == trace.explanation)
  }

  @Test func whatIsNotFiniteIsNamed() {
    func explanation(_ f: @escaping ([Double]) -> Double, _ slope: [Double], _ start: [Double])
      -> String
    { minimize(f, gradient: { _ in slope }, from: start).explanation }
    #expect(explanation({ _ in .infinity }, [0], [0]).hasPrefix("the value is infinite"))
    #expect(
      explanation({ _ in 1 }, [0, .nan], [0, 0]).hasPrefix("entry 2 of the gradient is NaN"))
    #expect(
      explanation({ _ in 1 }, [0, 0], [0, .infinity]).hasPrefix("coordinate 2 is infinite"))
    let away = minimize(
      { $0[0] * $0[0] }, gradient: { [2 * $0[0]] }, from: [1],
      method: .gradientDescent(.fixed(1e200)))
    #expect(away.stopReason == .diverged)
    #expect(away.explanation.contains("is infinite at (") && away.explanation.contains("after 1"))
  }

  @Test(arguments: methods)
  func theMinimumIsWhereItEnds(method: OptimizationMethod) {
    let trace = minimize(
      { $0[0] * $0[0] + $0[1] * $0[1] }, gradient: { [2 * $0[0], 2 * $0[1]] }, from: [0, 0],
      method: method)
    #expect(trace.stopReason == .converged)
    #expect(norm(trace.point) < 1e-8)
    if trace.steps[0].gradient != nil { #expect(trace.iterations == 0) }
  }

  @Test(arguments: methods)
  func aPointWithoutCoordinatesIsItsOwnMinimum(method: OptimizationMethod) {
    let trace = minimize({ _ in 7 }, gradient: { _ in [] }, from: [], method: method)
    #expect(trace.stopReason == .converged)
    #expect(trace.value == 7 && trace.iterations == 0)
  }

  @Test(arguments: methods)
  func oneCoordinateIsEnough(method: OptimizationMethod) {
    let trace = minimize(
      { ($0[0] - 3) * ($0[0] - 3) }, gradient: { [2 * ($0[0] - 3)] }, from: [2.5],
      method: method)
    #expect(abs(trace.point[0] - 3) < 1e-3)
    guard Self.searching.contains(method) || method == .nelderMead(isAdaptive: true) else { return }
    for start in [-100.0, 0, 2.999, 1e6] {
      let trace = minimize(
        { ($0[0] - 3) * ($0[0] - 3) }, gradient: { [2 * ($0[0] - 3)] }, from: [start],
        method: method)
      #expect(trace.stopReason == .converged && abs(trace.point[0] - 3) < 1e-7)
    }
  }

  @Test(arguments: methods)
  func theLimitIsKept(method: OptimizationMethod) {
    for limit in [0, 3] {
      let trace = minimize(
        Rosenbrock.value, gradient: { gradient(of: Rosenbrock.value, at: $0) }, from: [-1.2, 1],
        method: method, maximumIterations: limit)
      #expect(trace.iterations <= limit)
      if trace.iterations == limit { #expect(trace.stopReason == .iterationLimit) }
    }
  }

  @Test(arguments: searching)
  func stepsOutOfTheDomainAreShortened(method: OptimizationMethod) {
    // The barrier is steep beside the edge and the function is NaN or infinite beyond.
    func barrier(_ p: [Double]) -> Double { p[0] + 3 * p[1] - 1e-3 * (log(p[0]) + log(p[1])) }
    var isOutside = false
    let trace = minimize(
      barrier, gradient: { [1 - 1e-3 / $0[0], 3 - 1e-3 / $0[1]] },
      hessian: { Matrix([[1e-3 / ($0[0] * $0[0]), 0], [0, 1e-3 / ($0[1] * $0[1])]]) },
      from: [2, 1], method: method, tolerance: 1e-7)
    for step in trace.steps where !(step.point[0] > 0 && step.point[1] > 0) { isOutside = true }
    #expect(!isOutside)
    #expect(abs(trace.point[0] - 1e-3) < 1e-5 && abs(trace.point[1] - 1e-3 / 3) < 1e-5)
  }

  @Test(arguments: [OptimizationMethod.newton(), .trustRegion()])
  func methodsThatSeeCurvatureLeaveSaddles(method: OptimizationMethod) throws {
    // x⁴ − x² + y²: the gradient vanishes at the origin; from (0, 1) it has no share in the way down.
    for start in [[0.0, 0], [0, 1]] {
      let trace = minimize(
        { $0[0].pow(4) - $0[0] * $0[0] + $0[1] * $0[1] },
        gradient: { [4 * $0[0].pow(3) - 2 * $0[0], 2 * $0[1]] },
        hessian: { Matrix([[12 * $0[0] * $0[0] - 2, 0], [0, 2]]) }, from: start, method: method)
      #expect(trace.stopReason == .converged)
      #expect(abs(trace.value + 0.25) < 1e-14)
      let last = try #require(trace.steps.last)
      #expect(CriticalPointKind(eigenvalues: last.eigenvalues) == .minimum)
      #expect(abs(last.eigenvalues[0] - 2) < 1e-6 && abs(last.eigenvalues[1] - 4) < 1e-6)
    }
  }

  @Test func methodsThatDoNotSeeCurvatureStayOnSaddles() {
    let trace = minimize(
      { $0[0] * $0[1] }, gradient: { [$0[1], $0[0]] }, from: [0, 0], method: .bfgs)
    #expect(trace.stopReason == .converged && trace.iterations == 0)
  }

  @Test(arguments: [OptimizationMethod.bfgs, .limitedMemoryBFGS(), .conjugateGradients])
  func fallingWithoutEndIsSaid(method: OptimizationMethod) {
    let line = minimize({ -$0[0] }, gradient: { _ in [-1] }, from: [0], method: method)
    #expect(line.stopReason == .unbounded)
    #expect(line.explanation.contains("falls without end"))
    let parabola = minimize(
      { -$0[0] * $0[0] }, gradient: { [-2 * $0[0]] }, from: [1], method: method)
    #expect(parabola.stopReason == .unbounded)
  }

  @Test func shapesAreChecked() {
    let simplices = [OptimizationMethod.nelderMead(), .nelderMead(isAdaptive: true)]
    for method in Self.methods where !simplices.contains(method) {
      let trace = minimize({ $0[0] + $0[1] }, gradient: { _ in [1] }, from: [1, 2], method: method)
      #expect(trace.stopReason == .wrongShape)
      #expect(trace.explanation.hasSuffix("give 2, or 2 × 2"))
    }
    for method in [OptimizationMethod.newton(), .trustRegion(), .gradientDescent(.exact)] {
      let trace = minimize(
        { $0[0] * $0[0] + $0[1] }, gradient: { [2 * $0[0], 1] },
        hessian: { _ in Matrix([[2]]) }, from: [1, 2], method: method)
      #expect(trace.stopReason == .wrongShape)
    }
  }

  @Test(arguments: methods)
  func settingsWithoutSenseEndTheWay(method: OptimizationMethod) {
    // A gradient of the wrong sign and one of noise: no method may hang or crash.
    let uphill = minimize(
      { $0[0] * $0[0] }, gradient: { [-2 * $0[0]] }, from: [1], method: method,
      maximumIterations: 200)
    #expect(uphill.iterations <= 200)
    let zero = minimize(
      { $0[0] * $0[0] }, gradient: { [2 * $0[0]] }, from: [1], method: method,
      tolerance: -1, maximumIterations: 200)
    #expect(zero.iterations <= 200)
  }

  @Test(arguments: methods)
  func strangeFunctionsAreSurvived(method: OptimizationMethod) {
    let functions: [@Sendable (Double) -> Double] = [
      { 1e308 * sin(1e3 * $0) }, { exp($0 * $0) }, { -exp($0 * $0) }, { abs($0) }, { -abs($0) },
      { sqrt($0) }, { 1 / $0 }, { log(abs($0)) }, { $0 < 0.5 ? .nan : $0 }, { -1e300 * $0 },
      { ($0 * 1e6).rounded() }, { 1e-300 * $0 * $0 }, { sin(1e12 * $0) }, { $0 > 1 ? .nan : -$0 },
      { $0.pow(3) }, { _ in 0 }, { Double($0.bitPattern % 1001) },
    ]
    for f in functions {
      for start in [0.75, 1, -3, 1e154] {
        for factor in [1, -1e3, 1e300] {
          // The gradient is right, wrong in sign and scale, or far too long.
          let trace = minimize(
            { f($0[0]) },
            gradient: { [factor * gradient(of: { f($0[0]) }, at: $0, step: 1e-6)[0]] },
            hessian: { Matrix([[factor * hessian(of: { f($0[0]) }, at: $0, step: 1e-4)[0, 0]]]) },
            from: [start], method: method, maximumIterations: 20)
          #expect(trace.steps.count <= 21)
          #expect(trace.evaluations.function <= 21 * 250)
        }
      }
    }
  }

  @Test(arguments: [
    OptimizationMethod.gradientDescent(.fixed(.nan)), .gradientDescent(.backtracking(first: .nan)),
    .gradientDescent(.backtracking(first: -1)), .momentum(rate: .infinity), .adam(rate: .nan),
    .trustRegion(radius: 0), .trustRegion(radius: .nan), .trustRegion(radius: -1),
    .newton(floor: .nan), .limitedMemoryBFGS(memory: -1), .rmsProp(rate: 0, decay: 2),
  ])
  func badSettingsAreSurvived(method: OptimizationMethod) {
    let trace = minimize(
      { $0[0] * $0[0] + 1 }, gradient: { [2 * $0[0]] }, from: [1], method: method,
      maximumIterations: 50)
    #expect(trace.steps.count <= 51)
    #expect(trace.stopReason != .converged || abs(trace.point[0]) < 1e-8)
  }

  @Test func derivativesAreFoundWhereNoneAreGiven() {
    for method in [OptimizationMethod.bfgs, .newton(), .trustRegion(), .conjugateGradients] {
      let plain = minimize(Himmelblau.value, from: [1, 1], method: method, tolerance: 1e-6)
      #expect(plain.stopReason == .converged && plain.value < 1e-12)
      let recorded = minimize(
        recording: { Himmelblau.value($0) }, from: [1, 1], method: method)
      #expect(recorded.stopReason == .converged && recorded.value < 1e-15)
    }
  }
}
