import Geometry
import Plotting
import Testing

/// Summaries of samples agree with numpy 2.4 and scipy 1.17, whose values the tables hold.
@Suite struct SampleTests {
  /// Numbers that Python and Swift compute alike: ((37 i² + 11 i) mod 1009) / 64, to a power.
  static func values(_ count: Int, power: Int = 1) -> [Double] {
    (0..<count).map { i in
      let base = Double((i * i * 37 + 11 * i) % 1009) / 64
      return (0..<power).reduce(1) { product, _ in product * base }
    }
  }

  struct Row: Sendable {
    var count: Int
    var power: Int
    var mean: Double
    var deviation: Double
    var quantiles: [Double]
  }

  /// mean(), std(ddof=1) and quantile([.1, .25, .5, .75, .975]) of numpy.
  static let table = [
    Row(count: 1, power: 1, mean: 0, deviation: 0, quantiles: [0, 0, 0, 0, 0]),
    Row(
      count: 2, power: 1, mean: 0.375, deviation: 0.5303300858899106,
      quantiles: [0.075, 0.1875, 0.375, 0.5625, 0.73125]),
    Row(
      count: 5, power: 1, mean: 3.8125, deviation: 4.074321741866982,
      quantiles: [0.3, 0.75, 2.65625, 5.71875, 9.515625]),
    Row(
      count: 37, power: 1, mean: 7.0451858108108105, deviation: 4.731732542875859,
      quantiles: [0.990625, 3.015625, 6.3125, 10.234375, 15.3390625]),
    Row(
      count: 200, power: 1, mean: 7.438046875, deviation: 4.684870068742392,
      quantiles: [1.215625, 3.140625, 7.359375, 11.62890625, 15.16015625]),
    Row(
      count: 200, power: 2, mean: 77.16280883789062, deviation: 73.8611548050549,
      quantiles: [
        1.47783203125, 9.8642578125, 54.164306640625, 135.23919677734375, 229.8309326171875,
      ]),
    Row(
      count: 1000, power: 3, mean: 985.2294044036865, deviation: 1137.6477175120442,
      quantiles: [
        1.9388397216796882, 48.25339126586914, 481.1544933319092, 1682.838412284851,
        3701.396942138672,
      ]),
  ]

