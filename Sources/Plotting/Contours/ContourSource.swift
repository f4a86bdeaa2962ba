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
        lines: ContourGenerator(data).lines(at: levels).flatMap { Self.placed($0, on: canvas) })
    case .scattered(let data):
      return ContourTrace(lines: data.lines(at: levels).flatMap { Self.placed($0, on: canvas) })
    }
  }

  /// The regions above levels, each as one path in page coordinates; that above the least finite
  /// number is the domain.
  func regions(above levels: [Double], on canvas: PlotCanvas, resolution: Int?) -> [Path] {
    let tolerance = ContourDrawing.tolerance
    switch self {
    case .function(let function, let x, let y):
      guard let area = Self.area(x, y, on: canvas) else { return levels.map { _ in Path() } }
      let field = PlaneField(function, on: canvas)
      let grid = Self.grid(of: field, over: area, resolution: resolution).ringed()
      let bounds = levels.map { $0 == -.infinity ? -Double.greatestFiniteMagnitude : $0 }
      return ContourTracer.lines(at: bounds, of: field, on: grid).map { lines in
        var path = Path()
        for line in lines {
          path.append(RegionBorder(line: line, area: area, field: field).path)
        }
        return path
      }
    case .grid(let data):
      return ContourGenerator(data).regions(above: levels).map {
        Self.outline($0, tolerance: tolerance, on: canvas)
      }
    case .scattered(let data):
      return data.regions(above: levels).map {
        Self.outline($0, tolerance: tolerance, on: canvas)
      }
    }
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

  /// Lines on the page, greater values on the same side as for lines that are traced there.
  private static func placed(_ lines: ContourLines, on canvas: PlotCanvas) -> [ContourLine] {
    let isMirrored = (canvas.x.end > canvas.x.start) != (canvas.y.end > canvas.y.start)
    return lines.lines.compactMap { line in
      var points = line.points.map { canvas.position(of: $0) }
      guard points.allSatisfy(\.isFinite) else { return nil }
      if isMirrored { points.reverse() }
      return ContourLine(level: line.level, points: points, isClosed: line.isClosed)
    }
  }

  private static func outline(
    _ rings: ContourLines, tolerance: Double, on canvas: PlotCanvas
  ) -> Path {
    var path = Path()
    for ring in placed(rings, on: canvas) {
      let simple = PolylineSimplifier.simplified(ring.points, isClosed: true, tolerance: tolerance)
      path.append(Path(polyline: simple, closed: true))
    }
    return path
  }
}
