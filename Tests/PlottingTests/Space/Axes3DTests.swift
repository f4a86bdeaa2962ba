import Geometry
import Plotting
import SVG
import Scene
import Symbolics
import Testing
import Typesetting

struct Axes3DTests {
  static let bowl = Expr("x**2 + x*y + y**2")

  private func compiled(
    width: Double = 320, aspect: Double = 1.2, _ panel: () -> Axes3D
  ) throws -> CompiledFigure {
    let panel = panel()
    let figure = Figure("space", caption: "A surface.", width: width, aspect: aspect) { panel }
    return try figure.compile(with: try Typesetter())
  }

  private func bowl() -> Axes3D {
    Axes3D(x: "x", y: "y", z: "f(x, y)", title: "A bowl") {
      Surface(Self.bowl, x: -3...3, y: -3...3)
      Scatter3D([SpacePoint(0, 0, 0)])
    }
    .colorbar()
  }

  @Test func wordsKeepApartAndOnThePage() throws {
    for elevation in [-40.0, 5, 30, 75] {
      for azimuth in [-150.0, -60, -20, 30, 120] {
        let figure = try compiled { bowl().view(elevation: elevation, azimuth: azimuth) }
        let page = Rectangle(origin: .zero, size: figure.scene.size)
        for (index, text) in figure.textBounds.enumerated() {
          #expect(page.contains(text, tolerance: 0.01))
          for other in figure.textBounds[..<index] {
            #expect(!other.overlaps(text), "\(elevation), \(azimuth)")
          }
        }
      }
    }
  }

  @Test func theSurfaceFigureIsSmallAndTheSameEveryTime() throws {
    let first = SVGWriter().string(try compiled { bowl() }.scene)
    #expect(first == SVGWriter().string(try compiled { bowl() }.scene))
    #expect(first.utf8.count < 90_000)
  }

  @Test func aFineSurfaceIsSmallToo() throws {
    let peaks = Expr("3*(1-x)**2*exp(-x**2-(y+1)**2) - 10*(x/5-x**3-y**5)*exp(-x**2-y**2)")
    let figure = try compiled(width: 480) {
      Axes3D { Surface(peaks, x: -3...3, y: -3...3) }.facets(100)
    }
    #expect(SVGWriter().string(figure.scene).utf8.count < 400_000)
  }

  @Test func aSurfaceOfOneColourLooksLikeIt() throws {
    for elevation in [15.0, 45, 80] {
      let figure = try compiled {
        Axes3D { Surface(Self.bowl, x: -1...1, y: -1...1).color(.orange) }
          .view(elevation: elevation)
      }
      let fills = Self.fills(figure.scene.items, role: "surfaces")
      #expect(fills.count > 4)
      for fill in fills {
        #expect(OKLab(fill.light).lightness > 0.74 * OKLab(ThemedColor.orange.light).lightness)
        #expect(OKLab(fill.dark).lightness > 0.74 * OKLab(ThemedColor.orange.dark).lightness)
      }
    }
  }

  /// The fills of all shapes in groups of a role.
  private static func fills(
    _ items: [Scene.Item], role: String, isInside: Bool = false
  ) -> [ThemedColor] {
    items.flatMap { item -> [ThemedColor] in
      switch item {
      case .group(let group):
        fills(group.items, role: role, isInside: isInside || group.role == role)
      case .path(let shape): isInside ? [shape.fill].compactMap { $0 } : []
      case .glyphs, .image: []
      }
    }
  }

  @Test func theDescriptionTellsTheHeights() throws {
    let text = try compiled { bowl() }.altText
    #expect(text.contains("x from −3 to 3 and y from −3 to 3"))
    #expect(text.contains("its height goes from 0 to 27"))
  }

  @Test func tangentPlaneAndParaboloidTouch() throws {
    let f = Expr("x**2 + 2*x*y + y**3")
    let context = MarkContext()
    let plane = try TangentPlane(to: f, at: Point(1, 2), reach: 0.5).resolved(in: context)
    let bent = try QuadraticSurface(to: f, at: Point(1, 2), reach: 0.5).resolved(in: context)
    func value(_ x: Double, _ y: Double) -> Double { x * x + 2 * x * y + y * y * y }
    for (u, v) in [(0.01, 0.0), (0.0, 0.01), (-0.006, 0.008)] {
      let exact = value(1 + u, 2 + v)
      #expect((plane.surfaces[0].height(1 + u, 2 + v) - exact).magnitude < 1e-3)
      // The third-order term is v³ alone.
      #expect((bent.surfaces[0].height(1 + u, 2 + v) - exact + v * v * v).magnitude < 1e-12)
    }
  }

  @Test func problemsNameTheMarkAndTheCure() throws {
    #expect {
      try compiled { Axes3D(title: "T") { Surface(Expr("x +* y"), x: 0...1, y: 0...1) } }
    } throws: {
      "\($0)".contains("surface")
    }
    #expect {
      try compiled {
        Axes3D { Surface(Expr("log(-1 - x**2 - y**2)"), x: 0...1, y: 0...1).label("deep") }
      }
    } throws: {
      "\($0)".contains("has no finite value for x in [0, 1] and y in [0, 1]")
        && "\($0)".contains("surface “deep”")
    }
    #expect(throws: FigureError.self) {
      try compiled { Axes3D { Curve3D([SpacePoint(0, 0, 0)]) }.colorbar() }
    }
    #expect(throws: FigureError.self) {
      try compiled { Axes3D { Scatter3D([SpacePoint(.nan, 0, 0)]) } }
    }
  }

  @Test func flatAndEmptyAxesStillDraw() throws {
    _ = try compiled { Axes3D { Surface(x: 0...1, y: 0...1) { _, _ in 5 } } }
    _ = try compiled { Axes3D(x: "x") {} }
    _ = try compiled { Axes3D { Surface(Expr("sqrt(1 - x**2 - y**2)"), x: -1...1, y: -1...1) } }
  }
}
