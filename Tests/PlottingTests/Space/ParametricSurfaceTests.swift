import Plotting
import RealModule
import SVG
import Scene
import Symbolics
import Testing
import Typesetting

/// Bodies have many facets, and their pictures are small all the same.
struct ParametricSurfaceTests {
  private static let turn = 0...(2 * Double.pi)
  private static let torus = ParametricSurface(
    x: Expr("(2 + cos(v))*cos(u)"), y: Expr("(2 + cos(v))*sin(u)"), z: Expr("sin(v)"),
    over: turn, turn)
  private static let moebius = ParametricSurface(
    x: Expr("(1 + v/2*cos(u/2))*cos(u)"), y: Expr("(1 + v/2*cos(u/2))*sin(u)"),
    z: Expr("v/2*sin(u/2)"), over: turn, -1...1)
  private static let ball = ParametricSurface(over: turn, 0...Double.pi) { u, v in
    SpacePoint(.cos(u) * .sin(v), .sin(u) * .sin(v), .cos(v))
  }

  private func bytes(_ marks: [any SpaceMark]) throws -> String {
    let figure = Figure("body", caption: "A body.", width: 360, aspect: 1.3) {
      Axes3D { marks }.equalAspect()
    }
    return SVGWriter().string(try figure.compile(with: try Typesetter()).scene)
  }

  @Test func facetsAreManyAndAboutSquare() throws {
    for surface in [Self.torus, Self.moebius, Self.ball] {
      let mesh = try #require(try surface.resolved(in: MarkContext()).meshes.first)
      #expect((2200...2800).contains(mesh.faces.count))
      // All around, a mesh line stands every so many facets, and the last mesh is a whole one.
      let lines = mesh.meshLines
      let (along, across) = (lines[0].count - 1, lines[lines.count - 1].count - 1)
      #expect(along * across == mesh.faces.count)
      #expect(along % 2 == 0 && across % 2 == 0)
      #expect(lines.count == along / 2 + 1 + across / 2 + 1)
    }
    let asked = try Self.ball.facets(7, 5).resolved(in: MarkContext()).meshes
    #expect(asked.first?.faces.count == 35)
    #expect(asked.first?.meshLines.count == 8 + 6)
  }

  @Test func picturesOfBodiesAreSmallAndTheSameEveryTime() throws {
    let torus = try bytes([Self.torus])
    #expect(torus.utf8.count < 90_000)
    #expect(try bytes([Self.torus]) == torus)
    #expect(try bytes([Self.ball.color(.orange)]).utf8.count < 90_000)
    #expect(try bytes([Self.moebius]).utf8.count < 150_000)
  }

  /// Shapes are far fewer than the facets.
  @Test func facetsOfOneInkAreDrawnTogether() throws {
    let figure = try Figure("body", caption: "A body.", width: 360) {
      Axes3D { Self.torus }.equalAspect()
    }.compile(with: try Typesetter())
    let shapes = DrawnBounds.groups("surfaces", in: figure.scene.items).flatMap(\.items).count
    #expect(shapes < 2500 / 3)
  }
}
