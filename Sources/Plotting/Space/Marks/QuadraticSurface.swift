public import Geometry
public import Scene
public import Symbolics

/// The paraboloid with the value, gradient and Hessian of a function at a point: its Taylor
/// polynomial of order 2.
public struct QuadraticSurface: SpaceMark {
  /// "osculating paraboloid".
  public let kind = "osculating paraboloid"
  let surface: LocalSurface
  /// The name in the legend and in messages.
  public private(set) var label: String?

  /// Draws the paraboloid over a square.
  /// - Parameters:
  ///   - expression: the function, whose derivatives are taken exactly.
  ///   - point: the place of contact.
  ///   - reach: half the side of the square in data units.
  public init(to expression: Expr, by variables: [Expr]? = nil, at point: Point, reach: Double) {
    surface = LocalSurface(
      kind: kind, function: FunctionOfTwo(expression, by: variables), point: point, reach: reach,
      order: 2, color: .orange)
  }

  /// The ink; orange by default.
  public func color(_ color: ThemedColor) -> QuadraticSurface {
    QuadraticSurface(surface.colored(color), label)
  }

  /// The name in the legend and in messages.
  public func label(_ text: String?) -> QuadraticSurface { QuadraticSurface(surface, text) }

  private init(_ surface: LocalSurface, _ label: String?) {
    self.surface = surface
    self.label = label
  }

  /// Checks the function and works out the paraboloid.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    try surface.resolved(in: context)
  }
}
