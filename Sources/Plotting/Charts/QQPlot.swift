internal import Geometry
internal import Scene

/// The quantiles of a sample against those of a distribution, or of another sample: points near a
/// straight line where the shapes agree.
///
/// The k-th least of n values stands at the quantile of the probability (k − ½) / n, or
/// (k − ⅜) / (n + ¼) for up to ten values, as in R. Two samples are compared at as many even shares
/// as the smaller one has values. Values that are NaN or infinite are left out and counted in the
/// facts. Source: M. B. Wilk and R. Gnanadesikan, *Probability Plotting Methods for the Analysis of
/// Data*, 1968.
public struct QQPlot: Mark, Styled {
  /// Which line points would lie on.
  public enum Line: Sendable, Hashable, CaseIterable {
    /// Through the quartiles of both, which outliers leave alone.
    case quartiles
    /// With the mean and standard deviation of the sample; only where the reference is normal, else
    /// as through quartiles.
    case standardized
    /// y = x.
    case identity
    /// None.
    case none
  }

  /// The name in messages.
  public var kind: String { "Q–Q plot" }
  /// What the author said about its looks: those of the points, and the colour of the line too.
  public var style = MarkStyle()
  /// The values.
  public let sample: Sample
  /// What they are compared with.
  public let reference: QuantileReference
  var line = Line.quartiles
  var confidence: Double? = 0.95

  /// Creates the plot of values against a distribution.
  public init(_ values: [Double], against reference: QuantileReference = .normal) {
    sample = Sample(values)
    self.reference = reference
  }

  /// Creates the plot of values, upwards, against other values.
  public init(_ values: [Double], against other: [Double]) {
    self.init(values, against: .sample(Sample(other)))
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Points take a colour of their own.
  public var isSeries: Bool { style.color == nil }

  /// Chooses the line.
  public func line(_ line: Line) -> QQPlot {
    var copy = self
    copy.line = line
    return copy
  }

  /// Sets the probability with which the band holds each point if the line is true.
  ///
  /// `nil` hides the band; two samples have none.
  public func confidence(_ probability: Double?) -> QQPlot {
    var copy = self
    copy.confidence = probability
    return copy
  }

  /// Checks the values and pairs the quantiles.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    try check()
    let points = self.points
    _ = try Checks.points(points, in: context)
    let straight = self.straight
    let band = straight.map { self.band(about: $0) } ?? []
    let color = style.color ?? context.color
    let symbol = Symbol(
      style.marker ?? .disc, size: style.size ?? 4.5, color: color.opacity(style.opacity ?? 1))
    let edges = band.flatMap { [Point($0.x, $0.low), Point($0.x, $0.high)] }
      .filter { context.yScale.accepts($0.y) }
    let ends = (points.map(\.x).min() ?? 0)...(points.map(\.x).max() ?? 0)
    let stroke = Stroke(context.theme.ink, width: style.width ?? 1.2)
    return ResolvedMark(
      bounds: DataBounds(of: points + edges),
      legend: style.label.map { [LegendEntry($0, swatch: .init(symbol: symbol))] } ?? [],
      facts: [fact(points, straight, band)]
    ) { (canvas) throws(MarkProblem) in
      var items: [Scene.Item] = []
      let edge = (band.map { Point($0.x, $0.low) } + band.reversed().map { Point($0.x, $0.high) })
        .map(canvas.position).filter(\.isFinite)
      if edge.count > 2 {
        let fill = context.theme.quietInk.opacity(0.16)
        items.append(.path(Scene.Shape(Path(polyline: edge, closed: true), fill: fill)))
      }
      if let straight {
        let run = (0...60).map { step in
          let x = ends.lowerBound + ends.span * Double(step) / 60
          return canvas.position(of: Point(x, straight.slope * x + straight.intercept))
        }
        // On even axes the line is straight, and its ends are all there is to draw.
        let isEven = canvas.x.kind.isEven && canvas.y.kind.isEven
        let shown = isEven ? [run[0], run[60]] : run
        items.append(
          .path(Scene.Shape(Polyline.path(shown, near: canvas.frame), stroke: stroke)))
      }
      let dots = points.map(canvas.position).filter(canvas.shows)
      return MarkDrawing(
        items,
        symbols: DotCloud(points: dots, symbol: symbol)
          .items(canvas.theme, isSparse: false)
      ).finite
    }
  }

  private func check() throws(MarkProblem) {
    if let confidence, !(confidence > 0 && confidence < 1) {
      throw MarkProblem(
        "a confidence of \(Words.number(confidence))", cure: "give a probability between 0 and 1")
    }
    if case .studentT(let degrees) = reference, !(degrees > 0 && degrees.isFinite) {
      throw MarkProblem(
        "a t distribution with \(Words.number(degrees)) degrees of freedom",
        cure: "give a positive number")
    }
    var samples = [sample]
    if case .sample(let other) = reference { samples.append(other) }
    for sample in samples {
      try sample.checkWeights()
      guard sample.count > 0 else {
        throw MarkProblem(
          "there are no finite values", cure: "give at least two, or leave the mark out")
      }
    }
  }
}

