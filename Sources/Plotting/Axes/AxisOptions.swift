internal import Scene

/// What an author may say about one axis, and the limits that follow.
struct AxisOptions: Sendable {
  /// The share of the range that stays free on either side of the data.
  static let margin = 0.05

  /// The least length of an axis in its measure: points over shorter ones are no numbers.
  private static let shortest = 1e-290

  /// The axis as messages name it.
  let name: String
  /// How data are spaced.
  var scale = ScaleKind.linear
  /// The limits the author fixed, in the order in which the axis runs.
  var limits: (from: Double, to: Double)?
  /// Whether the axis stands on the other side of the frame: x above, y to the right.
  var isOpposite = false
  /// Whether the author turned the axis round.
  var isReversed = false

  /// Which values are marked.
  var ticks = AxisTicks.automatic
  /// How they are written.
  var format = TickFormat.automatic
  /// Whether values between the labelled ones are marked; `nil` where the scale wants it.
  var hasMinorTicks: Bool?
  /// Whether these have lines of the grid.
  var hasMinorGrid = false
  /// Whether ticks have labels.
  var hasTickLabels = true
  /// Which way ticks point.
  var tickDirection = TickDirection.outward
  /// The ink of the axis, its labels and its title; `nil` for that of the theme.
  var color: ThemedColor?

  init(name: String) {
    self.name = name
  }

  /// What is wrong with what the author said, if anything.
  private var problem: MarkProblem? { scale.problem ?? ticks.problem }

  /// Whether values fall along the axis: it is reversed, or its limits are.
  var runsDown: Bool { isReversed != (limits.map { $0.from > $0.to } ?? false) }

  /// The limits the author fixed, if they can be.
  func checkedLimits() throws(MarkProblem) -> ClosedRange<Double>? {
    if let problem { throw problem }
    guard let limits else { return nil }
    let text = "from \(Words.number(limits.from)) to \(Words.number(limits.to))"
    guard limits.from.isFinite, limits.to.isFinite, (limits.to - limits.from).isFinite else {
      throw MarkProblem("the limits of \(name) go \(text)", cure: "give finite limits")
    }
    let (low, high) = (min(limits.from, limits.to), max(limits.from, limits.to))
    guard low < high else {
      throw MarkProblem(
        "the limits of \(name) go \(text)", cure: "give two limits that differ")
    }
    guard scale.accepts(low) else {
      throw MarkProblem(
        "the limits of \(name) go \(text) on a logarithmic axis",
        cure: "begin above zero, or use a linear axis")
    }
    let length = scale.measure(high) - scale.measure(low)
    guard length.isFinite, length > Self.shortest else {
      throw MarkProblem(
        "the limits of \(name) go \(text), too near or far apart for numbers",
        cure: "give limits whose distance is a common number")
    }
    return low...high
  }

  /// The limits that show data.
  ///
  /// A margin is left where marks want one, but not where the range is that of marks which fill
  /// their frame. Constant data get a range about the value, a date that of a day; no data get 0 to
  /// 1. An axis of names shows each name with half a step on either side.
  /// - Parameter count: the number of names along the axis; 0 where it has numbers.
  func domain(
    _ bounds: ClosedRange<Double>?, tight: ClosedRange<Double>?, hasMargin: Bool, count: Int = 0
  ) -> ClosedRange<Double> {
    if count > 0 {
      let names = -0.5...(Double(count) - 0.5)
      return names.joined(with: bounds)
    }
    guard let bounds, scale.accepts(bounds.upperBound) else {
      return scale.isPositiveOnly ? 1...10 : 0...1
    }
    // The powers of large numbers are none: the axis ends where they do.
    let limit = Double.greatestFiniteMagnitude / 8
    let high = min(scale.measure(bounds.upperBound), limit)
    // Marks that stand on zero have no end on a logarithmic axis: three powers of ten show them.
    let low =
      scale.accepts(bounds.lowerBound) ? max(scale.measure(bounds.lowerBound), -limit) : high - 3
    let span = high - low
    guard span > max(1e-12 * max(low.magnitude, high.magnitude), Self.shortest) else {
      let room = constantRoom(at: low / 2 + high / 2)
      return range(from: low - room, to: high + room)
    }
    let room = hasMargin ? Self.margin * span : 0
    let roomBelow = tight?.lowerBound == bounds.lowerBound ? 0 : room
    let roomAbove = tight?.upperBound == bounds.upperBound ? 0 : room
    return range(from: low - roomBelow, to: high + roomAbove)
  }

  /// The room on either side of constant data, as a measure.
  private func constantRoom(at measure: Double) -> Double {
    switch scale {
    case .log10, .symlog: 0.5
    // Half a day about a single date.
    case .linear where ticks == .dates: 43_200
    case .linear, .power: measure.magnitude < 1e-280 ? 1 : 0.1 * measure.magnitude
    }
  }

  /// The range between two measures, cut where numbers end so that its length is a number too.
  private func range(from low: Double, to high: Double) -> ClosedRange<Double> {
    let largest = Double.greatestFiniteMagnitude / 4
    let limit = min(largest, scale.value(ofMeasure: largest))
    let least = scale.isPositiveOnly ? Double.leastNormalMagnitude : -limit
    let lower = max(scale.value(ofMeasure: low), least)
    let upper = min(scale.value(ofMeasure: high), limit)
    return lower < upper ? lower...upper : least...limit
  }
}

extension ClosedRange<Double> {
  /// The smallest range that holds both.
  fileprivate func joined(with other: ClosedRange<Double>?) -> ClosedRange<Double> {
    guard let other else { return self }
    return Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
