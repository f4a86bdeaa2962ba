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
    return table[Self.step(share)]
  }

  /// The step of the table at a share that is a number.
  private static func step(_ share: Double) -> Int { Int(min(max(share, 0), 1) * 254 + 0.5) }

  /// Straight RGBA bytes.
  func pixels(_ values: [Double]) -> [UInt8] {
    // The common norm without a call for each value.
    let (low, high) = (scale.range.lowerBound, scale.range.upperBound)
    let factor = scale.norm == .linear && (high - low).isFinite && high > low ? 1 / (high - low) : 0
    let isLinear = factor > 0 && factor.isFinite
    // Bytes in their order in memory, and without checks of bounds: all cells go through this loop.
    let words = table.map(Self.word)
    return [UInt8](unsafeUninitializedCapacity: 4 * values.count) { bytes, count in
      let bytes = UnsafeMutableRawBufferPointer(bytes)
      for (index, value) in values.enumerated() {
        let word =
          isLinear && value.isFinite
          ? words[Self.step((value - low) * factor)] : Self.word(color(of: value))
        bytes.storeBytes(of: word.bigEndian, toByteOffset: 4 * index, as: UInt32.self)
      }
      count = 4 * values.count
    }
  }

  private static func word(_ color: PixelColor) -> UInt32 {
    UInt32(color.red) << 24 | UInt32(color.green) << 16 | UInt32(color.blue) << 8
      | UInt32(color.alpha)
  }
}
