internal import Geometry
internal import Scene
internal import Typesetting

/// Draws bars, their error bars and their values.
struct BarDrawing: Sendable {
  var chart: ChartCanvas
  var bars: [PlacedBar]
  var inks: [ThemedColor]
  var labels: Bars.ValueLabels?
  var text: @Sendable (Double) -> String
  var isStacked: Bool

  /// A bar on the page.
  private struct Piece {
    var bar: PlacedBar
    var rectangle: Rectangle
    /// Which way it points on the page: up and to the left are negative.
    var way: Double
  }

  private var theme: Theme { chart.canvas.theme }

  func drawn() throws(MarkProblem) -> MarkDrawing {
    let pieces = bars.compactMap(piece)
    var drawing = MarkDrawing()
    for index in inks.indices {
      var path = Path()
      for piece in pieces where piece.bar.series == index { path.append(outline(piece)) }
      guard !path.isEmpty else { continue }
      let isThin = pieces.contains { thickness($0) < 3 }
      drawing.items.append(
        .path(
          Scene.Shape(
            path, fill: inks[index].tinted(isThin ? 1 : ChartInk.bar, on: theme.background),
            stroke: isThin ? nil : Stroke(inks[index], width: 0.8))))
    }
    if pieces.contains(where: { $0.bar.value < 0 }) {
      let zero = chart.value(0)
      let line = Path(
        polyline: [
          chart.point(chart.places.start, zero), chart.point(chart.places.end, zero),
        ])
      drawing.items.append(.path(Scene.Shape(line, stroke: Stroke(theme.spine, width: 0.8))))
    }
    let errors = errorBars
    if !errors.isEmpty {
      drawing.items.append(.path(Scene.Shape(errors, stroke: Stroke(theme.ink, width: 1))))
    }
    drawing.obstacles = pieces.prefix(500).map(\.rectangle)
    if labels != nil, !chart.canvas.isDraft { try addLabels(pieces, &drawing) }
    return drawing
  }

  private func piece(_ bar: PlacedBar) -> Piece? {
    let (a, b) = (chart.place(bar.sides.lowerBound), chart.place(bar.sides.upperBound))
    // Logarithmic axes have no zero: their bars begin at the edge of the frame.
    let base = chart.values.kind == .log10 ? chart.values.start : chart.value(bar.start)
    let end = chart.value(bar.end)
    guard a.isFinite, b.isFinite, base.isFinite, end.isFinite else { return nil }
    return Piece(
      bar: bar, rectangle: Rectangle(chart.point(a, base), chart.point(b, end)),
      way: end < base ? -1 : 1)
  }

  private func thickness(_ piece: Piece) -> Double {
    chart.orientation == .vertical ? piece.rectangle.width : piece.rectangle.height
  }

  /// A rectangle whose outer corners are a little rounded where it stands alone.
  private func outline(_ piece: Piece) -> Path {
    let r = piece.rectangle
    let length = chart.orientation == .vertical ? r.height : r.width
    let radius = min(1.25, thickness(piece) / 4, length)
    guard !isStacked, radius > 0.5 else { return Path(r) }
    let vertical = chart.orientation == .vertical
    let (base, end) =
      piece.way < 0
      ? (vertical ? r.maxY : r.maxX, vertical ? r.minY : r.minX)
      : (vertical ? r.minY : r.minX, vertical ? r.maxY : r.maxX)
    let (a, b) = vertical ? (r.minX, r.maxX) : (r.minY, r.maxY)
    let back = end - piece.way * radius
    let k = 0.45 * radius
    func at(_ along: Double, _ across: Double) -> Point { chart.point(along, across) }
    var path = Path()
    path.move(to: at(a, base))
    path.line(to: at(a, back))
    path.cubic(to: at(a + radius, end), at(a, end - piece.way * k), at(a + k, end))
    path.line(to: at(b - radius, end))
    path.cubic(to: at(b, back), at(b - k, end), at(b, end - piece.way * k))
    path.line(to: at(b, base))
    path.close()
    return path
  }

