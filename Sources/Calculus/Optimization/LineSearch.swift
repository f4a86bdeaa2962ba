/// A search along a direction for a step that satisfies the strong Wolfe conditions.
///
/// An interval that holds such steps is found by growing, then narrowed by cubic and quadratic
/// interpolation (Moré and Thuente, *Line search algorithms with guaranteed sufficient decrease*,
/// ACM Transactions on Mathematical Software 20, 1994; Nocedal and Wright, *Numerical Optimization*,
/// section 3.5). Where the function is not finite the step was too long: it is shortened, and never
/// again gets as long.
struct LineSearch {
  /// The share of the decrease promised by the slope that must come true (c₁).
  var decrease = 1e-4
  /// The share of the slope that may be left (c₂).
  var curvature = 0.9
  /// The longest step, in multiples of the direction.
  var longest = 1e20
  /// The most points to look at.
  var maximumTrials = 60

  /// What came of a search.
  enum Outcome {
    case found(Objective.Place, share: Double)
    case failed
    case unbounded
  }

  /// Searches from a place.
  ///
  /// - Parameters:
  ///   - direction: where to; it leads downhill.
  ///   - first: the share of the direction to try first.
  ///   - isWelcome: what else a step must satisfy.
  /// - Returns: a step that satisfies both conditions. Where rounding, a kink or the edge of the
  ///   domain leaves none, the best one found, if it makes the function smaller.
  func run(
    from place: Objective.Place, along direction: [Double], first: Double,
    in objective: inout Objective, isWelcome: (Objective.Place) -> Bool = { _ in true }
  ) -> Outcome {
    let start = LineSearchSample(place: place, share: 0, slope: dot(place.gradient, direction))
    guard start.slope < 0, start.slope.isFinite else { return .failed }
    var bracket = StepBracket(start: start, decrease: decrease, first: first, longest: longest)
    for _ in 0..<maximumTrials {
      let trial = sample(at: bracket.next, from: place, along: direction, in: &objective)
      if trial.value == -.infinity { return .unbounded }
      if !trial.place.isFinite || !trial.slope.isFinite {
        guard bracket.retreat(from: trial.share) else { break }
        continue
      }
      if isGood(trial, start) && isWelcome(trial.place) {
        return .found(trial.place, share: trial.share)
      }
      if trial.share >= longest && bracket.isFalling(trial) { return .unbounded }
      guard bracket.narrow(by: trial) else { break }
    }
    let best = bracket.low
    guard best.share > 0, best.value < start.value else { return .failed }
    return .found(best.place, share: best.share)
  }

  private func sample(
    at share: Double, from place: Objective.Place, along direction: [Double],
    in objective: inout Objective
  ) -> LineSearchSample {
    let there = objective.place(at: sum(place.point, share, direction))
    let slope = there.hasGradient ? dot(there.gradient, direction) : .nan
    return LineSearchSample(place: there, share: share, slope: slope)
  }

  /// Whether a step satisfies the strong Wolfe conditions.
  ///
  /// Near a minimum the decrease drowns in the rounding of the values; there the slope decides
  /// (Hager and Zhang, *A new conjugate gradient method with guaranteed descent*, 2005, section 4).
  private func isGood(_ trial: LineSearchSample, _ start: LineSearchSample) -> Bool {
    guard abs(trial.slope) <= curvature * -start.slope else { return false }
    let isLower = trial.value <= start.value + decrease * trial.share * start.slope
    return isLower || trial.value <= start.value + start.place.noise
  }
}
