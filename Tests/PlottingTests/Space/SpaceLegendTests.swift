import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Legends of axes in space.
@Suite struct SpaceLegendTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private func axes(_ names: [String]) -> Axes3D {
    Axes3D(x: "x", y: "y", z: "z", title: "Title") {
      Surface(Expr("x*y"), x: -1...1, y: -1...1).label(names[0])
      Curve3D([SpacePoint(-1, -1, 1), SpacePoint(1, 1, 1)]).color(.red).label(names[1])
      Scatter3D([SpacePoint(0, 0, 0)]).label(names[2])
      TangentPlane(to: Expr("x*y"), at: Point(0, 0), reach: 0.5).color(.green).label("plane")
      Text3D("words", at: SpacePoint(0, 0, 1))
    }
    .facets(10)
  }

  private func key(_ axes: Axes3D) throws -> (figure: CompiledFigure, items: [Scene.Item]) {
    let figure = try Figure("key", caption: "Key.", width: 340, aspect: 1.3) { axes }
      .compile(with: typesetter)
    #expect(figure.layoutProblems == [])
    return (figure, DrawnBounds.groups("legend", in: figure.scene.items).flatMap(\.items))
  }

  @Test func marksAreShownByTheirInks() throws {
    let items = try key(axes(["s", "c", "p"]).legend(.outside(.right))).items
    let shapes = items.compactMap { item -> Scene.Shape? in
      if case .path(let shape) = item { shape } else { nil }
    }
    // The middle of the values −1 to 1 has the middle colour of the map.
    let middle = ThemedColor(ColorScale(-1...1, map: .viridis).color(of: 0))
    #expect(shapes.first?.fill == middle)
    #expect(shapes.dropFirst().first?.stroke?.color == .red)
    #expect(shapes.count >= 4)
  }

  @Test(arguments: [
    Axes.LegendPlace.automatic, .at(.upperLeft), .at(.lowerRight), .outside(.top),
    .outside(.bottom), .outside(.right), .lineEnds,
  ]) func legendsHideNothing(_ place: Axes.LegendPlace) throws {
    let drawn = try key(axes(["a surface of some name", "c", "p"]).legend(place))
    let ground = try #require(DrawnBounds.of(drawn.items))
    let content = DrawnBounds.groups("content", in: drawn.figure.scene.items).flatMap(\.items)
    var ink = Occupancy(frame: ground)
    ink.add(content)
    #expect(ink.share(of: ground) < 0.02 || [.at(.upperLeft), .at(.lowerRight)].contains(place))
  }

  @Test func aCornerIsTakenWhereItIsFree() throws {
    let drawn = try key(axes(["s", "c", "p"]))
    let content = DrawnBounds.groups("content", in: drawn.figure.scene.items).flatMap(\.items)
    let (ground, box) = (
      try #require(DrawnBounds.of(drawn.items)), try #require(DrawnBounds.of(content))
    )
    #expect(ground.maxY < box.maxY)
  }

  @Test func marksWithoutNamesHaveNoLegend() throws {
    let plain = Axes3D { Surface(Expr("x"), x: 0...1, y: 0...1) }.facets(4)
    #expect(try key(plain).items.isEmpty)
    #expect(try key(axes(["s", "c", "p"]).legend(.hidden)).items.isEmpty)
  }

  @Test func aFigureHasOneLegendForItsPanels() throws {
    let figure = try Figure("key", caption: "Key.", width: 500, aspect: 2) {
      axes(["s", "c", "p"])
      axes(["s", "c", "p"])
    }
    .legend(.bottom).compile(with: typesetter)
    #expect(DrawnBounds.groups("legend", in: figure.scene.items).count == 1)
    #expect(figure.layoutProblems == [])
  }
}
