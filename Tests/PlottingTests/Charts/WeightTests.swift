import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// Samples whose values count by weights.
///
/// Reference numbers were computed with numpy 2.4.6 (`histogram`, `quantile` by `inverted_cdf`,
/// `average`, `cov` with `aweights`) and scipy (`gaussian_kde` with `weights`).
@Suite struct WeightTests {
  private static let values = [3.0, 1.5, 4.25, -2, 0.5, 7.75, 2.5, 2.5, 5, -1.25]
  private static let weights = [1.0, 2.5, 0.5, 3, 1.25, 0.75, 2, 1.5, 0.25, 4]
  private static let sample = Sample(values, weights: weights)

  private func near(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude < 1e-12 * max(1, abs(b)) }

  @Test func summariesAreThoseOfNumpy() {
    let sample = Self.sample
    #expect(near(sample.mean, 0.8544776119402985))
    #expect(near(sample.standardDeviation, 2.6853378529441834))
    #expect(near(sample.effectiveCount, 6.853435114503817))
    let quantiles = [
      (0.0, -2.0), (0.1, -2), (0.25, -1.25), (0.5, 1.5), (0.75, 2.5), (0.9, 3), (1, 7.75),
    ]
    for (share, value) in quantiles { #expect(sample.quantile(share) == value, "\(share)") }
  }

  @Test func binsHoldTheWeightsOfNumpy() {
    let bins = Bins(Self.sample, edges: [-2, 0, 2, 4, 8])
    #expect(bins.weights == [7, 3.75, 4.5, 1.5])
    #expect(bins.counts == [2, 2, 3, 3])
    #expect(bins.fullest == 0)
  }

  @Test func densitiesAreThoseOfScipy() throws {
    let density = try #require(KernelDensity(Self.sample))
    #expect(near(density.bandwidth, 1.8273312135867366))
    let table = [
      (-3.0, 0.07135104267051998), (0, 0.12349546634352224), (2.5, 0.10896732662880398),
      (6, 0.025547742394141808),
    ]
    for (x, value) in table { #expect(near(density.jet(at: x).value, value), "\(x)") }
  }

  @Test func histogramsShareOutTheWeight() throws {
    let mark = Histogram(Self.values, weights: Self.weights).bins(.edges([-2, 0, 2, 4, 8]))
    func heights(_ measure: Histogram.Measure) throws -> [Double] {
      let fact = try #require(try mark.measure(measure).resolved(in: MarkContext()).facts.first)
      return try #require(fact.values.first { $0.name == "heights" }).numbers
    }
    #expect(try heights(.count) == [7, 3.75, 4.5, 1.5])
    let density = [
      0.208955223880597, 0.11194029850746269, 0.13432835820895522, 0.022388059701492536,
    ]
    for (height, wanted) in zip(try heights(.density), density) { #expect(near(height, wanted)) }
    #expect(near(try heights(.probability).reduce(0, +), 1))
    let sentence = try #require(try mark.resolved(in: MarkContext()).facts.first).sentence
    #expect(sentence.contains("holds 7 of the weight 16.75"))
  }

  @Test func distributionsJumpByShares() throws {
    let resolved = try ECDF(Self.values, weights: Self.weights).resolved(in: MarkContext())
    let canvas = PlotCanvas(
      frame: .init(x: 0, y: 0, width: 100, height: 100),
      x: AxisScale(.linear, domain: -5...10, start: 0, end: 100),
      y: AxisScale(.linear, domain: 0...1, start: 100, end: 0), typesetter: try Typesetter(),
      theme: .standard)
    guard case .path(let shape)? = try resolved.draw(canvas).items.first else {
      Issue.record("nothing is drawn")
      return
    }
    var tops: [Double: Double] = [:]
    for element in shape.path.elements {
      if case .line(let p) = element { tops[p.x] = min(tops[p.x] ?? 100, p.y) }
    }
    let table = [
      (-2.0, 0.1791044776119403), (0.5, 0.4925373134328358), (2.5, 0.8507462686567164), (7.75, 1),
    ]
    for (x, share) in table {
      let top = try #require(
        tops.min { abs($0.key - canvas.x.position(of: x)) < abs($1.key - canvas.x.position(of: x)) }
      )
      #expect(abs(top.value - 100 * (1 - share)) < 0.01, "\(x)")
    }
  }

  @Test func equalWeightsChangeNoMoments() throws {
    let (plain, equal) = (
      Sample(Self.values), Sample(Self.values, weights: Array(repeating: 2.5, count: 10))
    )
    #expect(near(plain.mean, equal.mean))
    #expect(near(plain.standardDeviation, equal.standardDeviation))
    #expect(near(equal.effectiveCount, 10))
    let (a, b) = (try #require(KernelDensity(plain)), try #require(KernelDensity(equal)))
    #expect(near(a.bandwidth, b.bandwidth))
    #expect(near(a.jet(at: 1).value, b.jet(at: 1).value))
    #expect(near(a.jet(at: 1).slope, b.jet(at: 1).slope))
  }

  @Test func boxesStandOnWeightedQuartiles() throws {
    let box = try #require(BoxSummary(Self.sample))
    #expect(box.lowerQuartile == -1.25 && box.median == 1.5 && box.upperQuartile == 2.5)
    let facts = try BoxPlot(["a": Self.sample]).resolved(in: MarkContext()).facts
    #expect(facts[0].sentence.contains("of the weight 16.75"))
    #expect(facts[0].values.contains(Fact.Value("weight", [16.75])))
    _ = try Violin(Self.values, weights: Self.weights).resolved(in: MarkContext())
  }

  @Test func missingAndZeroWeightsAreLeftOut() {
    let sample = Sample([1, 2, .nan, 4, 5], weights: [1, 0, 1, .infinity, 3])
    #expect(sample.sorted == [1, 5] && sample.weights == [1, 3])
    #expect(sample.missing == 2)
  }

  @Test func wrongWeightsAreNamed() {
    func message(_ values: [Double], _ weights: [Double]) -> [String] {
      let marks: [any Mark] = [
        Histogram(values, weights: weights), Density(values, weights: weights),
        ECDF(values, weights: weights), BoxPlot(values, weights: weights),
      ]
      return marks.map { mark in
        do throws(MarkProblem) {
          _ = try mark.resolved(in: MarkContext())
          return "none"
        } catch {
          return error.message
        }
      }
    }
    for text in message([1, 2], [1]) { #expect(text == "there are 1 weights for 2 values") }
    for text in message([1, 2], [1, -2]) { #expect(text == "a value has the weight −2") }
    for text in message([1, 2], [1e308, 1e308]) { #expect(text.contains("add up to more")) }
    for text in message([1, 2], [0, 0]) { #expect(text != "none") }
  }
}
