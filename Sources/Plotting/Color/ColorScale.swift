public import Scene

/// Colours for the values of a range.
public struct ColorScale: Sendable, Hashable {
  /// The values at the ends of the map.
  public let range: ClosedRange<Double>
  /// The colours.
  public let map: ColorMap

  /// Creates a scale; a range of one value gives the middle of the map everywhere.
  public init(_ range: ClosedRange<Double>, map: ColorMap = .viridis) {
    self.range = range
    self.map = map
  }

  /// The share of the range below a value, 0 to 1 inside the range; 0.5 for a range of one value.
  public func share(of value: Double) -> Double {
    // Halved first, so that the span of a huge range does not overflow.
    let half = range.upperBound / 2 - range.lowerBound / 2
    return half > 0 ? (value / 2 - range.lowerBound / 2) / half : 0.5
  }

  /// The colour of a value; beyond the range that of its nearest end.
  public func color(of value: Double) -> Color { map.color(at: share(of: value)) }

  /// The colour of a value as ink for thin lines and small text: the same hue, darkened or
  /// lightened until it has a contrast against the ground of each appearance.
  ///
  /// - Parameters:
  ///   - ground: the page behind the ink.
  ///   - contrast: the least WCAG contrast ratio; 4.5 is its floor for small text, 3 for lines.
  public func ink(of value: Double, on ground: ThemedColor, contrast: Double = 4.5) -> ThemedColor {
    ThemedColor(color(of: value)).readable(on: ground, contrast: contrast)
  }
}
