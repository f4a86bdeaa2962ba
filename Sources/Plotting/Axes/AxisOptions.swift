/// What an author may say about one axis, and the limits that follow.
struct AxisOptions: Sendable {
  /// The share of the range that stays free on either side of the data.
  static let margin = 0.05

  /// The axis as messages name it.
  let name: String
  /// How data are spaced.
  var scale = ScaleKind.linear
  /// The limits the author fixed.
  var limits: (low: Double, high: Double)?

  init(name: String) {
    self.name = name
  }

  /// The limits the author fixed, if they can be.
  func checkedLimits() throws(MarkProblem) -> ClosedRange<Double>? {
    guard let limits else { return nil }
    let text = "from \(Words.number(limits.low)) to \(Words.number(limits.high))"
    guard limits.low.isFinite, limits.high.isFinite, (limits.high - limits.low).isFinite else {
      throw MarkProblem("the limits of \(name) go \(text)", cure: "give finite limits")
    }
    guard limits.low < limits.high else {
      throw MarkProblem(
        "the limits of \(name) go \(text)", cure: "give the lesser limit first")
    }
    guard scale == .linear || limits.low > 0 else {
      throw MarkProblem(
        "the limits of \(name) go \(text) on a logarithmic axis",
        cure: "begin above zero, or use a linear axis")
    }
    return limits.low...limits.high
  }

  /// The limits that show data.
  ///
  /// A margin is left where marks want one, but not where the range is that of marks which fill
  /// their frame. Constant data get a range about the value; no data get 0 to 1.
  func domain(
    _ bounds: ClosedRange<Double>?, tight: ClosedRange<Double>?, hasMargin: Bool
  ) -> ClosedRange<Double> {
    guard let bounds else { return scale == .linear ? 0...1 : 1...10 }
    let low = scale.measure(bounds.lowerBound)
    let high = scale.measure(bounds.upperBound)
    let span = high - low
    guard span > 1e-12 * max(low.magnitude, high.magnitude) else {
      let room = scale == .log10 ? 0.5 : bounds.middle == 0 ? 1 : 0.1 * bounds.middle.magnitude
      return range(from: low - room, to: high + room)
    }
    let room = hasMargin ? Self.margin * span : 0
    let roomBelow = tight?.lowerBound == bounds.lowerBound ? 0 : room
    let roomAbove = tight?.upperBound == bounds.upperBound ? 0 : room
    return range(from: low - roomBelow, to: high + roomAbove)
  }

  /// The range between two measures, cut where numbers end so that its length is a number too.
  private func range(from low: Double, to high: Double) -> ClosedRange<Double> {
    let limit = Double.greatestFiniteMagnitude / 4
    let lower = max(scale.value(ofMeasure: low), -limit)
    let upper = min(scale.value(ofMeasure: high), limit)
    return lower < upper ? lower...upper : -limit...limit
  }
}
