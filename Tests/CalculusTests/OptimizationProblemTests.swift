import Calculus
import Testing

/// The methods on problems from the literature.
struct OptimizationProblemTests {
  @Test(arguments: OptimizationProblem.smooth)
  func derivativesAgreeWithDifferences(problem: OptimizationProblem) {
    let slope = problem.gradient(problem.start)
    let differences = gradient(of: problem.value, at: problem.start)
    let scale = max(1, norm(slope))
    #expect(norm(zip(slope, differences).map(-)) < 1e-6 * scale)
    let curvature = problem.hessian(problem.start)
    let quotients = jacobian(of: problem.gradient, at: problem.start)
    #expect((curvature - quotients).largestMagnitude < 1e-5 * max(1, curvature.largestMagnitude))
  }

  static let methods: [OptimizationMethod] = [
    .bfgs, .limitedMemoryBFGS(), .conjugateGradients, .newton(), .trustRegion(),
  ]

  /// Where a gradient of 1e-8 lies below the rounding of the function, the way may also end for want of
  /// progress; the values are right all the same.
  static let roughEnds = ["Brown-Dennis", "Powell badly scaled"]

  @Test(arguments: methods, OptimizationProblem.smooth)
  func methodsThatFindTheirStepsReachTheMinimum(
    method: OptimizationMethod, problem: OptimizationProblem
  ) {
    let trace = problem.minimized(by: method, tolerance: 1e-8)
    // But for rounding, values never rise.
    for (before, after) in zip(trace.steps, trace.steps.dropFirst()) {
      #expect(after.value <= before.value + 1e-12 * max(1, abs(before.value)))
    }
    let isRough = Self.roughEnds.contains(problem.name)
    #expect(trace.stopReason == .converged || (isRough && trace.stopReason == .noProgress))
    if problem.name == "McCormick" && method == .newton() {
      // The function has a minimum in every period along (1, 1), each lower than the one before, and
      // its Hessian is singular at the start: Newton's step skips periods.
      let periods = (trace.value + 1.9132229550) / .pi
      #expect(abs(periods - periods.rounded()) < 1e-8 && periods < 0)
    } else {
      #expect(problem.excess(of: trace.value) < 1e-8)
    }
  }

  @Test(arguments: OptimizationProblem.smooth)
  func theSimplexReachesTheMinimum(problem: OptimizationProblem) {
    let trace = problem.minimized(by: .nelderMead(), tolerance: 1e-8)
    #expect(trace.stopReason == .converged)
    #expect(problem.excess(of: trace.value) < 1e-6)
    #expect(trace.evaluations.gradient == 0 && trace.steps.allSatisfy { $0.gradient == nil })
  }

  /// Learning rates that suit: of fixed steps, momentum, Nesterov, RMSProp and Adam.
  ///
  /// Problems whose valleys need thousands of such steps (Rosenbrock, Bard, helical valley) or whose
  /// scales no one rate suits (Brown, Powell badly scaled) are left to the methods that learn curvature.
  static let rates: [(String, [Double])] = [
    ("Himmelblau", [0.01, 0.01, 0.01, 0.1, 0.3]), ("Booth", [0.1, 0.1, 0.03, 0.01, 0.3]),
    ("Matyas", [0.3, 0.1, 0.3, 0.003, 0.1]), ("six-hump camel", [0.1, 0.003, 0.03, 0.03, 0.1]),
    ("three-hump camel", [0.3, 0.1, 0.1, 0.1, 0.3]), ("McCormick", [0.3, 0.01, 0.3, 0.003, 0.03]),
    ("Easom", [0.3, 0.03, 0.3, 0.03, 0.3]), ("Styblinski-Tang", [0.03, 0.01, 0.03, 0.1, 0.1]),
    ("Branin", [0.1, 0.1, 0.1, 0.1, 0.1]), ("Dixon-Price", [0.03, 0.01, 0.003, 0.003, 0.1]),
    ("sphere", [0.3, 0.01, 0.1, 0.01, 0.3]), ("sum of squares", [0.1, 0.03, 0.1, 0.01, 0.1]),
    ("rotated ellipsoid", [0.03, 0.03, 0.03, 0.01, 0.03]),
  ]

  @Test(arguments: rates)
  func firstOrderMethodsReachTheMinimum(name: String, rates: [Double]) throws {
    let problem = try #require(OptimizationProblem.smooth.first { $0.name == name })
    let methods: [OptimizationMethod] = [
      .gradientDescent(.fixed(rates[0])), .gradientDescent(.backtracking()),
      .momentum(rate: rates[1]), .nesterov(rate: rates[2]), .adam(rate: rates[4]),
    ]
    for method in methods {
      let trace = problem.minimized(by: method, maximumIterations: 1000)
      #expect(trace.stopReason == .converged, "\(method)")
      #expect(problem.excess(of: trace.value) < 1e-10, "\(method)")
    }
    // It ends in a cycle about as wide as its rate.
    let trace = problem.minimized(by: .rmsProp(rate: rates[3]), maximumIterations: 1000)
    let best = try #require(trace.best)
    #expect(problem.excess(of: best.value) < 2e-3)
  }

  /// Ackley's function has a kink where its minimum is, so that no gradient vanishes; the value tells.
  @Test(arguments: methods + [.nelderMead()])
  func kinksAreReachedAsFarAsValuesTell(method: OptimizationMethod) {
    let problem = OptimizationProblem("Ackley", Ackley.self, from: [0.3, -0.2], to: 0)
    let trace = problem.minimized(by: method, maximumIterations: 400)
    #expect(trace.value < 1e-3)
  }

  @Test func countsAreWhatWasAsked() {
    for method in Self.methods + [.nelderMead(), .adam(), .gradientDescent(.exact)] {
      let counter = Counter()
      let trace = minimize(
        {
          counter.values += 1; return Himmelblau.value($0)
        },
        gradient: {
          counter.gradients += 1; return gradient(of: Himmelblau.value, at: $0)
        },
        hessian: {
          counter.hessians += 1; return hessian(of: Himmelblau.value, at: $0)
        },
        from: [1, 1], method: method, maximumIterations: 10)
      #expect(trace.evaluations.function == counter.values)
      #expect(trace.evaluations.gradient == counter.gradients)
      #expect(trace.evaluations.hessian == counter.hessians)
      let counts = trace.steps.map(\.evaluations.function)
      #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  private final class Counter {
    var (values, gradients, hessians) = (0, 0, 0)
  }
}
