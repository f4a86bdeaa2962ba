internal import Calculus
public import Geometry
internal import Scene
public import Symbolics

/// Arrows of one length that point along the gradient of a function: uphill, and perpendicular to
/// its contour lines where the axes have one unit.
///
/// An arrow starts in a dot at its point and is as long as the given length in data units. Where
/// the gradient vanishes only the dot is drawn, and the description of the figure says so. A fact of
/// the figure gives the greatest deviation from a right angle to the contour lines as drawn.
public struct GradientArrows: Mark, Styled {
  /// "gradient arrows".
  public let kind = "gradient arrows"
  /// Label, colour (red by default) and width of the shafts (1.6 points by default).
  public var style = MarkStyle()
  let function: FunctionOfTwo
  let points: [Point]
  let length: Double
  var direction = Direction.data

  /// Which direction arrows have on axes whose units differ.
  enum Direction: Sendable {
    case data
    case perpendicular
  }

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

  /// Gives arrows the directions of the data, which is the default.
  ///
  /// They are the images of the gradients under the scales of the axes: perpendicular to contour
  /// lines where both units are equally long.
  public func dataDirection() -> GradientArrows {
    var copy = self
    copy.direction = .data
    return copy
  }

  /// Directions are perpendicular to the contour lines on the page, also where units differ.
  ///
  /// These are gradients of the function of the page, not of the data. An arrow is as long as
  /// `length` in units of the geometric mean of those of x and y.
  public func perpendicularOnScreen() -> GradientArrows {
    var copy = self
    copy.direction = .perpendicular
    return copy
  }

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
    if let bad = arrows.first(where: { !$0.start.isFinite || !$0.tip.isFinite }) {
      throw MarkProblem(
        "the arrow at \(Words.point(bad.start)) is not finite", cure: "give finite points")
    }
    _ = try arrows.isEmpty ? [] : Checks.points(arrows.map(\.start), in: context)
    let ink = style.color ?? .red
    let width = style.width ?? 1.6
    let subject = Words.mark(kind, style.label)
    let (gradient, length, direction) = (function.gradient, length, direction)
    return ResolvedMark(
      bounds: DataBounds(of: arrows.flatMap { [$0.start, $0.tip] }),
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: Stroke(ink, width: width)))]
      } ?? [],
      facts: [fact(arrows, subject)],
      draw: { canvas throws(MarkProblem) in
        var path = Path()
        var right = RightAngles()
        for arrow in arrows {
          let start = canvas.position(of: arrow.start)
          guard start.isFinite else { continue }
          path.append(Path(circleAt: start, radius: 1.7 * width))
          let slope = gradient(arrow.start.x, arrow.start.y)
          guard arrow.tip != arrow.start, let along = slope.normalized else { continue }
          let shaft =
            direction == .data
            ? canvas.direction(of: along * length, at: arrow.start)
            : Self.uphill(along, length, at: arrow.start, canvas)
          path.append(Arrow(from: start, to: start + shaft, width: width).path)
          right.add(
            shaft, contour: canvas.direction(of: along.perpendicular, at: arrow.start))
        }
        return MarkDrawing(
          symbols: path.isEmpty ? [] : [.path(Scene.Shape(path, fill: ink))],
          facts: right.facts(of: subject))
      })
  }

  /// The direction of steepest ascent on the page.
  private static func uphill(
    _ slope: Vector, _ length: Double, at point: Point, _ canvas: PlotCanvas
  ) -> Vector {
    let (sx, sy) = (canvas.x.slope(at: point.x), canvas.y.slope(at: point.y))
    guard let along = Vector(slope.dx / sx, slope.dy / sy).normalized else { return .zero }
    return along * (length * (sx * sy).magnitude.squareRoot())
  }

  private func fact(_ arrows: [(start: Point, tip: Point)], _ subject: String) -> Fact {
    let gradient = function.gradient
    let sizes = points.map { gradient($0.x, $0.y).length }
    guard let least = sizes.min(), let most = sizes.max() else { return "There are no arrows." }
    return Fact(
      sentence(sizes, least, most), kind: .extrema, of: subject,
      [
        Fact.Value("count", [Double(points.count)]), Fact.Value("length", [length]),
        Fact.Value("sizes", [least, most]),
        Fact.Value("zero", [Double(sizes.count { $0 == 0 })]),
      ])
  }

  private func sentence(_ sizes: [Double], _ least: Double, _ most: Double) -> String {
    let format = NumberFormat.significant(3)
    let still = sizes.count { $0 == 0 }
    let none = still > 0 ? "; at \(still) of them it vanishes and there is no arrow" : ""
    let spread =
      least < most
      ? ", though the gradient is from \(format.string(least)) to \(format.string(most)) long"
      : ""
    return "Arrows at \(points.count) points show the direction of the gradient, all "
      + "\(format.string(length)) long\(spread)\(none)."
  }
}
