import Calculus
import Testing

/// The methods beside scipy's on the same problems, to the same tolerance.
struct ScipyComparisonTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let method: OptimizationMethod
    let twin: ScipyRun.Method
    /// Problems that may take more than 1.25 times as many evaluations, and why.
    var exceptions: [String: String] = [:]
    var testDescription: String { "\(twin)" }
  }

  static let pairs = [
    Pair(method: .bfgs, twin: .bfgs),
    Pair(method: .limitedMemoryBFGS(), twin: .limitedMemory),
    Pair(
      method: .conjugateGradients, twin: .conjugateGradients,
      exceptions: [
        "Bard": """
        scipy's second line search hands over to another by bisection, which meets the valley by luck: \
        to a tolerance of 1e-8 it needs twice as many, and so do other settings of its own
        """
      ]),
    Pair(method: .trustRegion(), twin: .trustExact),
    Pair(
      method: .newton(), twin: .newtonCG,
      exceptions: [
        "three-hump camel": "it ends in another minimum than scipy",
        "Brown badly scaled": """
        scipy's inner conjugate gradients, counted as products with Hessians and not as values, leave \
        the negative curvature of the start alone
        """,
      ]),
    Pair(method: .nelderMead(), twin: .nelderMead),
  ]

  @Test(arguments: pairs)
  func evaluationsAreAtMostAQuarterMore(pair: Pair) throws {
    var (ours, theirs) = (0, 0)
    for problem in OptimizationProblem.smooth {
      let runs = try #require(ScipyRun.table[problem.name])
      let twin = try #require(runs.first { $0.method == pair.twin })
      // Where scipy gave up, or stopped short of the minimum, there is nothing to compare.
      guard twin.succeeded && problem.excess(of: twin.minimum) < 1e-7 else { continue }
      let counts = problem.minimized(by: pair.method).evaluations
      ours += counts.function + counts.gradient
      theirs += twin.values + twin.gradients
      let isException = pair.exceptions[problem.name] != nil
      let isFew =
        Double(counts.function) <= 1.25 * Double(twin.values)
        && (twin.gradients == 0 || Double(counts.gradient) <= 1.25 * Double(twin.gradients))
      #expect(
        isFew != isException,
        "\(problem.name): \(counts); scipy \(twin)")
    }
    #expect(Double(ours) <= 1.25 * Double(theirs))
  }
}
