import Calculus
public import Geometry
import Scene

/// Bands of colour between levels of a function of two variables, or of gridded or scattered data.
///
/// For every level the whole region above it is filled, from the lowest level up, so that no seam
/// can show between bands; at the border of the domain a band ends a point early where greater ones
/// cover it, so that its colour does not show there. Borders are traced and polished like the lines
/// of ``Contour``; holes of the domain stay empty. What lies below the least level and above the
/// greatest is filled too, unless ``extend(_:)`` says otherwise.
public struct FilledContour: LevelMark, Styled {
  /// What is filled beyond the levels.
  public enum Extend: Sendable, Hashable, CaseIterable {
    /// Nothing.
    case neither
    /// What lies below the least level.
    case min
    /// What lies above the greatest level.
    case max
    /// Both.
    case both

    var hasLow: Bool { self == .min || self == .both }
    var hasHigh: Bool { self == .max || self == .both }
  }

  /// "filled contour".
  public let kind = "filled contour"
  /// Label and opacity.
  public var style = MarkStyle()
  let source: ContourSource
  let levels: ContourLevels
  var map = ColorMap.viridis
  var resolution: Int?
  var extent = Extend.both
  var colorbarTitle = ""

  /// Fills between levels, below the least and above the greatest; a count chooses round values.
  public init(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>,
    levels: ContourLevels = 12
  ) {
    source = .function(function, x: x, y: y)
    self.levels = levels
  }

  /// Fills between levels of gridded data, linear along cell sides; of a cell with a missing
  /// corner the triangle of the others is filled.
  public init(_ data: GridData, levels: ContourLevels = 12) {
    source = .grid(data)
    self.levels = levels
  }

  /// Fills between levels of scattered data, linear on the triangles between the points, inside
  /// their convex hull.
  public init(points: [Point], values: [Double], levels: ContourLevels = 12) {
    source = .scattered(ScatteredData(points: points, values: values))
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

  /// What is filled beyond the least and greatest level; both by default.
  public func extend(_ extent: Extend) -> FilledContour {
    var copy = self
    copy.extent = extent
    return copy
  }

  /// Searches a function on so many cells along each side, instead of one each 4 points.
  public func resolution(_ cells: Int) -> FilledContour {
    var copy = self
    copy.resolution = max(2, Swift.min(cells, 4000))
    return copy
  }

  /// The title of the colorbar.
  public func colorbarTitle(_ title: String) -> FilledContour {
    var copy = self
    copy.colorbarTitle = title
    return copy
  }

  /// Checks the function or data and chooses the levels.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let survey = try source.survey(in: context)
    let bands = Bands(
      try levels.chosen(in: survey), range: survey.range, extent: extent, scale: levels.scale,
      map: map)
    let drawn = bands.borders.filter { survey.range.contains($0) }
    let opacity = style.opacity ?? 1
    return ResolvedMark(
      bounds: DataBounds(x: survey.x, y: survey.y), wantsMargin: false,
      colorbar: ColorbarGuide(
        range: bands.range, scale: bands.scale, levels: bands.borders, title: colorbarTitle
      ) { ThemedColor(bands.color(of: $0)) },
      facts: [survey.fact(drawn: drawn, of: kind)],
      draw: { canvas throws(MarkProblem) in
        let items = self.items(bands, on: canvas)
        let isFaded = opacity < 1 && !items.isEmpty
        return MarkDrawing(
          isFaded ? [.group(Scene.Group(opacity: opacity, items))] : items, isGround: true)
      })
  }

  private func items(_ bands: Bands, on canvas: PlotCanvas) -> [Scene.Item] {
    let fills = bands.fills
    let levels = fills.map(\.level)
    let covers = bands.top == nil ? levels.dropFirst() + [.infinity] : levels.map { _ in .infinity }
    let tops = bands.top.map { [Self.middle(levels.suffix(2), $0), $0] } ?? []
    let regions = source.regions(
      above: levels + tops, covers: covers + tops.map { _ in .infinity }, on: canvas,
      resolution: resolution)
    return fills.indices.compactMap { index in
      guard !regions[index].isEmpty else { return nil }
      var path = regions[index]
      // What lies above a top that is not filled is taken out of every region; out of those under
      // the last one half of that, too, so that none of them shows at its upper border.
      if !tops.isEmpty {
        path.append(regions[fills.count + (index == fills.count - 1 ? 1 : 0)])
      }
      return .path(
        Scene.Shape(path, fill: ThemedColor(fills[index].color), usesEvenOddRule: true))
    }
  }

  /// A level in the middle of the last band under a top; the top itself when it is the only one.
  private static func middle(_ last: ArraySlice<Double>, _ top: Double) -> Double {
    guard last.count > 1, let low = last.last, low.isFinite else { return top }
    return low / 2 + top / 2
  }
}
