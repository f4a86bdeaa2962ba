internal import Calculus
internal import Geometry
internal import Scene
internal import Typesetting

/// Checked cells with their edges in data units and the scale of their colours, ready to be drawn.
struct CellMesh: Sendable {
  let xs: [Double]
  let ys: [Double]
  /// The values; row 0 lies between the first two edges of y.
  let grid: CellGrid
  let scale: ColorScale
  let style: CellStyle
  let opacity: Double

  /// Draws the cells, then lines between them, then their words.
  func drawing(on canvas: PlotCanvas, subject: String) throws(MarkProblem) -> MarkDrawing {
    let across = xs.map(canvas.x.position(of:))
    let down = ys.map(canvas.y.position(of:))
    let colors = CellColors(scale, opacity: opacity)
    var items = CellPainter(xs: across, ys: down, pixels: colors.pixels(grid.values)).items
    guard !items.isEmpty else { return MarkDrawing() }
    if let lines = style.lines { items.append(.path(between(across, down, lines))) }
    guard let format = style.format else { return MarkDrawing(items, isGround: true) }
    let (texts, facts) = try words(format, across, down, colors, canvas, subject)
    return MarkDrawing(items, texts: texts, isGround: true, facts: facts)
  }

  private func between(_ across: [Double], _ down: [Double], _ stroke: Stroke) -> Scene.Shape {
    var path = Path()
    let (left, right) = (across[0], across[across.count - 1])
    let (top, bottom) = (down[0], down[down.count - 1])
    for x in across.dropFirst().dropLast() {
      path.append(Path(polyline: [Point(x, top), Point(x, bottom)]))
    }
    for y in down.dropFirst().dropLast() {
      path.append(Path(polyline: [Point(left, y), Point(right, y)]))
    }
    return Scene.Shape(path, stroke: stroke)
  }

  private func words(
    _ format: NumberFormat, _ across: [Double], _ down: [Double], _ colors: CellColors,
    _ canvas: PlotCanvas, _ subject: String
  ) throws(MarkProblem) -> ([PlacedText], [Fact]) {
    var texts: [PlacedText] = []
    var missing = 0
    // More words than this cannot be read in any figure.
    guard grid.values.count <= 20_000 else {
      return ([], [Self.fact(written: 0, missing: grid.values.count, of: subject)])
    }
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let value = grid[row, column]
        let cell = Rectangle(
          Point(across[column], down[row]), Point(across[column + 1], down[row + 1]))
        guard value.isFinite else { continue }
        guard canvas.frame.contains(cell, tolerance: 0.01),
          let box = try box(
            Self.text(value, format), in: cell, ink: ink(on: colors.color(of: value), canvas),
            canvas)
        else {
          missing += 1
          continue
        }
        texts.append(box.placed(at: cell.center, anchor: .center, role: "cell"))
      }
    }
    return (texts, [Self.fact(written: texts.count, missing: missing, of: subject)])
  }

  private static func text(_ value: Double, _ format: NumberFormat) -> String {
    String(format.string(value == 0 ? 0 : value).map { $0 == "-" ? "\u{2212}" : $0 })
  }

  /// The text as large as the cell lets it be; `nil` when that is too small to read.
  private func box(
    _ text: String, in cell: Rectangle, ink: ThemedColor, _ canvas: PlotCanvas
  ) throws(MarkProblem) -> TextBox? {
    var style = canvas.theme.tickLabel
    style.color = ink
    let box = try canvas.line(text, style: style)
    let room = min((cell.width - 3) / box.width, (cell.height - 2) / box.height)
    guard room < 1 else { return box }
    style.size *= room
    return style.size >= 5.5 ? try canvas.line(text, style: style) : nil
  }

  /// Black or white, whichever stands out more from a colour over the ground.
  private func ink(on pixel: PixelColor, _ canvas: PlotCanvas) -> ThemedColor {
    func ink(_ ground: Color) -> Color {
      let (color, share) = (pixel.color, Double(pixel.alpha) / 255)
      let seen = Color(
        red: color.red * share + ground.red * (1 - share),
        green: color.green * share + ground.green * (1 - share),
        blue: color.blue * share + ground.blue * (1 - share))
      return seen.contrast(to: .black) >= seen.contrast(to: .white) ? .black : .white
    }
    return ThemedColor(
      light: ink(canvas.theme.background.light), dark: ink(canvas.theme.background.dark))
  }

  private static func fact(written: Int, missing: Int, of subject: String) -> Fact {
    Fact(
      missing == 0 ? "" : "\(missing) values do not fit into their cells and are not written.",
      kind: .labels, of: subject,
      [Fact.Value("written", [Double(written)]), Fact.Value("left out", [Double(missing)])])
  }
}
