package import Geometry
internal import Scene
internal import Typesetting

/// A legend, measured: samples and names in columns.
struct LegendBox {
  private static let sampleWidth = 24.0
  private static let padding = 5.0
  private static let distance = 7.0
  private static let rowGap = 2.0
  private static let columnGap = 16.0

  private let rows: [[(swatch: LegendEntry.Swatch, box: TextBox)]]
  private let columnWidths: [Double]
  private let isFramed: Bool
  private let theme: Theme
  /// The size of the whole box.
  let size: Size

  /// Measures a legend; `nil` when there is nothing to name.
  ///
  /// - Parameters:
  ///   - isFramed: whether it has a ground and an outline, as over marks.
  ///   - width: the width that columns may fill; `nil` puts all names in one column.
  init?(
    _ entries: [LegendEntry], context: PanelContext, isFramed: Bool = true, width: Double? = nil
  ) throws(MarkProblem) {
    guard !entries.isEmpty else { return nil }
    var measured: [(swatch: LegendEntry.Swatch, box: TextBox)] = []
    for entry in entries {
      let box = try context.typesetter.measured(entry.label, style: context.theme.note)
      measured.append((entry.swatch, box))
    }
    theme = context.theme
    self.isFramed = isFramed
    let widths = measured.map { Self.sampleWidth + Self.distance + $0.box.width }
    let room = (width ?? 0) - 2 * Self.padding
    let columns =
      (1...measured.count).reversed().first {
        Self.total(Self.columnWidths(widths, count: $0)) <= room
      } ?? 1
    columnWidths = Self.columnWidths(widths, count: columns)
    rows = stride(from: 0, to: measured.count, by: columns).map {
      Array(measured[$0..<min($0 + columns, measured.count)])
    }
    let heights = rows.map(Self.height)
    let gaps = Self.rowGap * Double(rows.count - 1)
    size = Size(
      Self.total(columnWidths) + 2 * Self.padding,
      heights.reduce(gaps, +) + 2 * Self.padding)
  }

  /// The width of each column when entries go row by row.
  private static func columnWidths(_ widths: [Double], count: Int) -> [Double] {
    (0..<count).map { column in
      stride(from: column, to: widths.count, by: count).reduce(0) { max($0, widths[$1]) }
    }
  }

  private static func total(_ columns: [Double]) -> Double {
    columns.reduce(Self.columnGap * Double(columns.count - 1), +)
  }

  private static func height(_ row: [(swatch: LegendEntry.Swatch, box: TextBox)]) -> Double {
    row.reduce(0) { max($0, height($1)) }
  }

  /// The height of a line: that of its words, or of a symbol that is larger.
  private static func height(_ entry: (swatch: LegendEntry.Swatch, box: TextBox)) -> Double {
    max(entry.box.height, (entry.swatch.symbol?.size ?? 0) + 1)
  }

  /// The legend drawn with its upper left corner at a point.
  func drawn(at origin: Point) -> (items: [Scene.Item], texts: [PlacedText]) {
    let frame = Rectangle(origin: origin, size: size)
    var items: [Scene.Item] = []
    if isFramed {
      items.append(
        .path(
          Scene.Shape(
            Path(rounded: frame, radius: 3), fill: theme.background.opacity(0.9),
            stroke: Stroke(theme.grid, width: 0.8))))
    }
    var texts: [PlacedText] = []
    var top = frame.minY + Self.padding
    for row in rows {
      // The words of a line share a baseline; a symbol larger than them makes room around it.
      let words = row.reduce(0) { max($0, $1.box.height) }
      let ascent = row.reduce(0) { max($0, $1.box.ascent) } + (Self.height(row) - words) / 2
      var left = frame.minX + Self.padding
      for (column, (swatch, box)) in row.enumerated() {
        // Samples stand at the height of small letters.
        items += sample(swatch, from: Point(left, top + ascent - 0.27 * theme.tickSize))
        texts.append(
          box.placed(
            at: Point(left + Self.sampleWidth + Self.distance, top + ascent),
            anchor: TextAnchor(.start, .baseline)))
        left += columnWidths[column] + Self.columnGap
      }
      top += Self.height(row) + Self.rowGap
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
