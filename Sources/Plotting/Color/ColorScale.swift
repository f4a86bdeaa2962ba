public import Scene

/// Colours for the values of a range.
public struct ColorScale: Sendable, Hashable {
  /// The values at the ends of the map.
  public let range: ClosedRange<Double>
  /// The colours.
  public let map: ColorMap
  /// How values are spaced along the map.
  public let norm: ColorNorm
  /// The number of bands of one colour; `nil` for colours that change evenly.
  public let bands: Int?

  /// Creates a scale; a range of one value gives the middle of the map everywhere.
  /// - Parameter bands: the number of bands of one colour, at least 1; `nil` for even change.
  public init(
    _ range: ClosedRange<Double>, map: ColorMap = .viridis, norm: ColorNorm = .linear,
    bands: Int? = nil
  ) {
    self.range = range
    self.map = map
    self.norm = norm
    self.bands = bands.map { min(max($0, 1), 256) }
  }

  /// The share of the map below a value, 0 to 1 inside the range; 0.5 for a range of one value,
  /// NaN for a value that has no colour.
  public func share(of value: Double) -> Double { norm.share(of: value, in: range) }

  /// The colour of a value; beyond the range that of its nearest end.
  public func color(of value: Double) -> Color { color(atShare: share(of: value)) }

  /// The colour at a share of the map, in bands where there are any.
  func color(atShare share: Double) -> Color {
    guard let bands, bands > 1 else { return map.color(at: bands == 1 ? 0.5 : share) }
    let band = min(max(share.isNaN ? 0 : share, 0) * Double(bands), Double(bands - 1))
    return map.color(at: band.rounded(.down) / Double(bands - 1))
  }

  /// The colour of a value as ink for thin lines and small text: the same hue, darkened or
  /// lightened until it has a contrast against the ground of each appearance.
  ///
  /// - Parameters:
  ///   - ground: the page behind the ink.
  ///   - contrast: the least WCAG contrast ratio; 4.5 is its floor for small text, 3 for lines.
  public func ink(of value: Double, on ground: ThemedColor, contrast: Double = 4.5) -> ThemedColor {
    ThemedColor(color(of: value)).readable(on: ground, contrast: contrast)
  }

  /// The value at a share of the map, found by halving; the inverse of ``share(of:)``.
  func value(atShare share: Double) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<100 {
      let middle = low / 2 + high / 2
      guard middle > low, middle < high else { break }
      if self.share(of: middle) < share { low = middle } else { high = middle }
    }
    return low / 2 + high / 2
  }
}
