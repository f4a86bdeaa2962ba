public import Geometry
public import Scene
public import Symbolics

/// The paraboloid with the value, gradient and Hessian of a function at a point: its Taylor
/// polynomial of order 2.
public struct QuadraticSurface: SpaceMark {
  /// "osculating paraboloid".
  public let kind = "osculating paraboloid"
  let surface: LocalSurface

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
    QuadraticSurface(surface.colored(color))
  }

  private init(_ surface: LocalSurface) { self.surface = surface }

  /// Checks the function and works out the paraboloid.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    try surface.resolved(in: context)
  }
}
