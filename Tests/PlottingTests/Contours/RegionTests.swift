import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Regions are filled exactly where their inequality holds.
@Suite struct RegionTests {
  private let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private func canvas() -> PlotCanvas {
    PlotCanvas(
      frame: Rectangle(x: 0, y: 0, width: 200, height: 200),
      x: AxisScale(.linear, domain: -2...2, start: 0, end: 200),
      y: AxisScale(.linear, domain: -2...2, start: 200, end: 0), typesetter: typesetter,
      theme: .standard)
  }

  /// Whether a point is inside a path by the even-odd rule; curves count as fine chords.
  private func contains(_ path: Path, _ point: Point) -> Bool {
    var crossings = 0
    var (start, last) = (Point.zero, Point.zero)
    func cross(_ a: Point, _ b: Point) {
      guard (a.y > point.y) != (b.y > point.y) else { return }
      if a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) > point.x { crossings += 1 }
    }
    for element in path.elements {
      switch element {
      case .move(let p):
        cross(last, start)
        (start, last) = (p, p)
      case .line(let p):
        cross(last, p)
        last = p
      case .cubic(let a, let b, let c):
        var previous = last
        for step in 1...16 {
          let t = Double(step) / 16
          let u = 1 - t
          let (p, q) = (u * u * u, 3 * u * u * t)
          let (r, s) = (3 * u * t * t, t * t * t)
          let next = Point(
            p * last.x + q * a.x + r * b.x + s * c.x, p * last.y + q * a.y + r * b.y + s * c.y)
          cross(previous, next)
          previous = next
        }
        last = c
      case .close:
        cross(last, start)
        last = start
      }
    }
    cross(last, start)
    return crossings % 2 == 1
  }

  @Test(arguments: [
    ("x**2 + y**2", 1.0), ("x*y", 0.5), ("sin(3*x)*cos(3*y)", 0.2), ("y - x**3 + x", 0),
    ("x**2 + y**2", 100), ("sqrt(x) - y", 0.3),
  ])
  func pointsAreFilledWhereTheInequalityHolds(_ text: String, _ bound: Double) throws {
    let f = Expr(text)
    let value = f.function(of: Expr.symbol("x"), Expr.symbol("y"))
    for isBelow in [true, false] {
      let region =
        isBelow
        ? Region(f, atMost: bound, x: -2...2, y: -2...2)
        : Region(f, atLeast: bound, x: -2...2, y: -2...2)
      let items = try region.resolved(in: MarkContext()).draw(canvas()).items
      var path = Path()
      if case .path(let shape)? = items.first { path = shape.path }
      for step in 0..<400 {
        let (x, y) = (-1.97 + 0.2 * Double(step % 20), -1.93 + 0.2 * Double(step / 20))
        let here = value(x, y)
        // Points within a third of a point of the border may fall on either side.
        guard (here - bound).magnitude > 0.05 || here.isNaN else { continue }
        let isWanted = isBelow ? here <= bound : here >= bound
        let place = Point(50 * (x + 2), 200 - 50 * (y + 2))
        #expect(contains(path, place) == isWanted, "\(text) at (\(x), \(y))")
      }
    }
  }

  @Test func emptyAndWholeRegionsSaySo() throws {
    func fact(_ bound: Double) throws -> String {
      try Region(Expr("x**2 + y**2"), atMost: bound, x: -2...2, y: -2...2)
        .resolved(in: MarkContext()).facts[0].sentence
    }
    #expect(try fact(-1).contains("nowhere"))
    #expect(try fact(100).contains("everywhere"))
    #expect(try fact(1).contains("where x² + y² is at most 1"))
    #expect(throws: MarkProblem.self) { try fact(.infinity) }
  }
}
