import Foundation
import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

struct QuiverTests {
  /// Axes of several aspects and kinds.
  static let frames: [(kind: ScaleKind, x: ClosedRange<Double>, y: ClosedRange<Double>, Double)] = [
    (.linear, 1...4, 1...4, 300), (.linear, 1...4, 1...40, 120), (.linear, 1...400, 1...2, 200),
    (.log10, 1...1000, 1...10, 200), (.log10, 0.01...1, 1...1e6, 300),
  ]

  private func drawing(
    _ mark: some Mark, _ kind: ScaleKind, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>,
    _ height: Double
  ) throws -> (MarkDrawing, PlotCanvas) {
    let canvas = try ArrowReading.canvas(
      x: AxisScale(kind, domain: x, start: 0, end: 300),
      y: AxisScale(kind, domain: y, start: height, end: 0), height: height)
    let resolved = try mark.resolved(in: MarkContext(xScale: kind, yScale: kind))
    return (try resolved.draw(canvas), canvas)
  }

  /// The angle between two vectors, in degrees.
  private func angle(_ a: Vector, _ b: Vector) -> Double {
    atan2(a.cross(b).magnitude, a.dot(b)) * 180 / .pi
  }

  @Test func directionsAreThoseOfTheDataOnAnyAxes() throws {
    for (kind, x, y, height) in Self.frames {
      let field = { @Sendable (u: Double, v: Double) in Vector(u - 0.3 * v, v + 0.2 * u) }
      let mark = Quiver(PlaneVectorField(field), x: x, y: y, count: 9, rows: 9).lengths(.equal)
      let (drawn, canvas) = try drawing(mark, kind, x, y, height)
      let shafts = ArrowReading.shafts(drawn.symbols)
      #expect(shafts.count == 81)
      for shaft in shafts {
        let middle = shaft.start.interpolated(to: shaft.tip, by: 0.5)
        let place = Point(canvas.x.value(at: middle.x), canvas.y.value(at: middle.y))
        // Where a small step along the vector leads on the page.
        let vector = field(place.x, place.y)
        let h = 1e-6 / max(vector.dx.magnitude / place.x, vector.dy.magnitude / place.y)
        let step = canvas.position(of: place + vector * h) - canvas.position(of: place)
        #expect(angle(shaft.vector, step) < 0.05)
      }
    }
  }

  @Test func rowsAreAsFarApartAsColumns() throws {
    func arrows(_ y: ClosedRange<Double>, rows: Int? = nil) throws -> Double? {
      let field = PlaneVectorField { u, v in Vector(v, -u) }
      let mark = Quiver(field, x: -4...4, y: y, count: 15, rows: rows)
      return try mark.resolved(in: MarkContext()).facts.first?.values
        .first { $0.name == "count" }?.numbers.first
    }
    #expect(try arrows(-4...4) == 225)
    #expect(try arrows(-2.5...2.5) == 150)
    #expect(try arrows(-8...8) == 15 * 29)
    // Units that differ.
    #expect(try arrows(0...1) == 225 && arrows(0...100) == 225)
    #expect(try arrows(-2.5...2.5, rows: 4) == 60)
  }

  @Test func neighboursDoNotOverlap() throws {
    for (kind, x, y, height) in Self.frames {
      for pivot in ArrowPivot.allCases {
        let field = PlaneVectorField { Vector($0, -$1) }
        let mark = Quiver(field, x: x, y: y, count: 10, rows: 10).pivot(pivot)
        let (drawn, canvas) = try drawing(mark, kind, x, y, height)
        let lengths = ArrowReading.shafts(drawn.symbols).map(\.vector.length).sorted()
        let spacing = min(300 / 9, canvas.frame.height / 9)
        #expect(lengths[Int(0.94 * Double(lengths.count))] <= 0.9001 * spacing)
        #expect((lengths.last ?? 0) > 0.85 * spacing)
      }
    }
  }

