package import Geometry
package import Scene
package import Typesetting

/// A colorbar, measured for a frame it stands beside.
package struct ColorbarBox {
  private static let width = 11.0
  private static let distance = 12.0

  private let guide: ColorbarGuide
  private let axis: AxisGuide
  private let theme: Theme
  private let bar: Rectangle

  /// Measures a bar that stands to the right of a frame, as high as it.
  package init(
    _ guide: ColorbarGuide, beside frame: Rectangle, context: PanelContext
  ) throws(MarkProblem) {
    self.guide = guide
    theme = context.theme
    bar = Rectangle(
      x: frame.maxX + Self.distance, y: frame.minY, width: Self.width, height: frame.height)
    axis = try AxisGuide(
      .right,
      scale: AxisScale(guide.scale, domain: guide.range, start: bar.maxY, end: bar.minY),
      title: guide.title, context: context)
  }

  /// The room to the right of the frame.
  package var depth: Double { Self.distance + Self.width + axis.depth }

  /// How far labels reach over the top and bottom of the frame.
  package var overhang: (top: Double, bottom: Double) {
    (axis.overhang.before, axis.overhang.past)
  }

  /// The bar, its ticks and its words.
  package func drawn() -> (items: [Scene.Item], texts: [PlacedText]) {
    let edges = guide.lines.isEmpty ? edges : []
    var items = lines
    for (low, high) in zip(edges, edges.dropFirst()) {
      let middle = guide.scale.value(
        ofMeasure: (guide.scale.measure(low) + guide.scale.measure(high)) / 2)
      // Each band reaches to the top, so that no seam can show between two.
      let band = Rectangle(
        Point(bar.minX, axis.scale.position(of: low)), Point(bar.maxX, bar.minY))
      items.append(.path(Scene.Shape(Path(band), fill: guide.color(middle))))
    }
    items.append(.path(Scene.Shape(Path(bar), stroke: Stroke(theme.spine, width: 0.8))))
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

  /// The borders of the bands from bottom to top.
  private var edges: [Double] {
    let inner = guide.levels.filter { $0 > guide.range.lowerBound && $0 < guide.range.upperBound }
    if !inner.isEmpty {
      return [guide.range.lowerBound] + inner.sorted() + [guide.range.upperBound]
    }
    let (low, high) = (
      guide.scale.measure(guide.range.lowerBound), guide.scale.measure(guide.range.upperBound)
    )
    let count = 64
    return (0...count).map {
      guide.scale.value(ofMeasure: low + (high - low) * Double($0) / Double(count))
    }
  }
}
