public import Geometry
import Scene

/// An arrow between two points of the data.
public struct ArrowLine: Mark, Styled {
  /// The name in messages.
  public var kind: String { "arrow" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// Where it starts.
  public let start: Point
  /// Where its tip is.
  public let end: Point

  /// Creates an arrow between two points in data units.
  public init(from start: Point, to end: Point) {
    self.start = start
    self.end = end
  }

  /// The name in the legend.
  public var label: String? { style.label }

  /// Checks the ends.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let ends = try Checks.points([start, end], in: context)
    guard ends.allSatisfy(\.isFinite) else {
      throw MarkProblem("an end of the arrow is not finite", cure: "give finite coordinates")
    }
    let color = style.color ?? .ink
    let width = style.width ?? 1.5
    return ResolvedMark(
      bounds: DataBounds(of: ends),
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: Stroke(color, width: width)))]
      } ?? [],
      facts: [
        Fact(
          "\(Words.name(kind, style.label)) points from \(context.words(start)) to "
            + "\(context.words(end)).", kind: .extent, of: Words.mark(kind, style.label),
          [Fact.Value("from", [start.x, start.y]), Fact.Value("to", [end.x, end.y])])
      ]
    ) { (canvas) throws(MarkProblem) in
      let arrow = Arrow(
        from: canvas.position(of: ends[0]), to: canvas.position(of: ends[1]), width: width)
      return MarkDrawing(symbols: [.path(Scene.Shape(arrow.path, fill: color))])
    }
  }
}
