/// The walk of an optimiser: it evaluates, records and stops; the methods decide the moves.
struct Search {
  /// A point with the function's value and gradient.
  struct Place {
    var point: [Double]
    var value: Double
    var gradient: [Double]

    var isFinite: Bool { value.isFinite && gradient.allSatisfy(\.isFinite) }
  }

  /// What a method decides at a place.
  enum Decision {
    case move([Double])
    case stop(OptimizationTrace.StopReason)
  }

  let f: ([Double]) -> Double
  let gradient: ([Double]) -> [Double]
  let tolerance: Double
  let limit: Int

  /// The function at a point.
  func place(at point: [Double]) -> Place {
    Place(point: point, value: f(point), gradient: gradient(point))
  }

  /// Walks from a start until the gradient vanishes or a reason to stop turns up.
  func run(from start: [Double], decide: (Place) -> Decision) -> OptimizationTrace {
    var here = place(at: start)
    var trace = OptimizationTrace(steps: [], stopReason: .converged)
    trace.record(here, stepLength: 0)
    while true {
      if !here.isFinite { return trace.ending(.diverged) }
      if norm(here.gradient) <= tolerance { return trace.ending(.converged) }
      if trace.iterations >= limit { return trace.ending(.iterationLimit) }
      switch decide(here) {
      case .stop(let reason):
        return trace.ending(reason)
      case .move(let step):
        here = place(at: zip(here.point, step).map(+))
        trace.record(here, stepLength: norm(step))
      }
    }
  }
}

extension OptimizationTrace {
  fileprivate mutating func record(_ place: Search.Place, stepLength: Double) {
    steps.append(
      Step(
        iteration: steps.count, point: place.point, value: place.value,
        gradientNorm: norm(place.gradient), stepLength: stepLength))
  }

  fileprivate func ending(_ reason: StopReason) -> OptimizationTrace {
    OptimizationTrace(steps: steps, stopReason: reason)
  }
}
