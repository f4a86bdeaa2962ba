/// The two codes of a block of compressed data, and how they are told.
struct BlockCodes {
  /// The code of literals and lengths.
  let literals: PrefixCode
  /// The code of distances.
  let distances: PrefixCode
  /// The code of code lengths and what it says; empty for the fixed codes.
  private var header: (code: PrefixCode, words: [Word])?

  /// A code length, or a run of them.
  private struct Word {
    var symbol: Int
    var extra: UInt64 = 0
    var bits = 0
  }

  /// The order in which the lengths of the code of code lengths are told.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// The codes that need not be told (RFC 1951, section 3.2.6).
  static let fixed = BlockCodes(
    literals: PrefixCode(
      lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }),
    distances: PrefixCode(lengths: Array(repeating: 5, count: 30)))

  private init(literals: PrefixCode, distances: PrefixCode) {
    self.literals = literals
    self.distances = distances
  }

  /// The best codes for the counts of a block.
  init(literals: [Int], distances: [Int]) {
    self.init(
      literals: PrefixCode(counts: literals, limit: 15),
      distances: PrefixCode(counts: distances, limit: 15))
    let words = Self.words(of: self.literals.length + self.distances.length)
    var counts = [Int](repeating: 0, count: 19)
    for word in words { counts[word.symbol] += 1 }
    header = (PrefixCode(counts: counts, limit: 7), words)
  }

  /// Code lengths with runs in short (RFC 1951, section 3.2.7).
  private static func words(of lengths: [Int]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < lengths.count {
      let value = lengths[index]
      var run = 1
      while index + run < lengths.count, lengths[index + run] == value { run += 1 }
      index += run
      if value == 0 {
        while run >= 11 {
          let part = min(run, 138)
          words.append(Word(symbol: 18, extra: UInt64(part - 11), bits: 7))
          run -= part
        }
        if run >= 3 {
          words.append(Word(symbol: 17, extra: UInt64(run - 3), bits: 3))
          run = 0
        }
      } else {
        words.append(Word(symbol: value))
        run -= 1
        while run >= 3 {
          let part = min(run, 6)
          words.append(Word(symbol: 16, extra: UInt64(part - 3), bits: 2))
          run -= part
        }
      }
      words += Array(repeating: Word(symbol: value), count: run)
    }
    return words
  }

  /// The bits that a block with these counts takes.
  func cost(_ literalCounts: [Int], _ distanceCounts: [Int]) -> Int {
    var bits = 0
    for (symbol, count) in literalCounts.enumerated() { bits += count * literals.length[symbol] }
    for (symbol, count) in distanceCounts.enumerated() {
      bits += count * distances.length[symbol]
    }
    guard let header else { return bits }
    bits += 14 + 3 * toldLengths(header.code).count
    return header.words.reduce(bits) { $0 + header.code.length[$1.symbol] + $1.bits }
  }

  private func toldLengths(_ code: PrefixCode) -> [Int] {
    var told = Self.order.map { code.length[$0] }
    while told.count > 4, told.last == 0 { told.removeLast() }
    return told
  }

  /// Writes what a reader must know of the codes.
  func writeHeader(to output: inout BitWriter) {
    guard let header else { return }
    let told = toldLengths(header.code)
    output.put(UInt64(literals.length.count - 257), bits: 5)
    output.put(UInt64(distances.length.count - 1), bits: 5)
    output.put(UInt64(told.count - 4), bits: 4)
    for length in told { output.put(UInt64(length), bits: 3) }
    for word in header.words {
      output.put(header.code.code[word.symbol], bits: header.code.length[word.symbol])
      output.put(word.extra, bits: word.bits)
    }
  }
}
