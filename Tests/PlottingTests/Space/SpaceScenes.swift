import Geometry
import Plotting
import RealModule
import Scene
import Testing

/// Scenes whose drawing order is held against depths.
struct TestScene: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var fields: [HeightField] = []
  var meshes: [SpaceMesh] = []
  var elevation = 30.0
  var azimuth = -60.0
  var distance: Double? = 8
  var cells = 11
  var refines = false

  var camera: Camera {
    Camera(
      elevation: elevation * .pi / 180, azimuth: azimuth * .pi / 180,
      projection: distance.map { .perspective(distance: $0) } ?? .orthographic)
  }

  static let box = SpaceBox(
    x: -1...1, y: -1...1, z: -1...1, aspect: SpacePoint(4, 4, 3))

  var scene: SpaceScene {
    SpaceScene(
      fields: fields, meshes: meshes, box: Self.box, camera: camera, cells: cells,
      refines: refines)
  }

  static func field(
    x: ClosedRange<Double> = -1...1, y: ClosedRange<Double> = -1...1,
    _ height: @escaping @Sendable (Double, Double) -> Double
  ) -> HeightField {
    HeightField(
      x: x, y: y, height: height,
      color: { height in
        ThemedColor(ColorMap.viridis.color(at: (height + 1) / 2))
      })
  }

  static func mesh(
    _ u: ClosedRange<Double>, _ v: ClosedRange<Double>, _ columns: Int, _ rows: Int,
    _ position: (Double, Double) -> SpacePoint
  ) -> SpaceMesh {
    var vertices: [SpacePoint] = []
    var faces: [[Int]] = []
    for row in 0...rows {
      for column in 0...columns {
        vertices.append(
          position(
            u.lowerBound + (u.upperBound - u.lowerBound) * Double(column) / Double(columns),
            v.lowerBound + (v.upperBound - v.lowerBound) * Double(row) / Double(rows)))
      }
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let first = row * (columns + 1) + column
        faces.append([first, first + 1, first + columns + 2, first + columns + 1])
      }
    }
    return SpaceMesh(
      vertices: vertices, faces: faces,
      coloring: SpaceColoring(range: -1...1) { height in
        ThemedColor(ColorMap.viridis.color(at: (height + 1) / 2))
      })
  }

  static let turn = 0...(2 * Double.pi)

  static func torus(
    _ ring: Double, _ tube: Double, center: SpacePoint = SpacePoint(0, 0, 0), upright: Bool = false
  ) -> SpaceMesh {
    mesh(turn, turn, 16, 8) { u, v in
      let r = ring + tube * .cos(v)
      let (a, b, c) = (r * .cos(u), r * .sin(u), tube * .sin(v))
      return (upright ? SpacePoint(a, c, b) : SpacePoint(a, b, c)) + center
    }
  }

  static func ball(_ radius: Double, center: SpacePoint = SpacePoint(0, 0, 0)) -> SpaceMesh {
    mesh(turn, 0...Double.pi, 14, 8) { u, v in
      SpacePoint(.cos(u) * .sin(v), .sin(u) * .sin(v), .cos(v)) * radius + center
    }
  }

  static let moebius = mesh(turn, -0.4...0.4, 24, 3) { u, v in
    let r = 0.6 + v * .cos(u / 2)
    return SpacePoint(r * .cos(u), r * .sin(u), v * .sin(u / 2))
  }

  /// The figure-eight immersion, which crosses itself.
  static let klein = mesh(turn, turn, 18, 12) { u, v in
    let r = 0.55 + 0.3 * (.cos(u / 2) * .sin(v) - .sin(u / 2) * .sin(2 * v))
    return SpacePoint(
      r * .cos(u), r * .sin(u), 0.6 * (.sin(u / 2) * .sin(v) + .cos(u / 2) * .sin(2 * v)))
  }

  static let all: [TestScene] = graphs + bodies

  private static let graphs: [TestScene] = {
    let saddle = field { $0 * $0 - $1 * $1 }
    let plane = field { 0.3 * $0 + 0.2 * $1 }
    let waves = field { x, y in 0.6 * (x * x * 4 - 1) * (1 - y * y * 3) }
    let ripple = field { x, y in 0.5 * .sin(5 * x) * .cos(5 * y) }
    let patch = field(x: -0.53...0.61, y: -0.4...0.47) { 0.4 - 0.5 * $0 * $1 }
    let bowl = field { x, y in x * x + y * y - 0.9 }
    let dome = field { x, y in
      let r = 0.8 - x * x - y * y
      return r >= 0 ? r.squareRoot() : .nan
    }
    let ring = field { x, y in x * x + y * y < 0.2 ? .nan : 0.3 * x }
    let steep = field { x, y in 3 * x * y * (x - y) }
    let wall = field { x, _ in 0.9 * .tanh(12 * x) }
    return [
      TestScene(testDescription: "saddle", fields: [saddle]),
      TestScene(testDescription: "saddle and plane", fields: [saddle, plane], distance: 4),
      TestScene(
        testDescription: "dome and wall with finer cells where they are steep",
        fields: [dome, wall], refines: true),
      TestScene(
        testDescription: "three that cross", fields: [saddle, plane, waves], azimuth: 40,
        distance: nil),
      TestScene(
        testDescription: "five surfaces", fields: [saddle, plane, waves, bowl, patch], cells: 8),
      TestScene(
        testDescription: "from below", fields: [waves, plane], elevation: -35, azimuth: 143,
        distance: 3),
      TestScene(
        testDescription: "from straight above", fields: [saddle, waves], elevation: 85, azimuth: 5,
        distance: 2.2),
      TestScene(
        testDescription: "level with the floor", fields: [ripple, plane], elevation: 0,
        azimuth: -35, distance: nil),
      TestScene(
        testDescription: "nearly level", fields: [saddle, plane], elevation: 3, azimuth: 68,
        distance: nil),
      TestScene(testDescription: "ripples", fields: [ripple], elevation: 12, cells: 22),
      TestScene(
        testDescription: "a patch over a part", fields: [waves, patch], azimuth: -115, distance: 5),
      TestScene(testDescription: "cut at the limits", fields: [steep, plane]),
      TestScene(testDescription: "a dome with an edge", fields: [dome]),
      TestScene(testDescription: "a dome through a bowl", fields: [dome, bowl], elevation: 15),
      TestScene(testDescription: "a hole", fields: [ring, saddle], elevation: 40),
      TestScene(testDescription: "a steep wall", fields: [wall, plane], azimuth: 20),
      TestScene(
        testDescription: "planes through one line",
        fields: [field { x, _ in x }, field { x, _ in -x }, field { x, _ in 0.3 * x }]),
    ]
  }()

  private static let bodies: [TestScene] = {
    let saddle = field { $0 * $0 - $1 * $1 }
    let plane = field { 0.3 * $0 + 0.2 * $1 }
    let links = [
      torus(0.5, 0.16, center: SpacePoint(-0.25, 0, 0)),
      torus(0.5, 0.16, center: SpacePoint(0.25, 0, 0), upright: true),
    ]
    let cube = SpaceMesh(
      vertices: (0..<8).map {
        SpacePoint(
          $0 & 1 > 0 ? 0.5 : -0.5, $0 & 2 > 0 ? 0.5 : -0.5, $0 & 4 > 0 ? 0.5 : -0.5)
      },
      faces: [
        [0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5],
      ],
      coloring: SpaceColoring(range: -1...1) {
        ThemedColor(ColorMap.viridis.color(at: ($0 + 1) / 2))
      })
    return [
      TestScene(testDescription: "a ball", meshes: [ball(0.9)]),
      TestScene(
        testDescription: "two balls that cross",
        meshes: [ball(0.6), ball(0.5, center: SpacePoint(0.4, 0.2, 0.1))], distance: nil),
      TestScene(testDescription: "a torus", meshes: [torus(0.6, 0.3)], elevation: 20),
      TestScene(testDescription: "linked tori", meshes: links, elevation: 35, azimuth: -40),
      TestScene(
        testDescription: "linked tori, parallel view", meshes: links, elevation: 60, azimuth: 10,
        distance: nil),
      TestScene(testDescription: "a Möbius band", meshes: [moebius], elevation: 40),
      TestScene(testDescription: "a Möbius band from the side", meshes: [moebius], elevation: 5),
      TestScene(testDescription: "a Klein bottle", meshes: [klein], elevation: 25),
      TestScene(testDescription: "a cube", meshes: [cube], distance: 3),
      TestScene(testDescription: "a cube through a ball", meshes: [cube, ball(0.65)]),
      TestScene(
        testDescription: "a ball in a saddle", fields: [saddle], meshes: [ball(0.6)], cells: 8),
      TestScene(
        testDescription: "a torus through a plane", fields: [plane], meshes: [torus(0.6, 0.3)],
        elevation: 50, distance: nil, cells: 6),
      TestScene(
        testDescription: "a ball larger than the box", fields: [plane],
        meshes: [ball(1.3)], cells: 6),
      TestScene(
        testDescription: "graphs and a band from below", fields: [saddle, plane],
        meshes: [moebius], elevation: -30, cells: 6),
    ]
  }()
}
