internal import Geometry
internal import Scene

/// Several series upon one another over common places, each a filled area.
///
/// A value that is not finite counts as zero, and is counted as missing in the facts; negative ones
/// are refused, since areas upon one another would cross.
public struct StackedArea: Mark, Styled {
  /// The name in messages.
  public var kind: String { "stacked area" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The common places in data units, ascending.
  public let places: [Double]
  let series: [(name: String, values: [Double])]
  var isNormalized = false

  /// Creates areas over common places.
  /// - Parameter series: for each name in the legend one value a place.
  public init(_ places: [Double], series: KeyValuePairs<String, [Double]>) {
    self.places = places
    self.series = series.map { ($0.key, $0.value) }
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Areas take colours of their own.
  public var isSeries: Bool { style.color == nil }

  /// Shows percentages of the total at each place, 0 to 100.
  public func normalized() -> StackedArea {
    var copy = self
    copy.isNormalized = true
    return copy
  }

  /// Checks the series and adds them up.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    try check(context)
    let tops = tops
    let inks = series.indices.map { index in
      ((index == 0 ? style.color : nil) ?? context.theme.series(context.seriesIndex + index))
        .opacity(style.opacity ?? 1)
    }
    let highest = tops.last?.max() ?? 0
    return ResolvedMark(
      bounds: DataBounds(
        x: places[0]...places[places.count - 1], y: 0...(isNormalized ? 100 : 1.05 * highest)),
      wantsMargin: false,
      legend: ChartInk.named(Array(zip(series, inks)), isStacked: true).map { one, ink in
        LegendEntry(
          one.name, swatch: ChartInk.swatch(ink, share: ChartInk.bar, theme: context.theme))
      },
      facts: facts(tops, context.xWords)
    ) { (canvas) throws(MarkProblem) in
      var items: [Scene.Item] = []
      var below = places.map { canvas.position(of: Point($0, 0)) }
      for (top, ink) in zip(tops, inks) {
        let above = zip(places, top).map { canvas.position(of: Point($0, $1)) }
        let fill = ink.tinted(ChartInk.bar, on: canvas.theme.background)
        items.append(
          .path(
            Scene.Shape(Path(polyline: above + below.reversed(), closed: true), fill: fill)))
        items.append(
          .path(
            Scene.Shape(
              Polyline.path(above, near: canvas.frame),
              stroke: Stroke(canvas.theme.background, width: 0.9, join: .round))))
        below = above
      }
      return MarkDrawing(items).finite
    }
  }

  private func check(_ context: MarkContext) throws(MarkProblem) {
    guard places.count > 1, !series.isEmpty else {
      throw MarkProblem(
        "an area needs two places and a series", cure: "give more, or use bars for one place")
    }
    guard places.allSatisfy(\.isFinite), zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      throw MarkProblem("the places do not ascend", cure: "sort them, and give each once")
    }
    guard context.yScale == .linear, context.xScale.accepts(places[0]) else {
      throw MarkProblem(
        "areas upon one another cannot be read on this logarithmic axis",
        cure: "use a linear axis")
    }
    for one in series {
      guard one.values.count == places.count else {
        throw MarkProblem(
          "the series “\(one.name)” has \(one.values.count) values for \(places.count) places",
          cure: "give one for each")
      }
      if let negative = one.values.first(where: { $0 < 0 }) {
        throw MarkProblem(
          "the series “\(one.name)” has the negative value \(Words.number(negative))",
          cure: "use stacked bars for values of both signs")
      }
    }
  }

  /// The upper border of each series.
  private var tops: [[Double]] {
    func finite(_ value: Double) -> Double { value.isFinite ? value : 0 }
    let totals = places.indices.map { index in
      series.reduce(0) { $0 + finite($1.values[index]) }
    }
    var sums = Array(repeating: 0.0, count: places.count)
    return series.map { one in
      for index in places.indices { sums[index] += finite(one.values[index]) }
      guard isNormalized else { return sums }
      return zip(sums, totals).map { $1 > 0 ? 100 * $0 / $1 : 0 }
    }
  }

  private func facts(_ tops: [[Double]], _ words: AxisWords) -> [Fact] {
    let totals = tops.last ?? []
    let highest = totals.max() ?? 0
    let place = totals.firstIndex(of: highest).map { places[$0] } ?? places[0]
    let missing = series.reduce(0) { $0 + $1.values.count { !$0.isFinite } }
    let names = Words.list(series.map { "“\($0.name)”" })
    return [
      Fact(
        "Areas upon one another show \(names) at \(places.count) places; "
          + (isNormalized
            ? "they are shares of 100 %."
            : "their sum is greatest, \(Words.number(highest)), at \(words.number(place)).")
          + Words.missing(missing, of: series.count * places.count),
        kind: .statistics, of: kind,
        [Fact.Value("greatest total", [highest]), Fact.Value("at", [place])])
    ]
  }
}
