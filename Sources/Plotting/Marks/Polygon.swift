public import Geometry
import Scene

/// A filled area with straight sides.
public struct Polygon: Mark, Styled {
  /// The name in messages.
  public var kind: String { "polygon" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The corners in order, in data units.
  public let corners: [Point]

  /// Creates an area from its corners in order.
  public init(_ corners: [Point]) {
    self.corners = corners
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// An area takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the corners.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let corners = try Checks.points(corners, in: context)
    guard corners.count >= 3, corners.allSatisfy(\.isFinite) else {
      throw MarkProblem(
        "a polygon of \(corners.count) corners cannot be filled",
        cure: "give at least three corners with finite coordinates")
    }
    let stroke = style.stroke(context, width: 1.5)
    let fill = stroke.color.opacity(style.opacity ?? 0.18)
    return ResolvedMark(
      bounds: DataBounds(of: corners),
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke, fill: fill))]
      } ?? [],
      facts: [
        Fact(
          "\(Words.name(kind, style.label)) has the corners "
            + "\(Words.list(corners.map(context.words))) and the area \(Words.number(area)).",
          kind: .extent, of: Words.mark(kind, style.label),
          [
            Fact.Value("corners", corners.flatMap { [$0.x, $0.y] }), Fact.Value("area", [area]),
          ])
      ]
    ) { (canvas) throws(MarkProblem) in
      let path = Path(polyline: corners.map(canvas.position(of:)), closed: true)
      return MarkDrawing([.path(Scene.Shape(path, fill: fill, stroke: stroke))])
    }
  }

  /// The area by the shoelace formula.
  private var area: Double {
    let next = corners.dropFirst() + corners.prefix(1)
    return zip(corners, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }.magnitude / 2
  }
}
