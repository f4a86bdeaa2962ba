/// A way to find directions downhill that learns from the steps made.
protocol DirectionLearner {
  /// The share of the slope that a line search may leave (c₂ of the strong Wolfe conditions).
  var curvature: Double { get }
  /// The direction to go from a place.
  func direction(at place: Objective.Place) -> [Double]
  /// The share of a direction to try first, if the slope along it shall promise as much as the last
  /// step brought.
  func firstShare(promising share: Double) -> Double
  /// Whether the line search may end at a place, for the direction that would follow.
  func accepts(
    _ b: Objective.Place, after a: Objective.Place, along direction: [Double]
  ) -> Bool
  /// Learns from a step.
  mutating func learn(from a: Objective.Place, to b: Objective.Place, direction: [Double])
  /// Forgets all, so that the next direction is that of the steepest descent.
  mutating func forget()
}

extension DirectionLearner {
  var curvature: Double { 0.9 }
  func firstShare(promising share: Double) -> Double { share > 0 ? min(1, share) : 1 }
  func accepts(
    _ b: Objective.Place, after a: Objective.Place, along direction: [Double]
  ) -> Bool { true }
}

/// Descent by line searches along the directions of a learner.
struct LineSearchDescent<Learner: DirectionLearner>: SearchMethod {
  private var learner: Learner
  /// How far the value fell over the last step.
  private var lastFall: Double?

  init(_ learner: Learner) { self.learner = learner }

  mutating func move(from place: Objective.Place, in objective: inout Objective) -> Move {
    let direction = learner.direction(at: place)
    switch search(from: place, along: direction, in: &objective) {
    case .found(let next, _): return step(from: place, to: next, along: direction)
    case .unbounded: return .stop(.unbounded)
    case .failed: break
    }
    // What was learnt led astray: the steepest descent is tried once.
    learner.forget()
    lastFall = nil
    let steepest = learner.direction(at: place)
    guard steepest != direction,
      case .found(let next, _) = search(from: place, along: steepest, in: &objective)
    else { return .stop(.noProgress) }
    return step(from: place, to: next, along: steepest)
  }

  private mutating func step(
    from place: Objective.Place, to next: Objective.Place, along direction: [Double]
  ) -> Move {
    learner.learn(from: place, to: next, direction: direction)
    lastFall = place.value - next.value
    return .to(next)
  }

  /// Searches from the share with which the slope promises what the last step brought (Nocedal and
  /// Wright, *Numerical Optimization*, (3.61)); at first, from a step of about length 1.
  private func search(
    from place: Objective.Place, along direction: [Double], in objective: inout Objective
  ) -> LineSearch.Outcome {
    let fall = lastFall ?? 0.5 * norm(place.gradient)
    let promising = 2.02 * fall / -dot(direction, place.gradient)
    return LineSearch(curvature: learner.curvature).run(
      from: place, along: direction, first: learner.firstShare(promising: promising),
      in: &objective
    ) { learner.accepts($0, after: place, along: direction) }
  }
}
