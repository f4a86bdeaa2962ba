/// Finds earlier occurrences of the bytes at a place.
struct MatchFinder {
  private let bytes: [UInt8]
  private let tries: Int
  private let enough: Int
  private let window: Int
  /// The latest place of each hash, plus one.
  private var heads = [Int32](repeating: 0, count: 1 << 15)
  /// The place before each place with the same hash, plus one.
  private var previous: [Int32]

  init(_ bytes: [UInt8], tries: Int, enough: Int, window: Int) {
    self.bytes = bytes
    self.tries = tries
    self.enough = enough
    self.window = window
    previous = [Int32](repeating: 0, count: bytes.count)
  }

  /// The hash of the four bytes at a place, which must be there.
  private func slot(_ index: Int) -> Int {
    let key = bytes.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt32.self))
    }
    return Int((key &* 0x9E37_79B1) >> 17)
  }

  /// The longest match at a place that is longer than a length, and the place remembered.
  mutating func match(at index: Int, longerThan least: Int) -> (length: Int, distance: Int) {
    guard index + 3 < bytes.count else { return (0, 0) }
    let slot = slot(index)
    var candidate = Int(heads[slot]) - 1
    previous[index] = heads[slot]
    heads[slot] = Int32(truncatingIfNeeded: index + 1)
    let limit = min(258, bytes.count - index)
    let (tries, window, enough) = (tries, window, enough)
    // Without checks of bounds: here is most of the time of a large picture.
    return bytes.withUnsafeBytes { bytes in
      previous.withUnsafeBufferPointer { previous in
        var (best, distance) = (max(least, 3), 0)
        var left = tries
        while candidate >= 0, index - candidate <= window, left > 0, best < limit {
          if bytes[candidate + best] == bytes[index + best],
            bytes[candidate + best - 1] == bytes[index + best - 1]
          {
            let length = Self.commonLength(bytes, candidate, index, limit: limit)
            if length > best {
              (best, distance) = (length, index - candidate)
              if best >= enough { break }
            }
          }
          candidate = Int(previous[candidate]) - 1
          left -= 1
        }
        return distance > 0 ? (best, distance) : (0, 0)
      }
    }
  }

  /// How many bytes at two places are the same, eight at a time.
  @inline(__always)
  private static func commonLength(
    _ bytes: UnsafeRawBufferPointer, _ first: Int, _ second: Int, limit: Int
  ) -> Int {
    var length = 0
    while length + 8 <= limit {
      let a = bytes.loadUnaligned(fromByteOffset: first + length, as: UInt64.self)
      let b = bytes.loadUnaligned(fromByteOffset: second + length, as: UInt64.self)
      let difference = UInt64(littleEndian: a ^ b)
      if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
      length += 8
    }
    while length < limit, bytes[first + length] == bytes[second + length] { length += 1 }
    return length
  }

  /// Remembers the places of a match that was taken.
  mutating func skip(from start: Int, to end: Int) {
    var index = start
    let last = min(end, bytes.count - 3)
    while index < last {
      let slot = slot(index)
      previous[index] = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: index + 1)
      index += 1
    }
  }
}