  @Test func lengthsFollowTheirScale() throws {
    let points = (0..<4).map { Point(Double($0), 0) }
    let vectors = [1, 4, 9, 16].map { Vector(Double($0), 0) }
    for scale in LengthScale.allCases {
      let mark = Quiver(at: points, vectors: vectors).lengths(scale)
      let lengths = ArrowReading.shafts(try drawing(mark, .linear, 0...3, 0...1, 200).0.symbols)
        .map(\.vector.length)
      let shares = lengths.map { $0 / lengths[3] }
      switch scale {
      case .linear: #expect((shares[1] - 0.25).magnitude < 1e-9)
      case .squareRoot: #expect((shares[1] - 0.5).magnitude < 1e-9)
      case .equal: #expect(shares.allSatisfy { ($0 - 1).magnitude < 1e-9 })
      case .logarithmic: #expect(shares[1] > 0.25 && shares[1] < 0.6 && shares[0] > 1.0 / 16)
      }
      #expect((lengths[3] - 90).magnitude < 1e-6)
    }
  }

  @Test func pivotsStandAtTheirPoints() throws {
    for pivot in ArrowPivot.allCases {
      let mark = Quiver(at: [Point(1, 1), Point(2, 1)], vectors: [Vector(1, 1), Vector(1, 2)])
        .pivot(pivot)
      let (drawn, canvas) = try drawing(mark, .linear, 0...3, 0...3, 300)
      let shaft = try #require(ArrowReading.shafts(drawn.symbols).first)
      let share: Double = pivot == .tail ? 0 : pivot == .middle ? 0.5 : 1
      let place = shaft.start.interpolated(to: shaft.tip, by: share)
      #expect(place.distance(to: canvas.position(of: Point(1, 1))) < 1e-9)
    }
  }

  @Test func scaledArrowsEndWhereTheVectorLeads() throws {
    let mark = Quiver(at: [Point(1, 1)], vectors: [Vector(0.5, -0.25)]).scaled(by: 2)
    let (drawn, canvas) = try drawing(mark, .linear, 0...3, 0...30, 200)
    let shaft = try #require(ArrowReading.shafts(drawn.symbols).first)
    #expect(shaft.tip.distance(to: canvas.position(of: Point(2, 0.5))) < 1e-9)
  }

  @Test func vanishingVectorsAreDots() throws {
    let mark = Quiver(at: [.zero, Point(1, 0)], vectors: [.zero, Vector(1, 0)])
    let (drawn, _) = try drawing(mark, .linear, -1...2, -1...1, 200)
    #expect(ArrowReading.shafts(drawn.symbols).count == 1)
    guard case .path(let shape) = try #require(drawn.symbols.first) else { return }
    #expect(shape.path.elements.contains { if case .cubic = $0 { true } else { false } })
    let fact = try #require(try mark.resolved(in: MarkContext()).facts.first)
    #expect(fact.sentence.contains("1 vector vanishes"))
  }

  @Test(arguments: [0.003, 0.7, 1, 42, 9.99e7])
  func keysShowRoundSizesInTheirTrueLength(longest: Double) throws {
    let mark = Quiver(x: 0...1, y: 0...1, count: 8) { x, _ in Vector(longest * x, 0) }.key("m")
    let (drawn, _) = try drawing(mark, .linear, 0...1, 0...1, 300)
    let fact = try #require(drawn.facts.first { $0.values.contains { $0.name == "key" } })
    let size = try #require(fact.values.first { $0.name == "key" }?.numbers.first)
    let digits = size / pow(10, log10(size * 1.0000001).rounded(.down))
    #expect([1.0, 2, 5].contains { (digits - $0).magnitude < 1e-6 })
    let shafts = ArrowReading.shafts(drawn.symbols)
    let key = try #require(shafts.last)
    // The field is linear in x, so the true length is known from any other arrow.
    let full = try #require(shafts.dropLast().map(\.vector.length).max())
    #expect((key.vector.length - full * size / longest).magnitude < 1e-6 * full)
    #expect(drawn.texts.count == 1 && drawn.obstacles.count == 1)
  }

