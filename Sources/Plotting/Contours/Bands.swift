import Scene

/// The bands between levels: their borders, and a colour for each.
struct Bands: Sendable {
  /// The levels, ascending.
  let borders: [Double]
  /// The values of the colorbar.
  let range: ClosedRange<Double>
  /// How bands are spaced on the colorbar.
  let scale: ScaleKind
  /// The level above which nothing is filled; `nil` when all is.
  let top: Double?
  private let colors: [Color]
  private let hasLow: Bool

  /// - Parameters:
  ///   - levels: any numbers, ascending.
  ///   - range: the least and greatest value of what is filled.
  init(
    _ levels: [Double], range: ClosedRange<Double>, extent: FilledContour.Extend,
    scale: ScaleKind, map: ColorMap
  ) {
    borders = levels
    hasLow = extent.hasLow || levels.isEmpty
    top = extent.hasHigh ? nil : levels.last
    let count = levels.count + 1 - (hasLow ? 0 : 1) - (top == nil ? 0 : 1)
    colors =
      count > 1
      ? (0..<count).map { map.color(at: Double($0) / Double(count - 1)) } : [map.color(at: 0.5)]
    // The ends of the bar stand for all that lies beyond.
    let (first, last) = (levels.first ?? range.lowerBound, levels.last ?? range.upperBound)
    let low = hasLow ? min(range.lowerBound, first) : first
    let high = top == nil ? max(range.upperBound, last) : last
    let isPositive = scale != .log10 || low > 0
    self.scale = isPositive ? scale : .linear
    self.range = low < high ? low...high : range
  }

  /// The regions to fill, one upon the other: what lies above a level, and the colour.
  var fills: [(level: Double, color: Color)] {
    let levels = (hasLow ? [-.infinity] : []) + borders
    return Array(zip(levels, colors))
  }

  /// The colour of a value.
  func color(of value: Double) -> Color {
    let index = borders.count { value >= $0 } - (hasLow ? 0 : 1)
    return colors[min(max(index, 0), colors.count - 1)]
  }
}
