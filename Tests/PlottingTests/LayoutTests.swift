import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Nothing overlaps and nothing is cut off.
@Suite struct LayoutTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private func check(_ figure: Figure) throws {
    let compiled = try figure.compile(with: typesetter)
    #expect(compiled.layoutProblems == [], "\(figure.id)")
    #expect(!compiled.altText.isEmpty)
  }

  @Test(arguments: ExampleFigures.all.indices) func examples(_ index: Int) throws {
    try check(ExampleFigures.all[index])
  }

  @Test(arguments: 0..<40) func gridsOfAllSizes(_ seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let titles = ["", "short", "A title of several words", "Two\nlines"]
    let labels = ["", "y", "f(x)", "a label of many words", "$\\frac{x}{y}$"]
    let panels = 1 + next(4)
    let scale = [1e-7, 0.013, 1, 4321, 9.9e8][next(5)]
    let figure = Figure(
      "random-\(seed)", caption: "Random.", width: 300 * Double(min(panels, 2)),
      aspect: [0.9, 1.3, 2][next(3)] * (panels > 1 ? 1.2 : 1), columns: 2
    ) {
      for panel in 0..<panels {
        Axes(x: labels[next(5)], y: labels[next(5)], title: titles[next(4)]) {
          Line((0..<9).map { Point(Double($0) * scale, Double(next(100)) / scale) })
            .label(panel % 2 == 0 ? "line $\(panel)$" : nil)
        }
      }
    }
    try check(figure)
  }

  @Test func panelsOfARowShareTheirFrames() throws {
    let compiled = try ExampleFigures.poles.compile(with: typesetter)
    let frames = compiled.scene.items.compactMap { item -> Rectangle? in
      guard case .group(let axes) = item else { return nil }
      return axes.items.lazy.compactMap { item -> Rectangle? in
        guard case .path(let shape) = item, shape.path.elements.last == .close else { return nil }
        return shape.path.controlBounds
      }.first
    }
    #expect(frames.count == 3)
    #expect(Set(frames.map(\.minY)).count == 1)
    #expect(Set(frames.map(\.maxY)).count == 1)
    // Frames are drawn on the pixel grid, so that widths may differ by one point.
    #expect(frames.allSatisfy { abs($0.width - frames[0].width) < 1 + 1e-9 })
  }

  @Test func sameInputSameScene() throws {
    for figure in ExampleFigures.all {
      #expect(try figure.compile(with: typesetter) == figure.compile(with: typesetter))
    }
  }
}
