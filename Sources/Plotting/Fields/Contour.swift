import Geometry
import Scene
import Calculus
import Typesetting

/// Lines on which a function of two variables has one value, with their values written in them.
///
/// Lines are traced on the page, polished on the function, and drawn as curves whose tangents are
/// perpendicular to the gradient, within 0.05 points of the true line. Labels stand in gaps of
/// their lines, clear of everything else; a line without room for its label has none, and the
/// description of the figure says so. Their ink has a contrast of at least 4.5 on either ground.
public struct Contour: LevelMark, Styled {
  /// "contour".
  public let kind = "contour"
  /// Label and stroke; with a colour all lines have it, otherwise that of the colour map.
  public var style = MarkStyle()
  let function: FunctionOfTwo
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let levels: ContourLevels
  var map = ColorMap.viridis
  var isLabelled = true
  var colorbarTitle = ""

  /// Draws lines at levels; a count chooses round values.
  public init(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>,
    levels: ContourLevels = 12
  ) {
    self.function = function
    self.x = x
    self.y = y
    self.levels = levels
  }

  /// The label in messages.
  public var label: String? { style.label }

  /// Whether values are written in the lines; they are by default.
  public func labels(_ isLabelled: Bool) -> Contour {
    var copy = self
    copy.isLabelled = isLabelled
    return copy
  }

  /// The colours of the levels, from the least to the greatest; viridis by default.
  public func colorMap(_ map: ColorMap) -> Contour {
    var copy = self
    copy.map = map
    return copy
  }

  /// Checks the function and chooses the levels.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let survey = try FieldSurvey(function, x: x, y: y)
    let levels = try levels.chosen(in: survey.range)
    let drawn = levels.filter { survey.range.contains($0) }
    let drawing = ContourDrawing(contour: self, levels: levels, scale: scale(levels, survey.range))
    let color = style.color
    let scale = drawing.scale
    return ResolvedMark(
      bounds: DataBounds(x: x, y: y), wantsMargin: false,
      legend: style.label.map { text in
        let ink = color ?? ThemedColor(scale.map.color(at: 0.5))
        return [LegendEntry(text, swatch: .init(stroke: Stroke(ink, width: style.width ?? 1.5)))]
      } ?? [],
      colorbar: ColorbarGuide(range: scale.range, levels: [], title: colorbarTitle) {
        color ?? ThemedColor(scale.color(of: $0))
      },
      facts: [survey.fact(drawn: drawn, of: Words.mark(kind, style.label))], pass: .labels,
      draw: { canvas throws(MarkProblem) in try drawing.drawn(on: canvas) })
  }

  /// The scale of the levels; over the range of the function when there is one level or none.
  private func scale(_ levels: [Double], _ range: ClosedRange<Double>) -> ColorScale {
    let drawn = levels.filter { range.contains($0) }
    guard let low = drawn.min(), let high = drawn.max(), low < high else {
      return ColorScale(range, map: map)
    }
    return ColorScale(low...high, map: map)
  }
}
