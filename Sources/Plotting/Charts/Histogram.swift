internal import Geometry
internal import Scene

/// How many values lie in bins: one sample, or several with the same bins.
///
/// Bins are closed below and open above, the last closed at both ends. On a logarithmic axis they
/// have equal ratios. NaN and infinite values are left out and counted in the facts.
public struct Histogram: Mark, Styled {
  /// What the heights are.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// The number of values, or their weight.
    case count
    /// The share of values, or of weight.
    case probability
    /// The share per unit, so that the area is 1.
    case density
  }

  /// How several samples share the bins.
  public enum Arrangement: Sendable, Hashable, CaseIterable {
    /// Over one another, translucent.
    case layered
    /// Upon one another.
    case stacked
  }

  /// The name in messages.
  public var kind: String { "histogram" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  let names: [String]
  let samples: [Sample]
  var rule = BinRule.automatic
  var measure = Measure.count
  var isCumulative = false
  var arrangement = Arrangement.layered
  var isOutline = false
  var orientation = Orientation.vertical

  /// Creates the histogram of values.
  public init(_ values: [Double]) {
    names = [""]
    samples = [Sample(values)]
  }

  /// Creates the histogram of values that count by their weights, one for each, from zero up.
  public init(_ values: [Double], weights: [Double]) {
    names = [""]
    samples = [Sample(values, weights: weights)]
  }

  /// Creates the histograms of several samples, each with its name in the legend.
  public init(_ samples: KeyValuePairs<String, [Double]>) {
    names = samples.map(\.key)
    self.samples = samples.map { Sample($0.value) }
  }

  /// Creates the histograms of several samples that may have weights.
  public init(_ samples: KeyValuePairs<String, Sample>) {
    names = samples.map(\.key)
    self.samples = samples.map(\.value)
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A histogram takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  private func with(_ change: (inout Histogram) -> Void) -> Histogram {
    var copy = self
    change(&copy)
    return copy
  }

  /// Chooses the bins.
  public func bins(_ rule: BinRule) -> Histogram { with { $0.rule = rule } }
  /// Asks for a number of bins of equal width.
  public func bins(_ count: Int) -> Histogram { bins(.count(count)) }
  /// Chooses what the heights are.
  public func measure(_ measure: Measure) -> Histogram { with { $0.measure = measure } }
  /// Adds up the bins from the left.
  public func cumulative() -> Histogram { with { $0.isCumulative = true } }
  /// Puts several samples upon one another.
  public func stacked() -> Histogram { with { $0.arrangement = .stacked } }
  /// Draws only the outline of steps.
  public func outlined() -> Histogram { with { $0.isOutline = true } }
  /// Lets values run up the page and heights across it.
  public func horizontal() -> Histogram { with { $0.orientation = .horizontal } }
}

extension Histogram {
  /// Checks the values and counts them.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let scale = orientation.placeScale(context)
    for sample in samples { try sample.checkWeights() }
    guard samples.contains(where: { $0.count > 0 }) else {
      throw MarkProblem(
        "there are no finite values to count", cure: "give at least one, or leave the mark out")
    }
    if scale == .log10, let least = samples.compactMap(\.minimum).min(), least <= 0 {
      throw MarkProblem(
        "the value \(Words.number(least)) cannot stand on a logarithmic axis",
        cure: "leave out values that are not positive, or use a linear axis")
    }
    let edges = try BinEdges(rule: rule, scale: scale).edges(for: samples)
    let bins = samples.map { Bins($0, edges: edges) }
    let heights = bins.map(heights)
    let tops = arrangement == .stacked ? stackedTops(heights) : heights
    let inks = samples.indices.map { index in
      (index == 0 ? style.color : nil) ?? context.theme.series(context.seriesIndex + index)
    }
    let valueScale = orientation.valueScale(context)
    let positive = tops.flatMap { $0 }.filter { $0 > 0 }
    let low = valueScale == .log10 ? (positive.min() ?? 1) / 2 : 0
    let top = max(positive.max() ?? 1, low)
    let drawing = HistogramDrawing(
      edges: edges, tops: tops, inks: inks, isStacked: arrangement == .stacked,
      isOutline: isOutline, isCumulative: isCumulative, opacity: style.opacity,
      width: style.width ?? 1.1)
    return ResolvedMark(
      bounds: orientation.bounds(
        along: edges[0]...edges[edges.count - 1],
        values: (low...top).widened(below: 0, above: 0.05, on: valueScale)),
      wantsMargin: false, legend: legend(drawing, context.theme),
      facts: samples.indices.map {
        fact($0, bins[$0], heights[$0], orientation.placeWords(context))
      }
    ) { (canvas) throws(MarkProblem) in
      drawing.drawn(ChartCanvas(canvas: canvas, orientation: orientation)).finite
    }
  }

  /// The height of each bin.
  private func heights(_ bins: Bins) -> [Double] {
    let total = bins.weight
    var result = bins.weights
    if isCumulative {
      for index in result.indices.dropFirst() { result[index] += result[index - 1] }
    }
    guard measure != .count, total > 0 else { return result }
    for index in result.indices {
      result[index] /= total
      if measure == .density, !isCumulative {
        result[index] /= bins.edges[index + 1] - bins.edges[index]
      }
    }
    return result.map { $0.isFinite ? $0 : 0 }
  }

  private func stackedTops(_ heights: [[Double]]) -> [[Double]] {
    var result: [[Double]] = []
    for row in heights {
      result.append(result.last.map { zip($0, row).map { $0 + $1 } } ?? row)
    }
    return result
  }

  private func legend(_ drawing: HistogramDrawing, _ theme: Theme) -> [LegendEntry] {
    let order = Array(samples.indices)
    let isStacked = arrangement == .stacked
    return ChartInk.named(order, isStacked: isStacked, orientation).compactMap { index in
      let name = names[index].isEmpty ? style.label : names[index]
      return name.map { LegendEntry($0, swatch: drawing.swatch(index, theme)) }
    }
  }

  private func fact(_ index: Int, _ bins: Bins, _ heights: [Double], _ words: AxisWords) -> Fact {
    let sample = samples[index]
    let name = names[index].isEmpty ? style.label : names[index]
    let subject = Words.mark(kind, name)
    guard let fullest = bins.fullest, let first = bins.edges.first, let last = bins.edges.last
    else {
      return Fact(
        "\(Words.name(kind, name)) has no values in its bins.", kind: .statistics, of: subject)
    }
    let most = bins.edges[fullest]...bins.edges[fullest + 1]
    let held =
      sample.weights.isEmpty
      ? "\(bins.counts[fullest])"
      : "\(Words.number(bins.weights[fullest])) of the weight \(Words.number(bins.weight))"
    let outside =
      bins.outside > 0 ? " \(Words.count(bins.outside, "value lies", "values lie")) outside." : ""
    return Fact(
      "\(Words.name(kind, name)) counts \(Words.count(bins.total, "value", "values")) in "
        + "\(Words.count(bins.counts.count, "bin", "bins")) from \(words.range(first...last)); "
        + "the fullest, \(words.range(most)), holds \(held). The mean is "
        + "\(words.number(sample.mean)) and the median \(words.number(sample.median)).\(outside)"
        + Words.missing(sample.missing, of: sample.total), kind: .statistics, of: subject,
      [
        Fact.Value("count", [Double(bins.total)]), Fact.Value("edges", bins.edges),
        Fact.Value("counts", bins.counts.map(Double.init)), Fact.Value("heights", heights),
        Fact.Value("mean", [sample.mean]), Fact.Value("median", [sample.median]),
      ] + (sample.weights.isEmpty ? [] : [Fact.Value("weights", bins.weights)]))
  }
}
