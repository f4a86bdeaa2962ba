internal import Scene

/// The colours of values as pixels: at most 256 of a colour map, nothing where there is no value.
struct CellColors {
  private let scale: ColorScale
  private let table: [PixelColor]

  /// Takes the colours of a scale; with one to spare for nothing.
  init(_ scale: ColorScale, opacity: Double = 1) {
    self.scale = scale
    table = (0..<255).map { step in
      var color = scale.color(atShare: Double(step) / 254)
      color.alpha *= min(max(opacity, 0), 1)
      return PixelColor(color)
    }
  }

  /// The colour of a value; clear where it has none.
  func color(of value: Double) -> PixelColor {
    guard value.isFinite else { return .clear }
    return color(atShare: scale.share(of: value))
  }

  private func color(atShare share: Double) -> PixelColor {
    guard !share.isNaN else { return .clear }
    return table[Int(min(max(share, 0), 1) * 254 + 0.5)]
  }

  /// Straight RGBA bytes.
  func pixels(_ values: [Double]) -> [UInt8] {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(4 * values.count)
    // The common norm without a call for each value.
    let (low, high) = (scale.range.lowerBound, scale.range.upperBound)
    let factor = scale.norm == .linear && (high - low).isFinite && high > low ? 1 / (high - low) : 0
    for value in values {
      let color =
        factor > 0 && factor.isFinite && value.isFinite
        ? color(atShare: (value - low) * factor) : color(of: value)
      pixels.append(color.red)
      pixels.append(color.green)
      pixels.append(color.blue)
      pixels.append(color.alpha)
    }
    return pixels
  }
}
