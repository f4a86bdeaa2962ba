/// Compression in the format of RFC 1951, in the envelope of RFC 1950; the same bytes everywhere.
///
/// Each block has codes of its own, or the fixed ones where those are shorter.
struct Deflate {
  private static let blockLength = 1 << 16

  private var output = BitWriter()

  /// The compressed form of some bytes with its header and checksum.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var coder = Deflate()
    coder.output.bytes = [0x78, 0x5E]
    let symbols = MatchFinder.symbols(of: bytes)
    var start = 0
    repeat {
      let end = min(start + blockLength, symbols.count)
      coder.writeBlock(symbols[start..<end], isLast: end == symbols.count)
      start = end
    } while start < symbols.count
    coder.output.finishByte()
    let sum = adler(bytes)
    return coder.output.bytes + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  private mutating func writeBlock(_ symbols: ArraySlice<UInt32>, isLast: Bool) {
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    let lengths = DeflateCodes.lengths
    for symbol in symbols {
      guard symbol >= 1 << 16 else {
        literals[Int(symbol)] += 1
        continue
      }
      literals[lengths[Int(symbol >> 16)].symbol] += 1
      distances[DeflateCodes.distance(Int(symbol & 0xFFFF)).symbol] += 1
    }
    literals[256] = 1
    let own = BlockCodes(literals: literals, distances: distances)
    let isFixed = BlockCodes.fixed.cost(literals, distances) <= own.cost(literals, distances)
    let codes = isFixed ? BlockCodes.fixed : own
    output.put(UInt64(isLast ? 1 : 0) | (isFixed ? 0b010 : 0b100), bits: 3)
    if !isFixed { codes.writeHeader(to: &output) }
    write(symbols, lengths, codes.literals.words, codes.distances.words)
    output.put(codes.literals.code[256], bits: codes.literals.length[256])
  }

  private mutating func write(
    _ symbols: ArraySlice<UInt32>, _ lengths: [DeflateCodes.Word],
    _ literals: [PrefixCode.Word], _ distances: [PrefixCode.Word]
  ) {
    for symbol in symbols {
      guard symbol >= 1 << 16 else {
        let word = literals[Int(symbol)]
        output.put(word.code, bits: word.bits)
        continue
      }
      let length = lengths[Int(symbol >> 16)]
      let distance = DeflateCodes.distance(Int(symbol & 0xFFFF))
      let (first, second) = (literals[length.symbol], distances[distance.symbol])
      // Together at most 48 bits.
      var bits = first.bits
      var value = first.code | UInt64(length.extra) << UInt64(bits)
      bits += length.bits
      value |= second.code << UInt64(bits)
      bits += second.bits
      value |= UInt64(distance.extra) << UInt64(bits)
      output.put(value, bits: bits + distance.bits)
    }
  }

  /// The checksum of RFC 1950; sums are reduced before they can overflow.
  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for start in stride(from: 0, to: bytes.count, by: 4096) {
      for index in start..<min(start + 4096, bytes.count) {
        a &+= UInt32(bytes[index])
        b &+= a
      }
      a %= 65_521
      b %= 65_521
    }
    return b << 16 | a
  }
}
