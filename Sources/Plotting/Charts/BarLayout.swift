internal import RealModule

/// One bar in data units.
struct PlacedBar: Sendable, Hashable {
  /// The index of its series.
  var series: Int
  /// The index of its place.
  var place: Int
  /// Its sides, in the measure of the axis of places.
  var sides: ClosedRange<Double>
  /// Where it begins: the baseline, or the end of the bar it stands on.
  var start: Double
  /// Where it ends.
  var end: Double
  /// The value it shows.
  var value: Double
  /// The ends of its error bar.
  var error: ClosedRange<Double>?
}

/// Puts the bars of a table beside or upon one another.
struct BarLayout: Sendable {
  /// The data.
  var table: BarTable
  /// Beside or upon one another.
  var arrangement: Bars.Arrangement
  /// The share of the distance of two places that bars take.
  var share: Double
  /// Where bars begin.
  var baseline: Double
  /// How places are spaced.
  var scale: ScaleKind
  /// The names of all places along the axis.
  var names: [String]

  /// The middles of the places in the measure of their axis.
  var centers: [Double] {
    guard table.names.isEmpty else {
      let order = Dictionary(zip(names, names.indices)) { first, _ in first }
      return table.names.enumerated().map { Double(order[$1] ?? $0) }
    }
    return table.numbers.map(scale.measure)
  }

  /// The distance of places: that of the two nearest ones, 1 for names and for a single place.
  var step: Double {
    guard table.names.isEmpty else { return 1 }
    let sorted = centers.sorted()
    let gaps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return gaps.min() ?? (scale == .log10 ? 0.5 : 1)
  }

  /// The range the bars take along the axis of places, in its measure, with a little room.
  var extent: ClosedRange<Double> {
    let half = step * (table.names.isEmpty ? share / 2 + 0.1 : 0.5)
    let centers = centers
    return ((centers.min() ?? 0) - half)...((centers.max() ?? 0) + half)
  }

  /// All bars that have a value, place by place.
  var bars: [PlacedBar] {
    let (centers, width) = (centers, step * share)
    return centers.indices.flatMap { place in
      arrangement == .grouped
        ? grouped(place, centers[place], width) : stacked(place, centers[place], width)
    }
  }

  private func grouped(_ place: Int, _ center: Double, _ width: Double) -> [PlacedBar] {
    let part = width / Double(table.series.count)
    // Bars of a group stand a little apart; a single one has its full width.
    let gap = table.series.count > 1 ? 0.06 * part : 0
    return table.series.indices.compactMap { index in
      let value = table.series[index].values[place]
      guard value.isFinite else { return nil }
      let low = center - width / 2 + Double(index) * part
      return PlacedBar(
        series: index, place: place, sides: (low + gap)...(low + part - gap), start: baseline,
        end: value, value: value, error: error(index, place, at: value))
    }
  }

  private func stacked(_ place: Int, _ center: Double, _ width: Double) -> [PlacedBar] {
    var (above, below) = (baseline, baseline)
    let factor = arrangement == .normalized ? 100 / total(place) : 1
    return table.series.indices.compactMap { index in
      let value = table.series[index].values[place]
      guard value.isFinite, factor.isFinite else { return nil }
      let start = value < 0 ? below : above
      let end = start + value * factor
      if value < 0 { below = end } else { above = end }
      return PlacedBar(
        series: index, place: place, sides: (center - width / 2)...(center + width / 2),
        start: start, end: end, value: value * factor,
        error: arrangement == .stacked ? error(index, place, at: end) : nil)
    }
  }

  private func total(_ place: Int) -> Double {
    table.series.reduce(0) { sum, series in
      let value = series.values[place]
      return value.isFinite ? sum + value : sum
    }
  }

  private func error(_ series: Int, _ place: Int, at end: Double) -> ClosedRange<Double>? {
    guard !table.series[series].errors.isEmpty else { return nil }
    return table.series[series].errors[place].range(about: end)
  }
}
