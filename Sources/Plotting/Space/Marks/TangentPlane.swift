public import Geometry
public import Scene
public import Symbolics

/// The plane that touches the surface of a function at a point.
public struct TangentPlane: SpaceMark {
  /// "tangent plane".
  public let kind = "tangent plane"
  let surface: LocalSurface

  /// Draws the plane over a square.
  /// - Parameters:
  ///   - expression: the function, whose gradient is taken exactly.
  ///   - point: the place of contact.
  ///   - reach: half the side of the square in data units.
  public init(to expression: Expr, by variables: [Expr]? = nil, at point: Point, reach: Double) {
    surface = LocalSurface(
      kind: kind, function: FunctionOfTwo(expression, by: variables), point: point, reach: reach,
      order: 1, color: .orange)
  }

  /// The ink; orange by default.
  public func color(_ color: ThemedColor) -> TangentPlane {
    TangentPlane(surface.colored(color))
  }

  private init(_ surface: LocalSurface) { self.surface = surface }

  /// Checks the function and works out the plane.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    try surface.resolved(in: context)
  }
}
