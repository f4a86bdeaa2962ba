public import Geometry
internal import Scene

/// Bars that show how uncertain points are, along x, y or both.
///
/// On a logarithmic axis a bar whose lower end is zero or less reaches to the edge of the frame,
/// without a cap. Errors that are NaN are left out; infinite ones reach to the edge as well.
public struct ErrorBars: Mark, Styled {
  /// How far an error bar reaches to either side; magnitudes are taken.
  public struct Extent: Sendable, Hashable {
    /// The reach towards lesser values.
    public var below: Double
    /// The reach towards greater values.
    public var above: Double

    /// Creates an extent.
    public init(below: Double, above: Double) {
      self.below = below.magnitude
      self.above = above.magnitude
    }

    init(_ pair: (Double, Double)) { self.init(below: pair.0, above: pair.1) }

    /// The ends about a value; `nil` when a reach is NaN.
    func range(about value: Double) -> ClosedRange<Double>? {
      guard !below.isNaN, !above.isNaN, value.isFinite else { return nil }
      let limit = Double.greatestFiniteMagnitude
      return max(value - below, -limit)...min(value + above, limit)
    }
  }

  /// The name in messages.
  public var kind: String { "error bars" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The points in data units.
  public let points: [Point]
  var xErrors: [Extent] = []
  var yErrors: [Extent] = []
  var capSize = 6.0

  /// Creates error bars of equal reach to both sides.
  ///
  /// - Parameters:
  ///   - points: the points in data units; those that are not finite have no bars.
  ///   - x: the reach along x, one for each point, or none.
  ///   - y: the reach along y, one for each point, or none.
  public init(_ points: [Point], x: [Double] = [], y: [Double] = []) {
    self.points = points
    xErrors = x.map { Extent(below: $0, above: $0) }
    yErrors = y.map { Extent(below: $0, above: $0) }
  }

  /// Creates error bars of equal reach to both sides, at points given as pairs.
  public init(_ points: [(Double, Double)], x: [Double] = [], y: [Double] = []) {
    self.init(points.map { Point($0.0, $0.1) }, x: x, y: y)
  }

  /// The name in the legend.
  public var label: String? { style.label }

  private func with(_ change: (inout ErrorBars) -> Void) -> ErrorBars {
    var copy = self
    change(&copy)
    return copy
  }

  /// Sets the reach along x to either side.
  public func x(below: [Double], above: [Double]) -> ErrorBars {
    with { $0.xErrors = zip(below, above).map(Extent.init) }
  }
  /// Sets the reach along y to either side.
  public func y(below: [Double], above: [Double]) -> ErrorBars {
    with { $0.yErrors = zip(below, above).map(Extent.init) }
  }
  /// Sets the length of the caps in points; 0 for none.
  public func caps(_ length: Double) -> ErrorBars { with { $0.capSize = length } }

  /// Checks the points and errors.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    _ = try Checks.points(points, in: context)
    for (name, errors) in [("x", xErrors), ("y", yErrors)] {
      guard errors.isEmpty || errors.count == points.count else {
        throw MarkProblem(
          "there are \(errors.count) errors along \(name) for \(points.count) points",
          cure: "give one for each point")
      }
    }
    guard !xErrors.isEmpty || !yErrors.isEmpty else {
      throw MarkProblem("there are no errors", cure: "give them along x, along y or both")
    }
    let ink = style.color ?? context.theme.quietInk
    let stroke = Stroke(ink, width: style.width ?? 1.1)
    return ResolvedMark(
      bounds: bounds(context),
      legend: style.label.map { [LegendEntry($0, swatch: .init(stroke: stroke))] } ?? [],
      facts: facts
    ) { (canvas) throws(MarkProblem) in
      let path = path(on: canvas)
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
    }
  }

  /// The ends that axes should show: all finite ones, and positive ones on a logarithmic axis.
  func bounds(_ context: MarkContext) -> DataBounds {
    var bounds = DataBounds(of: points)
    func add(_ range: ClosedRange<Double>?, _ scale: ScaleKind, _ all: inout ClosedRange<Double>?) {
      guard let range else { return }
      let limit = Double.greatestFiniteMagnitude
      for end in [range.lowerBound, range.upperBound] {
        guard end.magnitude < limit, scale.accepts(end) else { continue }
        all = all.joined(with: end...end)
      }
    }
    for (index, point) in points.enumerated() {
      if !xErrors.isEmpty { add(xErrors[index].range(about: point.x), context.xScale, &bounds.x) }
      if !yErrors.isEmpty { add(yErrors[index].range(about: point.y), context.yScale, &bounds.y) }
    }
    return bounds
  }

  /// The bars on the page.
  func path(on canvas: PlotCanvas) -> Path {
    var path = Path()
    for (errors, orientation) in [(yErrors, Orientation.vertical), (xErrors, .horizontal)] {
      let chart = ChartCanvas(canvas: canvas, orientation: orientation)
      for (point, error) in zip(points, errors) where point.isFinite {
        let (place, value) = orientation == .vertical ? (point.x, point.y) : (point.y, point.x)
        guard let range = error.range(about: value), range.span > 0 else { continue }
        let along = chart.places.position(of: place)
        let middle = (chart.values.start + chart.values.end) / 2
        guard canvas.shows(chart.point(along, middle)) else { continue }
        let isCut = chart.values.kind.isPositiveOnly && range.lowerBound <= 0
        path.append(
          Self.whisker(
            at: along, from: isCut ? nil : chart.value(range.lowerBound),
            to: chart.value(range.upperBound), cap: capSize / 2, in: chart))
      }
    }
    return path
  }

  /// One error bar at a page coordinate; without a lower end it reaches out of the frame.
  static func whisker(
    at place: Double, from low: Double?, to high: Double, cap: Double, in chart: ChartCanvas
  ) -> Path {
    let frame = (chart.values.start, chart.values.end)
    let start = low ?? frame.0 + (frame.0 - frame.1).signum * 5
    var path = Path(polyline: [chart.point(place, start), chart.point(place, high)])
    guard cap > 0 else { return path }
    for end in [low, high].compactMap({ $0 }) {
      path.append(
        Path(polyline: [chart.point(place - cap, end), chart.point(place + cap, end)]))
    }
    return path
  }

  private var facts: [Fact] {
    let parts = [("x", xErrors), ("y", yErrors)].compactMap { name, errors -> String? in
      let reach = errors.flatMap { [$0.below, $0.above] }.filter(\.isFinite)
      guard let least = reach.min(), let greatest = reach.max() else { return nil }
      return "\(Words.range(least...greatest)) along \(name)"
    }
    let missing = zip(points.indices, points).count { index, point in
      !point.isFinite || (!yErrors.isEmpty && yErrors[index].range(about: 0) == nil)
        || (!xErrors.isEmpty && xErrors[index].range(about: 0) == nil)
    }
    return [
      Fact(
        "\(Words.name(kind, style.label)) of \(Words.count(points.count, "point", "points")) reach "
          + "\(Words.list(parts)) to a side."
          + Words.missing(missing, of: points.count, "points or errors"),
        kind: .statistics, of: Words.mark(kind, style.label),
        [Fact.Value("count", [Double(points.count)])])
    ]
  }
}

extension Double {
  /// −1 or 1.
  fileprivate var signum: Double { self < 0 ? -1 : 1 }
}
