public import Geometry
import Scene

/// Straight lines from point to point, with a gap where a coordinate is not finite.
public struct Line: Mark, Styled {
  /// The name in messages.
  public var kind: String { "line" }
  /// What the author said about its looks.
  public var style = MarkStyle()
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
    let points = try Checks.points(points, in: context)
    let stroke = style.stroke(context)
    let symbol = style.marker.map {
      Symbol($0, size: style.size ?? 5, color: stroke.color)
    }
    let bounds = DataBounds(of: points)
    return ResolvedMark(
      bounds: bounds,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke, symbol: symbol))]
      } ?? [],
      facts: facts
    ) { (canvas) throws(MarkProblem) in
      let places = points.map(canvas.position(of:))
      let path = Polyline.path(places, near: canvas.frame)
      var drawing = MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
      let seen = places.filter(canvas.shows)
      if let symbol, !seen.isEmpty { drawing.symbols = [.path(symbol.shape(at: seen))] }
      return drawing
    }
  }

  private var facts: [Fact] {
    let finite = points.filter(\.isFinite)
    guard let first = finite.first, let last = finite.last else { return [] }
    guard finite.count > 1 else {
      return ["\(Words.name(kind, style.label)) is the point \(Words.point(first))."]
    }
    let way =
      finite.count == 2 ? "" : " through \(finite.count) points"
    return [
      Fact(
        "\(Words.name(kind, style.label)) leads\(way) from \(Words.point(first)) to "
          + "\(Words.point(last)).", kind: .extent, of: Words.mark(kind, style.label),
        [Fact.Value("from", [first.x, first.y]), Fact.Value("to", [last.x, last.y])])
    ]
  }
}

extension PlotCanvas {
  /// Whether a page position lies in the frame, within rounding.
  package func shows(_ position: Point) -> Bool {
    position.isFinite && frame.inset(by: -0.01).contains(position)
  }
}
