import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Words around the box keep apart and inside the figure from wherever it is seen.
struct SpaceLabelTests {
  private let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  private func panels(_ azimuth: Double, _ elevation: Double, _ perspective: Bool) -> [Axes3D] {
    [
      Axes3D(
        x: "the first coordinate", y: "a long title of the second axis",
        z: "height above sea level",
        title: "Long words"
      ) {
        Scatter3D([SpacePoint(-1234.5, 0.00012, 1e9), SpacePoint(9876.5, 0.00089, 1.5e9)])
      }
      .view(elevation: elevation, azimuth: azimuth, perspective: perspective),
      Axes3D(x: "x", y: "y", z: "$f(x, y)$") {
        Scatter3D([SpacePoint(-3, -3, 0), SpacePoint(3, 3, 27)])
      }
      .view(elevation: elevation, azimuth: azimuth, perspective: perspective),
    ]
  }

  @Test(arguments: [-60.0, -30, -5, 0, 5, 15, 30, 45, 60, 75, 85])
  func noTwoWordsTouchAndNoneLeavesTheFigure(elevation: Double) throws {
    for azimuth in stride(from: 0.0, through: 345, by: 15) {
      // Both projections and both sets of words, each with half of the cameras.
      let isOdd = Int(azimuth / 15) % 2 == 1
      for (index, panel) in panels(azimuth, elevation, isOdd).enumerated() {
        let figure = Figure(
          "space", caption: "A box.", width: index == 0 ? 300 : 220, aspect: 1.2
        ) { panel }
        let compiled = try figure.compile(with: typesetter)
        let page = Rectangle(origin: .zero, size: compiled.scene.size)
        let words = compiled.textBounds
        #expect(words.count >= (index == 0 ? 7 : 6), "\(elevation), \(azimuth)")
        for (number, text) in words.enumerated() {
          #expect(page.contains(text, tolerance: 0.02), "\(elevation), \(azimuth)")
          for other in words[..<number] {
            #expect(!other.overlaps(text), "\(elevation), \(azimuth), \(index)")
          }
        }
      }
    }
  }

  /// The box, and so everything in it, is inside the figure too.
  @Test func nothingIsDrawnOutsideTheFigure() throws {
    for (elevation, azimuth) in [(30.0, -60.0), (85, 10), (-40, 130), (0, 45)] {
      let panel = Axes3D(x: "x", y: "y", z: "z") {
        Surface(Expr("5*x*y"), x: -1...1, y: -1...1)
        Curve3D([SpacePoint(-9, -9, -9), SpacePoint(9, 9, 9)])
        Scatter3D([SpacePoint(1, 1, 1), SpacePoint(-1, 1, 1), SpacePoint(7, 7, 7)])
        Quiver3D([(SpacePoint(0, 0, 0), SpacePoint(1, 1, 1))]).scale(5)
      }
      .xLimits(-1...1).yLimits(-1...1).zLimits(-1...1)
      .view(elevation: elevation, azimuth: azimuth)
      let figure = Figure("space", caption: "A box.", width: 240, aspect: 1.2) { panel }
      let scene = try figure.compile(with: typesetter).scene
      let page = Rectangle(origin: .zero, size: scene.size)
      for bounds in Self.bounds(scene.items) {
        #expect(page.contains(bounds, tolerance: 0.1))
      }
    }
  }

  /// The bounds of all paths outside groups that have a transform.
  private static func bounds(_ items: [Scene.Item]) -> [Rectangle] {
    items.flatMap { item -> [Rectangle] in
      switch item {
      case .group(let group): group.transform == .identity ? bounds(group.items) : []
      case .path(let shape): [shape.path.controlBounds].compactMap { $0 }
      case .glyphs, .image: []
      }
    }
  }

  @Test func logarithmicAxesShowPowers() throws {
    let panel = Axes3D(x: "x", y: "y", z: "z") {
      Surface(x: 1...1000, y: 1...100) { x, y in x * y }
    }
    .xScale(.log10).yScale(.log10).zScale(.log10)
    let figure = Figure("log", caption: "A box.", width: 360, aspect: 1.2) { panel }
    let scene = try figure.compile(with: typesetter).scene
    let texts = Self.texts(scene.items)
    #expect(texts.contains("10²") && texts.contains("10⁴"))
    // A product is a plane where all axes count powers.
    let surfaces = Self.fills(scene.items)
    #expect(surfaces > 0)
  }

  private static func texts(_ items: [Scene.Item]) -> Set<String> {
    items.reduce(into: []) { result, item in
      switch item {
      case .group(let group): result.formUnion(texts(group.items))
      case .glyphs(let run): result.insert(run.text)
      case .path, .image: break
      }
    }
  }

  private static func fills(_ items: [Scene.Item]) -> Int {
    items.reduce(0) { sum, item in
      switch item {
      case .group(let group): sum + fills(group.items)
      case .path(let shape): sum + (shape.fill == nil ? 0 : 1)
      case .glyphs, .image: sum
      }
    }
  }

  @Test func equalAspectMakesUnitsEqual() throws {
    let panel = Axes3D { Scatter3D([SpacePoint(0, 0, 0), SpacePoint(8, 4, 2)]) }
      .xLimits(0...8).yLimits(0...4).zLimits(0...2).equalAspect()
      .view(elevation: 0, azimuth: -90, perspective: false)
    let figure = Figure("equal", caption: "A box.", width: 300, aspect: 1.2) { panel }
    let scene = try figure.compile(with: typesetter).scene
    guard case .group(let panes)? = scene.items.first,
      let wall = Self.bounds([.group(panes)]).max(by: {
        $0.width * $0.height < $1.width * $1.height
      })
    else {
      Issue.record("there are no panes")
      return
    }
    #expect((wall.width / wall.height - 4).magnitude < 1e-6)
  }
}
