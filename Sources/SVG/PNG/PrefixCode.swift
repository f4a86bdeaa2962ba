/// A canonical prefix code (RFC 1951, section 3.2.2).
struct PrefixCode {
  /// The bits of each symbol's code; 0 where it has none.
  let length: [Int]
  /// The codes, their first bit lowest.
  let code: [UInt64]

  /// A code with its bits.
  struct Word {
    var code: UInt64
    var bits: Int
  }

  /// The codes of all symbols with their bits.
  var words: [Word] { zip(code, length).map { Word(code: $0, bits: $1) } }

  /// Creates the code with given lengths.
  init(lengths: [Int]) {
    length = lengths
    var counts = [UInt64](repeating: 0, count: 17)
    for bits in lengths where bits > 0 { counts[bits] += 1 }
    var next = [UInt64](repeating: 0, count: 17)
    for bits in 1...16 { next[bits] = (next[bits - 1] + counts[bits - 1]) << 1 }
    var code = [UInt64](repeating: 0, count: lengths.count)
    for (symbol, bits) in lengths.enumerated() where bits > 0 {
      code[symbol] = (0..<bits).reduce(0) { $0 << 1 | next[bits] >> UInt64($1) & 1 }
      next[bits] += 1
    }
    self.code = code
  }

  /// Creates the shortest code for some counts with at most `limit` bits a symbol.
  ///
  /// D. Huffman's method; counts are evened out until no code is too long. At least two symbols
  /// have codes, as decoders expect.
  init(counts: [Int], limit: Int) {
    var counts = counts
    for symbol in 0..<2 where counts.count(where: { $0 > 0 }) < 2 {
      counts[symbol] = max(counts[symbol], 1)
    }
    var lengths = Self.lengths(counts)
    while lengths.contains(where: { $0 > limit }) {
      counts = counts.map { $0 > 0 ? $0 / 2 + 1 : 0 }
      lengths = Self.lengths(counts)
    }
    self.init(lengths: lengths)
  }

  private static func lengths(_ counts: [Int]) -> [Int] {
    var weights = counts
    var parents = [Int](repeating: -1, count: counts.count)
    let leaves = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    // Two queues, of leaves and of inner nodes, are both sorted by weight.
    var (leaf, inner) = (0, counts.count)
    func takeLeast() -> Int {
      if leaf < leaves.count, inner >= weights.count || weights[leaves[leaf]] <= weights[inner] {
        leaf += 1
        return leaves[leaf - 1]
      }
      inner += 1
      return inner - 1
    }
    for _ in 0..<max(0, leaves.count - 1) {
      let (a, b) = (takeLeast(), takeLeast())
      (parents[a], parents[b]) = (weights.count, weights.count)
      weights.append(weights[a] + weights[b])
      parents.append(-1)
    }
    var depths = [Int](repeating: 0, count: weights.count)
    for node in weights.indices.reversed() where parents[node] >= 0 {
      depths[node] = depths[parents[node]] + 1
    }
    return counts.indices.map { counts[$0] > 0 ? depths[$0] : 0 }
  }
}
