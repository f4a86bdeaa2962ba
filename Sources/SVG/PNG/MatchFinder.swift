/// Finds earlier occurrences of bytes, and with them the symbols of compressed data.
///
/// Matches are found through chains of earlier places with the same four bytes, and put off by one
/// byte where the next match is longer. Here is most of the time of a large picture, so nothing is
/// checked for bounds: places are those of bytes, or tested to be.
struct MatchFinder {
  /// How many earlier places are tried for a match.
  private static let tries = 6
  /// A match of this length is taken without looking for a longer one.
  private static let enough = 32
  /// The greatest distance of a match.
  private static let window = 32_768

  private let bytes: UnsafeRawBufferPointer
  /// The latest place of each hash, plus one.
  private let heads: UnsafeMutableBufferPointer<Int32>
  /// The place before each of the latest places with the same hash, plus one.
  private let previous: UnsafeMutableBufferPointer<Int32>

  /// Literals, and lengths above bit 16 with their distances below, that stand for some bytes.
  static func symbols(of bytes: [UInt8]) -> [UInt32] {
    var heads = [Int32](repeating: 0, count: 1 << 15)
    // Twice the window, so that no link within it has been overwritten.
    var previous = [Int32](repeating: 0, count: min(2 * window, bytes.count))
    return [UInt32](unsafeUninitializedCapacity: bytes.count) { symbols, count in
      bytes.withUnsafeBytes { bytes in
        heads.withUnsafeMutableBufferPointer { heads in
          previous.withUnsafeMutableBufferPointer { previous in
            let finder = MatchFinder(bytes: bytes, heads: heads, previous: previous)
            count = finder.write(to: symbols)
          }
        }
      }
    }
  }

  /// Writes the symbols, and gives their number.
  private func write(to symbols: UnsafeMutableBufferPointer<UInt32>) -> Int {
    var (index, count) = (0, 0)
    var match = match(at: 0, longerThan: 0)
    func add(_ symbol: UInt32) {
      symbols[count] = symbol
      count += 1
    }
    while index < bytes.count {
      guard match.length > 0 else {
        add(UInt32(bytes[index]))
        index += 1
        match = self.match(at: index, longerThan: 0)
        continue
      }
      var known = index + 1
      if match.length < Self.enough {
        let next = self.match(at: index + 1, longerThan: match.length)
        if next.length > match.length {
          add(UInt32(bytes[index]))
          index += 1
          match = next
          continue
        }
        known += 1
      }
      add(UInt32(match.length) << 16 | UInt32(match.distance))
      index += match.length
      remember(known..<max(known, min(index, bytes.count - 3)))
      match = self.match(at: index, longerThan: 0)
    }
    return count
  }

  /// The four bytes at a place, which must be there.
  @inline(__always)
  private func word(_ index: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
  }

  /// Makes a place the latest with its four bytes; gives the one before, plus one.
  @inline(__always)
  private func remember(_ index: Int, _ word: UInt32) -> Int32 {
    let slot = Int((word &* 0x9E37_79B1) >> 17)
    let before = heads[slot]
    previous[index & (2 * Self.window - 1)] = before
    heads[slot] = Int32(truncatingIfNeeded: index &+ 1)
    return before
  }

  /// Remembers the places of a match that was taken.
  private func remember(_ places: Range<Int>) {
    for index in places { _ = remember(index, word(index)) }
  }

  /// The longest match at a place that is longer than a length; the place is remembered.
  @inline(__always)
  private func match(at index: Int, longerThan least: Int) -> (length: Int, distance: Int) {
    guard index &+ 3 < bytes.count else { return (0, 0) }
    var candidate = Int(remember(index, word(index))) &- 1
    let limit = min(258, bytes.count &- index)
    var (best, distance) = (max(least, 3), 0)
    var left = Self.tries
    while candidate >= 0, index &- candidate <= Self.window, left > 0, best < limit {
      // What is longer than the best has the same four bytes at its end.
      if word(candidate &+ best &- 3) == word(index &+ best &- 3) {
        let length = commonLength(candidate, index, limit: limit)
        if length > best {
          (best, distance) = (length, index &- candidate)
          if best >= Self.enough { break }
        }
      }
      candidate = Int(previous[candidate & (2 * Self.window - 1)]) &- 1
      left &-= 1
    }
    return distance > 0 ? (best, distance) : (0, 0)
  }

  /// How many bytes at two places are the same, eight at a time.
  @inline(__always)
  private func commonLength(_ first: Int, _ second: Int, limit: Int) -> Int {
    var length = 0
    while length &+ 8 <= limit {
      let a = bytes.loadUnaligned(fromByteOffset: first &+ length, as: UInt64.self)
      let b = bytes.loadUnaligned(fromByteOffset: second &+ length, as: UInt64.self)
      let difference = UInt64(littleEndian: a ^ b)
      if difference != 0 { return length &+ difference.trailingZeroBitCount / 8 }
      length &+= 8
    }
    while length < limit, bytes[first &+ length] == bytes[second &+ length] { length &+= 1 }
    return length
  }
}
