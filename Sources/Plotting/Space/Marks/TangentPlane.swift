public import Geometry
public import Scene
public import Symbolics

/// The plane that touches the surface of a function at a point.
public struct TangentPlane: SpaceMark {
  /// "tangent plane".
  public let kind = "tangent plane"
  let surface: LocalSurface
  /// The name in the legend and in messages.
  public private(set) var label: String?

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
    TangentPlane(surface.colored(color), label)
  }

  /// The name in the legend and in messages.
  public func label(_ text: String?) -> TangentPlane { TangentPlane(surface, text) }

  private init(_ surface: LocalSurface, _ label: String?) {
    self.surface = surface
    self.label = label
  }

  /// Checks the function and works out the plane.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    try surface.resolved(in: context)
  }
}
