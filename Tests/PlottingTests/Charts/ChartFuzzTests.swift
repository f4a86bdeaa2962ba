import Calculus
import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// Whatever the data, marks give a figure whose words stand apart, or say what is wrong.
@Suite struct ChartFuzzTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  static let extremes: [[Double]] = [
    [], [.nan], [1], [0, 0, 0], [5, 5, 5, 5, 5, 5, 5, 5, 5, 5], [.infinity, 1, 2],
    [1e300, -1e300, 0], [1e-300, 2e-300, 3e-300], [-1, 0, 1, .nan],
    [.greatestFiniteMagnitude, -.greatestFiniteMagnitude],
    [.leastNonzeroMagnitude, 2 * .leastNonzeroMagnitude], [9, 8, 7, 6, 5],
    [1e17, 1e17 + 16, 1e17 + 32], (0..<60).map { Double($0 * $0 % 97) }, [-0.0, 0.0],
  ]

  /// Every mark of data from numbers x, y and a seed for its options.
  static func marks(_ x: [Double], _ y: [Double], _ seed: Int) -> [any Mark] {
    let points = zip(x, y).map { Point($0, $1) }
    let names = x.indices.map { "n\($0)" }
    let isOdd = seed % 2 == 1
    return [
      Scatter(points).label("s"), Scatter(points).size(by: y.prefix(points.count).map(\.magnitude)),
      Scatter(points).colored(by: Array(y.prefix(points.count)), title: "c").opacity(0.4),
      Scatter(points).colored(by: points.indices.map { "g\($0 % 3)" }).jitter(x: 1, y: 1),
      Scatter(points).errors(y: Array(y.prefix(points.count))),
      ErrorBars(points, x: points.map(\.y), y: points.map(\.x)),
      Bars(names, x).valueLabels(isOdd ? .automatic : .inside),
      Bars(at: x, y.count == x.count ? y : x).errors(x),
      Bars(names, series: ["a": x, "b": x.map { $0 / 2 }]).stacked().horizontal().valueLabels(),
      Bars(names, series: ["a": x, "b": x]).normalized().sorted().label("<b>&\"\u{202E}"),
      Histogram(x), Histogram(["a": x, "b": y]).measure(.density).horizontal(),
      Histogram(["a": x, "b": y]).stacked().bins(isOdd ? 3 : 40),
      Histogram(x).outlined().cumulative(),
      BoxPlot(["a": x, "b": y]).notched().means(), BoxPlot(at: [1, 2.5], [x, y]).horizontal(),
      Violin(["a": x, "b": y]), Violin(x).inner(.quartiles).horizontal().bandwidth(.silverman),
      Density(x).filled(), StripPlot(["a": x, "b": y]), Swarm(["a": x, "b": y]).horizontal(),
      ECDF(x), ECDF(x).complementary(), Rug(x), Rug(y).alongY(), LinearFit(points),
      StackedArea(x, series: ["a": x.map(\.magnitude)]), HexBin(points),
      HexBin(points).logarithmic(),
      Text("words $x^2$", at: points.first ?? .zero, rotation: 33),
      Labels(points, points.indices.map { "p\($0)" }),
    ]
  }

  private func check(_ mark: any Mark, _ options: Int) throws {
    var axes = Axes(x: "x", y: "y") { [mark] }
    if options % 4 == 1 { axes = axes.xScale(.log10) }
    if options % 4 == 2 { axes = axes.yScale(.log10) }
    let figure = Figure("f", caption: "F.", width: options % 3 == 0 ? 200 : 360) { axes }
    let compiled: CompiledFigure
    do throws(FigureError) {
      compiled = try figure.compile(with: typesetter)
    } catch {
      #expect(!error.message.isEmpty && !error.cure.isEmpty)
      return
    }
    let page = Rectangle(origin: .zero, size: compiled.scene.size)
    for (index, a) in compiled.textBounds.enumerated() {
      #expect(page.contains(a, tolerance: 0.5), "\(mark.kind): words leave the page")
      for b in compiled.textBounds[..<index] {
        let common = a.intersection(b)
        let overlaps = common.map { $0.width > 0.5 && $0.height > 0.5 } ?? false
        #expect(!overlaps, "\(mark.kind): words overlap")
      }
    }
    for fact in compiled.facts {
      let words = fact.sentence.split { !$0.isLetter }
      #expect(!words.contains("nan") && !words.contains("inf"), "\(fact.sentence)")
    }
    #expect(Self.isDrawable(compiled.scene.items), "\(mark.kind): not finite")
  }

  /// Whether all coordinates are finite and small enough for renderers.
  private static func isDrawable(_ items: [Scene.Item]) -> Bool {
    ChartSheet.shapes(items).allSatisfy { shape in
      shape.path.controlBounds.map {
        [$0.minX, $0.minY, $0.maxX, $0.maxY].allSatisfy { $0.magnitude < 1e6 }
      } ?? true
    }
  }

  @Test(arguments: extremes.indices) func extremeData(_ index: Int) throws {
    let data = Self.extremes[index]
    for (number, mark) in Self.marks(data, data.reversed(), index).enumerated() {
      try check(mark, index + number)
    }
  }

  @Test(arguments: 0..<6) func randomData(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    func numbers() -> [Double] {
      let scale = 10.0.pow(Double(Int.random(in: -12...12, using: &generator)))
      return (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: .nan
        case 1: 0
        default: scale * Double.random(in: (seed % 2 == 0 ? 0.01 : -1)...1, using: &generator)
        }
      }
    }
    let (x, y) = (numbers(), numbers())
    for (number, mark) in Self.marks(x, y, seed).enumerated() { try check(mark, seed + number) }
  }
}
