import Geometry

/// What contour lines are drawn of: a function, a grid of values, or scattered values.
enum ContourSource: Sendable {
  case function(FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>)
  case grid(GridData)
  case scattered(ScatteredData)

  /// What a look at the values tells.
  /// - Throws: `MarkProblem` for data or functions that cannot be drawn on such axes.
  func survey(in context: MarkContext) throws(MarkProblem) -> FieldSurvey {
    let survey: FieldSurvey
    switch self {
    case .function(let function, let x, let y):
      survey = try FieldSurvey(function, x: x, y: y)
    case .grid(let data):
      if let problem = data.problem { throw problem }
      survey = try FieldSurvey(
        values: data.values, name: "a grid of \(data.ys.count) × \(data.width) values",
        x: data.xs[0]...data.xs[data.xs.count - 1], y: data.ys[0]...data.ys[data.ys.count - 1])
    case .scattered(let data):
      if let problem = data.problem { throw problem }
      let bounds = DataBounds(of: data.triangulation.points)
      survey = try FieldSurvey(
        values: data.values, name: "\(data.values.count) scattered values", x: bounds.x ?? 0...1,
        y: bounds.y ?? 0...1)
    }
    for (range, scale, name) in [(survey.x, context.xScale, "x"), (survey.y, context.yScale, "y")]
    where scale == .log10 && range.lowerBound <= 0 {
      throw MarkProblem(
        "\(name) begins at \(Words.number(range.lowerBound)) on a logarithmic axis",
        cure: "begin above zero, or use a linear axis")
    }
    return survey
  }

  /// The lines of levels in page coordinates.
  ///
  /// Those of a function are polished on it and still to be fitted; those of data are exact.
  func trace(at levels: [Double], on canvas: PlotCanvas, resolution: Int?) -> ContourTrace {
    switch self {
    case .function(let function, let x, let y):
      guard let area = Self.area(x, y, on: canvas) else { return ContourTrace() }
      let field = PlaneField(function, on: canvas)
      let grid = Self.grid(of: field, over: area, resolution: resolution)
      return ContourTrace(
        lines: ContourTracer.lines(at: levels, of: field, on: grid).flatMap { $0 }, field: field,
        step: grid.step)
    case .grid(let data):
      return ContourTrace(
        lines: ContourGenerator(data).lines(at: levels).flatMap { lines in
          lines.lines.compactMap { Self.placed($0, on: canvas) }
        })
    case .scattered(let data):
      return ContourTrace(
        lines: data.lines(at: levels).flatMap { lines in
          lines.lines.compactMap { Self.placed($0, on: canvas) }
        })
    }
  }

  /// The regions above levels, each as one path in page coordinates; that above the least finite
  /// number is the domain.
  /// - Parameter covers: for each region, the level of the one that is drawn over it, infinite for
  ///   none, see ``BandBorder``; `nil` for regions that reach the border of the domain wherever they
  ///   do.
  func regions(
    above levels: [Double], covers: [Double]? = nil, on canvas: PlotCanvas, resolution: Int?
  ) -> [Path] {
    let band = covers.map { _ in BandBorder(frame: canvas.frame) }
    switch self {
    case .function(let function, let x, let y):
      guard let area = Self.area(x, y, on: canvas) else { return levels.map { _ in Path() } }
      let field = PlaneField(function, on: canvas)
      let grid = Self.grid(of: field, over: area, resolution: resolution)
      let bounds = levels.map { $0 == -.infinity ? -Double.greatestFiniteMagnitude : $0 }
      let lines = ContourTracer.lines(at: bounds, of: field, on: grid.ringed())
      return lines.enumerated().map { index, lines in
        var path = Path()
        for line in lines {
          var border = RegionBorder(line: line, area: area, field: field)
          border.cover = band.map { ($0, grid, covers?[index] ?? .infinity) }
          path.append(border.path)
        }
        return path
      }
    case .grid(let data):
      var border = band
      border?.depth = min(1, 2 * Self.leastGap(data, on: canvas))
      return Self.outlines(
        ContourGenerator(data).regions(above: levels), covers: covers, border, on: canvas
      ) { data.borderLeasts }
    case .scattered(let data):
      return Self.outlines(data.regions(above: levels), covers: covers, band, on: canvas) {
        data.borderLeasts
      }
    }
  }

  /// The least distance of neighbouring lines of a grid on the page.
  private static func leastGap(_ data: GridData, on canvas: PlotCanvas) -> Double {
    [data.xs.map(canvas.x.position(of:)), data.ys.map(canvas.y.position(of:))].map { places in
      zip(places, places.dropFirst()).map { ($1 - $0).magnitude }.min() ?? 0
    }.min() ?? 0
  }

  private static func area(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, on canvas: PlotCanvas
  ) -> Rectangle? {
    let low = canvas.position(of: Point(x.lowerBound, y.lowerBound))
    let high = canvas.position(of: Point(x.upperBound, y.upperBound))
    return low.isFinite && high.isFinite ? Rectangle(low, high) : nil
  }

  private static func grid(
    of field: PlaneField, over area: Rectangle, resolution: Int?
  ) -> SampleGrid {
    SampleGrid(
      field, over: area, columns: resolution ?? ContourDrawing.cells(area.width),
      rows: resolution ?? ContourDrawing.cells(area.height))
  }

  private static func outlines(
    _ regions: [ContourLines], covers: [Double]?, _ band: BandBorder?, on canvas: PlotCanvas,
    _ leasts: () -> [Point: Double]
  ) -> [Path] {
    let covered = band.map { _ in leasts() } ?? [:]
    return regions.enumerated().map { index, region in
      let cover = covers?[index] ?? .infinity
      // Rings of data and of the page have their points in the same order.
      let least = region.lines.map { $0.points.map { covered[$0] ?? -.infinity } }
      return outline(region, on: canvas) { ring, points, isTurned in
        band?.drawnIn(points) { least[ring][isTurned ? points.count - 1 - $0 : $0] > cover }
          ?? points
      }
    }
  }

  private static func outline(
    _ rings: ContourLines, on canvas: PlotCanvas,
    _ drawnIn: (_ ring: Int, _ points: [Point], _ isTurned: Bool) -> [Point]
  ) -> Path {
    var path = Path()
    for (index, ring) in rings.lines.enumerated() {
      guard let placed = placed(ring, on: canvas) else { continue }
      let simple = PolylineSimplifier.simplified(
        drawnIn(index, placed.points, isMirrored(canvas)), isClosed: true,
        tolerance: ContourDrawing.tolerance)
      path.append(Path(polyline: simple, closed: true))
    }
    return path
  }

  /// Whether left and right change places on the page.
  private static func isMirrored(_ canvas: PlotCanvas) -> Bool {
    (canvas.x.end > canvas.x.start) != (canvas.y.end > canvas.y.start)
  }

  /// A line on the page, greater values on the same side as for lines that are traced there; `nil`
  /// where it has no place.
  private static func placed(_ line: ContourLine, on canvas: PlotCanvas) -> ContourLine? {
    var points = line.points.map { canvas.position(of: $0) }
    guard points.allSatisfy(\.isFinite) else { return nil }
    if isMirrored(canvas) { points.reverse() }
    return ContourLine(level: line.level, points: points, isClosed: line.isClosed)
  }
}
