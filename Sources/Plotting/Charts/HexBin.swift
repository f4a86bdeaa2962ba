public import Geometry
internal import Scene

/// How many points lie in the hexagons of a honeycomb, by colour.
///
/// Shows where a scatter of very many points is dense; hexagons without points stay empty.
/// `Axes.colorbar()` shows the counts. Points that are not finite are left out and counted in the
/// facts. Source: D. B. Carr and others, *Scatterplot Matrix Techniques for Large N*, 1987.
public struct HexBin: Mark, Styled {
  /// The name in messages.
  public var kind: String { "hexagon bins" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The points in data units.
  public let points: [Point]
  var columns = 30
  var map = ColorMap.viridis
  var isLogarithmic = false

  /// Creates hexagons that count points.
  public init(_ points: [Point]) {
    self.points = points
  }

  /// Creates hexagons that count points given as pairs.
  public init(_ points: [(Double, Double)]) {
    self.init(points.map { Point($0.0, $0.1) })
  }

  private func with(_ change: (inout HexBin) -> Void) -> HexBin {
    var copy = self
    change(&copy)
    return copy
  }

  /// Sets the number of hexagons across, 2 to 200.
  public func columns(_ count: Int) -> HexBin { with { $0.columns = min(max(count, 2), 200) } }
  /// Sets the colours.
  public func map(_ map: ColorMap) -> HexBin { with { $0.map = map } }
  /// Spaces the colours by the logarithms of the counts.
  public func logarithmic() -> HexBin { with { $0.isLogarithmic = true } }

  /// Counts the points.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let finite = try Checks.points(points, in: context).filter(\.isFinite)
    let (xScale, yScale) = (context.xScale, context.yScale)
    let grid = HexGrid(
      finite.map { Point(xScale.measure($0.x), yScale.measure($0.y)) }, columns: columns)
    guard let grid else {
      throw MarkProblem(
        "the range of the points is too wide for numbers", cure: "leave out the extreme points")
    }
    let most = grid.cells.map(\.count).max() ?? 1
    let measure: ScaleKind = isLogarithmic ? .log10 : .linear
    let colors = ColorScale(
      measure.measure(1)...measure.measure(Double(max(most, 1))), map: map)
    let opacity = style.opacity ?? 1
    return ResolvedMark(
      bounds: DataBounds(
        x: xScale.value(ofMeasure: grid.x.lowerBound)...xScale.value(ofMeasure: grid.x.upperBound),
        y: yScale.value(ofMeasure: grid.y.lowerBound)...yScale.value(ofMeasure: grid.y.upperBound)),
      wantsMargin: false,
      colorbar: ColorbarGuide(
        range: 1...Double(max(most, 2)), scale: measure, title: "count"
      ) { ThemedColor(colors.color(of: measure.measure($0))) },
      facts: [fact(grid, most, finite.count)]
    ) { (canvas) throws(MarkProblem) in
      var shades: [Int: Path] = [:]
      for cell in grid.cells {
        let share = colors.share(of: measure.measure(Double(cell.count)))
        let corners = grid.corners(cell).map { corner in
          canvas.position(
            of: Point(xScale.value(ofMeasure: corner.x), yScale.value(ofMeasure: corner.y)))
        }
        shades[Int((share * 63).rounded()), default: Path()]
          .append(Path(polyline: corners, closed: true))
      }
      let items = shades.keys.sorted().compactMap { shade -> Scene.Item? in
        guard let path = shades[shade] else { return nil }
        let color = ThemedColor(map.color(at: Double(shade) / 63)).opacity(opacity)
        // A hairline of the same colour closes the seams between neighbours.
        return .path(Scene.Shape(path, fill: color, stroke: Stroke(color, width: 0.3)))
      }
      return MarkDrawing(items, isGround: true)
    }
  }

  private func fact(_ grid: HexGrid, _ most: Int, _ count: Int) -> Fact {
    let note = Words.missing(points.count - count, of: points.count, "points")
    return Fact(
      "\(Words.count(count, "point lies", "points lie")) in \(grid.cells.count) hexagons; the "
        + "fullest holds \(most).\(note)", kind: .statistics, of: kind,
      [
        Fact.Value("count", [Double(count)]), Fact.Value("hexagons", [Double(grid.cells.count)]),
        Fact.Value("fullest", [Double(most)]),
      ])
  }
}
