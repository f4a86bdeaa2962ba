import Calculus
import Geometry
import Scene

/// Bands of colour between levels of a function of two variables.
///
/// For every level the whole region above it is filled, from the lowest level up, so that no seam
/// can show between bands. Borders are traced and polished like the lines of ``Contour``; holes of
/// the domain stay empty.
public struct FilledContour: LevelMark, Styled {
  /// "filled contour".
  public let kind = "filled contour"
  /// Label and opacity.
  public var style = MarkStyle()
  let function: FunctionOfTwo
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let levels: ContourLevels
  var map = ColorMap.viridis

  /// Fills between levels, below the least and above the greatest; a count chooses round values.
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

  /// The colours of the bands, from the lowest to the highest; viridis by default.
  public func colorMap(_ map: ColorMap) -> FilledContour {
    var copy = self
    copy.map = map
    return copy
  }

  /// Checks the function and chooses the levels.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let survey = try FieldSurvey(function, x: x, y: y)
    let borders = try levels.chosen(in: survey.range).filter {
      $0 > survey.range.lowerBound && $0 < survey.range.upperBound
    }
    let ends = [survey.range.lowerBound] + borders + [survey.range.upperBound]
    let colors =
      borders.isEmpty
      ? [map.color(at: 0.5)]
      : (0...borders.count).map {
        map.color(at: Double($0) / Double(borders.count))
      }
    let opacity = style.opacity ?? 1
    return ResolvedMark(
      bounds: DataBounds(x: x, y: y), wantsMargin: false,
      colorbar: ColorbarGuide(range: survey.range, levels: ends) { value in
        ThemedColor(colors[borders.count { value >= $0 }])
      },
      facts: [survey.fact(drawn: borders, of: kind)],
      draw: { canvas throws(MarkProblem) in
        let bands = self.bands(borders, colors, on: canvas)
        let isFaded = opacity < 1 && !bands.isEmpty
        return MarkDrawing(
          isFaded ? [.group(Scene.Group(opacity: opacity, bands))] : bands, isGround: true)
      })
  }

  private func bands(
    _ borders: [Double], _ colors: [Color], on canvas: PlotCanvas
  ) -> [Scene.Item] {
    let low = canvas.position(of: Point(x.lowerBound, y.lowerBound))
    let high = canvas.position(of: Point(x.upperBound, y.upperBound))
    guard low.isFinite, high.isFinite else { return [] }
    let area = Rectangle(low, high)
    let field = PlaneField(function, on: canvas)
    let grid = SampleGrid(
      field, over: area, columns: ContourDrawing.cells(area.width),
      rows: ContourDrawing.cells(area.height)
    ).ringed()
    return zip([-Double.greatestFiniteMagnitude] + borders, colors).compactMap { level, color in
      var path = Path()
      for line in ContourTracer(field: field, grid: grid, level: level).lines() {
        let region = RegionBorder(line: line, area: area, field: field)
        path.append(region.path)
      }
      guard !path.isEmpty else { return nil }
      return .path(Scene.Shape(path, fill: ThemedColor(color), usesEvenOddRule: true))
    }
  }
}
