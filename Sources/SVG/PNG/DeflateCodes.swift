/// The symbols of lengths and distances (RFC 1951, section 3.2.5).
enum DeflateCodes {
  /// A symbol and what is told beside it.
  struct Word: Sendable {
    var symbol: Int
    var extra: Int
    var bits: Int
  }

  /// The words of the lengths 0 to 258; those below 3 are never asked for.
  static let lengths: [Word] = (0...258).map { length in
    guard length >= 3 else { return Word(symbol: 257, extra: 0, bits: 0) }
    guard length < 258 else { return Word(symbol: 285, extra: 0, bits: 0) }
    let word = word(length - 3, groupBits: 2)
    return Word(symbol: 257 + word.symbol, extra: word.extra, bits: word.bits)
  }

  /// The word of a distance.
  static func distance(_ distance: Int) -> Word { word(distance - 1, groupBits: 1) }

  /// Words come in groups of `2^groupBits` with the same number of extra bits.
  private static func word(_ value: Int, groupBits: Int) -> Word {
    let group = 1 << groupBits
    if value < 2 * group { return Word(symbol: value, extra: 0, bits: 0) }
    let bits = Int.bitWidth - 1 - value.leadingZeroBitCount - groupBits
    return Word(
      symbol: group * (bits + 1) + (value >> bits) - group, extra: value & (1 << bits - 1),
      bits: bits)
  }
}
