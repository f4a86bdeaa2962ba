import Geometry
import Plotting
import RealModule
import Scene
import Symbolics
import Testing
import Typesetting

/// Wireframes show where they turn away from the eye, so that no line ends in the air.
struct HorizonTests {
  private let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  /// The lines of a wireframe on the page.
  private func lines(_ axes: Axes3D) throws -> [[Point]] {
    let figure = try Figure("net", caption: "A net.", width: 320) { axes }
      .compile(with: typesetter)
    let items = DrawnBounds.groups("content", in: figure.scene.items).flatMap(\.items)
    return items.flatMap { item -> [[Point]] in
      guard case .path(let shape) = item, shape.stroke != nil else { return [] }
      return shape.path.elements.reduce(into: []) { lines, element in
        switch element {
        case .move(let point): lines.append([point])
        case .line(let point): lines[lines.count - 1].append(point)
        case .cubic, .close: break
        }
      }
    }
  }

  private static func distance(_ point: Point, _ line: [Point]) -> Double {
    zip(line, line.dropFirst()).reduce(Double.infinity) { least, side in
      let (way, offset) = (side.1 - side.0, point - side.0)
      let share = min(max(offset.dot(way) / max(way.dot(way), 1e-300), 0), 1)
      return min(least, point.distance(to: side.0 + way * share))
    }
  }

  static let nets: [(name: String, net: Wireframe)] = [
    ("waves", Wireframe(Expr("sin(x)*cos(y)"), x: -3...3, y: -3...3)),
    ("hill", Wireframe(Expr("exp(-x**2 - y**2)"), x: -2...2, y: -2...2)),
    (
      "torus",
      Wireframe(over: 0...(2 * .pi), 0...(2 * .pi)) { u, v in
        SpacePoint((2 + .cos(v)) * .cos(u), (2 + .cos(v)) * .sin(u), .sin(v))
      }.meshes(24, 12)
    ),
  ]

  @Test(arguments: nets.indices, [-60.0, 25])
  func noLineEndsInTheAir(_ index: Int, _ azimuth: Double) throws {
    let lines = try lines(
      Axes3D { Self.nets[index].net }.view(elevation: 25, azimuth: azimuth))
    #expect(lines.count > 20)
    for (number, line) in lines.enumerated() {
      for end in [line[0], line[line.count - 1]] {
        let nearest = lines.indices.reduce(Double.infinity) {
          $1 == number ? $0 : min($0, Self.distance(end, lines[$1]))
        }
        let isClosed = line[0].distance(to: line[line.count - 1]) < 0.2
        #expect(nearest < 0.45 || isClosed, "\(end) is \(nearest) from other lines")
      }
    }
  }

  /// In a parallel view the outline of a ball is a circle.
  @Test func theHorizonOfABallIsACircle() throws {
    let ball = Wireframe(over: 0...(2 * .pi), 0...Double.pi) { u, v in
      SpacePoint(.cos(u) * .sin(v), .sin(u) * .sin(v), .cos(v))
    }
    let lines = try lines(Axes3D { ball }.equalAspect().view(perspective: false))
    let points = lines.flatMap { $0 }
    let frame = try #require(Rectangle(bounding: points))
    let radius = frame.width / 2
    #expect((frame.width - frame.height).magnitude < 0.4)
    // All around there is ink at the rim.
    for step in 0..<90 {
      let angle = Double(step) * .pi / 45
      let place = frame.center + Vector(.cos(angle), .sin(angle)) * radius
      let nearest = lines.reduce(Double.infinity) { min($0, Self.distance(place, $1)) }
      #expect(nearest < 0.35)
    }
  }

  @Test func glassHasNoHorizonWhereAllIsShown() throws {
    let net = Wireframe(Expr("x*y"), x: -1...1, y: -1...1).meshes(4, 3)
    #expect(try lines(Axes3D { net.hiddenParts(.shown) }).count == 9)
  }
}
