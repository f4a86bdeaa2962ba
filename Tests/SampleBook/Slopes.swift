import Foundation
import Nabla

struct Slopes: Chapter {
  static let title = "Slopes & tangents"
  static let number = "1"

  func body() throws -> [LocatedBlock] {
    let isChanged = ProcessInfo.processInfo.environment["NABLA_SAMPLE"] == "changed"
    let height = isChanged ? 3.0 : 2.0

    "The slope of a curve, see @eq-slope."
    Equation(#"f'(x) = 2 x"#, label: "eq-slope")

    Figure("parabola", caption: "A parabola & its tangent.") {
      Axes(x: "$x$", y: "$f(x)$") {
        Curve(Expr("x**2"), over: 0...height).label("$x^2$")
        TangentLine(to: Expr("x**2"), at: 1)
      }
    }
    "See @fig-parabola."

    Cell("A number") {
      Print("height \(height, .fixed(1))")
      Verify("the height is positive", height > 0)
    }
  }
}
