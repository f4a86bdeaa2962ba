private import RealModule

/// Finds the limits and the shape of the box.
struct SpaceLimits {
  let given: SpaceBounds
  let found: SpaceBounds
  let kinds: [ScaleKind]
  let content: [ResolvedSpaceMark]

  /// The box for sides of given proportions; for `nil`, of those of the data.
  func box(aspect: SpacePoint?) throws(MarkProblem) -> SpaceBox {
    let x = try limits(given.x, found.x, 0, margin: 0.03)
    let y = try limits(given.y, found.y, 1, margin: 0.03)
    let z = try limits(given.z, found.z, 2, margin: 0.02)
    let shape = aspect ?? Self.proportions([x, y, z], kinds)
    return SpaceBox(x: x, y: y, z: z, kinds: kinds, aspect: shape)
  }

  private static func proportions(
    _ ranges: [ClosedRange<Double>], _ kinds: [ScaleKind]
  ) -> SpacePoint {
    let spans = zip(ranges, kinds).map {
      $1.measure($0.upperBound) - $1.measure($0.lowerBound)
    }
    let longest = spans.max() ?? 1
    let sides = spans.map { max($0 / longest, 0.05) }
    return SpacePoint(sides[0], sides[1], sides[2])
  }

  private func limits(
    _ given: ClosedRange<Double>?, _ found: ClosedRange<Double>?, _ axis: Int, margin: Double
  ) throws(MarkProblem) -> ClosedRange<Double> {
    let name = ["x", "y", "z"][axis]
    let kind = kinds[axis]
    if let given {
      let span = kind.measure(given.upperBound) - kind.measure(given.lowerBound)
      guard span > 0, span.isFinite, given.span.isFinite, !Self.isTooNarrow(given, kind) else {
        throw MarkProblem(
          "the limits of \(name) have no extent"
            + (kind == .linear ? "" : " on its scale"),
          cure: kind == .linear
            ? "give two different finite numbers" : "give two different positive numbers")
      }
      return given
    }
    var range = found ?? (kind == .linear ? 0...1 : 1...10)
    if kind != .linear { range = try positive(range, axis) }
    let (low, high) = (kind.measure(range.lowerBound), kind.measure(range.upperBound))
    guard high > low, !Self.isTooNarrow(range, kind) else { return Self.around(range, kind) }
    guard (high - low).isFinite else {
      throw MarkProblem(
        "the data along \(name) are too far apart", cure: "choose smaller ranges")
    }
    let reach = margin * (high - low)
    let wide = [kind.value(ofMeasure: low - reach), kind.value(ofMeasure: high + reach)]
    // At the very ends of what a number can be there is no margin.
    let isUsable =
      wide.allSatisfy { $0.isFinite && (kind == .linear || $0 > 0) }
      && (wide[1] - wide[0]).isFinite
    return isUsable ? wide[0]...wide[1] : range
  }

  /// Whether ticks between two numbers could not be told apart.
  private static func isTooNarrow(_ range: ClosedRange<Double>, _ kind: ScaleKind) -> Bool {
    let (low, high) = (kind.measure(range.lowerBound), kind.measure(range.upperBound))
    return high - low < 1e-11 * max(low.magnitude, high.magnitude) || high - low < 1e-290
  }

  /// A range with some room around a single value.
  private static func around(
    _ range: ClosedRange<Double>, _ kind: ScaleKind
  ) -> ClosedRange<Double> {
    guard kind == .linear else {
      let value = min(max(range.upperBound, 1e-300), 1e300)
      return value / 10...value * 10
    }
    let largest = max(range.lowerBound.magnitude, range.upperBound.magnitude)
    // Numbers too small to be parted by a tenth of themselves are as good as 0.
    let room = largest < 1e-280 ? 0.5 : max(0.1 * largest, largest < 5 && largest >= 0.1 ? 0.5 : 0)
    return range.lowerBound - room...range.upperBound + room
  }

  /// The part of a range that a logarithmic axis can show, down to the least positive data.
  private func positive(
    _ range: ClosedRange<Double>, _ axis: Int
  ) throws(MarkProblem) -> ClosedRange<Double> {
    guard range.upperBound > 0 else {
      throw MarkProblem(
        "no data along \(["x", "y", "z"][axis]) are positive, as its logarithmic scale needs",
        cure: "choose a linear scale")
    }
    if range.lowerBound > 0 { return range }
    let points =
      content.flatMap { $0.lines.flatMap(\.points) + $0.points.map(\.point) }
      + content.flatMap { $0.meshes.flatMap(\.vertices) }
    var least = points.map { $0[axis] }.filter { $0 > 0 }.min() ?? range.upperBound / 1e3
    least = max(least, range.upperBound / 1e6)
    return least < range.upperBound
      ? least...range.upperBound : range.upperBound / 10...range.upperBound
  }
}
