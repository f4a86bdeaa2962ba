/// Pixels as indices into a palette of at most 256 colours.
///
/// The palette is a chain of near neighbours from its darkest colour on. So the palette of a
/// picture that was made with a colour map runs along the map, smooth data have smooth indices,
/// and the row filters of PNG make them small.
struct IndexedPixels {
  /// The colours as 0xRRGGBBAA; those that let light through come first.
  let palette: [UInt32]
  /// The indices, row-major from the top.
  let indices: [UInt8]

  /// Finds the palette of straight RGBA pixels; `nil` when there are more than 256 colours.
  init?(_ pixels: [UInt8]) {
    var table = ColorTable()
    var isSmall = true
    let count = pixels.count / 4
    // Without checks of bounds in the loop that all pixels go through.
    let found = [UInt8](unsafeUninitializedCapacity: count) { indices, written in
      pixels.withUnsafeBytes { bytes in
        var (last, lastIndex): (UInt32?, UInt8) = (nil, 0)
        for place in 0..<count {
          let color = UInt32(
            bigEndian: bytes.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self))
          if color != last {
            guard let index = table.index(of: color) else {
              isSmall = false
              return
            }
            (last, lastIndex) = (color, index)
          }
          indices[place] = lastIndex
        }
        written = count
      }
    }
    guard isSmall else { return nil }
    let order = Self.chain(table.colors)
    var places = [UInt8](repeating: 0, count: 256)
    for (place, index) in order.enumerated() { places[index] = UInt8(place) }
    palette = order.map { table.colors[$0] }
    indices = found.map { places[Int($0)] }
  }

  /// The bits that one index needs: 1, 2, 4 or 8.
  var depth: Int {
    switch palette.count {
    case ...2: 1
    case ...4: 2
    case ...16: 4
    default: 8
    }
  }

  /// The content of a PLTE chunk.
  var paletteBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * palette.count)
    for color in palette {
      bytes.append(UInt8(truncatingIfNeeded: color >> 24))
      bytes.append(UInt8(truncatingIfNeeded: color >> 16))
      bytes.append(UInt8(truncatingIfNeeded: color >> 8))
    }
    return bytes
  }

  /// The content of a tRNS chunk; empty when all colours are opaque.
  var opacities: [UInt8] {
    palette.prefix { $0 & 0xFF < 0xFF }.map { UInt8(truncatingIfNeeded: $0) }
  }

  /// The order of the colours: each the nearest to the one before among those left, of equally near
  /// ones the first.
  private static func chain(_ colors: [UInt32]) -> [Int] {
    var order = colors.indices.filter { colors[$0] & 0xFF < 0xFF }
      .sorted { colors[$0] < colors[$1] }
    // Opaque colours, each with its index in place of its opacity.
    var rest = colors.indices.filter { colors[$0] & 0xFF == 0xFF }
      .map { colors[$0] & ~0xFF | UInt32($0) }
    func channels(_ color: UInt32) -> (Int, Int, Int) {
      (Int(color >> 24), Int(color >> 16 & 255), Int(color >> 8 & 255))
    }
    func sum(_ color: UInt32) -> Int {
      let (red, green, blue) = channels(color)
      return red + green + blue
    }
    let darkest = rest.indices.min { (sum(rest[$0]), rest[$0]) < (sum(rest[$1]), rest[$1]) }
    guard var place = darkest else { return order }
    while true {
      let here = channels(rest[place])
      order.append(Int(rest[place] & 0xFF))
      rest[place] = rest[rest.count - 1]
      rest.removeLast()
      var nearest = Int.max
      for (other, color) in rest.enumerated() {
        let (red, green, blue) = channels(color)
        let step = (red - here.0, green - here.1, blue - here.2)
        let distance = step.0 * step.0 + step.1 * step.1 + step.2 * step.2
        // The index of the colour decides between equal distances.
        let rank = distance << 8 | Int(color & 0xFF)
        if rank < nearest { (nearest, place) = (rank, other) }
      }
      if rest.isEmpty { return order }
    }
  }
}

/// Colours in order of first appearance, looked up in a small open table.
private struct ColorTable {
  private(set) var colors: [UInt32] = []
  /// Colours above bit 32 with their indices, plus one, below; 0 for a free place.
  private var slots = [UInt64](repeating: 0, count: 1024)

  /// The index of a colour, which is added if it is new; `nil` for the 257th.
  @inline(__always)
  mutating func index(of color: UInt32) -> UInt8? {
    var slot = Int((color &* 0x9E37_79B1) >> 22)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == color { return UInt8(truncatingIfNeeded: slots[slot] &- 1) }
      slot = (slot + 1) & 1023
    }
    guard colors.count < 256 else { return nil }
    colors.append(color)
    slots[slot] = UInt64(color) << 32 | UInt64(colors.count)
    return UInt8(colors.count - 1)
  }
}
