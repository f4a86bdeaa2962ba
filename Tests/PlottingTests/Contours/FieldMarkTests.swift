import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

struct FieldMarkTests {
  static let bowl = Expr("x**2 + x*y + y**2")

  private func canvas() throws -> PlotCanvas {
    PlotCanvas(
      frame: Rectangle(x: 0, y: 0, width: 300, height: 300),
      x: AxisScale(.linear, domain: -3...3, start: 0, end: 300),
      y: AxisScale(.linear, domain: -3...3, start: 300, end: 0), typesetter: try Typesetter(),
      theme: .standard)
  }

  private func drawing(_ mark: some Mark) throws -> MarkDrawing {
    try mark.resolved(in: MarkContext()).draw(try canvas())
  }

  private func paths(_ items: [Scene.Item]) -> [Path] {
    items.compactMap {
      guard case .path(let shape) = $0 else { return nil }
      return shape.path
    }
  }

  @Test func curvesKeepToTheFunction() throws {
    let contour = Contour(Self.bowl, x: -3...3, y: -3...3, levels: [2, 8, 20]).labels(false)
    let drawn = try drawing(contour)
    #expect(drawn.items.count == 3)
    for (path, level) in zip(paths(drawn.items), [2.0, 8, 20]) {
      var pen = Point.zero
      for element in path.elements {
        switch element {
        case .move(let point): pen = point
        case .cubic(let a, let b, let end):
          // The middle of the curve, back in data units.
          let x = (pen.x + 3 * a.x + 3 * b.x + end.x) / 8 / 50 - 3
          let y = 3 - (pen.y + 3 * a.y + 3 * b.y + end.y) / 8 / 50
          let (dx, dy) = (2 * x + y, x + 2 * y)
          let distance =
            50 * (x * x + x * y + y * y - level).magnitude / (dx * dx + dy * dy).squareRoot()
          #expect(distance <= 0.06)
          pen = end
        default: break
        }
      }
      #expect(path.elements.count <= 60)
    }
  }

  @Test func labelsKeepApartAndInside() throws {
    for function in [Self.bowl, Expr("sin(2*x)*cos(2*y)"), Expr("(x**2 + y - 2)**2 + x")] {
      let drawn = try drawing(Contour(function, x: -3...3, y: -3...3, levels: 12))
      #expect(drawn.texts.count > 4)
      for (index, text) in drawn.texts.enumerated() {
        #expect(Rectangle(x: 0, y: 0, width: 300, height: 300).contains(text.bounds))
        for other in drawn.texts[..<index] { #expect(!other.bounds.overlaps(text.bounds)) }
      }
    }
  }

  @Test func labelsCutTheirLines() throws {
    let contour = Contour(Self.bowl, x: -3...3, y: -3...3, levels: [4])
    let drawn = try drawing(contour)
    let box = try #require(drawn.texts.first).bounds.inset(by: 2.5)
    for path in paths(drawn.items) {
      for element in path.elements {
        if case .cubic(_, _, let end) = element { #expect(!box.contains(end)) }
      }
      #expect(!path.elements.contains(.close))
    }
  }

  @Test func constantFunctionsSaySo() throws {
    let mark = Contour(x: 0...1, y: 0...1) { _, _ in 4 }
    let resolved = try mark.resolved(in: MarkContext())
    #expect(
      resolved.facts.map(\.sentence) == [
        "the function is constant at 4: there are no contour lines."
      ])
    #expect(try drawing(mark).items.isEmpty)
  }

  @Test func problemsNameTheirCure() {
    let nothing = Contour(Expr("sqrt(-1 - x**2 - y**2)"), x: 0...1, y: 0...1)
    #expect(throws: MarkProblem.self) { try nothing.resolved(in: MarkContext()) }
    let flat = Contour(Self.bowl, x: 1...1, y: 0...1)
    #expect {
      try flat.resolved(in: MarkContext())
    } throws: {
      ($0 as? MarkProblem)?.message == "the range [1, 1] of x has no extent"
    }
    let infinite = Contour(Self.bowl, x: 0...1, y: 0...1, levels: [.infinity])
    #expect(throws: MarkProblem.self) { try infinite.resolved(in: MarkContext()) }
    let uneven = Quiver(at: [.zero], vectors: [])
    #expect {
      try uneven.resolved(in: MarkContext())
    } throws: {
      ($0 as? MarkProblem)?.message == "there are 1 points but 0 vectors"
    }
  }

  @Test func arrowsStandPerpendicularOnContours() throws {
    let points = [Point(-2, -2), Point(-1, 1), Point(1, -1), Point(2, 2), Point(0.3, -1.7)]
    let arrows = try GradientArrows(of: Self.bowl, at: points, length: 0.5).arrows()
    for arrow in arrows {
      let (x, y) = (arrow.start.x, arrow.start.y)
      let along = Vector(-(x + 2 * y), 2 * x + y)
      let direction = arrow.tip - arrow.start
      #expect((direction.length - 0.5).magnitude < 1e-15)
      #expect((direction.dot(along) / along.length).magnitude < 1e-15)
      #expect(direction.dot(Vector(2 * x + y, x + 2 * y)) > 0)
    }
    #expect(arrows[3].tip.distance(to: Point(2.353553, 2.353553)) < 1e-6)
  }

  @Test func aVanishingGradientHasADotOnly() throws {
    let mark = GradientArrows(of: Self.bowl, at: [.zero, Point(1, 1)], length: 0.5)
    let arrows = try mark.arrows()
    #expect(arrows[0].start == arrows[0].tip)
    #expect(try mark.resolved(in: MarkContext()).facts[0].sentence.contains("it vanishes"))
    #expect(throws: MarkProblem.self) {
      try GradientArrows(of: Self.bowl, at: [.zero], length: 0).arrows()
    }
  }

  @Test func arrowAndDotTurnTheSameWay() {
    func area(_ path: Path) -> Double {
      let ends = path.elements.compactMap { element -> Point? in
        switch element {
        case .move(let point), .line(let point), .cubic(_, _, let point): point
        case .close: nil
        }
      }
      return zip(ends, ends.dropFirst() + ends.prefix(1)).reduce(0) {
        $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y)
      }
    }
    let dot = area(Path(circleAt: Point(3, 4), radius: 2))
    for tip in [Point(20, 4), Point(3, -20), Point(-10, 30)] {
      #expect(area(Arrow(from: Point(3, 4), to: tip, width: 1.5).path) * dot > 0)
    }
  }

  @Test func bandsAreNestedAndFillTheFrame() throws {
    let mark = FilledContour(Self.bowl, x: -3...3, y: -3...3, levels: [4, 12])
    let drawn = try drawing(mark)
    let bounds = paths(drawn.items).compactMap(\.bounds)
    #expect(bounds.count == 3)
    // To the edge as it is drawn, where no greater band covers the least one.
    let whole = bounds.dropFirst().reduce(bounds[0]) { $0.union($1) }
    #expect(whole.contains(Rectangle(x: 0, y: 0, width: 300, height: 300)))
    #expect(Rectangle(x: 0, y: 0, width: 300, height: 300).contains(whole, tolerance: 0.5))
    #expect(drawn.isGround)
  }
}
