internal import Calculus
public import Geometry
internal import Scene
public import Symbolics

/// Lines along a field, evenly spaced on the page.
///
/// Lines are followed on the page by an adaptive Runge–Kutta method with an error of at most 1e-5
/// points a step, and drawn as cubic curves that are tangent to the field within 0.2°. None comes
/// nearer to another than half the separation. Closed orbits are closed; lines end at critical
/// points, at the border of the domain and where they would crowd. Heads point along the field.
public struct Streamlines: Mark, Styled, ColorMapped {
  /// "streamlines".
  public let kind = "streamlines"
  /// Label, colour and width (1.1 points by default).
  public var style = MarkStyle()
  /// The colours of sizes, used after ``colored(by:)``.
  public var coloring = Coloring()
  let field: PlaneVectorField
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  var separation = 15.0
  var seeds: [Point] = []
  var isColored = false
  var widths: ClosedRange<Double>?
  var headSpacing: Double? = 110

  /// Draws the lines of a field in a rectangle.
  public init(_ field: PlaneVectorField, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.field = field
    self.x = x
    self.y = y
  }

  /// Draws the lines of the field with the given components along x and y.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    _ u: Expr, _ v: Expr, by variables: [Expr]? = nil, x: ClosedRange<Double>,
    y: ClosedRange<Double>
  ) {
    self.init(PlaneVectorField(u, v, by: variables), x: x, y: y)
  }

  /// Draws the lines of steepest ascent of an expression.
  public init(
    gradientOf expression: Expr, by variables: [Expr]? = nil, x: ClosedRange<Double>,
    y: ClosedRange<Double>
  ) {
    self.init(PlaneVectorField(gradientOf: expression, by: variables), x: x, y: y)
  }

  /// Draws the lines of a closure.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>,
    _ field: @escaping @Sendable (Double, Double) -> Vector
  ) {
    self.init(PlaneVectorField(field), x: x, y: y)
  }

  /// The label in the legend.
  public var label: String? { style.label }
  /// Takes a colour of its own.
  public var isSeries: Bool { style.color == nil && !isColored }

  private func with(_ change: (inout Streamlines) -> Void) -> Streamlines {
    var copy = self
    change(&copy)
    return copy
  }

  /// The number of lines relative to the usual one; brought into 0.1...5.
  public func density(_ density: Double) -> Streamlines {
    with { $0.separation = 15 / (density > 0 ? min(max(density, 0.1), 5) : 1) }
  }
  /// Points, in data units, that lines lead through, as far as they are apart.
  public func seeds(_ points: [Point]) -> Streamlines { with { $0.seeds = points } }
  /// Colours lines by the size of the field.
  public func colored(by map: ColorMap = .viridis) -> Streamlines {
    with {
      $0.coloring.map = map
      $0.isColored = true
    }
  }
  /// Draws lines wider where the field is larger, between two widths in points.
  public func widthByMagnitude(_ widths: ClosedRange<Double> = 0.5...2.5) -> Streamlines {
    with { $0.widths = widths }
  }
  /// The distance of heads along a line in points; `nil` for none.
  public func heads(every distance: Double?) -> Streamlines {
    with { $0.headSpacing = distance.map { max($0, 20) } }
  }
}
