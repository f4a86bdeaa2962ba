internal import Geometry
internal import Scene

/// Bars that show a value at each place: vertical or horizontal, one series or several.
///
/// Places have names, which stand at 0, 1, 2, … along their axis, or are numbers. Bars begin at zero
/// (at the lower end of a logarithmic axis), which always is inside the limits and has no margin
/// below it. NaN stands for no bar; an infinite value is refused.
public struct Bars: Mark, Styled {
  /// How several series share a place.
  public enum Arrangement: Sendable, Hashable, CaseIterable {
    /// Beside one another ("dodged").
    case grouped
    /// Upon one another, negative values downwards.
    case stacked
    /// Upon one another, as percentages of the total.
    case normalized
  }

  /// The order of named places.
  public enum Order: Sendable, Hashable, CaseIterable {
    /// The least total first.
    case ascending
    /// The greatest total first.
    case descending
  }

  /// Where the values are written.
  public enum ValueLabels: Sendable, Hashable, CaseIterable {
    /// Beyond the end of the bar, or inside where there is no room beyond; stacked parts inside.
    case automatic
    /// Inside the bars.
    case inside
  }

  /// The name in messages.
  public var kind: String { "bars" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  var table: BarTable
  var orientation = Orientation.vertical
  var arrangement = Arrangement.grouped
  var share = 0.8
  var valueLabels: ValueLabels?
  var valueText: (@Sendable (Double) -> String)?
  var order: Order?

  /// Creates bars at named places.
  public init(_ values: KeyValuePairs<String, Double>) {
    table = BarTable(
      names: values.map(\.key), series: [BarTable.Series(name: "", values: values.map(\.value))])
  }

  /// Creates bars at named places.
  public init(_ names: [String], _ values: [Double]) {
    table = BarTable(names: names, series: [BarTable.Series(name: "", values: values)])
  }

  /// Creates bars at numbers along the axis, all as wide as the two nearest ones allow.
  public init(at places: [Double], _ values: [Double]) {
    table = BarTable(numbers: places, series: [BarTable.Series(name: "", values: values)])
  }

  /// Creates several series of bars at named places.
  /// - Parameter series: for each name in the legend one value a place.
  public init(_ names: [String], series: KeyValuePairs<String, [Double]>) {
    table = BarTable(
      names: names, series: series.map { BarTable.Series(name: $0.key, values: $0.value) })
  }

  /// Creates several series of bars at numbers along the axis.
  public init(at places: [Double], series: KeyValuePairs<String, [Double]>) {
    table = BarTable(
      numbers: places, series: series.map { BarTable.Series(name: $0.key, values: $0.value) })
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Bars take a colour of their own.
  public var isSeries: Bool { style.color == nil }
  /// The names of the places.
  public var categories: Categories { orientation.categories(ordered.names) }
  /// The table in the order asked for.
  var ordered: BarTable { order.map(table.sorted) ?? table }

  private func with(_ change: (inout Bars) -> Void) -> Bars {
    var copy = self
    change(&copy)
    return copy
  }

  /// Lets values run across the page.
  public func horizontal() -> Bars { with { $0.orientation = .horizontal } }
  /// Puts the series of a place beside one another.
  public func grouped() -> Bars { with { $0.arrangement = .grouped } }
  /// Puts the series of a place upon one another, negative values downwards.
  public func stacked() -> Bars { with { $0.arrangement = .stacked } }
  /// Shows the series as percentages of the total of their place, 0 to 100.
  public func normalized() -> Bars { with { $0.arrangement = .normalized } }
  /// Sets the share of the distance of two places that bars take, from 0 to 1.
  public func barWidth(_ share: Double) -> Bars { with { $0.share = share } }
  /// Orders named places by their totals.
  public func sorted(_ order: Order = .descending) -> Bars { with { $0.order = order } }

  /// Writes the values at the bars, where they have room.
  /// - Parameter text: how a value is written; by default with four significant digits.
  public func valueLabels(
    _ labels: ValueLabels = .automatic, text: (@Sendable (Double) -> String)? = nil
  ) -> Bars {
    with {
      $0.valueLabels = labels
      $0.valueText = text
    }
  }

  /// Adds error bars of equal reach below and above.
  /// - Parameters:
  ///   - errors: one for each place; NaN for none.
  ///   - series: the index of the series.
  public func errors(_ errors: [Double], series: Int = 0) -> Bars {
    self.errors(below: errors, above: errors, series: series)
  }

  /// Adds error bars.
  public func errors(below: [Double], above: [Double], series: Int = 0) -> Bars {
    with { bars in
      guard bars.table.series.indices.contains(series) else { return }
      bars.table.series[series].errors = zip(below, above).map(ErrorBars.Extent.init)
    }
  }
}

extension Bars {
  /// Checks the values and lays out the bars.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let (table, valueScale) = (ordered, orientation.valueScale(context))
    try table.checked(values: valueScale)
    guard share > 0, share <= 1 else {
      throw MarkProblem(
        "bars that take the share \(Words.number(share)) of their place", cure: "give 0.1 to 1")
    }
    let placeScale = orientation.placeScale(context)
    guard placeScale == .linear || table.numbers.allSatisfy({ $0 > 0 }) else {
      throw MarkProblem(
        "a bar stands at a place that is not positive, on a logarithmic axis",
        cure: "leave it out, or use a linear axis")
    }
    if arrangement != .grouped, valueScale == .log10 {
      throw MarkProblem(
        "parts of a total cannot be read on a logarithmic axis",
        cure: "use grouped bars, or a linear axis")
    }
    if arrangement == .normalized, table.series.contains(where: { $0.values.contains { $0 < 0 } }) {
      throw MarkProblem(
        "negative values have no share of a total", cure: "use stacked bars, or positive values")
    }
    let least = table.series.flatMap(\.values).filter { $0 > 0 }.min() ?? 1
    let layout = BarLayout(
      table: table, arrangement: arrangement, share: share,
      baseline: valueScale == .log10 ? least / 2 : 0, scale: placeScale,
      names: orientation.names(context.categories))
    let bars = layout.bars
    let inks = inks(context, table.series.count)
    let along =
      placeScale.value(
        ofMeasure: layout.extent.lowerBound)...placeScale.value(
        ofMeasure: layout.extent.upperBound)
    return ResolvedMark(
      bounds: orientation.bounds(along: along, values: valueRange(bars, layout, valueScale)),
      wantsMargin: false, legend: legend(table, inks, context.theme),
      facts: facts(table, bars, context), pass: valueLabels == nil ? .ink : .words
    ) { (canvas) throws(MarkProblem) in
      try BarDrawing(
        chart: ChartCanvas(canvas: canvas, orientation: orientation), bars: bars, inks: inks,
        labels: valueLabels, text: valueText ?? Words.number,
        isStacked: arrangement != .grouped
      ).drawn()
    }
  }

  private func inks(_ context: MarkContext, _ count: Int) -> [ThemedColor] {
    (0..<count).map { index in
      let own = index == 0 ? style.color : nil
      return (own ?? context.theme.series(context.seriesIndex + index)).opacity(style.opacity ?? 1)
    }
  }

  /// From the baseline to the ends, with room beyond these but not at the base.
  private func valueRange(
    _ bars: [PlacedBar], _ layout: BarLayout, _ scale: ScaleKind
  ) -> ClosedRange<Double> {
    var (low, high) = (layout.baseline, layout.baseline)
    for bar in bars {
      low = min(low, bar.end, bar.error?.lowerBound ?? bar.end)
      high = max(high, bar.end, bar.error?.upperBound ?? bar.end)
    }
    if arrangement == .normalized { return 0...100 }
    let room = valueLabels == .automatic && arrangement == .grouped ? 0.1 : 0.05
    if scale == .log10, low <= 0 { low = layout.baseline }
    return (low...high).widened(
      below: low < layout.baseline ? room : 0, above: high > layout.baseline ? room : 0, on: scale)
  }

  private func legend(_ table: BarTable, _ inks: [ThemedColor], _ theme: Theme) -> [LegendEntry] {
    if table.series.count == 1, let label = style.label {
      return [
        LegendEntry(label, swatch: ChartInk.swatch(inks[0], share: ChartInk.bar, theme: theme))
      ]
    }
    let named = zip(table.series, inks).filter { !$0.0.name.isEmpty }
    let isStacked = arrangement != .grouped
    let order = ChartInk.named(named, isStacked: isStacked, orientation) { part in
      part.0.values.reduce(0) { $1.isFinite ? $0 + $1 : $0 } < 0
    }
    return order.map { series, ink in
      LegendEntry(series.name, swatch: ChartInk.swatch(ink, share: ChartInk.bar, theme: theme))
    }
  }

  private func facts(
    _ table: BarTable, _ bars: [PlacedBar], _ context: MarkContext
  ) -> [Fact] {
    let places = orientation.placeWords(context)
    let values = orientation.valueWords(context)
    let missing = table.series.reduce(0) { $0 + $1.values.count { !$0.isFinite } }
    return table.series.indices.compactMap { index in
      let own = bars.filter { $0.series == index }
      guard let first = own.first else { return nil }
      let greatest = own.dropFirst().reduce(first) { $1.value > $0.value ? $1 : $0 }
      let least = own.dropFirst().reduce(first) { $1.value < $0.value ? $1 : $0 }
      let name = table.series[index].name.isEmpty ? style.label : table.series[index].name
      let unit = arrangement == .normalized ? " %" : ""
      func words(_ bar: PlacedBar) -> String {
        let place =
          table.names.isEmpty
          ? places.number(table.numbers[bar.place]) : "“\(table.names[bar.place])”"
        return "\(values.number(bar.value))\(unit) at \(place)"
      }
      let whole = Words.count(own.count, "value", "values")
      let sentence =
        own.count == 1
        ? "\(Words.name("bar", name)) shows \(words(first))."
        : "\(Words.name(kind, name)) show \(whole), the greatest \(words(greatest)) and the least "
          + "\(words(least))."
      let note =
        index == 0
        ? Words.missing(missing, of: table.count * table.series.count) : ""
      return Fact(
        sentence + note, kind: .statistics, of: Words.mark(kind, name),
        [
          Fact.Value("count", [Double(own.count)]), Fact.Value("values", own.map(\.value)),
          Fact.Value("greatest", [greatest.value]), Fact.Value("least", [least.value]),
        ])
    }
  }
}
