public import Geometry
import Scene

/// Symbols at points.
public struct Scatter: Mark, Styled {
  /// The name in messages.
  public var kind: String { points.count == 1 ? "point" : "scatter" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The points in data units; those that are not finite are left out.
  public let points: [Point]

  /// Creates symbols at points.
  public init(_ points: [Point]) {
    self.points = points
  }

  /// Creates symbols at points given as pairs.
  public init(_ points: [(Double, Double)]) {
    self.init(points.map { Point($0.0, $0.1) })
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Symbols take a colour of their own.
  public var isSeries: Bool { style.color == nil }

  /// Checks the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let points = try Checks.points(points, in: context).filter(\.isFinite)
    let symbol = Symbol(
      style.marker ?? .disc, size: style.size ?? (points.count == 1 ? 7 : 5),
      color: (style.color ?? context.color).opacity(style.opacity ?? 1))
    let bounds = DataBounds(of: points)
    return ResolvedMark(
      bounds: bounds,
      legend: style.label.map { [LegendEntry($0, swatch: .init(symbol: symbol))] } ?? [],
      facts: [fact(points, bounds)]
    ) { (canvas) throws(MarkProblem) in
      let seen = points.map(canvas.position(of:)).filter(canvas.shows)
      var haloed = symbol
      haloed.halo = canvas.theme.background
      return MarkDrawing(
        symbols: seen.isEmpty ? [] : [.path(haloed.shape(at: seen))],
        obstacles: seen.prefix(2000).map {
          Rectangle($0, $0).inset(by: -symbol.size / 2)
        })
    }
  }

  private func fact(_ points: [Point], _ bounds: DataBounds) -> Fact {
    let label = style.label.map { " “\($0)”" } ?? ""
    let subject = Words.mark(kind, style.label)
    if points.count <= 6 {
      let list = Words.list(points.map(Words.point))
      return Fact(
        points.count == 1
          ? "The point\(label) stands at \(list)." : "The points\(label) stand at \(list).",
        kind: .extent, of: subject, [Fact.Value("at", points.flatMap { [$0.x, $0.y] })])
    }
    guard let x = bounds.x, let y = bounds.y else { return "" }
    return Fact(
      "\(points.count) points\(label) lie between \(Words.range(x)) across and "
        + "\(Words.range(y)) up.", kind: .statistics, of: subject,
      [
        Fact.Value("count", [Double(points.count)]),
        Fact.Value("x", [x.lowerBound, x.upperBound]),
        Fact.Value("y", [y.lowerBound, y.upperBound]),
      ])
  }
}
