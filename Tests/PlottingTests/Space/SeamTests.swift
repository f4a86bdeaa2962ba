import Geometry
import Plotting
import RealModule
import Scene
import Testing

/// Facets reach under later ones, not over them, and not beyond the outline of a body.
struct SeamTests {
  private static let column = TestScene(
    testDescription: "a column",
    meshes: [
      TestScene.mesh(TestScene.turn, -0.8...0.8, 44, 20) { u, v in
        SpacePoint(0.7 * .cos(u), 0.7 * .sin(u), v)
      }
    ])

  /// The points of shapes whose inks are those of a scene's facets.
  private static func shapes(_ test: TestScene, unit: Double) -> [(ink: ThemedColor, [[Point]])] {
    let scene = test.scene
    let painter = FacetPainter(scene: scene) { Point($0.x * unit, $0.y * unit) }
    return painter.items(scene.facets()).compactMap { item in
      guard case .path(let shape) = item, let fill = shape.fill else { return nil }
      let outlines = shape.path.elements.reduce(into: [[Point]]()) { result, element in
        switch element {
        case .move(let point): result.append([point])
        case .line(let point): result[result.count - 1].append(point)
        case .cubic, .close: break
        }
      }
      return (fill, outlines)
    }
  }

  /// Nothing of a convex body is drawn beyond its outline, but for rounding.
  @Test func outlinesAreNotFrayed() {
    let convex = TestScene.all.filter { ["a ball", "a cube"].contains($0.testDescription) }
    #expect(convex.count == 2)
    for test in convex + [Self.column] {
      let unit = 100.0
      let vertices = test.meshes.flatMap(\.vertices).map { vertex -> Point in
        let flat = test.camera.project(TestScene.box.place(vertex))
        return Point(flat.x * unit, flat.y * unit)
      }
      let points = Self.shapes(test, unit: unit).flatMap { $0.1.flatMap { $0 } }
      for step in 0..<360 {
        let angle = Double(step) * .pi / 180
        let way = Vector(.cos(angle), .sin(angle))
        func reach(_ points: [Point]) -> Double {
          points.reduce(-Double.infinity) { max($0, ($1 - .zero).dot(way)) }
        }
        let beyond = reach(points) - reach(vertices)
        #expect(beyond < 0.25 && beyond > -0.1, "\(test) at \(step)")
      }
    }
  }

  /// Where inks meet, they meet where the surface says.
  @Test(arguments: TestScene.all.filter { !$0.meshes.isEmpty } + [column])
  func bordersOfInksAreInTheirPlaces(test: TestScene) {
    let frame = Rectangle(Point(-1.1, -1.0), Point(1.1, 1.0))
    let unit = 100.0
    var inks = FacetInks(test.scene)
    var numbers: [ThemedColor: Int] = [:]
    func number(_ ink: ThemedColor) -> Int {
      let number = numbers[ink] ?? numbers.count
      numbers[ink] = number
      return number
    }
    var drawn = ZBuffer(frame, width: 280, height: 240)
    for (ink, outlines) in Self.shapes(test, unit: unit) {
      for outline in outlines {
        drawn.paint(outline.map { Point($0.x / unit, $0.y / unit) }, number(ink))
      }
    }
    var exact = ZBuffer(frame, width: 280, height: 240)
    for piece in test.scene.occluders(clears: false) {
      exact.add(piece.corners, test.camera) { isTop in
        number(inks.ink(inks.key(surface: piece.surface, source: piece.source, isTop: isTop)))
      }
    }
    let (share, covered) = ZBuffer.difference(drawn, exact)
    #expect(covered > 3000)
    #expect(share < 0.05, "\(share) of \(covered) sample points have another ink")
  }
}
