import Foundation
import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

struct StreamlineTests {
  static let side = 240.0
  static let separation = 15.0

  /// Fields with saddles, sinks, centres, shear and a hole of the domain.
  static let fields: [PlaneVectorField] = [
    PlaneVectorField(Expr("-y"), Expr("x")), PlaneVectorField(Expr("x"), Expr("-y")),
    PlaneVectorField(Expr("-x + y"), Expr("-x - y")),
    PlaneVectorField(Expr("y"), Expr("-sin(3*x)")),
    PlaneVectorField(gradientOf: Expr("sin(2*x)*cos(2*y)")), PlaneVectorField(Expr("1"), Expr("0")),
    PlaneVectorField { x, y in
      x * x + y * y < 0.5 ? Vector(.nan, .nan) : Vector(y * y - x, 1 + x)
    },
  ]

  private func canvas() throws -> PlotCanvas {
    PlotCanvas(
      frame: Rectangle(x: 0, y: 0, width: Self.side, height: Self.side),
      x: AxisScale(.linear, domain: -2...2, start: 0, end: Self.side),
      y: AxisScale(.linear, domain: -2...2, start: Self.side, end: 0),
      typesetter: try Typesetter(), theme: .standard)
  }

  private func drawing(_ field: PlaneVectorField) throws -> MarkDrawing {
    try Streamlines(field, x: -2...2, y: -2...2).resolved(in: MarkContext()).draw(try canvas())
  }

  /// A cubic of a line.
  typealias Cubic = [Point]

  /// The lines as lists of cubics, and whether each is closed.
  private func lines(_ drawing: MarkDrawing) -> [(cubics: [Cubic], isClosed: Bool)] {
    var lines: [(cubics: [Cubic], isClosed: Bool)] = []
    for case .path(let shape) in drawing.items where shape.stroke != nil {
      var last = Point.zero
      for element in shape.path.elements {
        switch element {
        case .move(let point):
          lines.append(([], false))
          last = point
        case .cubic(let a, let b, let end):
          lines[lines.count - 1].cubics.append([last, a, b, end])
          last = end
        case .line: Issue.record("a line has a straight piece")
        case .close: lines[lines.count - 1].isClosed = true
        }
      }
    }
    return lines
  }

  private func place(_ c: Cubic, _ t: Double) -> (point: Point, along: Vector) {
    let s = 1 - t
    let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    let point = zip(c, weights).reduce(Point.zero) { $0 + ($1.0 - .zero) * $1.1 }
    let along =
      (c[1] - c[0]) * (s * s) + (c[2] - c[1]) * (2 * s * t) + (c[3] - c[2]) * (t * t)
    return (point, along)
  }

  private func data(_ place: Point) -> Point {
    Point(place.x / Self.side * 4 - 2, 2 - place.y / Self.side * 4)
  }

  @Test(arguments: fields.indices)
  func linesAreTangentToTheField(index: Int) throws {
    let field = Self.fields[index]
    let lines = lines(try drawing(field))
    #expect(lines.count > 4)
    for cubic in lines.flatMap(\.cubics) {
      for t in [0.1, 0.3, 0.5, 0.7, 0.9] {
        let (point, along) = place(cubic, t)
        let where_ = data(point)
        let vector = field.value(where_.x, where_.y)
        let wanted = Vector(vector.dx, -vector.dy)
        let angle = atan2(along.cross(wanted).magnitude, along.dot(wanted))
        #expect(angle * 180 / .pi <= 0.5)
      }
    }
  }

  @Test(arguments: fields.indices)
  func linesKeepApart(index: Int) throws {
    let lines = lines(try drawing(Self.fields[index]))
    let samples = lines.map { line in
      line.cubics.flatMap { cubic in (0...8).map { place(cubic, Double($0) / 8).point } }
    }
    for (index, line) in samples.enumerated() {
      for other in samples[..<index] {
        for point in line {
          for place in other where (place.x - point.x).magnitude < 8 {
            #expect(place.distance(to: point) >= 0.5 * Self.separation)
          }
        }
      }
    }
  }

  @Test(arguments: fields.indices)
  func linesLeaveNoLargeHoles(index: Int) throws {
    let field = Self.fields[index]
    let points = lines(try drawing(field)).flatMap { line in
      line.cubics.flatMap { cubic in (0...4).map { place(cubic, Double($0) / 4).point } }
    }
    for row in 1..<12 {
      for column in 1..<12 {
        let spot = Point(Double(column) * 20, Double(row) * 20)
        let value = field.value(data(spot).x, data(spot).y)
        guard value.dx.isFinite, value.length > 0.1 else { continue }
        let nearest = points.map { $0.distance(to: spot) }.min() ?? .infinity
        #expect(nearest < 2 * Self.separation)
      }
    }
  }

