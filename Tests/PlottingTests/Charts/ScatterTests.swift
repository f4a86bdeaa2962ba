import Calculus
import Geometry
import Plotting
import SVG
import Scene
import Testing
import Typesetting

/// Scatters show what their channels say, in few bytes.
@Suite struct ScatterTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private func cloud(_ count: Int, seed: UInt64 = 3) -> [Point] {
    var generator = SeededGenerator(seed: seed)
    func bell() -> Double {
      (0..<6).reduce(0.0) { sum, _ in sum + Double.random(in: -1...1, using: &generator) }
    }
    return (0..<count).map { _ in Point(50 + 8 * bell(), 50 + 8 * bell()) }
  }

  private var sheet: ChartSheet { ChartSheet(x: 0...100, y: 0...100, typesetter: typesetter) }

  /// The outline of a small symbol takes little of the lines beside it, and of itself.
  @Test func outlinesAreThinBesideTheirSymbols() throws {
    for size in [1, 2, 4, 6, 12.0] {
      let symbol = Symbol(.disc, size: size, color: .blue, halo: .ink)
      let width = try #require(symbol.shape(at: [.zero]).stroke?.width)
      #expect(width <= 0.15 * size + 1e-12 && width <= 0.75)
      #expect(size < 6 || width == 0.75)
    }
  }

  @Test func tenThousandPointsAreSmall() throws {
    let figure = Figure("f", caption: "F.", width: 504) {
      Axes(x: "x", y: "y") { Scatter(cloud(10_000)).size(4) }
    }
    let bytes = SVGWriter().string(try figure.compile(with: typesetter).scene).utf8.count
    #expect(bytes <= 120_000)
    #expect(bytes > 10_000)
  }

  @Test func hiddenDiscsAloneAreLeftOut() throws {
    let sheet = sheet
    let points = cloud(3000)
    let kept = ChartSheet.dots(try sheet.draw(Scatter(points).size(8)).symbols)
    #expect(kept.count < points.count)
    let all = Set(points.map(sheet.canvas.position(of:)))
    #expect(kept.allSatisfy { all.contains($0) })
    // Every place under a disc of all points is under a disc of the ones that were kept.
    var generator = SeededGenerator(seed: 9)
    for center in all {
      let way = Vector(
        Double.random(in: -1...1, using: &generator), Double.random(in: -1...1, using: &generator))
      guard way.length > 0.01, way.length < 1 else { continue }
      for probe in [center + way * 3.999, center + way * (3.999 / way.length)] {
        #expect(kept.contains { $0.distance(to: probe) <= 4 })
      }
    }
  }

  @Test func translucentDotsOfALayerDoNotOverlap() throws {
    let drawing = try sheet.draw(Scatter(cloud(500)).size(5).opacity(0.3))
    let layers = ChartSheet.shapes(drawing.symbols).map { shape in
      ChartSheet.dots([.path(shape)])
    }

    #expect(layers.reduce(0) { $0 + $1.count } == 500)
    #expect(layers.count > 2)
    for layer in layers.dropLast() {
      for (index, a) in layer.enumerated() {
        #expect(layer[..<index].allSatisfy { $0.distance(to: a) >= 5 })
      }
    }
  }

  @Test func areasAreProportionalToSizes() throws {
    let points = [Point(10, 10), Point(40, 40), Point(80, 80)]
    let drawing = try sheet.draw(Scatter(points).size(by: [1, 4, 16], largest: 16))
    let widths = ChartSheet.shapes(drawing.symbols).compactMap { $0.path.bounds?.width }.sorted()
    #expect(widths.count == 3)
    for (width, expected) in zip(widths, [4.0, 8, 16]) {
      #expect((width - expected).magnitude < 0.03)
    }
  }

  @Test func legendsShowRoundSizesAndNames() throws {
    let context = MarkContext()
    let points = [Point(0, 0), Point(1, 1), Point(2, 2)]
    let sized = try Scatter(points).size(by: [3, 37, 260], title: "mass").resolved(in: context)
    #expect(sized.legend.map(\.label) == ["mass", "200", "100", "50"])
    let sizes = sized.legend.compactMap(\.swatch.symbol?.size)
    #expect((sizes[0] / sizes[2] - 2).magnitude < 1e-12)
    let named = try Scatter(points).colored(by: ["b", "a", "b"]).resolved(in: context)
    #expect(named.legend.map(\.label) == ["b", "a"])
    let symbols = named.legend.compactMap(\.swatch.symbol)
    #expect(symbols[0].marker != symbols[1].marker && symbols[0].color != symbols[1].color)
    let numbers = try Scatter(points).colored(by: [1, 5, 9], title: "t").resolved(in: context)
    #expect(numbers.colorbar?.range == 1...9 && numbers.colorbar?.title == "t")
  }

  @Test func missingPointsAreCounted() throws {
    let points = [Point(0, 0), Point(.nan, 1), Point(2, 2), Point(3, 3)]
    let mark = try Scatter(points).colored(by: [1, 2, .nan, 4]).resolved(in: MarkContext())
    #expect(
      mark.facts[0].sentence
        == "The points stand at (0, 0) and (3, 3). 2 of 4 points are missing.")
    #expect(mark.facts[1].sentence == "Colours show values from 1 to 4.")
  }

  @Test func jitterIsTheSameEveryTimeAndBounded() throws {
    let points = Array(repeating: Point(50, 50), count: 600)
    let mark = Scatter(points).jitter(x: 5).size(1)
    let (a, b) = (try sheet.draw(mark), try sheet.draw(mark))
    #expect(a == b)
    let dots = ChartSheet.dots(a.symbols)
    #expect(dots.allSatisfy { $0.y == 100 && ($0.x - 150).magnitude <= 15 })
    #expect(Set(dots.map(\.x)).count > 100)
  }

  @Test func wrongCountsAreRefused() {
    let points = [Point(0, 0), Point(1, 1)]
    for mark in [
      Scatter(points).size(by: [1]), Scatter(points).colored(by: [1.0]),
      Scatter(points).colored(by: ["a"]), Scatter(points).size(by: [-1, 2]),
      Scatter(points).size(by: [0, 0]), Scatter(points).errors(y: [1]),
    ] {
      #expect(throws: MarkProblem.self) { try mark.resolved(in: MarkContext()) }
    }
  }

  @Test func hexagonsCountEveryPoint() throws {
    let mark = try HexBin(cloud(5000)).resolved(in: MarkContext())
    #expect(mark.facts[0].values.first { $0.name == "count" }?.numbers == [5000])
    let drawing = try mark.draw(sheet.canvas)
    let hexagons = ChartSheet.shapes(drawing.items).flatMap { ChartSheet.subpaths($0.path) }
    let expected = mark.facts[0].values.first { $0.name == "hexagons" }?.numbers
    #expect(expected == [Double(hexagons.count)])
  }
}
