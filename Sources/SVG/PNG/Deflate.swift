/// Compression in the format of RFC 1951, in the envelope of RFC 1950; the same bytes everywhere.
///
/// Matches are found through chains of earlier places with the same four bytes, and put off by one
/// byte where the next match is longer. Each block has codes of its own, or the fixed ones where
/// those are shorter.
struct Deflate {
  /// How many earlier places are tried for a match.
  private static let tries = 6
  /// A match of this length is taken without looking for a longer one.
  private static let enough = 32
  private static let window = 32_768
  private static let blockLength = 1 << 16

  private var output = BitWriter()
  /// A literal, or a length above bit 16 with its distance below.
  private var symbols: [UInt32] = []

  /// The compressed form of some bytes with its header and checksum.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var coder = Deflate()
    coder.output.bytes = [0x78, 0x5E]
    coder.symbols.reserveCapacity(min(bytes.count, blockLength))
    coder.compress(bytes)
    coder.output.finishByte()
    let sum = adler(bytes)
    return coder.output.bytes + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  private mutating func compress(_ bytes: [UInt8]) {
    var finder = MatchFinder(bytes, tries: Self.tries, enough: Self.enough, window: Self.window)
    var index = 0
    var match = finder.match(at: 0, longerThan: 0)
    while index < bytes.count {
      guard match.length > 0 else {
        add(UInt32(bytes[index]))
        index += 1
        match = finder.match(at: index, longerThan: 0)
        continue
      }
      if match.length < Self.enough {
        let next = finder.match(at: index + 1, longerThan: match.length)
        if next.length > match.length {
          add(UInt32(bytes[index]))
          index += 1
          match = next
          continue
        }
        add(UInt32(match.length) << 16 | UInt32(match.distance))
        finder.skip(from: index + 2, to: index + match.length)
      } else {
        add(UInt32(match.length) << 16 | UInt32(match.distance))
        finder.skip(from: index + 1, to: index + match.length)
      }
      index += match.length
      match = finder.match(at: index, longerThan: 0)
    }
    writeBlock(isLast: true)
  }

  private mutating func add(_ symbol: UInt32) {
    if symbols.count == Self.blockLength { writeBlock(isLast: false) }
    symbols.append(symbol)
  }

  private mutating func writeBlock(isLast: Bool) {
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    for symbol in symbols {
      guard symbol >= 1 << 16 else {
        literals[Int(symbol)] += 1
        continue
      }
      literals[Int(DeflateCodes.lengths[Int(symbol >> 16)].symbol)] += 1
      distances[DeflateCodes.distance(Int(symbol & 0xFFFF)).symbol] += 1
    }
    literals[256] = 1
    let own = BlockCodes(literals: literals, distances: distances)
    let isFixed = BlockCodes.fixed.cost(literals, distances) <= own.cost(literals, distances)
    let codes = isFixed ? BlockCodes.fixed : own
    output.put(UInt64(isLast ? 1 : 0) | (isFixed ? 0b010 : 0b100), bits: 3)
    if !isFixed { codes.writeHeader(to: &output) }
    for symbol in symbols { write(symbol, codes) }
    output.put(codes.literals.code[256], bits: codes.literals.length[256])
    symbols.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ symbol: UInt32, _ codes: BlockCodes) {
    guard symbol >= 1 << 16 else {
      output.put(codes.literals.code[Int(symbol)], bits: codes.literals.length[Int(symbol)])
      return
    }
    let length = DeflateCodes.lengths[Int(symbol >> 16)]
    output.put(codes.literals.code[length.symbol], bits: codes.literals.length[length.symbol])
    output.put(UInt64(length.extra), bits: length.bits)
    let distance = DeflateCodes.distance(Int(symbol & 0xFFFF))
    output.put(
      codes.distances.code[distance.symbol], bits: codes.distances.length[distance.symbol])
    output.put(UInt64(distance.extra), bits: distance.bits)
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
