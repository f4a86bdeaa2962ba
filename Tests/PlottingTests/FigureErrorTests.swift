import Calculus
import Geometry
import Plotting
import Symbolics
import Testing
import Typesetting

/// Input that cannot be drawn is refused with its place and a cure.
@Suite struct FigureErrorTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private func message(_ axes: Axes) -> String {
    message(Figure("f", caption: "F.") { axes })
  }

  private func message(_ figure: Figure) -> String {
    do {
      _ = try figure.compile(with: typesetter)
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func marksSayWhatIsWrong() {
    #expect(
      message(Axes(title: "T") { Line([Point]()).label("l") })
        == "figure “f”, panel “T”, line “l”: there are no points; give at least one, or leave "
        + "the mark out")
    #expect(
      message(Axes { Scatter([Point(.nan, 1), Point(1, .infinity)]) })
        == "figure “f”, panel 1, scatter: none of the 2 points has finite coordinates; check the "
        + "computation that the points come from")
    #expect(
      message(Axes { Curve(Expr("sqrt(x)"), over: -2...(-1)) }).contains(
        "the function has no value between −2 and −1; choose a range inside"))
    #expect(message(Axes { Curve(Expr("x"), over: 0...(.infinity)) }).contains("is infinite"))
    #expect(
      message(Axes { Curve(Expr("x*y"), over: 0...1) }).contains(
        "x*y has the symbols x, y, but only x may vary; substitute values for y"))
  }

  @Test func badExpressionsShowTheirSpot() {
    let text = message(Axes { Curve(Expr("x**2 + "), over: 0...1) })
    #expect(text.contains("the expression cannot be used"))
    #expect(text.contains("^"))
  }

  @Test func limitsAreChecked() {
    #expect(
      message(Axes { Line([Point(0, 0), Point(1, 1)]) }.xLimits(from: 2, to: 2)).contains(
        "the limits of x go from 2 to 2; give two limits that differ"))
    #expect(
      message(Axes { Line([Point(0, 0), Point(1, 1)]) }.yLimits(0...(.infinity))).contains(
        "give finite limits"))
  }

  @Test func logarithmicAxesNeedPositiveData() {
    #expect(
      message(Axes { Line([Point(1, 1), Point(2, 0)]) }.yScale(.log10)).contains(
        "the point (2, 0) cannot stand on a logarithmic axis"))
    #expect(
      message(Axes { Curve(Expr("-x**2"), over: 1...2) }.yScale(.log10)).contains(
        "no positive value"))
    #expect(
      message(Axes { Curve(Expr("x"), over: 0...2) }.xScale(.log10)).contains("begin above zero"))
  }

  @Test func badWordsAreNamed() {
    let text = message(Axes(title: "$x") { Line([Point(0, 0), Point(1, 1)]) })
    #expect(text.contains("the text “$x” cannot be set"))
    #expect(message(Axes(x: "$\\nonsense$") { Scatter([Point(0, 0)]) }).contains("nonsense"))
  }

  @Test func figuresAreChecked() {
    #expect(message(Figure("a b", caption: "") { Axes {} }).contains("is not a name"))
    #expect(message(Figure("f", caption: "") { for _ in 0..<0 { Axes {} } }).contains("no panel"))
    #expect(message(Figure("f", caption: "", width: .nan) { Axes {} }).contains("no room"))
    #expect(
      message(Axes { Scatter([Point(0, 0)]) }.colorbar()).contains("no mark with a colour scale"))
    #expect(
      message(Figure("f", caption: "") { ComputationGraph(ComputationTrace(nodes: [])) })
        .contains("the computation is empty"))
  }

  @Test func constantDataGetARange() {
    #expect(message(Axes { Line([Point(0, 5), Point(1, 5)]) }) == "no error")
    #expect(message(Axes { Curve(Expr("3"), over: 0...1) }) == "no error")
    #expect(message(Axes { Scatter([Point(0, 0)]) }.xScale(.linear)) == "no error")
    #expect(message(Axes {}) == "no error")
  }

  @Test func valuesAtTheEndOfTheNumbersGetFiniteLimits() throws {
    for function in [Expr("x**1000"), Expr("10**308*x"), Expr("1.7*10**308")] {
      let figure = Figure("f", caption: "F.") { Axes { Curve(function, over: -1...3) } }
      let facts = try figure.compile(with: typesetter).facts
      #expect(
        !facts.contains { $0.sentence.contains("inf") || $0.sentence.contains("nan") }, "\(facts)")
    }
  }
}
