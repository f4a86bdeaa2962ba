import Foundation
import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

struct GradientTests {
  /// The greatest deviation from right angles of what a figure draws, from its facts.
  private func deviation(_ figure: Figure) throws -> Double {
    let compiled = try figure.compile(with: try Typesetter())
    let fact = try #require(compiled.facts.first { $0.kind == .perpendicularity })
    return try #require(fact.values.first { $0.name == "degrees" }?.numbers.first)
  }

  static let bowl = Expr("x**2 + x*y + y**2")
  static let points = [Point(-2, -2), Point(-1, 1), Point(1, -1), Point(2, 2)]

  /// The figures of gradients in the books, with their parameters.
  @Test func arrowsOfEveryGradientFigureArePerpendicular() throws {
    let figures = [
      Figure("gradient", caption: "Contours and gradients.", width: 640, aspect: 14.0 / 6) {
        Axes(x: "$x$", y: "$y$", title: "Contours + Gradient Vectors\n(red arrows point uphill)") {
          Contour(
            Self.bowl, x: -3...3, y: -3...3,
            levels: .values(Array(stride(from: 2, through: 28, by: 2))))
          GradientArrows(of: Self.bowl, at: Self.points, length: 0.5).color(.red)
        }
        .equalAspect()
      },
      Figure("steepest", caption: "Steepest ascent.", width: 360, aspect: 1.4) {
        Axes {
          GradientArrows(
            of: Expr("x**2/9 + y**2"), at: [(-2, 0.3), (1, 0.5), (2, -0.4)], length: 0.4
          )
          .perpendicularOnScreen()
        }
      },
    ]
    for figure in figures { #expect(try deviation(figure) <= 0.5) }
  }

  private func canvas(_ kind: ScaleKind, _ height: Double, _ top: Double) throws -> PlotCanvas {
    try ArrowReading.canvas(
      x: AxisScale(kind, domain: 1...10, start: 0, end: 300),
      y: AxisScale(kind, domain: 1...top, start: height, end: 0), height: height)
  }

  /// The angles between arrows and contour lines, from what is drawn and points of the lines.
  private func angles(
    _ mark: GradientArrows, _ function: (Double, Double) -> Double, _ canvas: PlotCanvas
  ) throws -> (drawn: [Double], said: Double) {
    let resolved = try mark.resolved(
      in: MarkContext(xScale: canvas.x.kind, yScale: canvas.y.kind))
    let drawing = try resolved.draw(canvas)
    let drawn = ArrowReading.shafts(drawing.symbols).map { shaft -> Double in
      // The contour line on the page, by differences of the function along the page.
      func value(_ place: Point) -> Double {
        function(canvas.x.value(at: place.x), canvas.y.value(at: place.y))
      }
      let h = 1e-4
      let slope = Vector(
        value(shaft.start + Vector(h, 0)) - value(shaft.start - Vector(h, 0)),
        value(shaft.start + Vector(0, h)) - value(shaft.start - Vector(0, h)))
      let tangent = slope.perpendicular
      let angle = atan2(shaft.vector.cross(tangent).magnitude, shaft.vector.dot(tangent).magnitude)
      return angle * 180 / .pi
    }
    let fact = try #require(drawing.facts.first { $0.kind == .perpendicularity })
    return (drawn, fact.values[0].numbers[0])
  }

  @Test func anglesAreRightWhereTheAxesAreConformal() throws {
    let points = [Point(2, 3), Point(5, 2), Point(4, 7)]
    let mark = GradientArrows(of: Expr("x**2 + 3*x*y"), at: points, length: 0.5)
    let found = try angles(mark, { $0 * $0 + 3 * $0 * $1 }, canvas(.linear, 300, 10))
    #expect(found.drawn.count == 3)
    #expect(found.drawn.allSatisfy { ($0 - 90).magnitude <= 0.5 })
    #expect(found.said <= 0.5)
    // Logarithmic axes of one unit keep angles where x = y.
    let diagonal = GradientArrows(
      of: Expr("x**2 + 3*x*y"), at: [Point(2, 2), Point(6, 6)], length: 0.5)
    let log = try angles(diagonal, { $0 * $0 + 3 * $0 * $1 }, canvas(.log10, 300, 10))
    #expect(log.drawn.allSatisfy { ($0 - 90).magnitude <= 0.5 })
  }

  @Test func unequalAxesSayHowFarFromRightTheAnglesAre() throws {
    let points = [Point(2, 3), Point(5, 2), Point(4, 7)]
    for kind in [ScaleKind.linear, .log10] {
      let canvas = try canvas(kind, 100, 40)
      let mark = GradientArrows(of: Expr("x**2 + 3*x*y"), at: points, length: 0.5)
      let data = try angles(mark.dataDirection(), { $0 * $0 + 3 * $0 * $1 }, canvas)
      let worst = data.drawn.map { 90 - $0 }.max() ?? 0
      #expect(worst > 1)
      #expect((data.said - worst).magnitude < 0.05)
      let screen = try angles(mark.perpendicularOnScreen(), { $0 * $0 + 3 * $0 * $1 }, canvas)
      #expect(screen.drawn.allSatisfy { ($0 - 90).magnitude <= 0.5 })
      #expect(screen.said <= 0.5)
    }
  }

  @Test func oddPointsAreProblems() {
    for point in [Point(.nan, 0), Point(.infinity, 1)] {
      let mark = GradientArrows(of: Self.bowl, at: [point], length: 1)
      #expect(throws: MarkProblem.self) { try mark.resolved(in: MarkContext()) }
    }
    let below = GradientArrows(of: Self.bowl, at: [Point(-1, 1)], length: 1)
    #expect(throws: MarkProblem.self) {
      try below.resolved(in: MarkContext(xScale: .log10))
    }
  }
}
