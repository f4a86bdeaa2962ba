internal import Geometry
internal import Scene

/// The share of values that are at most x, as a curve of steps.
///
/// The curve is exact: it jumps by 1/n at each value, or by its share of the weight, and is closed on
/// the left of each step. NaN and infinite values are left out and counted in the facts.
public struct ECDF: Mark, Styled {
  /// The name in messages.
  public var kind: String { "cumulative distribution" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The values.
  public let sample: Sample
  var isComplementary = false

  /// Creates the empirical distribution of values.
  public init(_ values: [Double]) {
    sample = Sample(values)
  }

  /// Creates the distribution of values that count by their weights, one for each, from zero up.
  public init(_ values: [Double], weights: [Double]) {
    sample = Sample(values, weights: weights)
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A distribution takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  /// Shows the share of values that are greater than x.
  public func complementary() -> ECDF {
    var copy = self
    copy.isComplementary = true
    return copy
  }

  /// Checks the values.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    try sample.checkWeights()
    guard let range = sample.range else {
      throw MarkProblem(
        "there are no finite values", cure: "give at least one, or leave the mark out")
    }
    if context.xScale.isPositiveOnly, range.lowerBound <= 0 {
      throw MarkProblem(
        "the value \(Words.number(range.lowerBound)) cannot stand on a logarithmic axis",
        cure: "leave out values that are not positive, or use a linear axis")
    }
    let stroke = style.stroke(context)
    let isLog = context.yScale.isPositiveOnly
    return ResolvedMark(
      bounds: DataBounds(x: range, y: (isLog ? leastShare / 2 : 0)...1),
      legend: style.label.map { [LegendEntry($0, swatch: .init(stroke: stroke))] } ?? [],
      facts: [fact(range, context.xWords)]
    ) { (canvas) throws(MarkProblem) in
      let path = Polyline.path(steps(canvas), near: canvas.frame)
      return MarkDrawing(path.isEmpty ? [] : [.path(Scene.Shape(path, stroke: stroke))])
    }
  }

  /// The least jump.
  private var leastShare: Double { (sample.weights.min() ?? 1) / sample.weight }

  /// The share of the values below each rank.
  private var shares: [Double] {
    let total = sample.weight
    var (sum, shares) = (0.0, [0.0])
    for rank in sample.sorted.indices {
      sum += sample.weights.isEmpty ? 1 : sample.weights[rank]
      shares.append(sum / total)
    }
    shares[shares.count - 1] = 1
    return shares
  }

  /// The corners of the steps on the page; steps that begin within a twentieth of a point of each
  /// other are drawn as one.
  private func steps(_ canvas: PlotCanvas) -> [Point] {
    let shares = shares
    func height(_ rank: Int) -> Double {
      let share = isComplementary ? 1 - shares[rank] : shares[rank]
      let y = canvas.y.position(of: share)
      return y.isFinite ? y : canvas.y.start + 5
    }
    var points = [Point(canvas.frame.minX, height(0))]
    var index = 0
    while index < sample.count {
      let x = canvas.x.position(of: sample.sorted[index])
      var next = index + 1
      while next < sample.count, canvas.x.position(of: sample.sorted[next]) < x + 0.05 { next += 1 }
      points += [Point(x, height(index)), Point(x, height(next))]
      index = next
    }
    points.append(Point(canvas.frame.maxX, height(sample.count)))
    return points
  }

  private func fact(_ range: ClosedRange<Double>, _ words: AxisWords) -> Fact {
    let (lower, upper) = sample.quartiles
    return Fact(
      "\(Words.name(kind, style.label)) of \(Words.count(sample.count, "value", "values"))\(Words.weight(sample)) from "
        + "\(words.range(range)) passes one half at \(words.number(sample.median))."
        + Words.missing(sample.missing, of: sample.total),
      kind: .statistics, of: Words.mark(kind, style.label),
      [
        Fact.Value("count", [Double(sample.count)]), Fact.Value("median", [sample.median]),
        Fact.Value("quartiles", [lower, upper]),
        Fact.Value("extremes", [range.lowerBound, range.upperBound]),
      ] + sample.weightFacts)
  }
}
