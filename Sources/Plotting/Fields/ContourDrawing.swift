import Calculus
import Geometry
import Scene
import Typesetting

/// Draws a contour on a canvas.
struct ContourDrawing: Sendable {
  let contour: Contour
  let levels: [Double]
  let scale: ColorScale
  private let traces = ContourTraces()

  init(contour: Contour, levels: [Double], scale: ColorScale) {
    self.contour = contour
    self.levels = levels
    self.scale = scale
  }

  /// The greatest distance in points between a drawn line and the true one.
  static let tolerance = 0.05
  /// The same for a draft, which only tells where the ink will be.
  private static let draftTolerance = 0.5

  func drawn(on canvas: PlotCanvas) throws(MarkProblem) -> MarkDrawing {
    let lines = smoothLines(on: canvas)
    guard contour.isLabelled, !canvas.isDraft else {
      return MarkDrawing(items(lines, gaps: [:], canvas))
    }
    var boxes: [TextBox] = []
    for line in lines {
      var style = canvas.theme.note
      style.size = 0.9 * canvas.theme.tickSize
      style.color = labelInk(line.level, canvas.theme)
      boxes.append(try canvas.line(Self.number(line.level), style: style))
    }
    let labels = ContourLabels(
      lines: lines, sizes: boxes.map { Size($0.width, Self.digitHeight * $0.height) },
      frame: canvas.frame, isTaken: { Self.isTaken($0, on: canvas) })
    let places = labels.chosen()
    var gaps: [Int: [ClosedRange<Double>]] = [:]
    for place in places { gaps[place.line, default: []].append(place.gap) }
    let texts = places.map { place in
      boxes[place.line].placed(at: place.box.center, anchor: .center, rotation: place.box.angle)
    }
    return MarkDrawing(
      items(lines, gaps: gaps, canvas), texts: texts, facts: missing(lines, places))
  }

  private func smoothLines(on canvas: PlotCanvas) -> [SmoothLine] {
    let corners = [
      Point(contour.x.lowerBound, contour.y.lowerBound),
      Point(contour.x.upperBound, contour.y.upperBound),
    ].map { canvas.position(of: $0) }
    let area = Rectangle(corners[0], corners[1])
    guard corners[0].isFinite, corners[1].isFinite else { return [] }
    let field = PlaneField(contour.function, on: canvas)
    let tolerance = canvas.isDraft ? Self.draftTolerance : Self.tolerance
    // The draft and the final drawing differ in the fit only.
    let lines = traces.lines(x: canvas.x, y: canvas.y) {
      let grid = SampleGrid(
        field, over: area, columns: Self.cells(area.width), rows: Self.cells(area.height))
      return levels.flatMap { ContourTracer(field: field, grid: grid, level: $0).lines() }
    }
    return lines.map { ContourFit(field: field, line: $0, tolerance: tolerance).fitted() }
  }

  /// The number of cells along an extent in points: one each 4 points.
  static func cells(_ extent: Double) -> Int { max(40, min(240, Int(extent / 4))) }

  private func items(
    _ lines: [SmoothLine], gaps: [Int: [ClosedRange<Double>]], _ canvas: PlotCanvas
  ) -> [Scene.Item] {
    levels.compactMap { level in
      var path = Path()
      for (index, line) in lines.enumerated() where line.level == level {
        path.append(line.path(without: gaps[index] ?? []))
      }
      guard !path.isEmpty else { return nil }
      let ink =
        contour.style.color ?? scale.ink(of: level, on: canvas.theme.background, contrast: 3)
      let width = contour.style.width ?? 1.35
      let stroke = Stroke(
        ink, width: width, cap: .round, join: .round,
        dash: contour.style.dash?.pattern(width: width) ?? [])
      return .path(Scene.Shape(path, stroke: stroke))
    }
  }

  private func labelInk(_ level: Double, _ theme: Theme) -> ThemedColor {
    contour.style.color?.readable(on: theme.background)
      ?? scale.ink(of: level, on: theme.background)
  }

  private static func isTaken(_ box: RotatedBox, on canvas: PlotCanvas) -> Bool {
    let bounds = box.bounds
    if canvas.obstacles.contains(where: { $0.overlaps(bounds) && RotatedBox($0).overlaps(box) }) {
      return true
    }
    // The inked cells along the axis of the box, in squares as high as it.
    let along = Vector(angle: box.angle)
    let side = box.size.height / 2
    let count = max(1, Int((box.size.width / side).rounded(.up)))
    return (0...count).contains { step in
      let offset = (Double(step) / Double(count) - 0.5) * max(box.size.width - 2 * side, 0)
      let center = box.center + along * offset
      let reach = Vector(side, side)
      return canvas.occupancy.count(in: Rectangle(center - reach, center + reach)) > 0
    }
  }

  /// The share of a line's height that digits take, which stand in its middle.
  private static let digitHeight = 0.64

  /// A number as text to some significant digits, with a true minus sign.
  static func number(_ value: Double, digits: Int = 6) -> String {
    let text = NumberFormat.significant(digits).string(value == 0 ? 0 : value)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// The levels as text with one number of decimals, the least that keeps them exact to six digits.
  static func numbers(_ levels: [Double]) -> [String] {
    let plain = levels.map { NumberFormat.significant(6).string($0) }
    let decimals = plain.map { text in
      text.contains("e") ? 7 : text.split(separator: ".").dropFirst().first?.count ?? 0
    }
    let most = decimals.max() ?? 0
    let texts =
      most > 6
      ? levels.map { NumberFormat.shortest.string($0) }
      : levels.map { NumberFormat.fixed(most).string($0) }
    return texts.map { $0.hasPrefix("-") ? "−" + $0.dropFirst() : $0 }
  }

  private func missing(_ lines: [SmoothLine], _ places: [ContourLabels.Place]) -> [Fact] {
    let labelled = places.map { lines[$0.line].level }
    let bare = levels.filter { level in
      !labelled.contains(level) && lines.contains { $0.level == level }
    }
    guard !bare.isEmpty else { return [] }
    let list = bare.map { Self.number($0) }.joined(separator: ", ")
    return [
      Fact(
        "There was no room for the label of \(bare.count == 1 ? "level" : "levels") \(list).",
        kind: .labels, of: Words.mark(contour.kind, contour.label), [Fact.Value("without", bare)])
    ]
  }
}
