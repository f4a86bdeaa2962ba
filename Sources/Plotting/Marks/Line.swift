public import Geometry
import Scene

/// Straight lines from point to point, with a gap where a coordinate is not finite.
///
/// Any number of points may be given: what does not show at twice 72 dots an inch is left out of the
/// drawing, the least and greatest values never are.
public struct Line: Mark, Styled, Directed {
  /// The name in messages.
  public var kind: String { "line" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The number of arrowheads along the line.
  public var arrowCount = 0
  /// The points in order, in data units.
  public let points: [Point]

  /// Creates a line through points.
  public init(_ points: [Point]) {
    self.points = points
  }

  /// Creates a line through points given as pairs.
  public init(_ points: [(Double, Double)]) {
    self.init(points.map { Point($0.0, $0.1) })
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A line takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let data = try LineData(points, in: context)
    let stroke = style.stroke(context)
    let symbol = style.marker.map {
      Symbol($0, size: style.size ?? 5, color: stroke.color)
    }
    let (points, arrowCount) = (points, arrowCount)
    return ResolvedMark(
      bounds: data.bounds,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke, symbol: symbol))]
      } ?? [],
      facts: data.facts(of: kind, label: style.label, in: context)
    ) { (canvas) throws(MarkProblem) in
      let (x, y) = (canvas.x, canvas.y)
      var reducer = LineReducer()
      for point in points { reducer.add(x.position(of: point.x), y.position(of: point.y)) }
      let reduced = reducer.finished()
      let path = Polyline.path(reduced, near: canvas.frame)
      var drawing = MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
      if let symbol { drawing.symbols = Self.symbols(symbol, at: points, on: canvas) }
      drawing.symbols += ArrowHeads(count: arrowCount, stroke: stroke)
        .items(on: Polyline.runs(reduced, near: canvas.frame), in: canvas.frame)
      return drawing
    }
  }

  /// A symbol at every point that is seen; one that hides another fully is drawn once.
  static func symbols(_ symbol: Symbol, at points: [Point], on canvas: PlotCanvas) -> [Scene.Item] {
    var seen = Array(points.lazy.map(canvas.position(of:)).filter(canvas.shows))
    if seen.count > 2000 {
      var taken: Set<Point> = []
      seen = seen.filter {
        taken.insert(Point(($0.x * 4).rounded(), ($0.y * 4).rounded())).inserted
      }
    }
    return seen.isEmpty ? [] : [.path(symbol.shape(at: seen))]
  }
}

extension PlotCanvas {
  /// Whether a page position lies in the frame, within rounding.
  package func shows(_ position: Point) -> Bool {
    position.isFinite && frame.inset(by: -0.01).contains(position)
  }
}
