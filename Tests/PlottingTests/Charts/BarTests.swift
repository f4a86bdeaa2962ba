import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// Bars are as long as their values, wherever they stand.
@Suite struct BarTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  /// The bars of a drawing as rectangles, in drawing order.
  private func rectangles(_ drawing: MarkDrawing) -> [Rectangle] {
    ChartSheet.shapes(drawing.items).filter { $0.fill != nil }
      .flatMap { ChartSheet.subpaths($0.path) }.compactMap(\.bounds)
  }

  private func isClose(_ a: Rectangle, _ b: Rectangle) -> Bool {
    [a.minX - b.minX, a.maxX - b.maxX, a.minY - b.minY, a.maxY - b.maxY]
      .allSatisfy { $0.magnitude < 1e-6 }
  }

  /// Names of stacked bars stand as the parts do, from top to bottom.
  @Test func namesOfStackedPartsFollowThemDown() throws {
    func names(_ bars: Bars) throws -> [String] {
      try bars.resolved(in: MarkContext(categories: bars.categories)).legend.map(\.label)
    }
    let energy = Bars(["a", "b"], series: ["coal": [42, 17], "wind": [12, 33]])
    #expect(try names(energy.stacked()) == ["wind", "coal"])
    #expect(try names(energy.normalized()) == ["wind", "coal"])
    #expect(try names(energy) == ["coal", "wind"])
    let flows = Bars(
      ["a", "b"], series: ["in": [4, 5], "loss": [-1, -2], "gift": [1, 2], "tax": [-1, -1]])
    #expect(try names(flows.stacked()) == ["gift", "in", "loss", "tax"])
    #expect(try names(flows.stacked().horizontal()) == ["in", "loss", "gift", "tax"])
  }

  @Test func barsBeginAtZeroAndEndAtValues() throws {
    let sheet = ChartSheet(x: -0.5...2.5, y: -10...10, typesetter: typesetter)
    let bars = rectangles(try sheet.draw(Bars(["a": 5, "b": -10, "c": 2])))
    // A place is 100 points wide, a unit of y 10 points high, and zero stands at 100.
    let expected = [
      Rectangle(x: 10, y: 50, width: 80, height: 50),
      Rectangle(x: 110, y: 100, width: 80, height: 100),
      Rectangle(x: 210, y: 80, width: 80, height: 20),
    ]
    #expect(bars.count == 3)
    for (bar, rectangle) in zip(bars, expected) { #expect(isClose(bar, rectangle)) }
  }

  @Test func horizontalBarsAreVerticalOnesTurned() throws {
    let sheet = ChartSheet(x: 0...30, y: -0.5...1.5, typesetter: typesetter)
    let bars = rectangles(try sheet.draw(Bars(["a": 30, "b": 15]).horizontal()))
    #expect(isClose(bars[0], Rectangle(x: 0, y: 110, width: 300, height: 80)))
    #expect(isClose(bars[1], Rectangle(x: 0, y: 10, width: 150, height: 80)))
  }

  @Test func stacksAddUpOnEitherSideOfZero() throws {
    let sheet = ChartSheet(x: -0.5...0.5, y: -10...10, typesetter: typesetter)
    let mark = Bars(["p"], series: ["a": [2], "b": [-3], "c": [4], "d": [-1]]).stacked()
    let bars = rectangles(try sheet.draw(mark))
    let spans = [(80.0, 100.0), (100, 130), (40, 80), (130, 140)]
    for (bar, span) in zip(bars, spans) {
      #expect((bar.minY - span.0).magnitude < 1e-9 && (bar.maxY - span.1).magnitude < 1e-9)
    }
    let shares = try Bars(["p"], series: ["a": [1], "b": [3]]).normalized()
      .resolved(in: MarkContext())
    #expect(shares.bounds.y == 0...100)
    #expect(shares.facts[0].sentence == "The bar “a” shows 25 % at “p”.")
  }

  @Test func groupsShareTheirPlaceWithoutOverlap() throws {
    let sheet = ChartSheet(x: -0.5...1.5, y: 0...10, typesetter: typesetter)
    let mark = Bars(["p", "q"], series: ["a": [2, 3], "b": [4, 5], "c": [6, 7]])
    let bars = rectangles(try sheet.draw(mark)).sorted { $0.minX < $1.minX }
    #expect(bars.count == 6)
    for (a, b) in zip(bars, bars.dropFirst()) { #expect(a.maxX < b.minX) }
    #expect(bars[0].minX >= 0 && bars[5].maxX <= 300)
  }

  @Test func placesFollowThoseOfAllMarks() throws {
    let context = MarkContext(categories: Categories(x: ["z", "b", "a"]))
    let mark = try Bars(["a": 1, "b": 2]).resolved(in: context)
    #expect(mark.bounds.x == 0.5...2.5)
    #expect(Bars(["a": 1, "b": 2]).horizontal().categories == Categories(y: ["a", "b"]))
    #expect(Bars(["a": 1, "b": 3, "c": 2]).sorted().categories.x == ["b", "c", "a"])
    #expect(Bars(["a": 1, "b": 3, "c": 2]).sorted(.ascending).categories.x == ["a", "c", "b"])
  }

  @Test func limitsHoldTheBaselineAndHaveNoMarginThere() throws {
    let high = try Bars(["a": 4, "b": 9]).resolved(in: MarkContext())
    #expect(high.bounds.y?.lowerBound == 0 && (high.bounds.y?.upperBound ?? 0) > 9)
    let low = try Bars(["a": -4, "b": -9]).resolved(in: MarkContext())
    #expect(low.bounds.y?.upperBound == 0 && (low.bounds.y?.lowerBound ?? 0) < -9)
    let sure = try Bars(["a": 4]).errors([3]).resolved(in: MarkContext())
    #expect((sure.bounds.y?.upperBound ?? 0) > 7)
    #expect(!high.wantsMargin)
  }

  @Test func numericBarsAreAsWideAsTheNearestAllow() throws {
    let sheet = ChartSheet(x: 0...30, y: 0...10, typesetter: typesetter)
    let bars = rectangles(try sheet.draw(Bars(at: [5, 7, 20], [1, 2, 3]).barWidth(1)))
    #expect(bars.allSatisfy { ($0.width - 20).magnitude < 1e-9 })
    let log = ChartSheet(
      x: 0.1...1e5, y: 0.1...1e3, xScale: .log10, yScale: .log10, typesetter: typesetter)
    let even = rectangles(try log.draw(Bars(at: [1, 10, 100, 1000], [1, 10, 100, 1000])))
    for bar in even {
      #expect((bar.width - 40).magnitude < 1e-9)
      #expect((bar.maxY - 200).magnitude < 1e-9)
    }
  }

  @Test func valuesAreWrittenApartAndReadable() throws {
    for mark in [
      Bars(["a": 1234.5, "b": -20, "c": 0, "d": 1199]).valueLabels(),
      Bars(["p", "q"], series: ["a": [2, 3], "b": [4, 0.01]]).stacked().valueLabels(),
      Bars(["a": 5, "b": 7]).horizontal().errors([2, 1]).valueLabels(),
      Bars((0..<60).map { "n\($0)" }, (0..<60).map(Double.init)).valueLabels(),
    ] {
      let figure = Figure("f", caption: "F.", width: 360) { Axes { mark } }
      let bounds = try figure.compile(with: typesetter).textBounds
      for (index, a) in bounds.enumerated() {
        #expect(bounds[..<index].allSatisfy { !$0.inset(by: 0.25).overlaps(a.inset(by: 0.25)) })
      }
    }
    let few = try Figure("f", caption: "F.", width: 360) {
      Axes { Bars(["a": 5, "b": 7]).valueLabels { "<\($0)>" } }
    }.compile(with: typesetter)
    #expect("\(few.scene)".contains("<5.0>"))
  }

  @Test func factsSayTheGreatestAndLeast() throws {
    let facts = try Bars(["Mon": 3, "Tue": 8, "Wed": .nan, "Thu": 1]).resolved(in: MarkContext())
      .facts
    #expect(
      facts.map(\.sentence) == [
        "The bars show 3 values, the greatest 8 at “Tue” and the least 1 at “Thu”. One of 4 values "
          + "is missing."
      ])
    #expect(facts[0].values.first { $0.name == "greatest" }?.numbers == [8])
  }

  @Test func barsThatCannotBeAreRefused() {
    let names = (0..<1_000_000).map { "n\($0)" }
    let many = Bars(names, names.map { _ in 1 })
    for (mark, words) in [
      (many, "1000000 bars cannot be told apart"),
      (Bars(["a", "b"], [1]), "1 values for 2 places"),
      (Bars(["a", "a"], [1, 2]), "“a” occurs twice"), (Bars([], []), "no bars"),
      (Bars(["a": .infinity]), "the value inf"), (Bars(["a": .nan]), "none of the values"),
      (Bars(at: [.nan], [1]), "not a finite number"), (Bars(["a": 1]).barWidth(0), "the share 0"),
      (Bars(["a": 1]).errors([1, 2]), "2 errors for 1 places"),
      (Bars(["p"], series: ["a": [1], "b": [-1]]).normalized(), "no share of a total"),
    ] {
      do {
        _ = try mark.resolved(in: MarkContext())
        Issue.record("\(words) is not refused")
      } catch {
        #expect(error.message.contains(words), "\(error.message)")
      }
    }
    #expect(throws: MarkProblem.self) {
      try Bars(["a": -1]).resolved(in: MarkContext(yScale: .log10))
    }
  }

  @Test func errorBarsReachTheEdgeOfLogarithmicAxes() throws {
    let sheet = ChartSheet(x: 0...10, y: 1...100, yScale: .log10, typesetter: typesetter)
    let mark = ErrorBars([(5, 10)], y: [20])
    let path = try #require(ChartSheet.shapes(try sheet.draw(mark).items).first?.path)
    let bounds = try #require(path.bounds)
    #expect(bounds.maxY > 200)
    #expect((bounds.minY - sheet.canvas.y.position(of: 30)).magnitude < 1e-9)
    // One spine and one cap: the lower end has none.
    #expect(ChartSheet.subpaths(path).count == 2)
    let resolved = try mark.resolved(in: MarkContext(yScale: .log10))
    #expect(resolved.bounds.y == 10...30)
  }

  @Test func errorBarsMayDiffer() throws {
    let sheet = ChartSheet(x: 0...10, y: 0...10, typesetter: typesetter)
    let mark = ErrorBars([(5, 5), (7, .nan), (8, 5)]).y(below: [1, 1, .nan], above: [3, 1, 1])
      .x(below: [2, 1, 1], above: [0, 1, 1]).caps(0)
    let paths = ChartSheet.shapes(try sheet.draw(mark).items).flatMap {
      ChartSheet.subpaths($0.path)
    }
    let bounds = paths.compactMap(\.bounds)
    #expect(bounds.count == 3)
    #expect(bounds[0] == Rectangle(Point(150, 120), Point(150, 40)))
    #expect(bounds[1] == Rectangle(Point(90, 100), Point(150, 100)))
    #expect(throws: MarkProblem.self) {
      try ErrorBars([(1, 1)]).resolved(in: MarkContext())
    }
  }
}
