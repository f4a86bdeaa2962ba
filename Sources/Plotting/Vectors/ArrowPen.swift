internal import Geometry
internal import Scene

/// Draws arrows: all of one colour as one path.
struct ArrowPen: Sendable {
  /// The steps in which sizes are coloured.
  private static let steps = 64
  let width: Double
  let ink: ThemedColor
  /// The page, on which every colour keeps a contrast of 3 to 1.
  let ground: ThemedColor
  let scale: ColorScale?
  let sizes: [Double]

  /// The colour of a size.
  func color(of size: Double) -> ThemedColor {
    scale.map { ThemedColor($0.color(of: size)).visible(on: ground) } ?? ink
  }

  private func step(of index: Int) -> Int {
    guard let scale else { return 0 }
    let share = scale.share(of: sizes[index])
    return share.isNaN ? 0 : Int((min(max(share, 0), 1) * Double(Self.steps)).rounded())
  }

  /// The arrows; dots for those that are nothing, and smaller ones for those too short to be seen.
  func items(_ arrows: [QuiverLayout.Item]) -> [Scene.Item] {
    var paths = Array(repeating: Path(), count: Self.steps + 1)
    for arrow in arrows {
      let place = arrow.start.interpolated(to: arrow.tip, by: 0.5)
      let length = arrow.start.distance(to: arrow.tip)
      paths[step(of: arrow.index)].append(
        length < 0.5
          ? Path(circleAt: place, radius: length > 0 ? max(0.25, length / 2) : 0.6 * width)
          : Arrow(from: arrow.start, to: arrow.tip, width: width).path)
    }
    return paths.enumerated().compactMap { step, path in
      guard !path.isEmpty else { return nil }
      let share = Double(step) / Double(Self.steps)
      let color = scale.map { ThemedColor($0.color(atShare: share)).visible(on: ground) } ?? ink
      return .path(Scene.Shape(path, fill: color))
    }
  }
}
