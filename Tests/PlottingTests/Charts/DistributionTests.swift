import Calculus
import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// Marks of distributions show what their samples are.
@Suite struct DistributionTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private let values = SampleTests.values(150)

  @Test func densitiesOfHistogramsHaveAreaOne() throws {
    for rule in [BinRule.automatic, .count(7), .edges([0, 1, 4, 16])] {
      let fact = try Histogram(values).bins(rule).measure(.density).resolved(in: MarkContext())
        .facts[0]
      let edges = try #require(fact.values.first { $0.name == "edges" }?.numbers)
      let heights = try #require(fact.values.first { $0.name == "heights" }?.numbers)
      let area = zip(heights, zip(edges, edges.dropFirst())).reduce(0) {
        $0 + $1.0 * ($1.1.1 - $1.1.0)
      }
      #expect((area - 1).magnitude < 1e-12)
    }
    let shares = try Histogram(values).measure(.probability).cumulative().resolved(
      in: MarkContext())
    #expect(shares.facts[0].values.first { $0.name == "heights" }?.numbers.last == 1)
  }

  @Test func stepsAreAsHighAsCounts() throws {
    let sheet = ChartSheet(x: 0...3, y: 0...10, typesetter: typesetter)
    let mark = Histogram([0.5, 1.5, 1.6, 1.7, 2.5]).bins(.edges([0, 1, 2, 3]))
    let outline = try #require(ChartSheet.shapes(try sheet.draw(mark).items).first?.path)
    let points = outline.elements.compactMap { element -> Point? in
      switch element {
      case .move(let p), .line(let p): p
      default: nil
      }
    }
    for corner in [Point(0, 180), Point(100, 140), Point(200, 140), Point(300, 180)] {
      #expect(points.contains(corner))
    }
    #expect(outline.bounds == Rectangle(Point(0, 140), Point(300, 200)))
  }

  @Test func stackedHistogramsAddUp() throws {
    let mark = Histogram(["a": [0.5, 0.6], "b": [0.5, 1.5]]).bins(.edges([0, 1, 2])).stacked()
    let resolved = try mark.resolved(in: MarkContext())
    #expect((resolved.bounds.y?.upperBound ?? 0) >= 3)
    #expect(resolved.legend.map(\.label) == ["b", "a"])
  }

  @Test func violinsFollowTheDensity() throws {
    let sample = Sample(values)
    let range = try #require(sample.range)
    let density = try #require(KernelDensity(sample))
    let sheet = ChartSheet(x: -0.5...0.5, y: -5...25, typesetter: typesetter)
    let shape = try #require(
      ChartSheet.shapes(try sheet.draw(Violin(values).violinWidth(1)).items).first)
    let bounds = try #require(shape.path.bounds)
    #expect((bounds.maxY - sheet.canvas.y.position(of: range.lowerBound)).magnitude < 1e-9)
    #expect((bounds.minY - sheet.canvas.y.position(of: range.upperBound)).magnitude < 1e-9)
    let peak = stride(from: range.lowerBound, through: range.upperBound, by: 0.01)
      .reduce(0) { max($0, density.jet(at: $1).value) }
    // The middles of the cubic pieces, which no node fixes, lie on the density too.
    var pen = Point.zero
    var checked = 0
    for element in shape.path.elements {
      switch element {
      case .move(let p), .line(let p): pen = p
      case .cubic(let a, let b, let end):
        let middle = Point(
          (pen.x + 3 * a.x + 3 * b.x + end.x) / 8, (pen.y + 3 * a.y + 3 * b.y + end.y) / 8)
        let half = 150 * density.jet(at: sheet.canvas.y.value(at: middle.y)).value / peak
        #expect(((middle.x - 150).magnitude - half).magnitude < 0.2)
        pen = end
        checked += 1
      case .close: break
      }
    }
    #expect(checked > 10)
  }

  @Test func boxesStandAtQuartiles() throws {
    let sheet = ChartSheet(x: -0.5...1.5, y: 0...20, typesetter: typesetter)
    let mark = BoxPlot(["a": [1, 2, 3, 4, 5], "b": [10, 10, 10, 10, 18]])
    let shapes = ChartSheet.shapes(try sheet.draw(mark).items)
    let boxes = shapes.filter { $0.fill != nil }.flatMap { ChartSheet.subpaths($0.path) }
      .compactMap(\.bounds)
    #expect(boxes[0].minY == 160 && boxes[0].maxY == 180)
    #expect(boxes[1].minY == 100 && boxes[1].maxY == 100)
    let facts = try mark.resolved(in: MarkContext(categories: mark.categories)).facts
    #expect(
      facts[1].sentence
        == "The box plot “b” is of 5 values from 10 to 18 with the median 10 and the quartiles 10 "
        + "and 10. One value, 18, lies beyond the whiskers.")
  }

  @Test(arguments: [20, 150, 400]) func swarmsDoNotOverlapAndStandAtTheirValues(_ count: Int) throws
  {
    let sheet = ChartSheet(x: -0.5...1.5, y: -1...17, typesetter: typesetter)
    let values = SampleTests.values(count)
    let mark = Swarm(["a": values, "b": values.map { $0 * 0.3 }])
    let shape = try #require(ChartSheet.shapes(try sheet.draw(mark).symbols).first)
    let circles = ChartSheet.subpaths(shape.path).compactMap(\.bounds)
    #expect(circles.count == 2 * count)
    let size = circles[0].width
    for (index, a) in circles.enumerated() {
      #expect(circles[..<index].allSatisfy { $0.center.distance(to: a.center) >= size - 1e-6 })
    }
    let heights = circles.prefix(count).map { sheet.canvas.y.value(at: $0.center.y) }.sorted()
    for (height, value) in zip(heights, values.sorted()) {
      #expect((height - value).magnitude < 1e-6)
    }
    // Each swarm keeps to its own place.
    #expect(circles.prefix(count).allSatisfy { $0.minX > 0 && $0.maxX < 150 })
  }

  @Test func distributionsRiseByOneOverN() throws {
    let sheet = ChartSheet(x: 0...10, y: 0...1, typesetter: typesetter)
    let path = try #require(
      ChartSheet.shapes(try sheet.draw(ECDF([2, 4, 4, 8])).items).first?.path)
    let points = path.elements.compactMap { element -> Point? in
      switch element {
      case .move(let p), .line(let p): p
      default: nil
      }
    }
    for corner in [Point(60, 150), Point(120, 150), Point(120, 50), Point(240, 0)] {
      #expect(points.contains { $0.distance(to: corner) < 1e-9 }, "\(corner) \(points)")
    }
  }

  @Test func areasAddUp() throws {
    let mark = StackedArea([0, 1, 2], series: ["a": [1, 2, 3], "b": [4, .nan, 1]])
    let resolved = try mark.resolved(in: MarkContext())
    #expect(
      resolved.facts[0].sentence
        == "Areas upon one another show “a” and “b” at 3 places; their sum is greatest, 5, at 0. "
        + "One of 6 values is missing.")
    #expect(resolved.legend.map(\.label) == ["b", "a"])
    #expect(throws: MarkProblem.self) {
      try StackedArea([0, 1], series: ["a": [1, -2]]).resolved(in: MarkContext())
    }
  }

  @Test func fitsSayTheirSlope() throws {
    let fit = try LinearFit([(0, 1), (1, 3), (2, 5), (3, .nan)]).resolved(in: MarkContext())
    #expect(
      fit.facts[0].sentence
        == "The linear fit of 3 points has the slope 2 and the intercept 1; it accounts for 100 % "
        + "of the variance. One of 4 points is missing.")
  }

  @Test func inksOfAreasHaveContrast() throws {
    let theme = Theme.standard
    for index in theme.seriesInks.indices {
      let mark = try Bars(["a": 1]).label("l").resolved(in: MarkContext(seriesIndex: index))
      let swatch = try #require(mark.legend.first?.swatch)
      for appearance in Appearance.allCases {
        let ground = theme.background.color(for: appearance)
        let outline = try #require(swatch.stroke?.color.color(for: appearance))
        let fill = try #require(swatch.fill?.color(for: appearance))
        #expect(outline.contrast(to: ground) >= 3)
        #expect(fill.contrast(to: ground) >= 2.5)
        #expect(fill.alpha == 1)
      }
    }
  }
}
