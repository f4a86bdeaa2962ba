internal import Geometry
internal import Scene

/// Boxes from quartile to quartile with the median, whiskers to the furthest values within 1.5
/// interquartile ranges of the box, and the values beyond as open circles.
///
/// Quartiles are by definition 7 of Hyndman and Fan, as in numpy. Source: J. W. Tukey, *Exploratory
/// Data Analysis*, 1977, 2C.
public struct BoxPlot: DistributionMark {
  /// The name in messages.
  public var kind: String { "box plot" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The samples and their places.
  public var groups: SampleGroups
  /// Which way values run.
  public var orientation = Orientation.vertical
  var reach = 1.5
  var isNotched = false
  var showsMean = false
  var showsOutliers = true
  var share = 0.55

  /// Creates boxes for samples.
  public init(groups: SampleGroups) {
    self.groups = groups
  }

  private func with(_ change: (inout BoxPlot) -> Void) -> BoxPlot {
    var copy = self
    change(&copy)
    return copy
  }

  /// Sets how many interquartile ranges whiskers may be long; `.infinity` puts them at the extremes.
  public func whiskers(_ reach: Double) -> BoxPlot { with { $0.reach = reach } }
  /// Narrows boxes at the median by 1.57 IQR / √n: notches that do not overlap speak for different
  /// medians.
  public func notched() -> BoxPlot { with { $0.isNotched = true } }
  /// Marks means with diamonds.
  public func means() -> BoxPlot { with { $0.showsMean = true } }
  /// Shows or hides the values beyond the whiskers.
  public func outliers(_ areShown: Bool) -> BoxPlot { with { $0.showsOutliers = areShown } }
  /// Sets the share of the distance of two places that boxes take, from 0 to 1.
  public func boxWidth(_ share: Double) -> BoxPlot { with { $0.share = share } }

  /// Checks and sums up the samples.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let places = try checkedPlaces(context)
    let boxes = groups.samples.map { BoxSummary($0, reach: reach) }
    let ink = (style.color ?? context.color).opacity(style.opacity ?? 1)
    var range = valueRange
    if !showsOutliers {
      range = boxes.compactMap { $0 }.reduce(nil as ClosedRange<Double>?) { all, box in
        all.joined(with: box.lowerWhisker...box.upperWhisker)
      }
    }
    return ResolvedMark(
      bounds: bounds(places, context, values: range), wantsMargin: false,
      legend: style.label.map {
        [LegendEntry($0, swatch: ChartInk.swatch(ink, share: ChartInk.box, theme: context.theme))]
      } ?? [],
      facts: groups.samples.indices.map { fact($0, boxes[$0], context) }
    ) { (canvas) throws(MarkProblem) in
      let chart = ChartCanvas(canvas: canvas, orientation: orientation)
      var parts = BoxParts()
      for (box, center) in zip(boxes, places.centers) {
        guard let box else { continue }
        add(box, center, places.step, chart, &parts)
      }
      return parts.drawing(ink: ink, width: style.width ?? 1.1, theme: canvas.theme)
    }
  }

  private func fact(_ index: Int, _ box: BoxSummary?, _ context: MarkContext) -> Fact {
    var fact = summary(index, context)
    guard let box else { return fact }
    let words = orientation.valueWords(context)
    if !box.outliers.isEmpty, showsOutliers {
      fact.sentence +=
        box.outliers.count == 1
        ? " One value, \(words.number(box.outliers[0])), lies beyond the whiskers."
        : " \(box.outliers.count) values lie beyond the whiskers."
    }
    fact.values.append(Fact.Value("whiskers", [box.lowerWhisker, box.upperWhisker]))
    fact.values.append(Fact.Value("outliers", box.outliers))
    return fact
  }

  private func add(
    _ box: BoxSummary, _ center: Double, _ step: Double, _ chart: ChartCanvas,
    _ parts: inout BoxParts
  ) {
    let half = step * share / 2
    let (a, b, c) = (chart.place(center - half), chart.place(center + half), chart.place(center))
    let values = [
      box.lowerWhisker, box.lowerQuartile, box.median, box.upperQuartile, box.upperWhisker,
    ].map(chart.value)
    guard values.allSatisfy(\.isFinite) else { return }
    func line(_ u: Double, _ v: Double, _ s: Double, _ t: Double) -> Path {
      Path(polyline: [chart.point(u, v), chart.point(s, t)])
    }
    let cap = (b - a) * 0.2
    parts.whiskers.append(line(c, values[1], c, values[0]))
    parts.whiskers.append(line(c, values[3], c, values[4]))
    parts.whiskers.append(line(c - cap, values[0], c + cap, values[0]))
    parts.whiskers.append(line(c - cap, values[4], c + cap, values[4]))
    let waist = isNotched ? (b - a) * 0.22 : 0
    parts.boxes.append(
      isNotched
        ? notched(box, (a, b), waist, values, chart)
        : Path(Rectangle(chart.point(a, values[1]), chart.point(b, values[3]))))
    parts.medians.append(line(a + waist, values[2], b - waist, values[2]))
    if showsOutliers {
      parts.outliers += box.outliers.map { chart.point(c, chart.values.position(of: $0)) }
        .filter(chart.canvas.shows)
    }
    if showsMean {
      let mean = chart.point(c, chart.values.position(of: box.mean))
      if chart.canvas.shows(mean) { parts.means.append(mean) }
    }
  }

  /// A box that is narrower at its median; a notch that would pass a quartile ends there.
  private func notched(
    _ box: BoxSummary, _ sides: (Double, Double), _ waist: Double, _ values: [Double],
    _ chart: ChartCanvas
  ) -> Path {
    let low = chart.value(max(box.median - box.notch, box.lowerQuartile))
    let high = chart.value(min(box.median + box.notch, box.upperQuartile))
    let (a, b) = sides
    return Path(
      polyline: [
        chart.point(a, values[1]), chart.point(a, low), chart.point(a + waist, values[2]),
        chart.point(a, high), chart.point(a, values[3]), chart.point(b, values[3]),
        chart.point(b, high), chart.point(b - waist, values[2]), chart.point(b, low),
        chart.point(b, values[1]),
      ], closed: true)
  }
}

/// The parts of box plots, each one path.
private struct BoxParts {
  var whiskers = Path()
  var boxes = Path()
  var medians = Path()
  var outliers: [Point] = []
  var means: [Point] = []

  func drawing(ink: ThemedColor, width: Double, theme: Theme) -> MarkDrawing {
    let line = Stroke(ink, width: width)
    var drawing = MarkDrawing([
      .path(Scene.Shape(whiskers, stroke: line)),
      .path(
        Scene.Shape(boxes, fill: ink.tinted(ChartInk.box, on: theme.background), stroke: line)),
      .path(Scene.Shape(medians, stroke: Stroke(ink, width: 2 * width))),
    ])
    if !outliers.isEmpty {
      drawing.symbols += DotCloud(
        points: outliers, symbol: Symbol(.ring, size: 4.5, color: ink)
      ).items(theme)
    }
    if !means.isEmpty {
      let symbol = Symbol(.diamond, size: 5, color: theme.ink, halo: theme.background)
      drawing.symbols.append(.path(symbol.shape(at: means)))
    }
    return drawing
  }
}
