/// Finds the cells of a grid that lines cross, for many levels at once.
///
/// The rank of a node is the number of levels below its value; ranks of two rows are compared eight
/// cells at a time, by words read from unsafe pointers, which arrays cannot give.
struct CellScan: Sendable {
  let data: GridData
  /// Finite numbers, ascending, each once; at most `levelLimit`.
  let levels: [Double]

  /// The most levels that ranks can hold.
  static let levelLimit = 250
  /// The rank of a missing value.
  private static let missing: UInt8 = 255

  /// The segments of each level in a range of cell rows, row by row.
  func segments(rows: Range<Int>) -> [[ContourSegment]] {
    var found = levels.map { _ in [ContourSegment]() }
    let width = data.width
    // Eight bytes may be read past the end of a row.
    let room = width + 16
    let ranks = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * room)
    defer { ranks.deallocate() }
    ranks.initialize(repeating: 0, count: 2 * room)
    let bounds = [-Double.infinity] + levels + [Double.greatestFiniteMagnitude]
    data.values.withUnsafeBufferPointer { values in
      bounds.withUnsafeBufferPointer { bounds in
        guard let values = values.baseAddress, let bounds = bounds.baseAddress else { return }
        var (low, high) = (ranks, ranks + room)
        rank(values + rows.lowerBound * width, bounds, into: low)
        for row in rows {
          rank(values + (row + 1) * width, bounds, into: high)
          search(row, values, UnsafePointer(low), UnsafePointer(high), &found)
          swap(&low, &high)
        }
      }
    }
    return found
  }

  /// Ranks the values of a row; neighbours mostly have the same rank, which is tried first.
  private func rank(
    _ values: UnsafePointer<Double>, _ bounds: UnsafePointer<Double>,
    into ranks: UnsafeMutablePointer<UInt8>
  ) {
    var rank = 0
    for column in 0..<data.width {
      let value = values[column]
      if value > bounds[rank], value <= bounds[rank + 1] {
        ranks[column] = UInt8(truncatingIfNeeded: rank)
        continue
      }
      guard value.isFinite else {
        ranks[column] = Self.missing
        continue
      }
      var (first, count) = (0, levels.count)
      while count > 0 {
        let half = count / 2
        let isAbove = value > bounds[first + half + 1]
        first = isAbove ? first + half + 1 : first
        count = isAbove ? count - half - 1 : half
      }
      rank = first
      ranks[column] = UInt8(truncatingIfNeeded: rank)
    }
  }

  private func search(
    _ row: Int, _ values: UnsafePointer<Double>, _ low: UnsafePointer<UInt8>,
    _ high: UnsafePointer<UInt8>, _ found: inout [[ContourSegment]]
  ) {
    func eight(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
      UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self)
    }
    let count = data.width - 1
    var start = 0
    while start < count {
      let (a, c) = (eight(low + start), eight(high + start))
      let differs = (a ^ eight(low + start + 1)) | (a ^ c) | (c ^ eight(high + start + 1))
      if differs != 0 {
        var rest = UInt64(littleEndian: differs)
        while rest != 0 {
          let column = start + rest.trailingZeroBitCount / 8
          guard column < count else { break }
          join(row * data.width + column, column, values, low, high, &found)
          rest &= ~(0xFF << UInt64(8 * (column - start)))
        }
      }
      start += 8
    }
  }

  /// Adds the segments of all levels in a cell whose lower left node is given.
  private func join(
    _ node: Int, _ column: Int, _ values: UnsafePointer<Double>, _ low: UnsafePointer<UInt8>,
    _ high: UnsafePointer<UInt8>, _ found: inout [[ContourSegment]]
  ) {
    let (a, b, c, d) = (low[column], low[column + 1], high[column + 1], high[column])
    let (least, greatest) = (min(min(a, b), min(c, d)), max(max(a, b), max(c, d)))
    guard greatest != Self.missing else {
      return joinTriangle(node, (a, b, c, d), &found)
    }
    let width = data.width
    let bottom = UInt32(truncatingIfNeeded: 2 * node)
    let left = bottom + 1
    let right = bottom + 3
    let top = UInt32(truncatingIfNeeded: 2 * (node + width))
    for level in Int(least)..<Int(greatest) {
      let bound = UInt8(truncatingIfNeeded: level)
      let above =
        (a > bound ? 1 : 0) | (b > bound ? 2 : 0) | (c > bound ? 4 : 0) | (d > bound ? 8 : 0)
      func add(_ start: UInt32, _ end: UInt32) {
        found[level].append(ContourSegment(start: start, end: end))
      }
      switch above {
      case 1: add(bottom, left)
      case 2: add(right, bottom)
      case 3: add(right, left)
      case 4: add(top, right)
      case 6: add(top, bottom)
      case 7: add(top, left)
      case 8: add(left, top)
      case 9: add(bottom, top)
      case 11: add(right, top)
      case 12: add(left, right)
      case 13: add(bottom, right)
      case 14: add(left, bottom)
      default:
        let isJoined = isSaddleAbove(levels[level], node, values)
        if above == 5 {
          add(bottom, isJoined ? right : left)
          add(top, isJoined ? left : right)
        } else {
          add(right, isJoined ? top : bottom)
          add(left, isJoined ? bottom : top)
        }
      }
    }
  }

  /// Adds the segments in what is left of a cell with one missing corner.
  private func joinTriangle(
    _ node: Int, _ ranks: (UInt8, UInt8, UInt8, UInt8), _ found: inout [[ContourSegment]]
  ) {
    let ranks = [ranks.0, ranks.1, ranks.2, ranks.3]
    guard let gap = ranks.firstIndex(of: Self.missing),
      ranks.lastIndex(of: Self.missing) == gap
    else { return }
    let corners = (1...3).map { ranks[(gap + $0) % 4] }
    let cell = CellSides(node: node, width: data.width)
    let sides = [
      cell.side(gap + 1), cell.side(gap + 2), CellSides.diagonal(node, of: data.values.count),
    ]
    let (least, greatest) = (corners.min() ?? 0, corners.max() ?? 0)
    for level in Int(least)..<Int(greatest) {
      let above = corners.map { Int($0) > level }
      let start = (0..<3).first { above[$0] && !above[($0 + 1) % 3] } ?? 0
      let end = (0..<3).first { !above[$0] && above[($0 + 1) % 3] } ?? 0
      found[level].append(ContourSegment(start: sides[start], end: sides[end]))
    }
  }

  /// Whether the bilinear interpolant of a cell is above a level at its saddle.
  private func isSaddleAbove(
    _ level: Double, _ node: Int, _ values: UnsafePointer<Double>
  ) -> Bool {
    let width = data.width
    let (a, b) = (values[node] - level, values[node + 1] - level)
    let (c, d) = (values[node + width + 1] - level, values[node + width] - level)
    // Opposite corners have one sign, so that the sum is not zero.
    let (sum, product) = (a - b + c - d, a * c - b * d)
    // Rounding does not decide: a saddle on the level counts as below it, like a value.
    let slack = 1e-12 * max(max(a.magnitude, b.magnitude), max(c.magnitude, d.magnitude))
    if sum.isFinite, product.isFinite { return product / sum > slack }
    return a / 4 + b / 4 + c / 4 + d / 4 > slack
  }
}
