public import Geometry
import Scene

/// Points on stalks that rise from a base line, as sequences and impulse responses are drawn.
public struct Stem: Mark, Styled {
  /// The name in messages.
  public var kind: String { "stem plot" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The points in order, in data units.
  public let points: [Point]
  /// Where the stalks begin.
  public let baseline: Double

  /// Creates a stem plot; points that are not finite are left out.
  /// - Parameter baseline: the y at which the stalks begin; the lower edge of the axes where an axis
  ///   has no place for it, as a logarithmic one for 0.
  public init(_ points: [Point], baseline: Double = 0) {
    self.points = points
    self.baseline = baseline
  }

  /// Creates a stem plot of points given as pairs.
  public init(_ points: [(Double, Double)], baseline: Double = 0) {
    self.init(points.map { Point($0.0, $0.1) }, baseline: baseline)
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Stalks take a colour of their own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let data = try LineData(points, in: context)
    guard baseline.isFinite else {
      throw MarkProblem(
        "the base line stands at \(Words.number(baseline))", cure: "give a finite value")
    }
    let stroke = style.stroke(context, width: 1.25)
    let symbol = Symbol(style.marker ?? .disc, size: style.size ?? 5, color: stroke.color)
    let isPlaced = context.yScale.measure(baseline).isFinite
    var bounds = data.bounds
    if isPlaced { bounds.y = bounds.y.joined(with: baseline...baseline) }
    let (points, baseline) = (points, baseline)
    let ground = Stroke(context.theme.spine, width: 1)
    return ResolvedMark(
      bounds: bounds,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke, symbol: symbol))]
      } ?? [],
      facts: data.facts(of: kind, label: style.label, in: context)
    ) { (canvas) throws(MarkProblem) in
      let frame = canvas.frame
      let base = isPlaced ? canvas.y.position(of: baseline) : frame.maxY
      var stalks = Path()
      var ends = (left: Double.infinity, right: -Double.infinity)
      for place in points.lazy.map(canvas.position(of:)) where place.isFinite {
        ends = (min(ends.left, place.x), max(ends.right, place.x))
        guard let (a, b) = Segment.clipped(Point(place.x, base), place, to: frame) else { continue }
        stalks.append(Path(polyline: [a, b]))
      }
      var items: [Scene.Item] = []
      let line = Segment.clipped(Point(ends.left, base), Point(ends.right, base), to: frame)
      if let line, line.0 != line.1 {
        items.append(.path(Scene.Shape(Path(polyline: [line.0, line.1]), stroke: ground)))
      }
      if !stalks.isEmpty { items.append(.path(Scene.Shape(stalks, stroke: stroke))) }
      return MarkDrawing(items, symbols: Line.symbols(symbol, at: points, on: canvas))
    }
  }
}
