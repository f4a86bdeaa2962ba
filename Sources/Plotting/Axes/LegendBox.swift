package import Geometry
internal import Scene
internal import Typesetting

/// A legend, measured: samples and names in one column.
struct LegendBox {
  private static let sampleWidth = 24.0
  private static let padding = 5.0
  private static let distance = 7.0

  private let entries: [(swatch: LegendEntry.Swatch, box: TextBox)]
  private let theme: Theme
  /// The size of the whole box.
  let size: Size

  /// Measures a legend; `nil` when there is nothing to name.
  init?(_ entries: [LegendEntry], context: PanelContext) throws(MarkProblem) {
    guard !entries.isEmpty else { return nil }
    var measured: [(LegendEntry.Swatch, TextBox)] = []
    for entry in entries {
      let box = try context.typesetter.measured(entry.label, style: context.theme.note)
      measured.append((entry.swatch, box))
    }
    self.entries = measured
    theme = context.theme
    let width = measured.map(\.1.width).max() ?? 0
    let height = measured.reduce(0) { $0 + $1.1.height } + 2 * Double(measured.count - 1)
    size = Size(
      Self.sampleWidth + Self.distance + width + 2 * Self.padding, height + 2 * Self.padding)
  }

  /// The legend drawn with its upper left corner at a point.
  func drawn(at origin: Point) -> (items: [Scene.Item], texts: [PlacedText]) {
    let frame = Rectangle(origin: origin, size: size)
    var items: [Scene.Item] = [
      .path(
        Scene.Shape(
          Path(rounded: frame, radius: 3), fill: theme.background.opacity(0.9),
          stroke: Stroke(theme.grid, width: 0.8)))
    ]
    var texts: [PlacedText] = []
    var top = frame.minY + Self.padding
    for (swatch, box) in entries {
      // Samples stand at the height of small letters.
      let line = top + box.ascent - 0.27 * theme.tickSize
      items += sample(swatch, from: Point(frame.minX + Self.padding, line))
      texts.append(
        box.placed(
          at: Point(
            frame.minX + Self.padding + Self.sampleWidth + Self.distance, top + box.ascent),
          anchor: TextAnchor(.start, .baseline)))
      top += box.height + 2
    }
    return ([.group(Scene.Group(role: "legend", items + texts.map(\.item)))], texts)
  }

  private func sample(_ swatch: LegendEntry.Swatch, from start: Point) -> [Scene.Item] {
    var items: [Scene.Item] = []
    let end = start + Vector(Self.sampleWidth, 0)
    if let fill = swatch.fill {
      let box = Rectangle(Point(start.x + 2, start.y - 4.5), Point(end.x - 2, end.y + 4.5))
      items.append(.path(Scene.Shape(Path(box), fill: fill, stroke: swatch.stroke)))
    } else if let stroke = swatch.stroke {
      items.append(.path(Scene.Shape(Path(polyline: [start, end]), stroke: stroke)))
    }
    if let symbol = swatch.symbol {
      items.append(symbol.item(at: start.interpolated(to: end, by: 0.5)))
    }
    return items
  }
}

extension Path {
  /// The outline of a rectangle with rounded corners.
  package init(rounded frame: Rectangle, radius: Double) {
    self.init()
    let r = min(radius, frame.width / 2, frame.height / 2)
    let k = r * 0.4477152501692064
    let (l, t, x, b) = (frame.minX, frame.minY, frame.maxX, frame.maxY)
    move(to: Point(l + r, t))
    line(to: Point(x - r, t))
    cubic(to: Point(x, t + r), Point(x - k, t), Point(x, t + k))
    line(to: Point(x, b - r))
    cubic(to: Point(x - r, b), Point(x, b - k), Point(x - k, b))
    line(to: Point(l + r, b))
    cubic(to: Point(l, b - r), Point(l + k, b), Point(l, b - k))
    line(to: Point(l, t + r))
    cubic(to: Point(l + r, t), Point(l, t + k), Point(l + k, t))
    close()
  }
}
