/// A search along a direction for a step that satisfies the strong Wolfe conditions.
///
/// (Nocedal and Wright, *Numerical Optimization*, algorithms 3.5 and 3.6, with c₁ = 1e-4 and
/// c₂ = 0.9, and bisection inside the bracket.)
struct LineSearch {
  private let evaluate: (Double) -> (value: Double, slope: Double)
  private let startValue: Double
  private let startSlope: Double

  init(search: Search, from place: Search.Place, along direction: [Double]) {
    func slope(_ gradient: [Double]) -> Double {
      zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
    }
    evaluate = { share in
      let there = search.place(at: zip(place.point, direction).map { $0 + share * $1 })
      return (there.value, slope(there.gradient))
    }
    startValue = place.value
    startSlope = slope(place.gradient)
  }

  /// The share of the direction to go; nil if the direction does not lead down.
  func share() -> Double? {
    guard startSlope < 0 else { return nil }
    var low = 0.0
    var lowValue = startValue
    var share = 1.0
    for _ in 0..<40 {
      let (value, slope) = evaluate(share)
      if !value.isFinite || isTooHigh(value, share) || (low > 0 && value >= lowValue) {
        return within(low, share, lowValue: lowValue)
      }
      if abs(slope) <= -0.9 * startSlope { return share }
      if slope >= 0 { return within(share, low, lowValue: value) }
      (low, lowValue) = (share, value)
      share *= 2
    }
    return low > 0 ? low : nil
  }

  private func isTooHigh(_ value: Double, _ share: Double) -> Bool {
    value > startValue + 1e-4 * share * startSlope
  }

  /// Bisects between a good step and a bad one.
  private func within(_ good: Double, _ bad: Double, lowValue: Double) -> Double? {
    var (good, bad, lowValue) = (good, bad, lowValue)
    for _ in 0..<60 {
      let share = (good + bad) / 2
      let (value, slope) = evaluate(share)
      if !value.isFinite || isTooHigh(value, share) || value >= lowValue {
        bad = share
        continue
      }
      if abs(slope) <= -0.9 * startSlope { return share }
      if slope * (bad - good) >= 0 { bad = good }
      (good, lowValue) = (share, value)
    }
    return good > 0 ? good : nil
  }
}
