import Geometry
import Plotting
import Symbolics
import Testing
import Typesetting

/// Sentences say the values of an axis as its ticks do.
@Suite struct AxisWordsTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private static let start = Moment("2024-03-01")?.seconds ?? 0
  private static let day = 86_400.0
  private static func places(_ count: Int) -> [Point] {
    (0..<count).map { Point(start + Double($0) * day, Double($0 * $0)) }
  }

  private static let marks: [any Mark & Sendable] = [
    Line(places(9)), Line(places(1)), Step(places(9)), Stem(places(9)), Scatter(places(3)),
    Scatter(places(9)), VerticalLine(at: start), VerticalSpan(from: start, to: start + 3 * day),
    Annotation("note", at: places(2)[1]), Text("word", at: places(2)[1]),
    Curve(over: start...(start + 9 * day)) { ($0 - start) / day },
    Band(
      x: places(4).map(\.x), lower: [0, 0, 0, 0], upper: [1, 2, 3, 2]),
    StackedArea(places(3).map(\.x), series: ["a": [1, 2, 3]]),
    Histogram(places(9).map(\.x)), Density(places(9).map(\.x)), ECDF(places(9).map(\.x)),
    Rug(places(9).map(\.x)), LinearFit(places(9)), Labels(places(1), ["l"]),
    BoxPlot(places(9).map(\.x)).horizontal(), Bars(at: [start, start + day], [1, 2]),
  ]

  @Test(arguments: marks.indices) func datesAreSaidAsDates(_ index: Int) throws {
    let figure = try Figure("dates", caption: "Dates.") {
      Axes(x: "day") { Self.marks[index] }.xTicks(.dates)
    }.compile(with: typesetter)
    #expect(!figure.altText.contains("170926"), "\(figure.altText)")
    #expect(!figure.altText.contains("1.709"), "\(figure.altText)")
    #expect(!figure.altText.contains("e9") && !figure.altText.contains("10⁹"))
    let count = figure.altText.ranges(of: "2024").count
    // The axes say two dates, the mark at least one, unless it is a fit, which has only a slope.
    let isFit = Self.marks[index] is LinearFit
    #expect(count >= (isFit ? 2 : 3), "\(figure.altText)")
  }

  @Test func timesAreSaidWhereTheyMatter() throws {
    let noon = Self.start + 12 * 3600
    let figure = try Figure("dates", caption: "Dates.") {
      Axes { Scatter([Point(noon, 1), Point(Self.start, 2)]) }.xTicks(.dates)
    }.compile(with: typesetter)
    #expect(figure.altText.contains("(1 Mar 2024 12:00, 1) and (1 Mar 2024, 2)"))
  }

  @Test func multiplesOfPiAreSaidAsSuch() throws {
    let figure = try Figure("pi", caption: "Pi.") {
      Axes { Curve(Expr("cos(x)"), over: 0...(2 * Double.pi)) }.xTicks(.pi)
    }.compile(with: typesetter)
    #expect(figure.altText.contains("least value −1 at π"))
    #expect(figure.altText.contains("zero at π/2 and 3π/2"))
  }

  @Test func placesAreSaidByTheirNames() throws {
    let figure = try Figure("names", caption: "Names.") {
      Axes {
        Bars(["north": 1, "south": 2])
        Annotation("note", at: Point(1, 2))
        VerticalLine(at: 0)
      }
    }.compile(with: typesetter)
    #expect(figure.altText.contains("written at (“south”, 2)"))
    #expect(figure.altText.contains("stands at x = “north”"))
  }

  @Test func slopesOnDatesAreByTheDay() throws {
    let figure = try Figure("slope", caption: "Slope.") {
      Axes { LinearFit((0..<5).map { Point(Self.start + Double($0) * Self.day, 3 * Double($0)) }) }
        .xTicks(.dates)
    }.compile(with: typesetter)
    #expect(figure.altText.contains("slope 3 a day"))
  }

  @Test func rightAxesHaveWordsOfTheirOwn() throws {
    let figure = try Figure("right", caption: "Right.") {
      Axes { Curve(Expr("x"), over: 0...1) }
        .rightAxis(ticks: .pi) { HorizontalLine(at: Double.pi / 2) }
    }.compile(with: typesetter)
    #expect(figure.altText.contains("stands at y = π/2"))
  }
}
