/// Directions as ``BFGS`` gives them, from the last few steps alone and without a matrix.
///
/// (Nocedal and Wright, *Numerical Optimization*, algorithms 7.4 and 7.5; Liu and Nocedal, *On the
/// limited memory BFGS method for large scale optimization*, Mathematical Programming 45, 1989.)
struct LimitedMemoryBFGS: DirectionLearner {
  /// The number of steps to remember.
  let memory: Int
  private var pairs: [CurvaturePair] = []

  init(memory: Int) { self.memory = max(0, memory) }

  func direction(at place: Objective.Place) -> [Double] {
    var result = place.gradient.map(-)
    var shares: [Double] = []
    for pair in pairs.reversed() {
      let share = dot(pair.step, result) / pair.curvature
      shares.append(share)
      result = sum(result, -share, pair.change)
    }
    if let last = pairs.last { result = scaled(result, by: last.scale) }
    for (pair, share) in zip(pairs, shares.reversed()) {
      let rest = share - dot(pair.change, result) / pair.curvature
      result = sum(result, rest, pair.step)
    }
    return result
  }

  /// Once something is learnt, the full step.
  func firstShare(promising share: Double) -> Double {
    pairs.isEmpty && share > 0 ? min(1, share) : 1
  }

  mutating func learn(from a: Objective.Place, to b: Objective.Place, direction: [Double]) {
    guard memory > 0, let pair = CurvaturePair(from: a, to: b) else { return }
    if pairs.count == memory { pairs.removeFirst() }
    pairs.append(pair)
  }

  mutating func forget() { pairs = [] }
}
