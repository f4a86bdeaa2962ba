import Calculus
public import Geometry
import Scene
public import Symbolics

/// Arrows of one length that point along the gradient of a function: uphill, and perpendicular to
/// its contour lines where the axes have one unit.
///
/// An arrow starts in a dot at its point and ends at the given length in data units. Where the
/// gradient vanishes only the dot is drawn, and the description of the figure says so.
public struct GradientArrows: Mark, Styled {
  /// "gradient arrows".
  public let kind = "gradient arrows"
  /// Label, colour (red by default) and width of the shafts (1.6 points by default).
  public var style = MarkStyle()
  let function: FunctionOfTwo
  let points: [Point]
  let length: Double

  /// Draws arrows of a function.
  /// - Parameters:
  ///   - points: where the arrows start, in data units.
  ///   - length: their common length in data units.
  public init(of function: FunctionOfTwo, at points: [Point], length: Double) {
    self.function = function
    self.points = points
    self.length = length
  }

  /// Draws arrows of an expression, whose gradient is exact.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    of expression: Expr, by variables: [Expr]? = nil, at points: [Point], length: Double
  ) {
    self.init(of: FunctionOfTwo(expression, by: variables), at: points, length: length)
  }

  /// Draws arrows of an expression at points given as pairs.
  public init(
    of expression: Expr, by variables: [Expr]? = nil, at points: [(Double, Double)],
    length: Double
  ) {
    self.init(of: expression, by: variables, at: points.map { Point($0.0, $0.1) }, length: length)
  }

  /// The label in the legend.
  public var label: String? { style.label }

  /// The arrows in data units: where each starts and ends, equal where the gradient vanishes.
  /// - Throws: `MarkProblem` when the function cannot be used at a point.
  public func arrows() throws(MarkProblem) -> [(start: Point, tip: Point)] {
    let gradient = try function.checked().gradient
    guard length > 0, length.isFinite else {
      throw MarkProblem(
        "arrows cannot be \(NumberFormat.shortest.string(length)) long",
        cure: "give a length above 0")
    }
    return try points.map { point throws(MarkProblem) in
      let slope = gradient(point.x, point.y)
      guard slope.dx.isFinite, slope.dy.isFinite else {
        let place =
          NumberFormat.shortest.string(point.x) + ", " + NumberFormat.shortest.string(point.y)
        throw MarkProblem(
          "the gradient at (\(place)) is not finite", cure: "choose points inside the domain")
      }
      guard let direction = slope.normalized else { return (point, point) }
      return (point, point + direction * length)
    }
  }

  /// Checks the function and works out the arrows.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let arrows = try arrows()
    let ink = style.color ?? .red
    let width = style.width ?? 1.6
    return ResolvedMark(
      bounds: DataBounds(of: arrows.flatMap { [$0.start, $0.tip] }),
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: Stroke(ink, width: width)))]
      } ?? [],
      facts: [Fact(sentence(arrows), of: Words.mark(kind, style.label))],
      draw: { canvas throws(MarkProblem) in
        var path = Path()
        for arrow in arrows {
          let start = canvas.position(of: arrow.start)
          guard start.isFinite else { continue }
          path.append(Path(circleAt: start, radius: 1.7 * width))
          path.append(Arrow(from: start, to: canvas.position(of: arrow.tip), width: width).path)
        }
        return MarkDrawing(symbols: path.isEmpty ? [] : [.path(Scene.Shape(path, fill: ink))])
      })
  }

  private func sentence(_ arrows: [(start: Point, tip: Point)]) -> String {
    let gradient = function.gradient
    let sizes = points.map { gradient($0.x, $0.y).length }
    let format = NumberFormat.significant(3)
    let still = sizes.count { $0 == 0 }
    let none = still > 0 ? "; at \(still) of them it vanishes and there is no arrow" : ""
    guard let least = sizes.min(), let most = sizes.max() else { return "There are no arrows." }
    let spread =
      least < most
      ? ", though the gradient is from \(format.string(least)) to \(format.string(most)) long"
      : ""
    return "Arrows at \(points.count) points show the direction of the gradient, all "
      + "\(format.string(length)) long\(spread)\(none)."
  }
}
