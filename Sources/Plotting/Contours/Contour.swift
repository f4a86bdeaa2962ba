public import Geometry
import Scene
import Calculus
import Typesetting

/// Lines on which a function of two variables, or gridded or scattered data, have one value, with
/// the values written in them.
///
/// Lines of a function are traced on the page, polished on the function, and drawn as curves whose tangents are
/// perpendicular to the gradient, within 0.05 points of the true line; those of data are straight from side to side of the cells
/// or triangles, and points that do not show are left out. Labels stand in gaps of
/// their lines, clear of everything else; a line without room for its label has none, and the
/// description of the figure says so. Their ink has a contrast of at least 4.5 on either ground.
public struct Contour: LevelMark, Styled {
  /// "contour".
  public let kind = "contour"
  /// Label and stroke; with a colour all lines have it, otherwise that of the colour map.
  public var style = MarkStyle()
  let source: ContourSource
  let levels: ContourLevels
  var map = ColorMap.viridis
  var labelStyle = ContourLabelStyle()
  var resolution: Int?
  var widths: [Double] = []
  var dashesNegative = false
  var colorbarTitle = ""

  /// Draws lines at levels; a count chooses round values.
  public init(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>,
    levels: ContourLevels = 12
  ) {
    source = .function(function, x: x, y: y)
    self.levels = levels
  }

  /// Draws lines of gridded data: exact for values that are linear along cell sides.
  public init(_ data: GridData, levels: ContourLevels = 12) {
    source = .grid(data)
    self.levels = levels
  }

  /// Draws lines of scattered data, linear on the triangles between the points.
  public init(points: [Point], values: [Double], levels: ContourLevels = 12) {
    source = .scattered(ScatteredData(points: points, values: values))
    self.levels = levels
  }

  /// The label in messages.
  public var label: String? { style.label }

  /// The colours of the levels, from the least to the greatest; viridis by default.
  public func colorMap(_ map: ColorMap) -> Contour {
    var copy = self
    copy.map = map
    return copy
  }

  /// Searches a function on so many cells along each side, instead of one each 4 points.
  ///
  /// Every point found is polished on the function, so that the number decides only which details
  /// are seen. It is at least 2, and has no meaning for data.
  public func resolution(_ cells: Int) -> Contour {
    var copy = self
    copy.resolution = max(2, min(cells, 4000))
    return copy
  }

  /// The widths of the lines in points, one for each level; they repeat when there are more levels.
  public func widths(_ widths: [Double]) -> Contour {
    var copy = self
    copy.widths = widths
    return copy
  }

  /// Dashes the lines of negative levels, so that they are told apart without colour.
  public func dashedNegatives(_ isDashed: Bool = true) -> Contour {
    var copy = self
    copy.dashesNegative = isDashed
    return copy
  }

  /// The title of the colorbar, which shows the lines at their levels.
  public func colorbarTitle(_ title: String) -> Contour {
    var copy = self
    copy.colorbarTitle = title
    return copy
  }

  /// Checks the function or data and chooses the levels.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let survey = try source.survey(in: context)
    try checkStyle()
    let levels = try self.levels.chosen(in: survey)
    let drawn = levels.filter { survey.range.contains($0) }
    let colors = LevelColors(
      self.levels.colorRange(levels, survey), kind: self.levels.scale, map: map)
    let drawing = ContourDrawing(contour: self, levels: levels, colors: colors)
    let color = style.color
    return ResolvedMark(
      bounds: DataBounds(x: survey.x, y: survey.y), wantsMargin: false,
      legend: style.label.map { text in
        let ink = color ?? ThemedColor(colors.middle)
        return [LegendEntry(text, swatch: .init(stroke: Stroke(ink, width: style.width ?? 1.5)))]
      } ?? [],
      colorbar: ColorbarGuide(
        range: barRange(drawn, survey.range), scale: colors.kind,
        lines: drawn.map { level in
          let index = levels.firstIndex(of: level) ?? 0
          return ColorbarGuide.Line(
            level, stroke: drawing.stroke(index, on: context.theme.background))
        },
        title: colorbarTitle
      ) { color ?? ThemedColor(colors.color(of: $0)) },
      facts: [survey.fact(drawn: drawn, of: Words.mark(kind, style.label))], pass: .labels,
      draw: { canvas throws(MarkProblem) in try drawing.drawn(on: canvas) })
  }

  /// The range of the colorbar: that of the levels, with some room at the ends.
  private func barRange(
    _ drawn: [Double], _ range: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    guard let low = drawn.first, let high = drawn.last, low < high else { return range }
    let scale = levels.scale
    let (first, last) = (scale.measure(low), scale.measure(high))
    let room = (last - first) / Double(max(drawn.count - 1, 1)) / 2
    let ends = (scale.value(ofMeasure: first - room), scale.value(ofMeasure: last + room))
    return ends.0.isFinite && ends.1.isFinite ? ends.0...ends.1 : range
  }

  private func checkStyle() throws(MarkProblem) {
    let sizes = widths + [labelStyle.size, style.width].compactMap { $0 }
    if let bad = sizes.first(where: { !($0 > 0 && $0 < 1000) }) {
      throw MarkProblem(
        "\(Words.number(bad)) points is no width of a line or size of a label",
        cure: "give a positive number of points")
    }
  }
}

extension Contour {
  /// The labels on a canvas, and the levels that have a stretch of line inside the frame that is
  /// long and straight enough for one.
  package func labelLayout(
    on canvas: PlotCanvas
  ) throws(MarkProblem) -> ContourDrawing.LabelReport {
    let survey = try source.survey(in: MarkContext())
    let levels = try self.levels.chosen(in: survey)
    let colors = LevelColors(survey.range, kind: .linear, map: map)
    return try ContourDrawing(contour: self, levels: levels, colors: colors).labels(on: canvas)
  }
}
