import Calculus
import Plotting
import Testing

/// Bins hold every value once, have round edges by default, and follow the rules of theory.
@Suite struct BinTests {
  /// Numbers of bins of numpy.histogram_bin_edges for fd, scott, sturges and auto (numpy 2.4).
  static let table: [(count: Int, power: Int, bins: [Int])] = [
    (37, 1, [4, 4, 7, 7]), (200, 1, [6, 6, 9, 9]), (200, 2, [6, 6, 9, 9]),
    (1000, 3, [12, 10, 11, 12]), (3000, 2, [14, 14, 13, 14]),
  ]

  @Test func rulesAgreeWithNumpy() throws {
    for row in Self.table {
      let sample = Sample(SampleTests.values(row.count, power: row.power))
      let range = try #require(sample.range)
      let rules = [BinRule.freedmanDiaconis, .scott, .sturges]
      for (rule, expected) in zip(rules, row.bins) {
        let bins = try Bins(sample, by: rule)
        #expect(bins.counts.count == expected, "\(row) \(rule)")
      }
      // The automatic rule is rounded; before that it asks for as many as numpy's.
      let width = try #require(BinRule.automatic.width(for: sample))
      let span = range.upperBound - range.lowerBound
      #expect(Int((span / width * (1 - 1e-12)).rounded(.up)) == row.bins[3], "\(row)")
    }
  }

  @Test func countsAgreeWithNumpy() throws {
    // numpy.histogram(x, "fd").
    let bins = try Bins(Sample(SampleTests.values(200, power: 2)), by: .freedmanDiaconis)
    #expect(bins.counts == [90, 29, 24, 24, 20, 13])
    #expect((bins.edges[1] - 41.179850260416664).magnitude < 1e-12)
  }

  @Test func automaticEdgesAreRoundAndHoldAll() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let count = Int.random(in: 2...400, using: &generator)
      let scale = 10.0.pow(Double(Int.random(in: -9...9, using: &generator)))
      let shift = Double.random(in: -5...5, using: &generator) * scale
      let values = (0..<count).map { _ in
        shift + scale * Double.random(in: 0..<1, using: &generator)
      }
      let bins = try Bins(Sample(values), by: .automatic)
      #expect(bins.total == count && bins.outside == 0)
      let width = bins.edges[1] - bins.edges[0]
      let digits = NumberFormat.scientific(3).string(width)
      #expect(["1.000", "2.000", "2.500", "5.000"].contains(String(digits.prefix(5))), "\(digits)")
      for edge in bins.edges {
        let multiple = edge / width
        #expect((multiple - multiple.rounded()).magnitude < 1e-6)
      }
      #expect(bins.counts.count <= 2 * Int(Double(count).squareRoot()) * 2 + 12)
    }
  }

  @Test func wholeNumbersStandInTheMiddleOfBins() throws {
    let bins = try Bins(Sample([1, 1, 2, 3, 3, 3, 6].map(Double.init)), by: .automatic)
    #expect(bins.edges.allSatisfy { ($0 - 0.5) == ($0 - 0.5).rounded() })
    #expect(bins.total == 7)
  }

  @Test func edgesBelongToTheBinAbove() {
    let bins = Bins(Sample([0, 1, 1, 2, 3, 4]), edges: [0, 1, 2, 3])
    #expect(bins.counts == [1, 2, 2])
    #expect(bins.outside == 1)
  }

  @Test func logarithmicBinsHaveEqualRatios() throws {
    let values = (0..<300).map { 10.0.pow(Double($0 % 60) / 12) }
    let bins = try Bins(Sample(values), by: .automatic, on: .log10)
    let ratios = zip(bins.edges, bins.edges.dropFirst()).map { $1 / $0 }
    #expect(ratios.allSatisfy { ($0 / ratios[0] - 1).magnitude < 1e-9 })
    #expect(bins.total == 300)
  }

  @Test func explicitWidthsAndCountsAreKept() throws {
    let sample = Sample([0.05, 0.3, 0.95])
    let tenths = try Bins(sample, by: .width(0.1))
    #expect(tenths.edges == (0...10).map { Double($0) / 10 })
    let four = try Bins(sample, by: .count(4))
    #expect(four.counts.count == 4)
    let half = try Bins(sample, by: .edges([0, 0.5]))
    #expect(half.counts == [2])
    #expect(throws: MarkProblem.self) { try Bins(sample, by: .edges([1, 0])) }
    #expect(throws: MarkProblem.self) { try Bins(sample, by: .width(0)) }
    #expect(throws: MarkProblem.self) { try Bins(sample, by: .width(1e-9)) }
    #expect(throws: MarkProblem.self) { try Bins(sample, by: .count(0)) }
  }

  @Test func degenerateSamplesGetOneBin() throws {
    for value in [0, 5, -1e300, 1e-300, 1e17, Double.greatestFiniteMagnitude] {
      let bins = try Bins(Sample([value, value]), by: .automatic)
      #expect(bins.total == 2, "\(value)")
      #expect(bins.edges.allSatisfy { $0.isFinite }, "\(value)")
    }
    let wide = try Bins(Sample([-1e308, 1e308]), by: .automatic)
    #expect(wide.total == 2)
  }
}
