import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Colorbars stand on the side that is asked for, as long as what they stand beside.
@Suite struct ColorbarTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private static let maps: [any Mark & Sendable] = [
    Heatmap(Expr("x*y"), x: -1...1, y: -1...1).colorRange(-0.5...0.5),
    FilledContour(Expr("x*y"), x: -1...1, y: -1...1), Contour(Expr("x*y"), x: -1...1, y: -1...1),
    Heatmap(Expr("x + 2"), x: -1...1, y: -1...1).norm(.log),
  ]

  /// The bar of a figure: all its ink but the ticks, and the bounds of the frames.
  private func parts(_ figure: Figure) throws -> (bar: Rectangle, frames: Rectangle) {
    let compiled = try figure.compile(with: typesetter)
    #expect(compiled.layoutProblems == [], "\(figure.id)")
    let bars = DrawnBounds.groups("colorbar", in: compiled.scene.items)
    #expect(bars.count == 1)
    let shapes = (bars.first?.items ?? []).filter { item in
      switch item {
      case .path(let shape): shape.fill != nil || shape.path.elements.last == .close
      case .image: true
      default: false
      }
    }
    let frames = DrawnBounds.groups("axes", in: compiled.scene.items).compactMap { axes in
      axes.items.lazy.compactMap { item -> Rectangle? in
        guard case .path(let shape) = item, shape.path.elements.last == .close else { return nil }
        return shape.path.controlBounds
      }.first
    }
    return (
      try #require(DrawnBounds.of(shapes)),
      try #require(frames.dropFirst().reduce(frames.first) { $0?.union($1) })
    )
  }

  private func check(_ bar: Rectangle, beside frame: Rectangle, _ side: Figure.Side) {
    switch side {
    case .right:
      #expect(bar.minX > frame.maxX && bar.width < 12)
      #expect(abs(bar.minY - frame.minY) < 1.1 && abs(bar.maxY - frame.maxY) < 1.1)
    case .top:
      #expect(bar.maxY < frame.minY && bar.height < 12)
      #expect(abs(bar.minX - frame.minX) < 1.1 && abs(bar.maxX - frame.maxX) < 1.1)
    case .bottom:
      #expect(bar.minY > frame.maxY && bar.height < 12)
      #expect(abs(bar.minX - frame.minX) < 1.1 && abs(bar.maxX - frame.maxX) < 1.1)
    }
  }

  @Test(arguments: Figure.Side.allCases, maps.indices)
  func barsOfAxesAreAsLongAsTheFrame(_ side: Figure.Side, _ map: Int) throws {
    let figure = Figure("bar", caption: "Bar.", width: 320, aspect: 1.2) {
      Axes(x: "x", y: "y", title: "A title") { Self.maps[map] }.colorbar("height", at: side)
    }
    let (bar, frame) = try parts(figure)
    check(bar, beside: frame, side)
  }

  @Test(arguments: Figure.Side.allCases)
  func sharedBarsAreAsLongAsAllFrames(_ side: Figure.Side) throws {
    for legend in Figure.Side.allCases {
      let figure = Figure("shared", caption: "Shared.", width: 420, aspect: 1.5) {
        for index in 0..<2 {
          Axes(x: "x", title: "panel \(index)") {
            Self.maps[0]
            Line([(-1, -1), (1, 1)]).label("diagonal")
          }
        }
      }
      .title("All").colorbar("a title of some length for all", at: side).legend(legend)
      let (bar, frames) = try parts(figure)
      check(bar, beside: frames, side)
    }
  }

  @Test(arguments: Figure.Side.allCases)
  func barsOfAxesInSpaceStandBesideTheBox(_ side: Figure.Side) throws {
    let figure = try Figure("bar", caption: "Bar.", width: 320, aspect: 1.2) {
      Axes3D(x: "x", y: "y", title: "Title") { Surface(Expr("x*y"), x: -1...1, y: -1...1) }
        .facets(8).colorbar("height", at: side)
    }.compile(with: typesetter)
    #expect(figure.layoutProblems == [])
    let bar = try #require(DrawnBounds.groups("colorbar", in: figure.scene.items).first)
    let content = try #require(DrawnBounds.groups("content", in: figure.scene.items).first)
    let (key, ink) = (
      try #require(DrawnBounds.of(bar.items)), try #require(DrawnBounds.of(content.items))
    )
    #expect(!key.overlaps(ink))
    #expect((key.width > key.height) == (side != .right))
  }

  @Test func valuesGrowToTheRight() throws {
    let figure = try Figure("bar", caption: "Bar.", width: 320, aspect: 1.2) {
      Axes { Heatmap(Expr("x"), x: 0...1, y: 0...1).colorMap(.grays) }.colorbar(at: .bottom)
    }.compile(with: typesetter)
    let bar = try #require(DrawnBounds.groups("colorbar", in: figure.scene.items).first)
    guard case .image(let raster)? = bar.items.first else {
      Issue.record("the bar is no image")
      return
    }
    #expect(raster.rows == 1 && raster.columns > 100)
    let reds = stride(from: 0, to: raster.pixels.count, by: 4).map { raster.pixels[$0] }
    let ascends = zip(reds, reds.dropFirst()).allSatisfy { $0 <= $1 }
    let descends = zip(reds, reds.dropFirst()).allSatisfy { $0 >= $1 }
    #expect(ascends != descends)
    // The ends are those of the map, least on the left.
    let least = ColorScale(0...1, map: .grays).color(of: 0)
    #expect(abs(Double(reds[0]) / 255 - least.red) < 0.01)
  }

  /// Bars with bands or lines, their borders, and those that have a label.
  private static let banded: [(mark: any Mark & Sendable, labels: [String])] = [
    (
      FilledContour(Expr("x"), by: axes, x: 0...10, y: 0...10, levels: [2, 5, 7]), ["2", "5", "7"]
    ),
    (
      FilledContour(Expr("x"), by: axes, x: 0...10, y: 0...10, levels: [2, 5, 7]).extend(.neither),
      ["2", "5", "7"]
    ),
    // Every fourth of many, zero among them: every third would fit, with longer numbers.
    (
      FilledContour(
        Expr("x"), by: axes, x: -10...10, y: 0...1,
        levels: .values((-19...19).map { Double($0) / 2 })),
      (-4...4).map { $0 < 0 ? "−\(-2 * $0)" : "\(2 * $0)" }
    ),
    (
      FilledContour(Expr("exp(x)"), by: axes, x: -3...3, y: 0...1, levels: .log(9)),
      ["0.05", "0.1", "0.2", "0.5", "1", "2", "5", "10", "20"]
    ),
    (
      Heatmap(Expr("x"), x: 1...100, y: 0...1).colorRange(1...100).norm(.log).banded(4),
      ["1", "3.16", "10", "31.6", "100"]
    ),
    (Heatmap(Expr("x"), x: 0...1, y: 0...1).colorRange(0...1).banded(3001), []),
    (Contour(Expr("x"), by: axes, x: 0...10, y: 0...1, levels: [1.5, 4]), ["1.5", "4.0"]),
    (
      Heatmap(Expr("x"), x: 1...12, y: 0...1).colorRange(1...12).banded(6),
      ["1.00", "2.83", "4.67", "6.50", "8.33", "10.17", "12.00"]
    ),
  ]
  private static let axes: [Expr] = [.symbol("x"), .symbol("y")]

  @Test(arguments: banded.indices) func bandsHaveTicksAtTheirBordersOnly(_ index: Int) throws {
    let (mark, labels) = Self.banded[index]
    let figure = try Figure("bar", caption: "Bar.", width: 320, aspect: 1.3) {
      Axes { mark }.colorbar()
    }.compile(with: typesetter)
    #expect(figure.layoutProblems == [])
    let bar = try #require(DrawnBounds.groups("colorbar", in: figure.scene.items).first)
    let words = DrawnBounds.words(in: bar.items)
    // Of very many some are named, whichever they are.
    if labels.isEmpty { #expect((5...20).contains(words.count)) } else { #expect(words == labels) }
  }

  @Test func levelLinesStandUprightInFlatBars() throws {
    let figure = try Figure("bar", caption: "Bar.", width: 320, aspect: 1.2) {
      Axes { Contour(Expr("x*y"), x: -1...1, y: -1...1, levels: [-0.5, 0, 0.5]) }
        .colorbar(at: .bottom)
    }.compile(with: typesetter)
    let bar = try #require(DrawnBounds.groups("colorbar", in: figure.scene.items).first)
    let lines = bar.items.compactMap { item -> Rectangle? in
      guard case .path(let shape) = item, shape.path.elements.count == 2 else { return nil }
      return shape.path.controlBounds
    }
    #expect(lines.count { $0.width == 0 && $0.height > 8 } >= 1)
  }
}