  private func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-13) -> Bool {
    (a - b).magnitude <= tolerance * max(b.magnitude, 1e-300)
  }

  @Test(arguments: table) func summariesAgreeWithNumpy(_ row: Row) {
    let sample = Sample(Self.values(row.count, power: row.power))
    #expect(isClose(sample.mean, row.mean))
    #expect(isClose(sample.standardDeviation, row.deviation))
    for (share, expected) in zip([0.1, 0.25, 0.5, 0.75, 0.975], row.quantiles) {
      #expect(isClose(sample.quantile(share), expected))
    }
  }

  @Test func summariesScaleWithTheData() {
    let base = Sample(Self.values(50))
    for exponent in [-1000, -500, 500, 1015] {
      let factor = Double(sign: .plus, exponent: exponent, significand: 1)
      let scaled = Sample(Self.values(50).map { $0 * factor })
      #expect(isClose(scaled.mean, base.mean * factor))
      #expect(isClose(scaled.standardDeviation, base.standardDeviation * factor))
      #expect(scaled.median == base.median * factor)
    }
  }

  @Test func missingValuesAreCounted() {
    let sample = Sample([3, .nan, 1, .infinity, 2, -.infinity])
    #expect(sample.sorted == [1, 2, 3])
    #expect(sample.missing == 3)
    #expect(Sample([Double]()).median.isNaN)
    let wide = Sample([-Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude])
    #expect(wide.median == 0)
    #expect(wide.quantile(0.25).isFinite)
  }

  @Test func ranksCountValuesUpToANumber() {
    let sample = Sample([1, 2, 2, 5])
    #expect([0, 1, 1.5, 2, 4, 5, 9].map(sample.rank) == [0, 1, 1, 3, 3, 4, 4])
  }

  @Test func boxesFollowTukey() throws {
    // matplotlib.cbook.boxplot_stats of the same numbers.
    let box = try #require(BoxSummary(Sample(Self.values(200, power: 3))))
    #expect(isClose(box.lowerQuartile, 30.984512329101562))
    #expect(isClose(box.median, 398.6729393005371))
    #expect(isClose(box.upperQuartile, 1572.8646535873413))
    #expect(box.lowerWhisker == 0)
    #expect(isClose(box.upperWhisker, 3883.774627685547))
    #expect(box.outliers.isEmpty)
    let outlying = try #require(BoxSummary(Sample([1, 2, 3, 4, 5, 100, -50])))
    #expect(outlying.outliers == [-50, 100])
    #expect(outlying.lowerWhisker == 1 && outlying.upperWhisker == 5)
    #expect(BoxSummary(Sample([7]))?.upperWhisker == 7)
    #expect(BoxSummary(Sample([Double.nan])) == nil)
  }

  @Test func densitiesAgreeWithScipy() throws {
    // scipy.stats.gaussian_kde(x, "scott").
    let density = try #require(KernelDensity(Sample(Self.values(200))))
    #expect(isClose(density.bandwidth, 1.6236467645003425, 1e-12))
    let expected = [
      (0.0, 0.040167011834278864), (3.5, 0.0666267119753368), (8, 0.0581462672490382),
      (15.5, 0.032599966861131036),
    ]
    for (x, value) in expected { #expect(isClose(density.jet(at: x).value, value, 1e-12)) }
    // bw.nrd0 of R.
    let silverman = try #require(KernelDensity(Sample(Self.values(200)), bandwidth: .silverman))
    #expect(isClose(silverman.bandwidth, 1.4612820880503083, 1e-12))
    #expect(KernelDensity(Sample([2, 2, 2])) == nil)
    #expect(KernelDensity(Sample([1, 2]), bandwidth: .fixed(-1)) == nil)
  }

  @Test func slopesOfDensitiesAreTheirDerivatives() throws {
    let density = try #require(KernelDensity(Sample(Self.values(80))))
    for x in stride(from: -3.0, through: 18, by: 0.7) {
      let h = 1e-5
      let difference = (density.jet(at: x + h).value - density.jet(at: x - h).value) / (2 * h)
      #expect((density.jet(at: x).slope - difference).magnitude < 1e-9)
    }
  }

  @Test func quantilesOfStudentAgreeWithScipy() {
    // scipy.stats.t.ppf at 0.9, 0.975 and 0.9995.
    let table: [(Double, [Double])] = [
      (1, [3.0776835371752544, 12.706204736174694, 636.6192487687897]),
      (2, [1.8856180831641272, 4.302652729749462, 31.599054576445365]),
      (3, [1.637744353696209, 3.1824463052837078, 12.923978636687961]),
      (10, [1.372183641110336, 2.228138851986274, 4.586893858702708]),
      (38, [1.3042302038905027, 2.0243941639119694, 3.565678071580273]),
      (1000, [1.2823987214609247, 1.9623390808264083, 3.300282648423944]),
    ]
    for (degrees, expected) in table {
      let student = StudentT(degrees: degrees)
      for (probability, value) in zip([0.9, 0.975, 0.9995], expected) {
        #expect(isClose(student.quantile(probability), value, 1e-10))
        #expect(isClose(student.quantile(1 - probability), -value, 1e-9))
      }
    }
    #expect(StudentT(degrees: 5).quantile(0.5) == 0)
    #expect(StudentT(degrees: 5).quantile(1) == .infinity)
    #expect(StudentT(degrees: 5).quantile(2).isNaN)
  }

  @Test func linesAgreeWithScipy() throws {
    // scipy.stats.linregress, and the band from its residuals and t.ppf(0.975, 5).
    let xs = [1, 2, 3, 4, 5, 6, 7.5]
    let ys = [2.1, 2.9, 4.2, 4.8, 6.3, 6.1, 8.8]
    let fit = try #require(LinearRegression(zip(xs, ys).map { Point($0, $1) }))
    #expect(isClose(fit.slope, 0.9766590389016018, 1e-12))
    #expect(isClose(fit.intercept, 1.0521739130434797, 1e-12))
    #expect(isClose(fit.correlation ?? 0, 0.982658755947976, 1e-12))
    #expect(isClose(fit.slopeError, 0.08241748441722965, 1e-11))
    let band = [(1.0, 0.7896716997334998), (4, 0.4476378280660378), (9, 1.1359774582908662)]
    for (x, margin) in band { #expect(isClose(fit.margin(at: x), margin, 1e-10)) }
    #expect(LinearRegression([Point(1, 2), Point(1, 3)]) == nil)
    #expect(LinearRegression([Point(1, 2)]) == nil)
  }
}