  @Test(arguments: [6, 12, 20, 34]) func keysCoverNoArrow(count: Int) throws {
    let figure = try Figure("key", caption: "Key.", width: 360, aspect: 1.3) {
      Axes(x: "x", y: "y", title: "Title") {
        Quiver(x: -2...2, y: -2...2, count: count) { x, y in Vector(-y, x) }.key("m/s")
      }
    }.compile(with: try Typesetter())
    #expect(figure.layoutProblems == [])
    let key = try #require(DrawnBounds.groups("key", in: figure.scene.items).first)
    let ground = try #require(DrawnBounds.of(key.items)).inset(by: -1)
    let axes = DrawnBounds.groups("quiver", in: figure.scene.items).flatMap(\.items)
      .filter { if case .group = $0 { false } else { true } }
    let arrows = ArrowReading.shafts(axes)
    #expect(arrows.count > count * count / 2)
    for arrow in arrows {
      for step in 0...40 {
        let point = arrow.start.interpolated(to: arrow.tip, by: Double(step) / 40)
        #expect(!ground.contains(point))
      }
    }
  }

  @Test func twoKeysStandBesideOneAnother() throws {
    let figure = try Figure("key", caption: "Key.", width: 360, aspect: 1.3) {
      Axes {
        Quiver(x: -2...2, y: -2...2, count: 30) { x, y in Vector(-y, x) }.key("m/s")
        Quiver(x: -2...2, y: -2...2, count: 30) { x, y in Vector(x, y) }.key("N")
      }
    }.compile(with: try Typesetter())
    #expect(figure.layoutProblems == [])
    #expect(DrawnBounds.groups("key", in: figure.scene.items).count == 2)
  }

  @Test func colorsFollowSizes() throws {
    let mark = Quiver(x: 0...1, y: 0...1, count: 5) { x, _ in Vector(x, 0) }.colored(by: .magma)
    let resolved = try mark.resolved(in: MarkContext())
    #expect(resolved.colorbar?.range == 0...1)
    let (drawn, _) = try drawing(mark, .linear, 0...1, 0...1, 300)
    #expect(drawn.symbols.count == 5)
  }

  @Test func criticalPointsAreFacts() throws {
    let kinds: [(String, String, String, [Double])] = [
      ("x", "-y", "saddle", [0, 0]), ("-y", "x", "centre", [0, 0]),
      ("1 - x", "2 - 2*y", "sink", [1, 1]), ("x - y", "x + y", "spiral source", [0, 0]),
    ]
    for (u, v, name, place) in kinds {
      let mark = Quiver(Expr(u), Expr(v), x: -2...2.5, y: -2...2.5)
      let facts = try mark.resolved(in: MarkContext()).facts
      let fact = try #require(facts.first { $0.kind == .zeros })
      #expect(fact.values.map(\.name) == [name])
      for (found, wanted) in zip(fact.values[0].numbers, place) {
        #expect((found - wanted).magnitude < 1e-6)
      }
    }
  }

  @Test func griddedFieldsAreBilinear() {
    let field = PlaneVectorField(
      x: [0, 1, 3], y: [0, 2],
      vectors: [
        [Vector(0, 0), Vector(1, 0), Vector(3, 0)], [Vector(0, 2), Vector(1, 2), Vector(3, 2)],
      ])
    for (x, y) in [(0.5, 1.0), (2, 0.5), (3, 2)] {
      #expect((field.value(x, y) - Vector(x, y)).length < 1e-12)
    }
    #expect(field.value(4, 1).dx.isNaN)
    #expect(PlaneVectorField(x: [1, 0], y: [0, 1], vectors: []).problem != nil)
    #expect(PlaneVectorField(x: [0, 1], y: [0, 1], vectors: [[.zero]]).problem != nil)
  }

  @Test func problemsAreNamed() {
    func message(_ mark: Quiver, _ kind: ScaleKind = .linear) -> String {
      do throws(MarkProblem) {
        _ = try mark.resolved(in: MarkContext(xScale: kind, yScale: kind))
        return ""
      } catch { return error.message }
    }
    #expect(message(Quiver(at: [.zero], vectors: [])) == "there are 1 points but 0 vectors")
    #expect(message(Quiver(at: [], vectors: [])).contains("no arrow"))
    #expect(message(Quiver(Expr("a*b"), Expr("c"), x: 0...1, y: 0...1)).contains("may vary"))
    #expect(message(Quiver(x: 1...1, y: 0...1) { _, _ in .zero }).contains("1 to 1"))
    #expect(message(Quiver(at: [Point(-1, 1)], vectors: [.zero]), .log10).contains("logarithmic"))
    #expect(message(Quiver(at: [.zero], vectors: [.zero]).scaled(by: .nan)).contains("factor"))
  }
}
