import Calculus
import Geometry
import Plotting
import RealModule
import Testing

/// Holds the pieces that are kept to hide mesh lines against all pieces of a graph.
struct MeshOccluderTests {
  static let graphs: [(name: String, field: HeightField)] = [
    ("waves", TestScene.field { 0.7 * Double.sin(4 * $0) * Double.cos(4 * $1) }),
    ("ridge", TestScene.field { x, y in 0.9 - 1.8 * (x + 0.3 * y).magnitude / 1.3 }),
    ("saddle", TestScene.field { ($0 * $0 - $1 * $1) * 0.9 }),
    ("part", TestScene.field(x: -0.9...0.4, y: -0.3...0.8) { 0.8 * Double.sin(7 * $0 * $1) }),
    ("hole", TestScene.field { x, y in x * x + y * y < 0.1 ? .nan : 0.6 * Double.sin(5 * x) }),
  ]

  /// Some lines of the grid of 20 cells along each side of a graph.
  private static func lines(_ field: HeightField) -> [[SpacePoint]] {
    func places(_ range: ClosedRange<Double>) -> [Double] {
      (0...20).map { range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 20 }
    }
    let (xs, ys) = (places(field.x), places(field.y))
    let some = Array(stride(from: 0, through: 20, by: 4))
    let across = some.map { line in xs.map { SpacePoint($0, ys[line], field.height($0, ys[line])) }
    }
    let along = some.map { line in ys.map { SpacePoint(xs[line], $0, field.height(xs[line], $0)) } }
    return (across + along).map { $0.map(TestScene.box.place) }
  }

  private static func length(_ lines: [[SpacePoint]]) -> Double {
    lines.reduce(0) { sum, line in
      zip(line, line.dropFirst()).reduce(sum) { $0 + ($1.1 - $1.0).length }
    }
  }

  @Test(
    "a graph's own lines are hidden as by all its pieces", arguments: graphs.indices,
    [-40.0, 3, 25])
  func linesOfTheMesh(_ index: Int, _ elevation: Double) {
    let field = Self.graphs[index].field
    for (azimuth, distance) in [(-60.0, 8.0), (10, nil)] as [(Double, Double?)] {
      var test = TestScene(testDescription: Self.graphs[index].name, fields: [field])
      (test.elevation, test.azimuth, test.distance, test.cells) = (elevation, azimuth, distance, 20)
      let scene = test.scene
      let all = Occluders(scene.occluders(clears: false), camera: test.camera)
      let kept = Occluders(scene.meshOccluders(), camera: test.camera)
      for line in Self.lines(field) {
        let (a, b) = (all.stretches(line), kept.stretches(line))
        #expect((Self.length(a.seen) - Self.length(b.seen)).magnitude < 1e-6)
        #expect((Self.length(a.hidden) - Self.length(b.hidden)).magnitude < 1e-6)
      }
    }
  }

  /// Pieces are looked at cell by cell, and those that lie beyond are not looked at.
  @Test("all pieces hide what each alone does", arguments: graphs.indices)
  func piecesTogether(_ index: Int) {
    var generator = SeededGenerator(seed: UInt64(index + 1))
    for (elevation, distance) in [(20.0, 8.0), (-35, nil)] as [(Double, Double?)] {
      var test = TestScene(
        testDescription: Self.graphs[index].name, fields: [Self.graphs[index].field])
      (test.elevation, test.azimuth, test.distance, test.cells) = (elevation, -50, distance, 8)
      let pieces = test.scene.occluders(clears: false)
      let all = Occluders(pieces, camera: test.camera)
      let single = pieces.map { piece -> Occluders in
        var alone = SpacePieces()
        alone.append(piece)
        return Occluders(alone, camera: test.camera)
      }
      for _ in 0..<200 {
        func part() -> Double { Double.random(in: -0.6...0.6, using: &generator) }
        let (a, b) = (SpacePoint(part(), part(), part()), SpacePoint(part(), part(), part()))
        #expect(all.isHidden(a) == single.contains { $0.isHidden(a) })
        for part in all.stretches([a, b]).seen {
          let middle = (part[0] + part[part.count - 1]) * 0.5
          #expect(!single.contains { $0.isHidden(middle) })
        }
      }
    }
  }

  @Test func fewPiecesOfAFlatHillAreKept() {
    var test = TestScene(
      testDescription: "hill",
      fields: [TestScene.field { 0.9 * Double.exp(-8 * ($0 * $0 + $1 * $1)) }])
    (test.elevation, test.cells) = (12, 40)
    let scene = test.scene
    let count = scene.meshOccluders().count
    #expect(count > 0)
    #expect(count < scene.occluders(clears: false).count / 2)
  }
}
