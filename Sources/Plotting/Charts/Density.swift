internal import Geometry
internal import Scene
private import RealModule

/// The smoothed density of a sample as a curve: a Gaussian kernel estimate.
///
/// The curve is a chain of cubics with the exact values and slopes of the estimate; it reaches three
/// bandwidths beyond the extremes. Densities are per unit of x, per decade on a logarithmic axis.
/// Values that are NaN or infinite are left out and counted in the facts.
public struct Density: Mark, Styled {
  /// The name in messages.
  public var kind: String { "density" }
  /// What the author said about its looks; an opacity is that of the area below.
  public var style = MarkStyle()
  /// The values.
  public let sample: Sample
  var bandwidth = KernelDensity.Bandwidth.scott
  var isFilled = false
  var cut = 3.0

  /// Creates the density of values.
  public init(_ values: [Double]) {
    sample = Sample(values)
  }

  /// Creates the density of values that count by their weights, one for each, from zero up.
  public init(_ values: [Double], weights: [Double]) {
    sample = Sample(values, weights: weights)
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// A density takes a colour of its own.
  public var isSeries: Bool { style.color == nil }

  private func with(_ change: (inout Density) -> Void) -> Density {
    var copy = self
    change(&copy)
    return copy
  }

  /// Chooses how smooth the density is.
  public func bandwidth(_ rule: KernelDensity.Bandwidth) -> Density { with { $0.bandwidth = rule } }
  /// Fills the area below.
  public func filled() -> Density { with { $0.isFilled = true } }
  /// Sets how many bandwidths the curve reaches beyond the extremes; 0 cuts it there.
  public func cut(_ bandwidths: Double) -> Density { with { $0.cut = bandwidths } }

  /// Checks the values and estimates their density.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let density = try estimate(context.xScale)
    let reach = max(cut.isFinite ? cut : 0, 0) * density.bandwidth
    guard let first = density.values.first, let last = density.values.last,
      (last - first).isFinite, context.yScale == .linear
    else {
      throw MarkProblem(
        "a density cannot be drawn on a logarithmic y axis", cure: "use a linear y axis")
    }
    let nodes = density.nodes(over: (first - reach)...(last + reach))
    let mode = density.mode(among: nodes) ?? first
    let peak = density.jet(at: mode).value
    let ink = style.color ?? context.color
    let scale = context.xScale
    let stroke = style.stroke(context)
    let fill = isFilled ? ink.opacity(style.opacity ?? 0.22) : nil
    let ends = (nodes.first?.x ?? first)...(nodes.last?.x ?? last)
    return ResolvedMark(
      bounds: DataBounds(
        x: scale.value(ofMeasure: ends.lowerBound)...scale.value(ofMeasure: ends.upperBound),
        y: 0...(peak * 1.05)),
      wantsMargin: false,
      legend: style.label.map {
        [LegendEntry($0, swatch: .init(stroke: stroke, fill: fill))]
      } ?? [],
      facts: [fact(mode: scale.value(ofMeasure: mode), peak: peak, density, context.xWords)]
    ) { (canvas) throws(MarkProblem) in
      let curve = HermitePath.path(nodes) { x, value in
        canvas.position(of: Point(scale.value(ofMeasure: x), value))
      }
      var items: [Scene.Item] = []
      if let fill {
        var area = curve
        let ground = canvas.y.position(of: 0)
        for end in [ends.upperBound, ends.lowerBound] {
          area.line(to: Point(canvas.x.position(of: scale.value(ofMeasure: end)), ground))
        }
        area.close()
        items.append(.path(Scene.Shape(area, fill: fill)))
      }
      return MarkDrawing(items + [.path(Scene.Shape(curve, stroke: stroke))]).finite
    }
  }

  private func estimate(_ scale: ScaleKind) throws(MarkProblem) -> KernelDensity {
    try sample.checkWeights()
    guard sample.count > 0 else {
      throw MarkProblem(
        sample.total == 0 ? "there are no values" : "none of the \(sample.total) values is finite",
        cure: "give at least two different values")
    }
    if scale.isPositiveOnly, let least = sample.minimum, least <= 0 {
      throw MarkProblem(
        "the value \(Words.number(least)) cannot stand on a logarithmic axis",
        cure: "leave out values that are not positive, or use a linear axis")
    }
    let measured = scale == .linear ? sample : sample.mapped(scale.measure)
    guard let density = KernelDensity(measured, bandwidth: bandwidth) else {
      throw MarkProblem(
        "the values have no spread, or the bandwidth is not positive",
        cure: "give at least two different values and a positive bandwidth")
    }
    return density
  }

  private func fact(mode: Double, peak: Double, _ density: KernelDensity, _ words: AxisWords)
    -> Fact
  {
    Fact(
      "\(Words.name(kind, style.label)) of \(sample.count) values\(Words.weight(sample)) is greatest near "
        + "\(words.number(mode)); the mean is \(words.number(sample.mean)) and the median "
        + "\(words.number(sample.median))." + Words.missing(sample.missing, of: sample.total),
      kind: .statistics, of: Words.mark(kind, style.label),
      [
        Fact.Value("count", [Double(sample.count)]), Fact.Value("mode", [mode]),
        Fact.Value("peak", [peak]), Fact.Value("bandwidth", [density.bandwidth]),
        Fact.Value("mean", [sample.mean]), Fact.Value("median", [sample.median]),
      ] + sample.weightFacts)
  }
}