  private var errorBars: Path {
    var path = Path()
    for bar in bars {
      guard let error = bar.error else { continue }
      let (a, b) = (chart.place(bar.sides.lowerBound), chart.place(bar.sides.upperBound))
      let low = chart.values.kind == .log10 && error.lowerBound <= 0
      path.append(
        ErrorBars.whisker(
          at: (a + b) / 2, from: low ? nil : chart.value(error.lowerBound),
          to: chart.value(error.upperBound), cap: min(3, (b - a).magnitude / 4), in: chart))
    }
    return path
  }
}

extension BarDrawing {
  /// Writes values beyond bars, or inside, or not at all: never over words or other bars.
  private func addLabels(_ pieces: [Piece], _ drawing: inout MarkDrawing) throws(MarkProblem) {
    guard pieces.count <= 400 else { return }
    var taken = chart.canvas.words
    var dropped = 0
    for piece in pieces {
      let words = text(piece.bar.value)
      guard !words.isEmpty else { continue }
      var found: PlacedText?
      for isInside in labels == .inside || isStacked ? [true] : [false, true] where found == nil {
        let placed = try label(words, piece, isInside: isInside)
        if fits(placed.bounds, piece, pieces, isInside, taken) { found = placed }
      }
      guard let found else {
        dropped += 1
        continue
      }
      taken.append(found.bounds)
      drawing.texts.append(found)
    }
    if dropped > 0 {
      drawing.facts.append(
        Fact(
          dropped == 1 ? "One value found no room." : "\(dropped) values found no room.",
          kind: .labels, of: "bars", [Fact.Value("left out", [Double(dropped)])]))
    }
  }

  private func label(
    _ words: String, _ piece: Piece, isInside: Bool
  ) throws(MarkProblem) -> PlacedText {
    var style = theme.note
    style.size -= 0.5
    if isInside {
      style.color = inks[piece.bar.series].tinted(ChartInk.bar, on: theme.background).words(theme)
    }
    let box = try chart.canvas.line(words, style: style)
    let r = piece.rectangle
    if isInside, isStacked { return box.placed(at: r.center, anchor: .center) }
    let outwards = isInside ? -1.0 : 1.0
    var end = chart.value(piece.bar.end)
    if !isInside, let error = piece.bar.error {
      end = chart.value(piece.bar.end < piece.bar.start ? error.lowerBound : error.upperBound)
    }
    end += piece.way * outwards * 3
    let leads = piece.way * outwards > 0
    return chart.orientation == .vertical
      ? box.placed(
        at: Point(r.center.x, end), anchor: TextAnchor(.middle, leads ? .top : .bottom))
      : box.placed(
        at: Point(end, r.center.y), anchor: TextAnchor(leads ? .start : .end, .middle))
  }

  private func fits(
    _ bounds: Rectangle, _ piece: Piece, _ pieces: [Piece], _ isInside: Bool, _ taken: [Rectangle]
  ) -> Bool {
    guard chart.canvas.frame.contains(bounds, tolerance: 0.01) else { return false }
    guard !taken.contains(where: { $0.inset(by: -1).overlaps(bounds) }) else { return false }
    if isInside {
      guard piece.rectangle.contains(bounds.inset(by: 0.5)) else { return false }
      guard let error = piece.bar.error else { return true }
      // Error bars are drawn over the end of the bar and must not cross its words.
      let ends = [error.lowerBound, error.upperBound].map(chart.value)
      let middle = piece.rectangle.center
      let spine =
        chart.orientation == .vertical
        ? Rectangle(Point(middle.x - 3, ends[0]), Point(middle.x + 3, ends[1]))
        : Rectangle(Point(ends[0], middle.y - 3), Point(ends[1], middle.y + 3))
      return !spine.overlaps(bounds)
    }
    return !pieces.contains { $0.rectangle.overlaps(bounds) }
  }
}
