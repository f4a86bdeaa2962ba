import Calculus
import Geometry
import Scene
import Typesetting

/// Draws a contour on a canvas.
package struct ContourDrawing: Sendable {
  let contour: Contour
  let levels: [Double]
  let colors: LevelColors
  private let traces = ContourTraces()

  init(contour: Contour, levels: [Double], colors: LevelColors) {
    self.contour = contour
    self.levels = levels
    self.colors = colors
  }

  /// The greatest distance in points between a drawn line and the true one.
  static let tolerance = 0.05

  func drawn(on canvas: PlotCanvas) throws(MarkProblem) -> MarkDrawing {
    let trace = trace(on: canvas)
    if canvas.isDraft { return MarkDrawing(items(trace.drafts(of: levels), canvas)) }
    let lines = trace.fitted
    guard contour.labelStyle.isShown else {
      return MarkDrawing(items(lines, gaps: [:], canvas), facts: counts(lines))
    }
    return drawing(lines, try layout(lines, on: canvas), canvas)
  }

  /// The lines with the labels of a layout in their gaps.
  private func drawing(
    _ lines: [SmoothLine], _ layout: Layout, _ canvas: PlotCanvas
  ) -> MarkDrawing {
    var gaps: [Int: [ClosedRange<Double>]] = [:]
    for label in layout.places {
      gaps[label.place.line, default: []].append(label.place.gap)
      for cut in label.cuts { gaps[cut.line, default: []].append(cut.gap) }
    }
    let texts = layout.places.map(\.place).compactMap { place in
      layout.boxes[place.line]?.placed(
        at: place.box.center, anchor: .center, rotation: place.box.angle)
    }
    return MarkDrawing(
      items(lines, gaps: gaps, canvas), texts: texts, facts: counts(lines) + missing(lines, layout))
  }

  /// Where labels go.
  struct Layout {
    var places: [PlacedLabel]
    /// The levels that could have a label.
    var eligible: [Double]
    /// The text of each line.
    var boxes: [TextBox?]
  }

  private func layout(_ lines: [SmoothLine], on canvas: PlotCanvas) throws(MarkProblem) -> Layout {
    var known: [(level: Double, box: TextBox)] = []
    for level in levels where contour.labelStyle.shows(level) {
      var style = canvas.theme.note
      style.size = contour.labelStyle.size ?? 0.9 * canvas.theme.tickSize
      style.color = labelInk(level, canvas.theme)
      known.append((level, try canvas.line(contour.labelStyle.text(level), style: style)))
    }
    let boxes = lines.map { line in known.first { $0.level == line.level }?.box }
    let labels = ContourLabels(
      lines: lines, sizes: boxes.map { $0.map { Size($0.width, Self.digitHeight * $0.height) } },
      frame: canvas.frame, orientation: contour.labelStyle.orientation,
      isTaken: { Self.isTaken($0, on: canvas) })
    let chosen = labels.chosen()
    return Layout(places: chosen.places, eligible: chosen.eligible, boxes: boxes)
  }

  private func trace(on canvas: PlotCanvas) -> ContourTrace {
    // The draft and the final drawing differ in the fit only.
    traces.trace(x: canvas.x, y: canvas.y) {
      contour.source.trace(at: levels, on: canvas, resolution: contour.resolution)
    }
  }

  /// The number of cells along an extent in points: one each 4 points.
  static func cells(_ extent: Double) -> Int { max(40, min(240, Int(extent / 4))) }

  private func items(
    _ lines: [SmoothLine], gaps: [Int: [ClosedRange<Double>]], _ canvas: PlotCanvas
  ) -> [Scene.Item] {
    let paths = levels.map { level in
      var path = Path()
      for (index, line) in lines.enumerated() where line.level == level {
        path.append(line.path(without: gaps[index] ?? []))
      }
      return path
    }
    return items(paths, canvas)
  }

  /// Items of the paths of all levels.
  private func items(_ paths: [Path], _ canvas: PlotCanvas) -> [Scene.Item] {
    levels.indices.compactMap { number in
      guard !paths[number].isEmpty else { return nil }
      return .path(Scene.Shape(paths[number], stroke: stroke(number, on: canvas.theme.background)))
    }
  }

  /// The stroke of a level.
  func stroke(_ index: Int, on ground: ThemedColor) -> Stroke {
    // Inks that read are searched for, so once only for colorbar, draft and drawing.
    traces.strokes(on: ground) { levels.indices.map { newStroke($0, on: ground) } }[index]
  }

  private func newStroke(_ index: Int, on ground: ThemedColor) -> Stroke {
    let level = levels[index]
    let ink = contour.style.color ?? colors.ink(of: level, on: ground, contrast: 3)
    let cycle = contour.widths
    let width =
      cycle.isEmpty ? contour.style.width ?? 1.35 : cycle[index % cycle.count]
    let dash = contour.style.dash ?? (contour.dashesNegative && level < 0 ? .dashed : nil)
    return Stroke(
      ink, width: width, cap: dash == nil ? .round : .butt, join: .round,
      dash: dash?.pattern(width: width) ?? [])
  }

  private func labelInk(_ level: Double, _ theme: Theme) -> ThemedColor {
    contour.style.color?.readable(on: theme.background)
      ?? colors.ink(of: level, on: theme.background)
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
      return !canvas.occupancy.isEmpty(in: Rectangle(center - reach, center + reach))
    }
  }

  /// The share of a line's height that digits take, which stand in its middle.
  private static let digitHeight = 0.64
}

