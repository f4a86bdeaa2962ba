/// The filters of PNG (ISO/IEC 15948, clause 9), which turn smooth rows into small numbers.
enum RowFilter {
  /// The rows as they are.
  static func plain(_ bytes: [UInt8], lineLength: Int) -> [UInt8] {
    guard lineLength > 0 else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / lineLength)
    for start in stride(from: 0, to: bytes.count, by: lineLength) {
      result.append(0)
      result += bytes[start..<start + lineLength]
    }
    return result
  }

  /// Every row by the filter whose outcome is nearest to zero, as the standard advises
  /// (clause 12.7).
  ///
  /// Indices into a palette differ from their neighbours by little or by anything: guesses from
  /// three neighbours, which mix their errors, are worse for them than those from one.
  static func best(
    _ bytes: [UInt8], lineLength: Int, pixelLength: Int, isIndexed: Bool
  ) -> [UInt8] {
    guard lineLength > 0 else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / lineLength)
    // A row of zeros stands above the first, and a pixel of zeros before each row.
    var above = [UInt8](repeating: 0, count: lineLength + pixelLength)
    var (line, room) = (above, above)
    let kinds: [UInt8] = isIndexed ? [1, 2, 0] : [1, 2, 4, 0]
    for start in stride(from: 0, to: bytes.count, by: lineLength) {
      line.replaceSubrange(pixelLength..., with: bytes[start..<start + lineLength])
      let kind =
        start == 0
        ? cheapest(line, above, pixelLength, of: [0, 1])
        : cheapest(line, above, pixelLength, of: kinds)
      result.append(kind)
      append(kind, line, above, pixelLength, &room, to: &result)
      swap(&line, &above)
    }
    return result
  }

  /// The filter with the least sum of the sizes of its bytes as signed numbers, the first of equals.
  private static func cheapest(
    _ line: [UInt8], _ above: [UInt8], _ pixelLength: Int, of kinds: [UInt8]
  ) -> UInt8 {
    var (best, least) = (kinds[0], Int.max)
    for kind in kinds {
      let cost = cost(kind, line, above, pixelLength, limit: least)
      if cost < least { (best, least) = (kind, cost) }
    }
    return best
  }

  /// The sum of sizes of one row; gives up when it passes a limit.
  private static func cost(
    _ kind: UInt8, _ line: [UInt8], _ above: [UInt8], _ pixelLength: Int, limit: Int
  ) -> Int {
    // Without checks of bounds in the loops that all pixels go through.
    line.withUnsafeBufferPointer { line in
      above.withUnsafeBufferPointer { above in
        var total = 0
        var first = pixelLength
        while first < line.count, total < limit {
          let end = min(first + 64, line.count)
          var part: Int32 = 0
          switch kind {
          case 0: for i in first..<end { part &+= size(line[i]) }
          case 1: for i in first..<end { part &+= size(line[i] &- line[i - pixelLength]) }
          case 2: for i in first..<end { part &+= size(line[i] &- above[i]) }
          default:
            for i in first..<end {
              let guess = predicted(line[i - pixelLength], above[i], above[i - pixelLength])
              part &+= size(line[i] &- guess)
            }
          }
          total += Int(part)
          first = end
        }
        return total
      }
    }
  }

  @inline(__always)
  private static func size(_ byte: UInt8) -> Int32 {
    Int32(Int8(bitPattern: byte).magnitude)
  }

  /// Appends a row by a filter, of which `room` is the memory.
  private static func append(
    _ kind: UInt8, _ line: [UInt8], _ above: [UInt8], _ pixelLength: Int, _ room: inout [UInt8],
    to result: inout [UInt8]
  ) {
    line.withUnsafeBufferPointer { line in
      above.withUnsafeBufferPointer { above in
        room.withUnsafeMutableBufferPointer { room in
          let bytes = pixelLength..<line.count
          switch kind {
          case 0: for i in bytes { room[i] = line[i] }
          case 1: for i in bytes { room[i] = line[i] &- line[i - pixelLength] }
          case 2: for i in bytes { room[i] = line[i] &- above[i] }
          default:
            for i in bytes {
              let guess = predicted(line[i - pixelLength], above[i], above[i - pixelLength])
              room[i] = line[i] &- guess
            }
          }
        }
      }
    }
    result += room[pixelLength...]
  }

  /// The one of three neighbours that is nearest to left + up − corner, as Paeth proposed.
  @inline(__always)
  private static func predicted(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    let (a, b, c) = (Int32(left), Int32(up), Int32(corner))
    let (toLeft, toUp, toCorner) = (abs(b &- c), abs(a &- c), abs(a &+ b &- 2 &* c))
    if toLeft <= toUp, toLeft <= toCorner { return left }
    return toUp <= toCorner ? up : corner
  }
}