extension QQPlot {
  /// A line by its slope and the height at zero.
  struct Straight: Sendable {
    var slope: Double
    var intercept: Double
  }

  /// The probability at which the value of a rank from 0 stands.
  private func probability(_ rank: Int) -> Double {
    let (k, n) = (Double(rank + 1), Double(sample.count))
    return n <= 10 ? (k - 0.375) / (n + 0.25) : (k - 0.5) / n
  }

  /// The quantile of the reference and that of the sample, in ascending order.
  private var points: [Point] {
    if case .sample(let other) = reference {
      let count = min(sample.count, other.count)
      return (0..<count).map { index in
        let share = count > 1 ? Double(index) / Double(count - 1) : 0.5
        return Point(other.quantile(share), sample.quantile(share))
      }
    }
    return sample.sorted.enumerated().map {
      Point(reference.quantile(probability($0.offset)), $0.element)
    }
  }

  /// The line that was asked for; `nil` for none, and where quartiles do not tell one.
  private var straight: Straight? {
    switch line {
    case .none: return nil
    case .identity: return Straight(slope: 1, intercept: 0)
    case .standardized where reference == .normal:
      return Straight(slope: sample.standardDeviation, intercept: sample.mean)
    case .quartiles, .standardized:
      let (low, high) = (reference.quantile(0.25), reference.quantile(0.75))
      let (lower, upper) = sample.quartiles
      let slope = (upper - lower) / (high - low)
      guard slope.isFinite else { return nil }
      return Straight(slope: slope, intercept: lower - slope * low)
    }
  }

  /// Where values of the ranks lie with the probability that was asked for, if the line is true.
  private func band(about line: Straight) -> [(x: Double, low: Double, high: Double)] {
    guard let confidence, reference.isTheory, sample.count > 2 else { return [] }
    let n = sample.count
    let tail = (1 - confidence) / 2
    // The band is smooth: some sixty places show it, more at the ends where it opens.
    let few = Set(
      (0...60).map { step in
        let t = Double(step) / 60
        return Int((Double(n - 1) * t * t * (3 - 2 * t)).rounded())
      } + Array(0..<min(8, n)) + Array(max(0, n - 8)..<n)
    ).sorted()
    return few.map { rank in
      func edge(_ probability: Double) -> Double {
        let share = QuantileReference.orderQuantile(rank + 1, of: n, probability)
        return line.slope * reference.quantile(share) + line.intercept
      }
      return (reference.quantile(self.probability(rank)), edge(tail), edge(1 - tail))
    }
  }

  /// How many points lie outside the band, between whose places it is straight.
  private func outside(
    _ points: [Point], _ band: [(x: Double, low: Double, high: Double)]
  ) -> Int {
    var index = 0
    return points.count { point in
      while index + 2 < band.count, band[index + 1].x < point.x { index += 1 }
      guard index + 1 < band.count else { return false }
      let (a, b) = (band[index], band[index + 1])
      let t = b.x > a.x ? (point.x - a.x) / (b.x - a.x) : 0
      return point.y < a.low + t * (b.low - a.low) || point.y > a.high + t * (b.high - a.high)
    }
  }

  private func fact(
    _ points: [Point], _ straight: Straight?, _ band: [(x: Double, low: Double, high: Double)]
  ) -> Fact {
    var sentence =
      "\(Words.name(kind, style.label)) compares \(Words.count(sample.count, "value", "values")) "
      + "with \(reference.words)"
    var values = [Fact.Value("count", [Double(sample.count)])]
    if let correlation = LinearRegression(points)?.determination.squareRoot() {
      sentence += "; the correlation of the quantiles is \(Words.number(correlation))"
      values.append(Fact.Value("correlation", [correlation]))
    }
    sentence += "."
    if let straight {
      sentence +=
        " The line has the slope \(Words.number(straight.slope)) and the intercept "
        + "\(Words.number(straight.intercept))."
      values.append(Fact.Value("slope", [straight.slope]))
      values.append(Fact.Value("intercept", [straight.intercept]))
    }
    if let confidence, !band.isEmpty {
      let count = outside(points, band)
      let share = "the band of \(Words.number(100 * confidence)) %"
      sentence +=
        count == 0
        ? " All points lie in \(share)."
        : " \(count == 1 ? "One point lies" : "\(count) points lie") outside \(share)."
      values.append(Fact.Value("outside", [Double(count)]))
    }
    return Fact(
      sentence + Words.missing(sample.missing, of: sample.total), kind: .statistics,
      of: Words.mark(kind, style.label), values)
  }
}
