/// Compression in the format of RFC 1951 with the fixed codes, in the envelope of RFC 1950.
///
/// One pass with the latest match for each three bytes: much of what a dynamic code would gain on
/// the flat rasters of figures, in a few lines, and the same bytes everywhere.
struct Deflate {
  private var output: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingBits = 0

  /// The compressed form of some bytes with its header and checksum.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var coder = Deflate()
    coder.output = [0x78, 0x01]
    coder.put(0b011, bits: 3)
    coder.compress(bytes)
    coder.putSymbol(256)
    coder.finishByte()
    let sum = adler(bytes)
    return coder.output + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  private mutating func compress(_ bytes: [UInt8]) {
    var latest = Array(repeating: -1, count: 1 << 14)
    var index = 0
    while index < bytes.count {
      let match = index + 2 < bytes.count ? findMatch(bytes, at: index, in: &latest) : nil
      if let match {
        putMatch(length: match.length, distance: match.distance)
        index += match.length
      } else {
        putSymbol(Int(bytes[index]))
        index += 1
      }
    }
  }

  private func findMatch(
    _ bytes: [UInt8], at index: Int, in latest: inout [Int]
  ) -> (length: Int, distance: Int)? {
    let key = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
    let slot = (key &* 0x9E37_79B1) >> 12 & (latest.count - 1)
    let candidate = latest[slot]
    latest[slot] = index
    guard candidate >= 0, index - candidate <= 32_768 else { return nil }
    var length = 0
    while length < 258, index + length < bytes.count,
      bytes[candidate + length] == bytes[index + length]
    {
      length += 1
    }
    return length >= 3 ? (length, index - candidate) : nil
  }

  private mutating func putMatch(length: Int, distance: Int) {
    let (lengthCode, lengthBits, lengthExtra) = Self.code(
      length - 3, groupBits: 2, limit: 28, last: 255)
    putSymbol(257 + lengthCode)
    put(lengthExtra, bits: lengthBits)
    let (code, bits, extra) = Self.code(distance - 1, groupBits: 1, limit: 30, last: nil)
    put(Self.reversed(code, bits: 5), bits: 5)
    put(extra, bits: bits)
  }

  /// The code of a length or distance (RFC 1951, section 3.2.5): codes come in groups of
  /// `2^groupBits` with the same number of extra bits.
  private static func code(
    _ value: Int, groupBits: Int, limit: Int, last: Int?
  ) -> (code: Int, bits: Int, extra: Int) {
    if value == last { return (limit, 0, 0) }
    let group = 1 << groupBits
    if value < 2 * group { return (value, 0, 0) }
    let top = Int.bitWidth - 1 - value.leadingZeroBitCount
    let bits = top - groupBits
    let code = group * (bits + 1) + (value >> bits) - group
    return (code, bits, value & (1 << bits - 1))
  }

  /// Writes a literal or length symbol in the fixed code (RFC 1951, section 3.2.6).
  private mutating func putSymbol(_ symbol: Int) {
    let (code, bits) =
      switch symbol {
      case ..<144: (0x30 + symbol, 8)
      case ..<256: (0x190 + symbol - 144, 9)
      case ..<280: (symbol - 256, 7)
      default: (0xC0 + symbol - 280, 8)
      }
    put(Self.reversed(code, bits: bits), bits: bits)
  }

  private static func reversed(_ code: Int, bits: Int) -> Int {
    (0..<bits).reduce(0) { $0 << 1 | (code >> $1) & 1 }
  }

  private mutating func put(_ value: Int, bits: Int) {
    pending |= UInt64(value) << UInt64(pendingBits)
    pendingBits += bits
    while pendingBits >= 8 { finishByte() }
  }

  private mutating func finishByte() {
    guard pendingBits > 0 else { return }
    output.append(UInt8(truncatingIfNeeded: pending))
    pending >>= 8
    pendingBits = max(pendingBits - 8, 0)
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return b << 16 | a
  }
}
