/// A search along a direction that shortens the step until the function falls enough.
///
/// The next step to try is where the parabola through the values and the slope is least, but at least
/// a tenth and at most a half of the last (Armijo's condition; Nocedal and Wright, *Numerical
/// Optimization*, algorithm 3.1 and section 3.5). No gradients are evaluated.
struct Backtracking {
  /// The share of the decrease promised by the slope that must come true.
  var decrease = 1e-4
  /// The most points to look at.
  var maximumTrials = 40

  /// The first place that is low enough; nil if there is none.
  ///
  /// If none is, the first step is taken all the same if the value rises by less than the slope promised
  /// as a fall and the gradient gets at most half as long: then the values have drowned in rounding and
  /// the gradients have not.
  ///
  /// - Parameters:
  ///   - factor: what the direction is multiplied by.
  ///   - slope: the decrease that the direction times the factor promises, less than 0.
  ///   - first: the share of the direction to try first.
  func run(
    from place: Objective.Place, along direction: [Double], factor: Double = 1, slope: Double,
    first: Double = 1, in objective: inout Objective
  ) -> (place: Objective.Place, share: Double)? {
    guard slope < 0, first > 0 else { return nil }
    var share = first
    var full: Objective.Place?
    for _ in 0..<maximumTrials {
      let there = trial(share * factor, from: place, along: direction, in: &objective)
      if there.point == place.point { break }
      full = full ?? there
      let promise = share * slope
      if let next = lowEnough(there, from: place, promise: promise, in: &objective) {
        return (next, share)
      }
      let excess = there.value - place.value - share * slope
      let least = -slope * share * share / (2 * excess)
      share = least.isFinite ? min(0.5 * share, max(0.1 * share, least)) : 0.5 * share
    }
    guard let full, full.value <= place.value - first * slope else { return nil }
    let next = objective.completed(full)
    guard next.isFinite, norm(next.gradient) <= 0.5 * norm(place.gradient) else { return nil }
    return (next, first)
  }

  /// The place the whole direction leads to, if it is low enough; nil if it is not.
  func whole(
    from place: Objective.Place, along direction: [Double], slope: Double,
    in objective: inout Objective
  ) -> Objective.Place? {
    guard slope < 0 else { return nil }
    let there = trial(1, from: place, along: direction, in: &objective)
    if there.point == place.point { return nil }
    return lowEnough(there, from: place, promise: slope, in: &objective)
  }

  private func lowEnough(
    _ there: Objective.Place, from place: Objective.Place, promise: Double,
    in objective: inout Objective
  ) -> Objective.Place? {
    guard there.value <= place.value + decrease * promise + place.noise else { return nil }
    let next = objective.completed(there)
    return next.isFinite || next.value == -.infinity ? next : nil
  }

  private func trial(
    _ share: Double, from place: Objective.Place, along direction: [Double],
    in objective: inout Objective
  ) -> Objective.Place {
    let point = sum(place.point, share, direction)
    return Objective.Place(point: point, value: objective.value(at: point))
  }
}
