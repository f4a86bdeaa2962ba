import Geometry
import Scene

/// Where the contours of a surface are drawn.
public enum ContourPlace: Sendable, Hashable, CaseIterable {
  /// On the surface itself.
  case surface
  /// On the floor of the box (its ceiling, seen from below).
  case floor
  /// Profiles at values of x, on the wall across x.
  case wallX
  /// Profiles at values of y, on the wall across y.
  case wallY
}

/// The contours of a surface in space.
struct SurfaceContours: Sendable {
  let levels: ContourLevels
  let places: Set<ContourPlace>
  /// Where profiles are, or how many; `nil` for as many as levels.
  let profiles: ContourLevels?

  /// The lines, whose points lie on the function to |f − level| ≤ 10⁻¹⁰.
  func lines(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>,
    range: ClosedRange<Double>, color: @Sendable (Double) -> ThemedColor, isTinted: Bool,
    theme: Theme
  ) throws(MarkProblem) -> [SpaceLine] {
    let chosen = try chosen(in: range)
    var lines: [SpaceLine] = []
    let flat = places.contains(.surface) || places.contains(.floor)
    for line in flat ? try function.contourLines(levels: chosen, x: x, y: y, cells: 72) : [] {
      let points = (line.points + (line.isClosed ? line.points.prefix(1) : [])).map {
        SpacePoint($0.x, $0.y, line.level)
      }
      if places.contains(.surface) {
        let ink = theme.ink.opacity(0.75)
        lines.append(SpaceLine(points, stroke: Self.stroke(ink, 0.9)))
      }
      if places.contains(.floor) {
        let ink = isTinted ? theme.quietInk : readable(color(line.level))
        lines.append(SpaceLine(points, stroke: Self.stroke(ink, 1.1), wall: 2))
      }
    }
    if places.contains(.wallX) {
      lines += try profiles(of: x, along: y, wall: 0) { function.value($0, $1) }
    }
    if places.contains(.wallY) {
      lines += try profiles(of: y, along: x, wall: 1) { function.value($1, $0) }
    }
    return lines
  }

  /// The levels inside a range; logarithmic ones go down to a thousandth of the greatest value where
  /// the least is not positive.
  private func chosen(in range: ClosedRange<Double>) throws(MarkProblem) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    let least = low > 0 ? low : high > 0 ? high / 1000 : nil
    return try levels.chosen(in: range, leastPositive: least).filter { range.contains($0) }
  }

  private func readable(_ color: ThemedColor) -> ThemedColor {
    color.readable(on: PaneInks.floor, contrast: 2.2)
  }

  private static func stroke(_ ink: ThemedColor, _ width: Double) -> Stroke {
    Stroke(ink, width: width, cap: .round, join: .round)
  }

  /// The values at which a wall shows profiles.
  private func profileValues(
    in range: ClosedRange<Double>
  ) throws(MarkProblem) -> [Double] {
    let wanted = profiles ?? .round(levels.count)
    let least = range.lowerBound > 0 ? range.lowerBound : range.upperBound / 1000
    return try wanted.chosen(in: range, leastPositive: least > 0 ? least : nil)
      .filter { range.contains($0) }
  }

  /// The graphs over one variable at some values of the other, on the wall across it.
  private func profiles(
    of range: ClosedRange<Double>, along other: ClosedRange<Double>, wall: Int,
    _ height: (Double, Double) -> Double
  ) throws(MarkProblem) -> [SpaceLine] {
    let places = SampleGrid.places(other.lowerBound, other.upperBound, 80)
    return try profileValues(in: range).map { value in
      let points = places.map { place in
        wall == 0
          ? SpacePoint(value, place, height(value, place))
          : SpacePoint(place, value, height(value, place))
      }
      let share = (value - range.lowerBound) / range.span
      let ink = readable(ThemedColor(ColorMap.viridis.color(at: share)))
      return SpaceLine(points, stroke: Self.stroke(ink, 1), wall: wall)
    }
  }

  /// The heights of the lines, and where profiles are.
  func facts(
    _ range: ClosedRange<Double>, x: ClosedRange<Double>, y: ClosedRange<Double>, of subject: String
  ) throws(MarkProblem) -> [Fact] {
    var facts: [Fact] = []
    if places.contains(.surface) || places.contains(.floor) {
      let chosen = try chosen(in: range)
      facts.append(
        Self.fact(
          "contour lines", at: chosen, ("height", "heights"), of: subject, name: "levels")
          ?? Fact("No level lies between the least and the greatest height.", kind: .levels))
    }
    for (place, name, range) in [(ContourPlace.wallX, "x", x), (.wallY, "y", y)] {
      guard places.contains(place) else { continue }
      let values = try profileValues(in: range)
      let noun = ("value of \(name)", "values of \(name)")
      let fact = Self.fact("profiles", at: values, noun, of: subject, name: "profiles at \(name)")
      facts += fact.map { [$0] } ?? []
    }
    return facts
  }

  private static func fact(
    _ lines: String, at values: [Double], _ noun: (one: String, many: String), of subject: String,
    name: String
  ) -> Fact? {
    guard let first = values.first, let last = values.last else { return nil }
    let list =
      values.count == 1
      ? "at the \(noun.one) \(Words.number(first))"
      : "at \(values.count) \(noun.many) from \(Words.number(first)) to \(Words.number(last))"
    return Fact("Its \(lines) are \(list).", kind: .levels, of: subject, [Fact.Value(name, values)])
  }
}

extension ContourLevels {
  /// How many levels are asked for, at least 1.
  fileprivate var count: Int {
    switch self {
    case .round(let count), .symmetric(let count), .log(let count): max(count, 1)
    case .values(let values): max(values.count, 1)
    }
  }
}
