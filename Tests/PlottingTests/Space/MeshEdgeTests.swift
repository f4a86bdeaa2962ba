import Geometry
import Plotting
import RealModule
import Scene
import Testing
import Typesetting

/// Meshes of few faces show the edges of their faces.
struct MeshEdgeTests {
  private let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  /// Bands around the equator of a ball, of `count` triangles in all.
  private static func ball(_ count: Int) -> MeshSurface {
    let (columns, rows) = (20, count / 40)
    var vertices: [SpacePoint] = []
    var faces: [[Int]] = []
    for row in 0...rows {
      for column in 0..<columns {
        let (u, v) = (
          2 * Double.pi * Double(column) / Double(columns), -1 + 2 * Double(row) / Double(rows)
        )
        vertices.append(SpacePoint(.cos(u) * .cos(v), .sin(u) * .cos(v), .sin(v)))
      }
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let (a, b) = (row * columns + column, row * columns + (column + 1) % columns)
        faces += [[a, b, b + columns], [a, b + columns, a + columns]]
      }
    }
    return MeshSurface(vertices: vertices, faces: faces)
  }

  private static let octahedron = MeshSurface(
    vertices: [
      SpacePoint(1, 0, 0), SpacePoint(0, 1, 0), SpacePoint(-1, 0, 0), SpacePoint(0, -1, 0),
      SpacePoint(0, 0, 1), SpacePoint(0, 0, -1),
    ],
    faces: [
      [0, 1, 4], [1, 2, 4], [2, 3, 4], [3, 0, 4], [1, 0, 5], [2, 1, 5], [3, 2, 5], [0, 3, 5],
    ])

  /// The lines that are drawn on the faces of a mesh.
  private func lines(_ mesh: some SpaceMark) throws -> [Scene.Shape] {
    let figure = try Figure("mesh", caption: "A mesh.", width: 300) { Axes3D { mesh } }
      .compile(with: typesetter)
    return DrawnBounds.groups("surfaces", in: figure.scene.items).flatMap(\.items).compactMap {
      if case .path(let shape) = $0, shape.stroke != nil { shape } else { nil }
    }
  }

  @Test func fewFacesHaveClearEdges() throws {
    let shape = try #require(try lines(Self.octahedron).first)
    let stroke = try #require(shape.stroke)
    #expect(stroke.width >= 0.6)
    // From a general place nine of the twelve edges are seen, or parts of them.
    #expect(Self.lineCount(shape.path) >= 9)
    let face = ThemedColor.green
    for (ground, ink) in [(face.light, stroke.color.light), (face.dark, stroke.color.dark)] {
      let rest = 1 - ink.alpha
      let seen = Color(
        red: ground.red * rest + ink.red * ink.alpha,
        green: ground.green * rest + ink.green * ink.alpha,
        blue: ground.blue * rest + ink.blue * ink.alpha)
      #expect(seen.contrast(to: ground) > 1.8)
    }
  }

  private static func lineCount(_ path: Path) -> Int {
    path.elements.reduce(0) { count, element in
      switch element {
      case .move: count + 1
      case .line, .cubic, .close: count
      }
    }
  }

  @Test func theNumberOfFacesDecides() throws {
    #expect(try (lines(Self.ball(400)).first?.stroke?.width ?? 0) >= 0.6)
    let quiet = try #require(try lines(Self.ball(480)).first?.stroke)
    #expect(quiet.width < 0.5 && quiet.color.light.alpha < 0.4)
    #expect(try lines(Self.ball(4040)).isEmpty)
  }

  @Test func theAuthorDecides() throws {
    #expect(try lines(Self.octahedron.mesh(false)).isEmpty)
    #expect(try (lines(Self.octahedron.mesh(true)).first?.stroke?.width ?? 9) < 0.5)
    let red = try #require(try lines(Self.ball(4040).edges(.red, width: 1.5)).first?.stroke)
    #expect(red.color == .red && red.width == 1.5)
    for width in [0, -1, .nan, .infinity] as [Double] {
      #expect(try lines(Self.octahedron.edges(width: width)).first?.stroke?.width == 0.7)
    }
  }

  /// Faces that meet may each have corners of their own.
  @Test func edgesAreDrawnOnce() throws {
    let corners = [
      SpacePoint(0, 0, 0), SpacePoint(1, 0, 0), SpacePoint(0, 1, 0), SpacePoint(1, 1, 0),
    ]
    let shared = MeshSurface(vertices: corners, faces: [[0, 1, 2], [1, 3, 2]])
    let own = MeshSurface(
      vertices: [corners[0], corners[1], corners[2], corners[1], corners[3], corners[2]],
      faces: [[0, 1, 2], [3, 4, 5]])
    #expect(try lines(shared).first?.path == lines(own).first?.path)
  }
}
