import Plotting
import SVG
import Symbolics
import Testing
import Typesetting

@Suite("Sizes of figures")
struct FigureSizeTests {
  private static func bytes(_ figure: Figure) throws -> Int {
    SVGWriter().string(try figure.compile(with: Typesetter()).scene).utf8.count
  }

  @Test func twoCurvesWithTitleLegendAndLabels() throws {
    let figure = Figure("two-curves", caption: "Two curves.") {
      Axes(x: "x", y: "f(x)", title: "Derivative as slope of a tangent") {
        Curve(Expr("x**2"), over: 0...5).label("$f(x) = x^2$")
        TangentLine(to: Expr("x**2"), at: 3, over: 0...5).label("tangent at $x = 3$")
      }
    }
    #expect(try Self.bytes(figure) <= 9_000)
  }

  @Test func contoursWithLabelsAndArrows() throws {
    let bowl = Expr("x**2 + x*y + y**2")
    let figure = Figure("contours", caption: "Contours.") {
      Axes(x: "x", y: "y") {
        Contour(bowl, x: -3...3, y: -3...3, levels: 10)
        Quiver(gradientOf: bowl, x: -3...3, y: -3...3, count: 20)
      }
    }
    #expect(try Self.bytes(figure) <= 31_600)
  }
}
