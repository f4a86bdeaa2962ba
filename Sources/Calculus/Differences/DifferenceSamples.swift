/// The values of a function along one coordinate, on both sides of a point, at shrinking steps.
struct DifferenceSamples {
  /// The coordinate of the point.
  let x: Double
  /// The places ahead of and behind the point, in order of falling steps.
  let ahead: [Double]
  let behind: [Double]
  /// The function's components there.
  let plus: [[Double]]
  let minus: [[Double]]
  /// The function's components at the point.
  let center: [Double]

  /// Takes the samples.
  ///
  /// - Parameter line: the function of the coordinate.
  init(x: Double, center: [Double], _ line: (Double) -> [Double]) {
    self.x = x
    self.center = center
    let steps = Self.steps(at: x)
    ahead = steps.map { x + $0 }
    behind = steps.map { x - $0 }
    plus = ahead.map(line)
    minus = behind.map(line)
  }

  /// How often the function was evaluated.
  var evaluations: Int { plus.count + minus.count }

  /// Powers of two, so that x ± h is exact.
  ///
  /// They fall from half the size of x (or one half) down to a few units
  /// in the last place of x, or 70 halvings at 0. Between 2⁻⁶⁰ and the neighbourhood of a much smaller
  /// x there is a gap.
  static func steps(at x: Double) -> [Double] {
    guard x.isFinite else { return [] }
    let own = x.isNormal ? x.exponent : -1
    let top = max(own, 0) - 1
    let bottom = x.isNormal ? own - 50 : top - 70
    return (max(bottom, -1020)...top).reversed()
      .filter { $0 >= -60 || $0 <= own + 10 }
      .map { Double(sign: .plus, exponent: $0, significand: 1) }
  }

  /// The quotients of first order for a component: from both sides, or from the one that lies in the
  /// domain.
  func first(_ component: Int) -> DifferenceLadder {
    let central = ladder(component, order: 1, power: 2) { samples, k in
      (samples.slope(component, k, .both), samples.firstMismatch(component, k))
    }
    guard center[component].isFinite, let last = central.quotients.last, !last.isFinite else {
      return central
    }
    let side: Side = value(plus, plus.count - 1, component).isFinite ? .ahead : .behind
    return ladder(component, order: 1, power: 1) { samples, k in
      (samples.slope(component, k, side), .nan)
    }
  }

  /// The quotients of second order for a component.
  func second(_ component: Int) -> DifferenceLadder {
    ladder(component, order: 2, power: 2) { samples, k in
      let rise = samples.slope(component, k, .ahead) - samples.slope(component, k, .behind)
      let value = 2 * rise / (samples.ahead[k] - samples.behind[k])
      return (value, samples.secondMismatch(component, k))
    }
  }

  /// A component of a sample; NaN where a sample has fewer components than the point.
  private func value(_ samples: [[Double]], _ k: Int, _ component: Int) -> Double {
    component < samples[k].count ? samples[k][component] : .nan
  }

  private enum Side { case ahead, behind, both }

  /// The slope of the chord ahead, behind, or across.
  private func slope(_ component: Int, _ k: Int, _ side: Side) -> Double {
    switch side {
    case .ahead: (value(plus, k, component) - center[component]) / (ahead[k] - x)
    case .behind: (center[component] - value(minus, k, component)) / (x - behind[k])
    case .both: (value(plus, k, component) - value(minus, k, component)) / (ahead[k] - behind[k])
    }
  }

  /// How far the slopes ahead and behind disagree.
  ///
  /// At a hole in the function the chords between neighbouring steps stand in.
  private func firstMismatch(_ component: Int, _ k: Int) -> Double {
    if center[component].isFinite {
      return (slope(component, k, .ahead) - slope(component, k, .behind)).magnitude
    }
    guard k > 0 else { return .nan }
    let rise =
      (value(plus, k - 1, component) - value(plus, k, component)) / (ahead[k - 1] - ahead[k])
    let fall =
      (value(minus, k, component) - value(minus, k - 1, component)) / (behind[k] - behind[k - 1])
    return (rise - fall).magnitude
  }

  /// How far the second derivatives ahead and behind disagree.
  private func secondMismatch(_ component: Int, _ k: Int) -> Double {
    guard k > 0 else { return .nan }
    let far =
      (value(plus, k - 1, component) - value(plus, k, component)) / (ahead[k - 1] - ahead[k])
    let near =
      (value(minus, k, component) - value(minus, k - 1, component)) / (behind[k] - behind[k - 1])
    let up = 2 * (far - slope(component, k, .ahead)) / (ahead[k - 1] - x)
    let down = 2 * (slope(component, k, .behind) - near) / (x - behind[k - 1])
    return (up - down).magnitude
  }

  /// The size of a component at the point, or beside it where it has a hole there.
  private func size(_ component: Int) -> Double {
    if center[component].isFinite { return center[component].magnitude }
    guard !plus.isEmpty else { return 0 }
    let beside = value(plus, plus.count - 1, component)
    return beside.isFinite ? beside.magnitude : 0
  }

  private func ladder(
    _ component: Int, order: Int, power: Int,
    _ quotient: (DifferenceSamples, Int) -> (value: Double, mismatch: Double)
  ) -> DifferenceLadder {
    let steps = ahead.indices.map { (ahead[$0] - behind[$0]) / 2 }
    let found = steps.indices.map { quotient(self, $0) }
    let size = size(component)
    let rounding = steps.indices.map { k in
      let largest = max(
        size, value(plus, k, component).magnitude, value(minus, k, component).magnitude)
      let noise = Double.ulpOfOne * (largest.isFinite ? largest : size)
      return order == 1 ? noise / (2 * steps[k]) : 2 * noise / (steps[k] * steps[k])
    }
    let length = max(1, x.magnitude)
    let natural = size / (order == 1 ? length : length * length)
    let widest = found.first { $0.value.isFinite }?.value.magnitude ?? 0
    return DifferenceLadder(
      steps: steps, quotients: found.map(\.value), rounding: rounding,
      mismatch: found.map(\.mismatch), order: order, power: power,
      scale: max(natural, widest))
  }
}
