import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Curves follow their functions and are broken where these are.
@Suite struct CurveTests {
  let canvas: PlotCanvas

  init() throws {
    let frame = Rectangle(x: 50, y: 20, width: 400, height: 250)
    canvas = PlotCanvas(
      frame: frame,
      x: AxisScale(.linear, domain: -5...5, start: frame.minX, end: frame.maxX),
      y: AxisScale(.linear, domain: -4...4, start: frame.maxY, end: frame.minY),
      typesetter: try Typesetter(), theme: .standard)
  }

  private func path(_ text: String, over range: ClosedRange<Double> = -5...5) throws -> Path {
    let mark = try Curve(Expr(text), over: range).resolved(in: MarkContext())
    let items = try mark.draw(canvas).items
    guard case .path(let shape)? = items.first else { return Path() }
    return shape.path
  }

  private func strands(_ path: Path) -> Int {
    path.elements.count { if case .move = $0 { true } else { false } }
  }

  @Test(arguments: [
    ("tan(x)", 5), ("1/x", 2), ("1/x**2", 2), ("sqrt(x**2 - 1)", 2), ("log(Abs(x))", 2),
    ("x**2", 1), ("sin(x)", 1), ("sign(x)", 2), ("Abs(x)", 1),
  ])
  func strandsAreCounted(_ text: String, _ count: Int) throws {
    #expect(strands(try path(text)) == count, "\(text)")
  }

  @Test(arguments: ["sin(x)", "exp(x)", "x**3 - 2*x", "tan(x)", "sqrt(x + 4)"])
  func curvesStayWithTheirFunctions(_ text: String) throws {
    let function = Expr(text).function(of: .symbol("x"))
    var last = Point.zero
    for element in try path(text).elements {
      switch element {
      case .move(let p): last = p
      case .line(let p):
        expectNear(last.interpolated(to: p, by: 0.5), function)
        last = p
      case .cubic(let a, let b, let c):
        let middle = Point(
          (last.x + 3 * a.x + 3 * b.x + c.x) / 8, (last.y + 3 * a.y + 3 * b.y + c.y) / 8)
        expectNear(middle, function)
        last = c
      case .close: break
      }
    }
  }

  private func expectNear(_ point: Point, _ function: (Double) -> Double) {
    func place(_ x: Double) -> Point {
      canvas.position(of: Point(canvas.x.value(at: x), function(canvas.x.value(at: x))))
    }
    guard canvas.frame.contains(point) else { return }
    // The distance to the graph, not the vertical one: nearby points count.
    let distance =
      stride(from: -0.2, through: 0.2, by: 0.002)
      .map { place(point.x + $0).distance(to: point) }.filter(\.isFinite).min() ?? .infinity
    #expect(distance < 0.1, "\(point)")
  }

  @Test func textbookCurvesAreCompact() throws {
    #expect(try path("x**2").elements.count <= 6)
    #expect(try path("sin(x)").elements.count <= 40)
  }

  @Test func wildCurvesEnd() throws {
    #expect(try path("sin(1/x)").elements.count < 8000)
    #expect(try path("sin(100000*x)").elements.count < 8000)
  }

  @Test func boundsHoldTheExtremes() throws {
    let mark = try Curve(Expr("sin(x) + 0.1*x**2"), over: -0.5...2.5).resolved(in: MarkContext())
    // The maximum is where cos(x) + 0.2 x = 0, at 1.97738.
    #expect(abs((mark.bounds.y?.upperBound ?? 0) - 1.309480414) < 1e-7)
    #expect(mark.facts.contains { $0.sentence.contains("1.309 at 1.977") })
  }

  @Test func closuresAreAsSmoothAsExpressions() throws {
    let mark = try Curve(over: -5...5) { $0 * $0 / 8 }.resolved(in: MarkContext())
    guard case .path(let shape)? = try mark.draw(canvas).items.first else {
      Issue.record("nothing was drawn")
      return
    }
    #expect(shape.path.elements.count <= 6)
  }
}
