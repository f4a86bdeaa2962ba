import Geometry
import Plotting
import RealModule
import Scene
import Symbolics
import Testing
import Typesetting

/// Polar axes and what is drawn on them.
@Suite struct PolarTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private static let canvas = PolarCanvas(
    center: Point(100, 100), radius: 80, domain: 0...2)

  private func message(_ axes: PolarAxes) -> String {
    do {
      _ = try Figure("f", caption: "F.", width: 300, aspect: 1.2) { axes }.compile(with: typesetter)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func positionsTurnAsAsked() {
    func place(_ zero: Double, _ isClockwise: Bool, _ angle: Double) -> Point {
      var canvas = Self.canvas
      canvas.zero = zero
      canvas.isClockwise = isClockwise
      return canvas.position(radius: 1, angle: angle)
    }
    let quarter = Double.pi / 2
    #expect(place(0, false, 0).distance(to: Point(140, 100)) < 1e-9)
    #expect(place(0, false, quarter).distance(to: Point(100, 60)) < 1e-9)
    #expect(place(0, true, quarter).distance(to: Point(100, 140)) < 1e-9)
    #expect(place(quarter, true, 0).distance(to: Point(100, 60)) < 1e-9)
    #expect(place(quarter, true, quarter).distance(to: Point(140, 100)) < 1e-9)
    #expect(Self.canvas.position(radius: -1, angle: 0).distance(to: Point(60, 100)) < 1e-9)
    var offset = Self.canvas
    offset.domain = 1...2
    #expect(!offset.position(radius: 0.5, angle: 0).isFinite)
  }

  /// Points along a cubic path, eight for each piece.
  private static func points(_ items: [Scene.Item]) -> [Point] {
    var points: [Point] = []
    for case .path(let shape) in items {
      var last = Point.zero
      for element in shape.path.elements {
        switch element {
        case .move(let p), .line(let p):
          points.append(p)
          last = p
        case .cubic(let a, let b, let c):
          for step in 1...8 {
            let t = Double(step) / 8
            let u = 1 - t
            points.append(
              Point(
                u * u * u * last.x + 3 * u * u * t * a.x + 3 * u * t * t * b.x + t * t * t * c.x,
                u * u * u * last.y + 3 * u * u * t * a.y + 3 * u * t * t * b.y + t * t * t * c.y))
          }
          last = c
        case .close: break
        }
      }
    }
    return points
  }

  @Test func curvesFollowTheirFunctions() throws {
    // Each curve has an equation of x and y of the page by which every drawn point is tested.
    let circle = try PolarCurve(Expr("2*cos(t)")).resolved(in: MarkContext()).draw(Self.canvas)
    let onCircle = Self.points(circle.items)
    #expect(onCircle.count > 50)
    for point in onCircle { #expect(abs(point.distance(to: Point(140, 100)) - 40) < 0.02) }
    let line = try PolarCurve(Expr("1/cos(t)"), over: -1.5...1.5).resolved(in: MarkContext())
      .draw(Self.canvas)
    #expect(!line.items.isEmpty)
    for point in Self.points(line.items) { #expect(abs(point.x - 140) < 0.02) }
    let spiral = try PolarCurve(over: 0...12) { $0 / 6 }.resolved(in: MarkContext())
      .draw(Self.canvas)
    for point in Self.points(spiral.items) {
      let offset = point - Self.canvas.center
      let radius = 6 * point.distance(to: Self.canvas.center) / 40
      let turns = (radius + Vector(offset.dx, offset.dy).angle) / (2 * Double.pi)
      guard radius > 0.2 else { continue }
      #expect(abs(turns - turns.rounded()) * 2 * Double.pi * radius / 6 * 40 < 0.05)
    }
  }

  @Test func arcsAreRound() {
    var path = Path()
    Self.canvas.addArc(to: &path, length: 70, from: 0.3, to: 5.9)
    for point in Self.points([.path(Scene.Shape(path))]) {
      #expect(abs(point.distance(to: Self.canvas.center) - 70) < 3e-6 * 70)
    }
  }

  static let panels: [PolarAxes] = [
    PolarAxes { PolarCurve(Expr("cos(2*t)")).label("rose") },
    PolarAxes(title: "A title\nof two lines") { PolarCurve(Expr("exp(t)")).filled() }
      .angleLabels(.pi),
    PolarAxes { PolarBars([1, 2, 3, .nan, 5]) }.zero(.top).clockwise()
      .angleLabels(.names(["north", "east and by south", "$\\frac{x}{y}$", "", "west"])),
    PolarAxes { PolarLine([(0, 1), (1, 2), (.nan, 3), (2, 1e300)]) }.zero(.left),
    PolarAxes { PolarScatter((0..<50).map { (Double($0), Double($0)) }) }.zero(.bottom)
      .radiusLimits(-10...100),
    PolarAxes { PolarBars([0, 0, 0]) }, PolarAxes { PolarCurve { _ in 1e-300 } },
    PolarAxes { for _ in 0..<0 { PolarBars([1]) } },
    PolarAxes { PolarCurve(over: 0...6) { 1 / $0.remainder(dividingBy: 1) } },
    PolarAxes { PolarBars([1]) }.angleLabels(.names((0..<1000).map { "n\($0)" })),
    PolarAxes { PolarBars([1]) }.angleLabels(.names([])),
    PolarAxes { PolarCurve(Expr("exp(3*cos(t))")).label("l") }.radiusScale(.log10),
    PolarAxes { PolarBars([0, 1e-3, 1e4]).label("b") }.radiusScale(.log10)
      .legend(.at(.lowerLeft)),
    PolarAxes { PolarLine([(0, -2), (1, 5)]).label("a long name in a corner") }
      .radiusScale(.symlog(linear: 1)).legend(.at(.upperRight)),
    PolarAxes(title: "Title") { PolarScatter([(0, 0), (1, 0.1)]).label("few") }
      .radiusScale(.log10).legend(.outside(.top)),
    PolarAxes { PolarBars([0, 0]) }.radiusScale(.log10).legend(.outside(.bottom)),
    PolarAxes { PolarCurve(Expr("t")).label("l") }.legend(.lineEnds),
  ]

  @Test(arguments: panels.indices, [120.0, 200, 420]) func wordsKeepApartAndInside(
    _ index: Int, _ width: Double
  ) throws {
    let figure = try Figure("polar", caption: "Polar.", width: width, aspect: 1.1) {
      Self.panels[index]
    }
    .compile(with: typesetter)
    guard width >= 200 else { return }
    let page = Rectangle(origin: .zero, size: figure.scene.size)
    for (index, bounds) in figure.textBounds.enumerated() {
      #expect(page.contains(bounds, tolerance: 0.5), "\(bounds)")
      for other in figure.textBounds[..<index] {
        #expect(!bounds.inset(by: 0.25).overlaps(other.inset(by: 0.25)))
      }
    }
    #expect(!figure.altText.isEmpty)
  }

  @Test func equalRatiosHaveEqualDistances() throws {
    var canvas = Self.canvas
    canvas.domain = 0.01...100
    canvas.kind = .log10
    for (radius, length) in [(0.01, 0.0), (0.1, 20), (1, 40), (10, 60), (100, 80)] {
      #expect(abs(canvas.length(of: radius) - length) < 1e-9)
    }
    #expect(!canvas.position(radius: -1, angle: 0).isFinite)
    #expect(!canvas.position(radius: 0, angle: 0).isFinite)
    // A logarithmic spiral is one of Archimedes: equal turns, equal steps.
    let spiral = try PolarCurve(Expr("exp(t) / 100"), over: 0...9).resolved(in: MarkContext())
      .draw(canvas)
    let points = Self.points(spiral.items)
    #expect(points.count > 50)
    for point in points {
      let offset = point - canvas.center
      let angle = point.distance(to: canvas.center) / 20 * Double.log(10)
      guard angle > 0.5 else { continue }
      let turns = (angle + offset.angle) / (2 * Double.pi)
      let error = abs(turns - turns.rounded()) * 2 * Double.pi * 20 / Double.log(10)
      #expect(error < 0.03, "\(point)")
    }
  }

  @Test func logarithmicRadiiBeginAtAPowerOfTen() throws {
    func middle(_ mark: any PolarMark) throws -> [Double] {
      try Figure("f", caption: "F.") { PolarAxes { mark }.radiusScale(.log10) }
        .compile(with: typesetter).facts[0].values[0].numbers
    }
    #expect(try middle(PolarBars([3, 20, 0]))[0] == 1)
    #expect(abs(try middle(PolarLine([(0, 1), (1, 20)]))[0] - 0.1) < 1e-12)
    #expect(try middle(PolarLine([(0, 5e-3), (1, -1)]))[0] == 1e-3)
  }

  /// The ground of a legend and the circle, by the roles of groups.
  private func legend(_ axes: PolarAxes) throws -> (legend: Rectangle?, circle: Rectangle?) {
    let scene = try Figure("f", caption: "F.", width: 300, aspect: 1.2) { axes }
      .compile(with: typesetter).scene
    guard case .group(let panel)? = scene.items.first else { return (nil, nil) }
    let circle = panel.items.lazy.compactMap { item -> Rectangle? in
      guard case .path(let shape) = item, shape.stroke != nil else { return nil }
      return shape.path.controlBounds
    }.first
    let key = panel.items.lazy.compactMap { item -> Rectangle? in
      guard case .group(let group) = item, group.role == "legend" else { return nil }
      return DrawnBounds.of(group.items)
    }.first
    return (key, circle)
  }

  @Test func legendsStandBesideTheCircle() throws {
    for place in [Axes.LegendPlace.automatic, .outside(.right), .lineEnds] {
      let found = try legend(PolarAxes { PolarCurve(Expr("t")).label("curve") }.legend(place))
      let (key, circle) = (try #require(found.legend), try #require(found.circle))
      #expect(!key.overlaps(circle), "\(place)")
    }
    let below = try legend(
      PolarAxes { PolarCurve(Expr("t")).label("curve") }.legend(.outside(.bottom)))
    #expect(try #require(below.legend).minY > (try #require(below.circle)).maxY)
    let hidden = try legend(PolarAxes { PolarCurve(Expr("t")).label("c") }.legend(.hidden))
    #expect(hidden.legend == nil)
  }

  @Test func badDataIsNamed() {
    #expect(
      message(PolarAxes { PolarLine([(0, -1)]) }.radiusScale(.log10)).contains("positive radius"))
    #expect(
      message(PolarAxes { PolarBars([1]) }.radiusScale(.log10).radiusLimits(0...1))
        .contains("logarithmic"))
    #expect(message(PolarAxes { PolarBars([1, -2]) }).contains("has the radius −2"))
    #expect(message(PolarAxes { PolarBars([]) }).contains("there are no bars"))
    #expect(message(PolarAxes { PolarBars([.nan]) }).contains("finite radius"))
    #expect(message(PolarAxes { PolarLine([]) }).contains("there are no points"))
    #expect(message(PolarAxes { PolarCurve { _ in .nan } }).contains("has no value"))
    #expect(message(PolarAxes { PolarCurve(Expr("x*y")) }).contains("may vary"))
    #expect(
      message(PolarAxes { PolarCurve(over: 0...1e6) { $0 } }).contains("fewer than 1500 turns"))
    #expect(message(PolarAxes { PolarBars([1]) }.radiusLimits(0...(.infinity))).contains("finite"))
  }

  @Test func factsHaveNumbers() throws {
    let figure = try Figure("polar", caption: "Polar.") {
      PolarAxes { PolarBars([1, 4, 2, 3]).label("wind") }
    }
    .compile(with: typesetter)
    let bars = try #require(figure.facts.first { $0.kind == .statistics })
    #expect(bars.sentence.contains("the longest at 90° with 4"))
    #expect(bars.values.first?.numbers == [1, 4, 2, 3])
  }
}
