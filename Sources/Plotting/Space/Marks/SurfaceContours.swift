import Geometry
import Scene

/// Where the contours of a surface are drawn.
public enum ContourPlace: Sendable, Hashable, CaseIterable {
  /// On the surface itself.
  case surface
  /// On the floor of the box (its ceiling, seen from below).
  case floor
  /// Profiles at round values of x, on the wall across x.
  case wallX
  /// Profiles at round values of y, on the wall across y.
  case wallY
}

/// The contours of a surface in space.
struct SurfaceContours: Sendable {
  let levels: ContourLevels
  let places: Set<ContourPlace>

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
      lines += profiles(of: x, along: y, wall: 0, theme) { function.value($0, $1) }
    }
    if places.contains(.wallY) {
      lines += profiles(of: y, along: x, wall: 1, theme) { function.value($1, $0) }
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
    let ground = ThemedColor(light: Color(hex: 0xF0F2F5), dark: Color(hex: 0x22262D))
    return color.readable(on: ground, contrast: 2.2)
  }

  private static func stroke(_ ink: ThemedColor, _ width: Double) -> Stroke {
    Stroke(ink, width: width, cap: .round, join: .round)
  }

  /// The graphs over one variable at a few round values of the other, on the wall across it.
  private func profiles(
    of range: ClosedRange<Double>, along other: ClosedRange<Double>, wall: Int, _ theme: Theme,
    _ height: (Double, Double) -> Double
  ) -> [SpaceLine] {
    let values = RoundLevels.inside(range, atMost: 5)
    let places = SampleGrid.places(other.lowerBound, other.upperBound, 80)
    return values.map { value in
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

  /// The heights of the lines.
  func fact(_ range: ClosedRange<Double>, of subject: String) throws(MarkProblem) -> Fact {
    let chosen = try chosen(in: range)
    guard let first = chosen.first, let last = chosen.last else {
      return Fact("No level lies between the least and the greatest height.", kind: .levels)
    }
    let list =
      chosen.count == 1
      ? "at the height \(Words.number(first))"
      : "at \(chosen.count) heights from \(Words.number(first)) to \(Words.number(last))"
    return Fact(
      "Its contour lines are \(list).", kind: .levels, of: subject,
      [Fact.Value("levels", chosen)])
  }
}
