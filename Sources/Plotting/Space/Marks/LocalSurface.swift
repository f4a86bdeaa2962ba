import Geometry
import Scene
import Symbolics

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
    var field = HeightField(x: x, y: y, height: height, color: { _ in ink })
    field.coloring.shading = 0.14
    return ResolvedSpaceMark(
      bounds: SpaceBounds(x: x, y: y, z: survey.range),
      surfaces: [field],
      facts: [
        survey.surfaceFact(
          kind: kind, x: x, y: y, heights: ShownHeights(survey.range, in: context.zLimits)),
        touch(value, slope, bend),
      ])
  }

  /// Where the surfaces touch, and with which slopes.
  private func touch(_ value: Double, _ slope: Vector, _ bend: [Double]) -> Fact {
    let place = "(\(Words.number(point.x)), \(Words.number(point.y)), \(Words.number(value)))"
    let sentence =
      "The \(kind) touches the surface at \(place), where its slopes along x and y are "
      + "\(Words.number(slope.dx)) and \(Words.number(slope.dy))."
    var values = [
      Fact.Value("point", [point.x, point.y, value]),
      Fact.Value("gradient", [slope.dx, slope.dy]),
    ]
    if order == 2 { values.append(Fact.Value("second derivatives", bend)) }
    return Fact(sentence, kind: order == 1 ? .tangency : .contact, of: kind, values)
  }

  /// The second derivatives by x twice, by both, and by y twice; zeros for a plane.
  private func hessian(_ function: FunctionOfTwo) throws(MarkProblem) -> [Double] {
    guard order == 2, let expression = function.expression else { return [0, 0, 0] }
    let (x, y) = (function.variables[0], function.variables[1])
    let place = [x: point.x, y: point.y]
    return [(x, x), (x, y), (y, y)].map {
      let bend = expression.rawDerivative(by: $0.0).rawDerivative(by: $0.1)
      let value = bend.problem == nil ? bend.value(at: place) : .nan
      // A simpler form may have a value where this one has none.
      return value.isFinite
        ? value : expression.derivative(by: $0.0).derivative(by: $0.1).value(at: place)
    }
  }
}