  @Test func circulationsClose() throws {
    let mark = Streamlines(Expr("-y"), Expr("x"), x: -2...2, y: -2...2)
    let drawing = try mark.resolved(in: MarkContext()).draw(try canvas())
    let whole = lines(drawing).filter { line in
      line.cubics.allSatisfy { cubic in
        cubic.allSatisfy { $0.distance(to: Point(120, 120)) < 119 }
      }
    }
    #expect(whole.count >= 4)
    for line in whole {
      let first = try #require(line.cubics.first?.first)
      let last = try #require(line.cubics.last?.last)
      #expect(line.isClosed && first.distance(to: last) <= 0.1)
      let radius = first.distance(to: Point(120, 120))
      for point in line.cubics.map({ place($0, 0.5).point }) {
        #expect((point.distance(to: Point(120, 120)) - radius).magnitude < 0.05)
      }
    }
    let fact = try #require(drawing.facts.first)
    #expect(fact.values.first { $0.name == "closed" }?.numbers == [Double(whole.count)])
  }

  @Test func linesEndAtSinksAndSaddles() throws {
    // Every line of the sink runs inwards to its end, and one reaches the sink itself.
    let sink = lines(try drawing(PlaneVectorField(Expr("-x"), Expr("-y"))))
    let middle = Point(120, 120)
    var nearest = Double.infinity
    for line in sink {
      let ends = [line.cubics[0][0], line.cubics[line.cubics.count - 1][3]]
      #expect(ends[1].distance(to: middle) < ends[0].distance(to: middle))
      nearest = min(nearest, ends[1].distance(to: middle))
    }
    #expect(nearest < Self.separation)
    // A line that runs into a saddle ends there and does not turn.
    let saddle = Streamlines(Expr("x"), Expr("-y"), x: -2...2, y: -2...2)
      .seeds([Point(0, 1.5)])
    let drawn = try saddle.resolved(in: MarkContext()).draw(try canvas())
    let axis = try #require(lines(drawn).first)
    #expect(axis.cubics.allSatisfy { cubic in cubic.allSatisfy { ($0.x - 120).magnitude < 0.1 } })
    let end = try #require(axis.cubics.last?.last)
    #expect(end.distance(to: middle) < 1)
  }

  @Test func headsPointAlongTheFieldAndKeepApart() throws {
    for field in Self.fields {
      var places: [Point] = []
      for case .path(let shape) in try drawing(field).items where shape.fill != nil {
        var corners: [Point] = []
        for element in shape.path.elements {
          switch element {
          case .move(let point): corners = [point]
          case .line(let point): corners.append(point)
          case .close:
            let base = corners[1].interpolated(to: corners[3], by: 0.5)
            let middle = base.interpolated(to: corners[0], by: 0.5)
            let where_ = data(middle)
            let vector = field.value(where_.x, where_.y)
            let along = corners[0] - base
            #expect(along.dot(Vector(vector.dx, -vector.dy)) > 0)
            #expect(places.allSatisfy { $0.distance(to: middle) >= along.length })
            places.append(middle)
          case .cubic: break
          }
        }
      }
      #expect(places.count > 3)
    }
  }

  @Test func theSameLinesEveryTime() throws {
    for field in Self.fields { #expect(try drawing(field) == drawing(field)) }
  }

  @Test func oddFieldsMakeFiguresOrProblems() throws {
    let odd: [PlaneVectorField] = [
      PlaneVectorField { _, _ in .zero }, PlaneVectorField { _, _ in Vector(.nan, 0) },
      PlaneVectorField { x, y in Vector(1e300 * y, -1e300 * x) },
      PlaneVectorField { x, y in Vector(1e-300 * y, -1e-300 * x) },
      PlaneVectorField { x, y in Vector((40 * x).rounded(), (40 * y).rounded()) },
      PlaneVectorField { x, _ in Vector(x < 0 ? 1 : -1, 0) },
      PlaneVectorField { x, y in Vector(sin(300 * y), sin(300 * x)) },
      PlaneVectorField(Expr("1/x"), Expr("log(y)")),
    ]
    var drawn = 0
    let typesetter = try Typesetter()
    for field in odd {
      let figure = Figure("odd", caption: "Odd.", width: 180, aspect: 1) {
        Axes {
          Streamlines(field, x: -1...1, y: -1...1).colored(by: .magma).widthByMagnitude()
          Quiver(field, x: -1...1, y: -1...1).key("<&>").colored()
        }
        .colorbar()
      }
      do throws(FigureError) {
        _ = try figure.compile(with: typesetter)
        drawn += 1
      } catch { #expect(error.message.contains("finite")) }
    }
    #expect(drawn == 7)
  }
}
