public import Geometry
internal import Scene

/// The line of least squares through points, with the band that holds the true line.
///
/// The band is the pointwise confidence interval from Student's t distribution. Points that are not
/// finite are left out. On logarithmic axes the fit is still of the data, and appears bent.
public struct LinearFit: Mark, Styled {
  /// The name in messages.
  public var kind: String { "linear fit" }
  /// What the author said about its looks; the opacity is that of the band.
  public var style = MarkStyle()
  /// The points in data units.
  public let points: [Point]
  var confidence: Double? = 0.95

  /// Creates the line through points.
  public init(_ points: [Point]) {
    self.points = points
  }

  /// Creates the line through points given as pairs.
  public init(_ points: [(Double, Double)]) {
    self.init(points.map { Point($0.0, $0.1) })
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A line takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Sets the probability with which the band holds the true line at a place; `nil` hides the band.
  public func confidence(_ probability: Double?) -> LinearFit {
    var copy = self
    copy.confidence = probability
    return copy
  }

  /// Fits the line.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    if let confidence, !(confidence > 0 && confidence < 1) {
      throw MarkProblem(
        "a confidence of \(Words.number(confidence))", cure: "give a probability between 0 and 1")
    }
    _ = try Checks.points(points, in: context)
    let range = DataBounds(of: points).x
    guard let fit = LinearRegression(points), let range, range.span > 0 else {
      throw MarkProblem(
        "no line fits best: there are not two finite points with different x",
        cure: "give more points")
    }
    let samples = band(fit, range, context.xScale)
    let stroke = style.stroke(context)
    let isShown = confidence != nil && fit.count > 2
    let fill = isShown ? stroke.color.opacity(style.opacity ?? 0.16) : nil
    let edges = samples.flatMap { [Point($0.x, $0.low), Point($0.x, $0.high)] }
    let seen = edges.filter { context.yScale.accepts($0.y) }
    return ResolvedMark(
      bounds: DataBounds(of: seen),
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke))]
      } ?? [],
      facts: [fact(fit, context.xWords)]
    ) { (canvas) throws(MarkProblem) in
      var items: [Scene.Item] = []
      if let fill {
        let lower = samples.map { canvas.position(of: Point($0.x, $0.low)) }
        let upper = samples.map { canvas.position(of: Point($0.x, $0.high)) }
        let corners = (lower + upper.reversed()).filter(\.isFinite)
        items.append(.path(Scene.Shape(Path(polyline: corners, closed: true), fill: fill)))
      }
      let line = samples.map { canvas.position(of: Point($0.x, fit.value(at: $0.x))) }
      items.append(
        .path(Scene.Shape(Polyline.path(line, near: canvas.frame), stroke: stroke)))
      return MarkDrawing(items).finite
    }
  }

  /// The band at places across the range.
  private func band(
    _ fit: LinearRegression, _ range: ClosedRange<Double>, _ scale: ScaleKind
  ) -> [(x: Double, low: Double, high: Double)] {
    let (first, last) = (scale.measure(range.lowerBound), scale.measure(range.upperBound))
    let t =
      confidence.map { StudentT(degrees: Double(max(fit.count - 2, 1))).quantile((1 + $0) / 2) }
      ?? 0
    return (0...60).map { step in
      let x = scale.value(ofMeasure: first + (last - first) * Double(step) / 60)
      let margin = fit.count > 2 ? t * fit.standardError(at: x) : 0
      let y = fit.value(at: x)
      return (x, y - margin, y + margin)
    }
  }

  private func fact(_ fit: LinearRegression, _ words: AxisWords) -> Fact {
    let missing = points.count - fit.count
    return Fact(
      "\(Words.name(kind, style.label)) of \(fit.count) points has the slope "
        + "\(words.rate(fit.slope)) and the intercept \(Words.number(fit.intercept)); it accounts "
        + "for \(Words.number(100 * fit.determination)) % of the variance."
        + Words.missing(missing, of: points.count, "points"),
      kind: .statistics, of: Words.mark(kind, style.label),
      [
        Fact.Value("count", [Double(fit.count)]), Fact.Value("slope", [fit.slope]),
        Fact.Value("intercept", [fit.intercept]),
        Fact.Value("determination", [fit.determination]),
        Fact.Value("slope error", [fit.slopeError]),
      ])
  }
}
