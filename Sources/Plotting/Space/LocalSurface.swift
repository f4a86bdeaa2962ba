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

/// A Taylor polynomial of order 1 or 2 as a surface.
struct LocalSurface: Sendable {
  let kind: String
  let function: FunctionOfTwo
  let point: Point
  let reach: Double
  let order: Int
  var color: ThemedColor

  func colored(_ color: ThemedColor) -> LocalSurface {
    var copy = self
    copy.color = color
    return copy
  }

  func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedSpaceMark {
    let function = try function.checked()
    guard reach > 0, reach.isFinite else {
      throw MarkProblem("the \(kind) has no extent", cure: "give a reach above 0")
    }
    let value = function.value(point.x, point.y)
    let slope = function.gradient(point.x, point.y)
    let bend = try hessian(function)
    guard value.isFinite, slope.dx.isFinite, slope.dy.isFinite, bend.allSatisfy(\.isFinite) else {
      throw MarkProblem(
        "the function has no \(kind) at the point", cure: "choose a point inside its domain")
    }
    let point = self.point
    let ink = Shading.tint(color)
    let height: @Sendable (Double, Double) -> Double = { x, y in
      let (u, v) = (x - point.x, y - point.y)
      let curved = bend[0] * u * u + 2 * bend[1] * u * v + bend[2] * v * v
      return value + slope.dx * u + slope.dy * v + curved / 2
    }
    let (x, y) = (point.x - reach...point.x + reach, point.y - reach...point.y + reach)
    let survey = try FieldSurvey(FunctionOfTwo(height), x: x, y: y)
    return ResolvedSpaceMark(
      bounds: SpaceBounds(x: x, y: y, z: survey.range),
      surfaces: [HeightField(x: x, y: y, height: height, color: { _ in ink })],
      facts: [survey.surfaceFact(kind: kind, x: x, y: y)])
  }

  /// The second derivatives by x twice, by both, and by y twice; zeros for a plane.
  private func hessian(_ function: FunctionOfTwo) throws(MarkProblem) -> [Double] {
    guard order == 2, let expression = function.expression else { return [0, 0, 0] }
    let (x, y) = (function.variables[0], function.variables[1])
    let place = [x: point.x, y: point.y]
    return [(x, x), (x, y), (y, y)].map {
      expression.derivative(by: $0.0).derivative(by: $0.1).value(at: place)
    }
  }
}
