import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// A mark whose places have names: a dot at each.
struct NamedDots: Mark {
  var kind: String { "dots" }
  var names: [String]
  var isAcross = true

  var categories: Categories { isAcross ? Categories(x: names) : Categories(y: names) }

  func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let last = Double(max(names.count - 1, 0))
    let bounds = isAcross ? DataBounds(x: 0...last, y: 0...1) : DataBounds(x: 0...1, y: 0...last)
    return ResolvedMark(bounds: bounds) { (canvas) throws(MarkProblem) in MarkDrawing() }
  }
}

/// Axes whose places have names.
@Suite struct NamedAxisTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private func compiled(_ names: [String], isAcross: Bool = true) throws -> CompiledFigure {
    try Figure("names", caption: "Names.", width: 300, aspect: 1.5) {
      Axes(x: "x", y: "y") { NamedDots(names: names, isAcross: isAcross) }
    }
    .compile(with: typesetter)
  }

  static let lists = [
    ["a"], ["a", "b", "c"], ["$\\alpha$", "$\\frac{x}{y}$", "plain"],
    (0..<12).map { "name \($0)" }, (0..<12).map { "a rather long name \($0)" },
    ["two words", "three small words", "one", "a final pair"],
    (0..<40).map { "item \($0)" }, (0..<400).map { "$\($0)$" },
    ["", "\n", "\u{202E}שלום", String(repeating: "long ", count: 80), "<&>"],
  ]

  @Test(arguments: lists, [true, false]) func labelsKeepApart(
    _ names: [String], _ isAcross: Bool
  ) throws {
    let figure = try compiled(names, isAcross: isAcross)
    let page = Rectangle(origin: .zero, size: figure.scene.size)
    for (index, bounds) in figure.textBounds.enumerated() {
      #expect(page.contains(bounds, tolerance: 0.5))
      for other in figure.textBounds[..<index] {
        #expect(!bounds.inset(by: 0.25).overlaps(other.inset(by: 0.25)))
      }
    }
    // The two labels of axes, the labels of the other axis, and some names.
    #expect(figure.textBounds.count + figure.slantedTexts.count >= 5)
    #expect(figure.layoutProblems == [])
  }

  @Test func everyNameIsShownWhereThereIsRoom() throws {
    for names in [Self.lists[1], Self.lists[3], Self.lists[4], Self.lists[5]] {
      let figure = try compiled(names)
      let other = try Figure("none", caption: "None.", width: 300, aspect: 1.5) {
        Axes(x: "x", y: "y") { NamedDots(names: []) }.xLimits(0...1).yLimits(-0.05...1.05)
      }
      .compile(with: typesetter)
      #expect(figure.textBounds.count + figure.slantedTexts.count - names.count >= 4)
      #expect(!other.textBounds.isEmpty)
    }
  }

  private static let countries = [
    "Switzerland", "Liechtenstein", "Netherlands", "Luxembourg", "Deutschland", "Österreich",
  ]

  @Test func longNamesTurnOnlyAsFarAsTheyMust() throws {
    func turned(_ names: [String], _ width: Double) throws -> Int {
      let figure = try Figure("names", caption: "Names.", width: width, aspect: 1.2) {
        Axes { NamedDots(names: names) }
      }.compile(with: typesetter)
      #expect(figure.layoutProblems == [])
      return figure.slantedTexts.count
    }
    // Side by side where there is room, at 45° where there is not, upright where even that is
    // too wide.
    #expect(try turned(Self.countries, 700) == 0)
    #expect(try turned(Self.countries, 260) == 6)
    let many = (0..<24).map { "\(Self.countries[$0 % 6]) \($0)" }
    #expect(try turned(many, 700) == 24)
    #expect(try turned(many, 340) == 0)
  }

  @Test(arguments: [false, true], stride(from: 200.0, through: 640, by: 20).map { $0 })
  func turnedNamesKeepApartAtEveryWidth(_ isOnTop: Bool, _ width: Double) throws {
    for count in [4, 6, 9, 14] {
      let names = (0..<count).map { "\(Self.countries[$0 % 6]) \($0)" }
      let figure = try Figure("names", caption: "Names.", width: width, aspect: 1.1) {
        Axes(x: "country", y: "y", title: "Title") { NamedDots(names: names) }.xOnTop(isOnTop)
      }.compile(with: typesetter)
      #expect(figure.layoutProblems == [])
    }
  }

  @Test func slantedNamesEndAtTheirTicks() throws {
    let figure = try Figure("names", caption: "Names.", width: 260, aspect: 1.2) {
      Axes { NamedDots(names: Self.countries) }
    }.compile(with: typesetter)
    let ends = figure.slantedTexts.map { box in
      box.center + Vector(angle: box.angle) * (box.size.width / 2)
    }
    let frame = try #require(DrawnBounds.groups("axes", in: figure.scene.items).first)
    let bounds = try #require(
      frame.items.lazy.compactMap { item -> Rectangle? in
        guard case .path(let shape) = item, shape.path.elements.last == .close else { return nil }
        return shape.path.controlBounds
      }.first)
    // Each end is below the axis, and as far along it as its place.
    for (index, end) in ends.enumerated() {
      #expect(end.y > bounds.maxY && end.y < bounds.maxY + 16)
      let place = bounds.minX + bounds.width * (Double(index) + 0.5) / 6
      #expect(abs(end.x - place) < 1.5)
    }
  }

  @Test func aMillionNamesAreThinned() throws {
    let figure = try compiled((0..<1_000_000).map { "n\($0)" })
    #expect((8...30).contains(figure.textBounds.count))
    #expect(figure.facts[0].sentence.contains("1000000 names"))
  }

  @Test func namesTakeHalfAStepOnEitherSide() throws {
    let fact = try compiled(["a", "b", "c"]).facts[0]
    #expect(fact.kind == .extent)
    #expect(fact.values.first { $0.name == "x" }?.numbers == [-0.5, 2.5])
    #expect(fact.sentence.contains("3 names (a, b and c)"))
  }

  @Test func namesHaveNoPlaceOnALogarithmicAxis() {
    let figure = Figure("names", caption: "Names.") {
      Axes { NamedDots(names: ["a"]) }.xScale(.log10)
    }
    #expect(throws: FigureError.self) { try figure.compile(with: typesetter) }
  }
}