extension ContourDrawing {
  /// A label on the page.
  package struct Label: Sendable, Hashable {
    package var level: Double
    package var box: RotatedBox
  }

  /// What is known of the labels on a canvas.
  package struct LabelReport: Sendable {
    package var labels: [Label]
    /// The levels that have a stretch of line inside the frame that is long and straight enough.
    package var eligible: [Double]
    /// The lines and texts.
    package var drawing: MarkDrawing
  }

  /// The labels on a canvas with what is drawn.
  func labels(on canvas: PlotCanvas) throws(MarkProblem) -> LabelReport {
    let lines = trace(on: canvas).fitted
    let layout = try layout(lines, on: canvas)
    return LabelReport(
      labels: layout.places.map { Label(level: lines[$0.place.line].level, box: $0.place.box) },
      eligible: layout.eligible, drawing: drawing(lines, layout, canvas))
  }

  /// A number as text to some significant digits, with a true minus sign.
  static func number(_ value: Double, digits: Int = 6) -> String {
    let text = NumberFormat.significant(digits).string(value == 0 ? 0 : value)
    return text.hasPrefix("-") ? "−" + String(text.dropFirst()) : text
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
    return texts.map { $0.hasPrefix("-") ? "−" + String($0.dropFirst()) : $0 }
  }

  private var subject: String { Words.mark(contour.kind, contour.label) }

  /// How many lines there are at each level, and how many of them are closed.
  private func counts(_ lines: [SmoothLine]) -> [Fact] {
    let drawn = levels.filter { level in lines.contains { $0.level == level } }
    guard !drawn.isEmpty else { return [] }
    func numbers(_ isCounted: (SmoothLine) -> Bool) -> [Double] {
      drawn.map { level in Double(lines.count { $0.level == level && isCounted($0) }) }
    }
    let closed = lines.count(where: \.isClosed)
    let sentence =
      lines.count == 1
      ? "It is one \(closed == 1 ? "closed" : "open") line."
      : closed == lines.count
        ? "All \(closed) lines are closed."
        : "\(closed == 0 ? "None" : "\(closed)") of the \(lines.count) lines "
          + "\(closed <= 1 ? "is" : "are") closed."
    return [
      Fact(
        sentence, kind: .levels, of: subject,
        [
          Fact.Value("drawn levels", drawn), Fact.Value("lines", numbers { _ in true }),
          Fact.Value("closed lines", numbers(\.isClosed)),
        ])
    ]
  }

  private func missing(_ lines: [SmoothLine], _ layout: Layout) -> [Fact] {
    let labelled = layout.places.map { lines[$0.place.line].level }.ascending
    let bare = levels.filter { level in
      contour.labelStyle.shows(level) && !labelled.contains(level)
        && lines.contains { $0.level == level }
    }
    let values = [
      Fact.Value("labelled", labelled), Fact.Value("eligible", layout.eligible),
      Fact.Value("without", bare),
    ]
    let list = bare.map { Self.number($0) }.joined(separator: ", ")
    let sentence =
      "There was no room for the label of \(bare.count == 1 ? "level" : "levels") \(list)."
    return [Fact(bare.isEmpty ? "" : sentence, kind: .labels, of: subject, values)]
  }
}
