public import Geometry
import Scene

/// A straight line through a point with a slope, across the whole frame.
///
/// The slope is that in data; on axes that are not linear the line is bent.
public struct SlopeLine: Mark, Styled {
  /// The name in messages.
  public var kind: String { "line of slope \(Words.number(slope))" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// A point of the line, in data units.
  public let point: Point
  /// How much y rises for one unit of x.
  public let slope: Double

  /// Creates a line through a point with a slope.
  public init(through point: Point, slope: Double) {
    self.point = point
    self.slope = slope
  }

  /// Creates a line through two points; they must differ in x.
  public init(through point: Point, and other: Point) {
    self.init(through: point, slope: (other.y - point.y) / (other.x - point.x))
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Checks the point and the slope.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    guard point.isFinite, slope.isFinite else {
      throw MarkProblem(
        "the line goes through \(Words.point(point)) with the slope \(Words.number(slope))",
        cure: "give finite numbers; for an upright line use VerticalLine")
    }
    _ = try Checks.points([point], in: context)
    var style = style
    if style.color == nil { style.color = .gray }
    let stroke = style.stroke(context, width: 1.2)
    let (point, slope) = (point, slope)
    let function = FunctionOfOne { point.y + slope * ($0 - point.x) }
    return ResolvedMark(
      bounds: DataBounds(of: [point]),
      legend: style.label.map { [LegendEntry($0, swatch: .init(stroke: stroke))] } ?? [],
      facts: [
        Fact(
          "\(Words.name("line", style.label)) goes through \(context.words(point)) with the slope "
            + "\(context.xWords.rate(slope)).", kind: .extent, of: Words.mark("line", style.label),
          [Fact.Value("through", [point.x, point.y]), Fact.Value("slope", [slope])])
      ]
    ) { (canvas) throws(MarkProblem) in
      let path = GraphTrace.path(of: function, nil, over: canvas.x.domain, on: canvas)
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
    }
  }
}
