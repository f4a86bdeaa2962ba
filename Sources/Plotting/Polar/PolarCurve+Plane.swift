import Geometry
import RealModule
import Scene
import Symbolics

extension PolarCurve: Mark, Directed {
  /// Checks the function and finds what it reaches on Cartesian axes.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let radius = try function.checked()
    let range = try Checks.interval(range, of: "the range of the polar curve", scale: .linear)
    var curve = Self.parametric(radius, over: range)
    curve.style = style
    curve.arrowCount = arrowCount
    var resolved = try curve.resolved(in: context)
    resolved.facts = facts(CurveRange(radius, over: range, scale: .linear))
    guard isFilled else { return resolved }
    let fill = style.stroke(context).color.opacity(style.opacity ?? 0.2)
    let draw = resolved.draw
    resolved.draw = { (canvas) throws(MarkProblem) in
      var drawing = try draw(canvas)
      drawing.items = drawing.items.map { item in
        guard case .path(var shape) = item else { return item }
        shape.fill = fill
        return .path(shape)
      }
      return drawing
    }
    return resolved
  }

  private static func parametric(
    _ radius: FunctionOfOne, over range: ClosedRange<Double>
  ) -> ParametricCurve {
    if let r = radius.expression {
      let angle = radius.variable
      return ParametricCurve(
        x: FunctionOfOne(r * cos(angle), of: angle), y: FunctionOfOne(r * sin(angle), of: angle),
        over: range)
    }
    let value = radius.value
    return ParametricCurve(over: range) { angle in
      Point(value(angle) * Double.cosine(angle), value(angle) * Double.sine(angle))
    }
  }
}
