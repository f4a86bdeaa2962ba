import Plotting
import Scene
import Testing
import Typesetting

/// Inks of marks in space can be seen on the panes and the page.
struct SpaceInkTests {
  private let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  private func figure(_ mark: some SpaceMark) throws -> CompiledFigure {
    try Figure("ink", caption: "Ink.", width: 320) { Axes3D { mark }.colorbar() }
      .compile(with: typesetter)
  }

  private static func shapes(_ role: String, _ figure: CompiledFigure) -> [Scene.Shape] {
    DrawnBounds.groups(role, in: figure.scene.items).flatMap(\.items).compactMap {
      if case .path(let shape) = $0 { shape } else { nil }
    }
  }

  @Test(arguments: [ColorMap.viridis, .plasma, .magma, .cividis, .blueRed])
  func arrowsOfAllColoursAreSeen(_ map: ColorMap) throws {
    let arrows = Quiver3D(x: -1...1, y: -1...1, z: 0...1, counts: (4, 4, 2)) { p in
      SpacePoint(-p.y, p.x, p.z)
    }
    .coloredByLength(map)
    let figure = try figure(arrows)
    let grounds = Self.shapes("panes", figure).compactMap(\.fill) + [Theme.standard.background]
    #expect(grounds.count == 4)
    let inks = Self.shapes("content", figure).compactMap { $0.stroke?.color ?? $0.fill }
    #expect(Set(inks).count > 4)
    for ink in inks {
      for ground in grounds {
        #expect(ink.light.contrast(to: ground.light) > 2.99)
        #expect(ink.dark.contrast(to: ground.dark) > 2.99)
      }
    }
  }

  /// The bar has the colours of the arrows.
  @Test func theColorbarShowsTheInksOfArrows() throws {
    let resolved = try Quiver3D([
      (SpacePoint(0, 0, 0), SpacePoint(1, 0, 0)), (SpacePoint(0, 0, 0), SpacePoint(0, 3, 0)),
    ])
    .coloredByLength().resolved(in: MarkContext())
    let bar = try #require(resolved.colorbar)
    #expect(resolved.arrows.map(\.stroke.color) == [bar.color(1), bar.color(3)])
  }

  @Test func paleSymbolsHaveARim() throws {
    let points = (0..<5).map { SpacePoint(Double($0), 0, Double($0)) }
    let pale = try Scatter3D(points).coloredByHeight().resolved(in: MarkContext()).points
    #expect(pale.allSatisfy { $0.symbol.halo == Theme.standard.spine })
  }
}
