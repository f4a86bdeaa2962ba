internal import Calculus
public import Geometry
internal import Scene
public import Symbolics

/// Arrows for the vectors of a field, true to the data on any axes.
///
/// The direction of an arrow is the image of its vector under the scales of the axes (their
/// Jacobian), also where units differ and on logarithmic axes. Lengths follow the sizes of the
/// vectors in data units and are chosen so that neighbours do not overlap. A vector too short to be
/// seen is a dot.
public struct Quiver: Mark, Styled, ColorMapped {
  /// "quiver".
  public let kind = "quiver"
  /// Label, colour and width of the shafts (1.3 points by default).
  public var style = MarkStyle()
  /// The colours of sizes, used after ``colored(by:)``.
  public var coloring = Coloring()
  let source: Source
  var factor: Double?
  var pivot: ArrowPivot
  var lengths = LengthScale.linear
  var keyUnit: String?
  var isColored = false

  /// Where the vectors come from.
  enum Source: Sendable {
    case data([Point], [Vector])
    case field(
      PlaneVectorField, x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int)
  }

  /// Draws a vector at each point, where the arrows start.
  /// - Parameters:
  ///   - points: the places in data units.
  ///   - vectors: as many vectors as points; those that are not finite are left out.
  public init(at points: [Point], vectors: [Vector]) {
    source = .data(points, vectors)
    pivot = .tail
  }

  /// Draws a field at the nodes of a grid, ends included, each arrow about its node.
  /// - Parameters:
  ///   - count: the number of arrows along x; 2 to 400.
  ///   - rows: the number along y; by default so many that arrows are as far apart along y as along x,
  ///     in data units, or `count` where one range is more than three times the other and units
  ///     probably differ.
  public init(
    _ field: PlaneVectorField, x: ClosedRange<Double>, y: ClosedRange<Double>, count: Int = 12,
    rows: Int? = nil
  ) {
    let columns = Self.bounded(count)
    source = .field(
      field, x: x, y: y, columns: columns, rows: Self.bounded(rows ?? Self.rows(columns, x, y)))
    pivot = .middle
  }

  private static func bounded(_ number: Int) -> Int { min(max(number, 2), 400) }

  /// The rows that are as far apart as columns are.
  private static func rows(
    _ columns: Int, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>
  ) -> Int {
    let shape = y.span / x.span
    guard shape >= 1 / 3.0, shape <= 3 else { return columns }
    return 1 + Int((Double(columns - 1) * shape).rounded())
  }

  /// Draws the field with the given components along x and y.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    _ u: Expr, _ v: Expr, by variables: [Expr]? = nil, x: ClosedRange<Double>,
    y: ClosedRange<Double>, count: Int = 12
  ) {
    self.init(PlaneVectorField(u, v, by: variables), x: x, y: y, count: count)
  }

  /// Draws the gradient of an expression.
  public init(
    gradientOf expression: Expr, by variables: [Expr]? = nil, x: ClosedRange<Double>,
    y: ClosedRange<Double>, count: Int = 12
  ) {
    self.init(PlaneVectorField(gradientOf: expression, by: variables), x: x, y: y, count: count)
  }

  /// Draws the vectors of a closure.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, count: Int = 12,
    _ field: @escaping @Sendable (Double, Double) -> Vector
  ) {
    self.init(PlaneVectorField(field), x: x, y: y, count: count)
  }

  /// The label in the legend.
  public var label: String? { style.label }
  /// Takes a colour of its own.
  public var isSeries: Bool { style.color == nil && !isColored }

  private func with(_ change: (inout Quiver) -> Void) -> Quiver {
    var copy = self
    change(&copy)
    return copy
  }

  /// Gives lengths in data units of arrow per unit of vector, not chosen automatically.
  ///
  /// With a factor of 1 an arrow leads from its point to the point that is a vector away.
  public func scaled(by factor: Double) -> Quiver { with { $0.factor = factor } }
  /// How the lengths of arrows grow with those of their vectors; in proportion by default.
  public func lengths(_ scale: LengthScale) -> Quiver { with { $0.lengths = scale } }
  /// Which part of an arrow stands at its point.
  public func pivot(_ pivot: ArrowPivot) -> Quiver { with { $0.pivot = pivot } }
  /// Colours arrows by the sizes of their vectors.
  public func colored(by map: ColorMap = .viridis) -> Quiver {
    with {
      $0.coloring.map = map
      $0.isColored = true
    }
  }
  /// Shows an arrow of a round size, with the size and a unit, where the frame is free, else above it.
  ///
  /// There is no key when lengths are all alike or given in data units of unequal axes.
  public func key(_ unit: String = "") -> Quiver { with { $0.keyUnit = unit } }
}
