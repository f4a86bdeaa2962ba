/// What a method decides at a place.
enum Move {
  /// Facts about a step for the trace.
  struct Details {
    var trustRadius: Double?
    var hessianShift: Double?
  }

  case to(Objective.Place, Details = Details())
  case stop(OptimizationTrace.StopReason)
}

/// A method of minimisation: it decides the moves, and ``Search`` walks.
protocol SearchMethod {
  /// Whether the gradient is evaluated at every place.
  var usesGradient: Bool { get }
  /// The eigenvalues of the Hessian at the last place looked at; empty if it was not evaluated.
  var eigenvalues: [Double] { get }
  /// The corners of the simplex at the last place looked at; empty for methods without.
  var simplex: [[Double]] { get }
  /// Whether there is nothing left to do at a place.
  mutating func isSettled(
    at place: Objective.Place, tolerance: Double, in objective: inout Objective
  ) -> Bool
  /// The next place.
  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move
}

extension SearchMethod {
  var usesGradient: Bool { true }
  var eigenvalues: [Double] { [] }
  var simplex: [[Double]] { [] }

  func isSettled(
    at place: Objective.Place, tolerance: Double, in objective: inout Objective
  ) -> Bool {
    norm(place.gradient) <= tolerance
  }
}

/// The walk of an optimiser: it evaluates, records and stops; the methods decide the moves.
struct Search {
  private var objective: Objective
  private let tolerance: Double
  private let limit: Int
  private var steps: [OptimizationTrace.Step] = []

  init(_ objective: Objective, tolerance: Double, limit: Int) {
    (self.objective, self.tolerance, self.limit) = (objective, tolerance, limit)
  }

  /// Walks from a start until the method has settled or a reason to stop turns up.
  mutating func run(_ method: some SearchMethod, from start: [Double]) -> OptimizationTrace {
    var method = method
    var here = place(at: start, for: method)
    record(here, from: start, Move.Details())
    while true {
      if let reason = badness(of: here) { return ending(reason) }
      let isSettled = method.isSettled(at: here, tolerance: tolerance, in: &objective)
      let (eigenvalues, simplex) = (method.eigenvalues, method.simplex)
      if !eigenvalues.isEmpty { steps[steps.count - 1].eigenvalues = eigenvalues }
      if !simplex.isEmpty { steps[steps.count - 1].simplex = simplex }
      if objective.hasWrongShape { return ending(.wrongShape) }
      if isSettled { return ending(.converged) }
      if steps.count > limit { return ending(.iterationLimit) }
      switch method.move(from: here, in: &objective) {
      case .stop(let reason):
        return ending(objective.hasWrongShape ? .wrongShape : reason)
      case .to(let place, let details):
        let last = here.point
        here = method.usesGradient ? objective.completed(place) : place
        record(here, from: last, details)
      }
    }
  }

  private mutating func place(at point: [Double], for method: some SearchMethod)
    -> Objective.Place
  {
    if method.usesGradient { return objective.place(at: point) }
    return Objective.Place(point: point, value: objective.value(at: point))
  }

  /// Why a walk cannot go on from a place; nil if it can.
  private func badness(of place: Objective.Place) -> OptimizationTrace.StopReason? {
    if objective.hasWrongShape { return .wrongShape }
    if place.isFinite && place.point.allSatisfy(\.isFinite) { return nil }
    return steps.count == 1 ? .startOutsideDomain : .diverged
  }

  private mutating func record(
    _ place: Objective.Place, from last: [Double], _ details: Move.Details
  ) {
    steps.append(
      OptimizationTrace.Step(
        iteration: steps.count, point: place.point, value: place.value,
        gradient: place.hasGradient ? place.gradient : nil,
        origin: last, evaluations: objective.evaluations,
        trustRadius: details.trustRadius, hessianShift: details.hessianShift))
  }

  private func ending(_ reason: OptimizationTrace.StopReason) -> OptimizationTrace {
    OptimizationTrace(steps: steps, stopReason: reason, evaluations: objective.evaluations)
  }
}
