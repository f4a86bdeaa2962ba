import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// Quantiles on quantiles, and the distributions they stand on.
@Suite struct QQPlotTests {
  private static let values = [2.1, 3.4, 1.2, 5.6, 4.4, 3.9, 2.8, 3.3, 4.1, 3.0, 2.2, 9.5]

  /// scipy 1.x, `norm.ppf`.
  @Test(arguments: [
    (1e-300, -37.0470962993612), (1e-100, -21.273453560965322), (1e-20, -9.262340089798409),
    (1e-10, -6.361340902404056), (1e-5, -4.264890793922825), (0.001, -3.090232306167813),
    (0.025, -1.9599639845400545), (0.1, -1.2815515655446004), (0.25, -0.6744897501960817),
    (0.4, -0.2533471031357997), (0.499, -0.0025066308995717666), (0.6, 0.2533471031357997),
    (0.975, 1.959963984540054), (0.999999, 4.753424308817087),
  ]) func normalQuantilesAreThoseOfScipy(_ probability: Double, _ wanted: Double) {
    let found = NormalDistribution().quantile(probability)
    #expect(abs(found - wanted) < 1e-13 * max(1, abs(wanted)))
    if probability > 1e-200 {
      let back = NormalDistribution().cumulative(found)
      #expect(abs(back - probability) < 1e-12 * probability)
    }
  }

  /// scipy 1.x, `norm.cdf`.
  @Test(arguments: [
    (-30.0, 4.906713927147908e-198), (-8, 6.22096057427174e-16), (-3, 0.0013498980316300933),
    (-1, 0.15865525393145707), (0, 0.5), (0.5, 0.6914624612740131), (2, 0.9772498680518208),
    (5, 0.9999997133484281),
  ]) func normalProbabilitiesAreThoseOfScipy(_ value: Double, _ wanted: Double) {
    let found = NormalDistribution().cumulative(value)
    #expect(abs(found - wanted) < 2e-13 * wanted)
  }

  @Test func theNormalDistributionHasEnds() {
    let normal = NormalDistribution(mean: 2, deviation: 3)
    #expect(normal.quantile(0) == -.infinity && normal.quantile(1) == .infinity)
    #expect(normal.quantile(-0.1).isNaN && normal.quantile(.nan).isNaN)
    #expect(NormalDistribution(deviation: 0).quantile(0.3).isNaN)
    #expect(abs(normal.quantile(0.975) - (2 + 3 * 1.959963984540054)) < 1e-12)
    #expect(abs(normal.density(at: 2) - 0.3989422804014327 / 3) < 1e-15)
  }

  private func fact(_ mark: QQPlot) throws -> Fact {
    try #require(try mark.resolved(in: MarkContext()).facts.first)
  }

  private func number(_ name: String, _ fact: Fact) throws -> Double {
    try #require(fact.values.first { $0.name == name }?.numbers.first)
  }

  @Test func lineBandAndCorrelationAreThoseOfTheTheory() throws {
    let fact = try fact(QQPlot(Self.values))
    #expect(abs(try number("slope", fact) - 1.1304841916105215) < 1e-12)
    #expect(abs(try number("intercept", fact) - 3.4125) < 1e-12)
    #expect(abs(try number("correlation", fact) - 0.9084901585908043) < 1e-12)
    #expect(try number("outside", fact) == 1)
    #expect(fact.sentence.contains("One point lies outside the band of 95 %"))
  }

  @Test func pointsStandAtTheoreticalQuantiles() throws {
    let bounds = try QQPlot(Self.values).confidence(nil).resolved(in: MarkContext()).bounds
    #expect(abs((bounds.x?.lowerBound ?? 0) + 1.731664396122245) < 1e-12)
    #expect(bounds.y == 1.2...9.5)
    // The band of the least and greatest of twelve normal values, by scipy's beta.ppf.
    let wide = try QQPlot(Self.values).resolved(in: MarkContext()).bounds
    #expect(abs((wide.y?.lowerBound ?? 0) - 0.17751505598318573) < 1e-9)
  }

  @Test func aSampleLiesOnItsOwnLine() throws {
    let own = try fact(QQPlot(Self.values, against: Self.values))
    #expect(abs(try number("slope", own) - 1) < 1e-12)
    #expect(abs(try number("intercept", own)) < 1e-12)
    #expect(abs(try number("correlation", own) - 1) < 1e-12)
    // Quantiles of a distribution lie on a line with its mean and deviation.
    let normal = NormalDistribution(mean: 5, deviation: 2)
    let even = (0..<100).map { normal.quantile((Double($0) + 0.5) / 100) }
    for line in [QQPlot.Line.quartiles, .standardized] {
      let fact = try fact(QQPlot(even).line(line))
      #expect(abs(try number("slope", fact) - 2) < 0.05)
      #expect(abs(try number("intercept", fact) - 5) < 1e-9)
      #expect(try number("outside", fact) == 0)
    }
  }

  @Test func everyReferenceHasALine() throws {
    let references: [QuantileReference] = [
      .uniform, .exponential, .studentT(degrees: 4), .sample(Sample([1, 2, 3])),
    ]
    for reference in references {
      for line in QQPlot.Line.allCases {
        let mark = QQPlot(Self.values, against: reference).line(line)
        let figure = try Figure("qq", caption: "QQ.") { Axes { mark } }
          .compile(with: try Typesetter())
        #expect(figure.layoutProblems == [])
      }
    }
    #expect(QuantileReference.uniform.quantile(0.3) == 0.3)
    #expect(abs(QuantileReference.exponential.quantile(0.5) - 0.6931471805599453) < 1e-15)
    #expect(abs(QuantileReference.studentT(degrees: 4).quantile(0.9) - 1.533206274058944) < 1e-12)
  }

  @Test func badDataIsNamed() {
    func message(_ mark: QQPlot, _ context: MarkContext = MarkContext()) -> String {
      do throws(MarkProblem) {
        _ = try mark.resolved(in: context)
        return "none"
      } catch {
        return error.message
      }
    }
    #expect(message(QQPlot([])).contains("no finite values"))
    #expect(message(QQPlot([.nan, .infinity])).contains("no finite values"))
    #expect(message(QQPlot([1], against: [])).contains("no finite values"))
    #expect(message(QQPlot([1, 2]).confidence(2)).contains("confidence of 2"))
    #expect(message(QQPlot([1, 2], against: .studentT(degrees: 0))).contains("degrees of freedom"))
    #expect(message(QQPlot([1, 2]), MarkContext(xScale: .log10)).contains("logarithmic"))
    for values in [[1.0], [2, 2, 2], [1e300, -1e300, 0], [1, 2, .nan]] {
      #expect(message(QQPlot(values)) == "none", "\(values)")
    }
  }
}
