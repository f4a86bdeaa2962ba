package import Geometry
package import Scene
package import Typesetting

/// A colorbar, measured for a frame it stands beside.
package struct ColorbarBox {
  private static let width = 11.0
  private static let distance = 12.0
  /// The height of the triangles for values beyond the ends.
  private static let triangle = 9.0
  /// The steps of a bar whose colours change evenly.
  private static let steps = 256

  private let guide: ColorbarGuide
  private let axis: AxisGuide
  private let theme: Theme
  private let bar: Rectangle

  /// Measures a bar that stands to the right of a frame, as high as it with its triangles.
  package init(
    _ guide: ColorbarGuide, beside frame: Rectangle, context: PanelContext
  ) throws(MarkProblem) {
    var guide = guide
    guide.range = Self.drawable(guide)
    self.guide = guide
    theme = context.theme
    let (top, bottom) = (
      guide.above == nil ? 0 : Self.triangle, guide.below == nil ? 0 : Self.triangle
    )
    bar = Rectangle(
      x: frame.maxX + Self.distance, y: frame.minY + top, width: Self.width,
      height: max(frame.height - top - bottom, 1))
    axis = try AxisGuide(
      .right,
      scale: AxisScale(guide.scale, domain: guide.range, start: bar.maxY, end: bar.minY),
      title: guide.title, context: context)
  }

  /// The range with some extent: about a single value the bar shows its surroundings.
  private static func drawable(_ guide: ColorbarGuide) -> ClosedRange<Double> {
    let limit = Double.greatestFiniteMagnitude / 8
    let isLog = guide.scale.isPositiveOnly
    let low = min(max(guide.range.lowerBound, isLog ? 1e-300 : -limit), limit)
    let high = min(max(guide.range.upperBound, low), limit)
    guard high - low <= 1e-12 * max(low.magnitude, high.magnitude) else { return low...high }
    if isLog { return low / 2...high * 2 }
    let room = low == 0 ? 0.5 : 0.1 * low.magnitude
    return low - room...high + room
  }

  /// The room to the right of the frame.
  package var depth: Double { Self.distance + Self.width + axis.depth }

  /// How far labels reach over the top and bottom of the frame.
  package var overhang: (top: Double, bottom: Double) {
    (axis.overhang.before, axis.overhang.past)
  }

  /// The bar, its ticks and its words.
  package func drawn() -> (items: [Scene.Item], texts: [PlacedText]) {
    let frame = Stroke(theme.spine, width: 0.8, join: .miter)
    var items = guide.lines.isEmpty ? fill : lines
    for (color, tip, base) in [
      (guide.above, bar.minY - Self.triangle, bar.minY),
      (guide.below, bar.maxY + Self.triangle, bar.maxY),
    ] {
      guard let color else { continue }
      let outline = Path(
        polyline: [
          Point(bar.minX, base), Point(bar.center.x, tip), Point(bar.maxX, base),
        ], closed: true)
      items.append(.path(Scene.Shape(outline, fill: color, stroke: frame)))
    }
    items.append(.path(Scene.Shape(Path(bar), stroke: frame)))
    items.append(
      .path(
        Scene.Shape(axis.tickMarks(beside: bar), stroke: Stroke(theme.spine, width: 0.8))))
    let texts = axis.placed(beside: bar)
    return ([.group(Scene.Group(role: "colorbar", items + texts.map(\.item)))], texts)
  }

  /// The lines across the bar.
  private var lines: [Scene.Item] {
    guide.lines.compactMap { line in
      let y = axis.scale.position(of: line.value)
      guard y > bar.minY, y < bar.maxY else { return nil }
      var stroke = line.stroke
      stroke.cap = .butt
      return .path(
        Scene.Shape(Path(polyline: [Point(bar.minX, y), Point(bar.maxX, y)]), stroke: stroke))
    }
  }

  private func color(between low: Double, and high: Double) -> ThemedColor {
    guide.color(
      guide.scale.value(
        ofMeasure: guide.scale.measure(low) / 2 + guide.scale.measure(high) / 2))
  }

  private var fill: [Scene.Item] {
    let inner = guide.levels.filter { $0 > guide.range.lowerBound && $0 < guide.range.upperBound }
    return inner.isEmpty && guide.levels.isEmpty ? smooth : bands(inner.sorted())
  }

  /// Bands of one colour, each up to the top, so that no seam can show between two.
  private func bands(_ inner: [Double]) -> [Scene.Item] {
    let edges = [guide.range.lowerBound] + inner + [guide.range.upperBound]
    return zip(edges, edges.dropFirst()).map { low, high in
      let band = Rectangle(
        Point(bar.minX, axis.scale.position(of: low)), Point(bar.maxX, bar.minY))
      return .path(Scene.Shape(Path(band), fill: color(between: low, and: high)))
    }
  }

  /// A column of pixels, or fine bands where colours differ between light and dark.
  private var smooth: [Scene.Item] {
    let (low, high) = (
      guide.scale.measure(guide.range.lowerBound), guide.scale.measure(guide.range.upperBound)
    )
    let colors = (0..<Self.steps).map { step in
      let share = (Double(step) + 0.5) / Double(Self.steps)
      return guide.color(guide.scale.value(ofMeasure: high * (1 - share) + low * share))
    }
    if colors.allSatisfy({ $0.light == $0.dark }) {
      return [
        .image(
          Scene.Raster(
            frame: bar, columns: 1, rows: Self.steps,
            pixels: colors.flatMap { PixelColor($0.light).bytes }))
      ]
    }
    return colors.enumerated().map { step, color in
      let top = bar.minY + bar.height * Double(step) / Double(Self.steps)
      let band = Rectangle(Point(bar.minX, top), Point(bar.maxX, bar.maxY))
      return .path(Scene.Shape(Path(band), fill: color))
    }
  }
}
