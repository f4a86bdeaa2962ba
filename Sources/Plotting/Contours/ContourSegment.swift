/// A directed piece of a line through one cell, from one numbered place to another.
///
/// A place is a crossing of a cell side or a corner of the border; a line passes every place at
/// most once, so that segments are linked by their numbers alone.
struct ContourSegment: Sendable {
  var start: UInt32
  var end: UInt32
}

/// Joins the segments of one level to lines.
struct SegmentLinker {
  private var keys: [UInt32]
  private var heads: [Int32]
  private let mask: Int

  /// Makes room for a number of segments.
  private init(count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    keys = Array(repeating: 0, count: size)
    heads = Array(repeating: -1, count: size)
    mask = size - 1
  }

  private func slot(_ key: UInt32) -> Int { Int((key &* 2_654_435_769) >> 7) & mask }

  private mutating func insert(_ key: UInt32, _ head: Int32) {
    var slot = slot(key)
    while heads[slot] >= 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    heads[slot] = head
  }

  /// The segment that starts at a place, or −1.
  private func head(_ key: UInt32) -> Int32 {
    var slot = slot(key)
    while heads[slot] >= 0 {
      if keys[slot] == key { return heads[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Chains of segments, the open ones first, each group in the order of the list.
  ///
  /// - Parameters:
  ///   - segments: segments of which no two start at one place, and no two end at one.
  ///   - visit: called with the places of a chain in turn; `isFirst` at the beginning of a chain.
  /// - Returns: the number of open chains.
  static func chains(
    _ segments: [ContourSegment], visit: (_ place: UInt32, _ isFirst: Bool) -> Void
  ) -> Int {
    var table = SegmentLinker(count: segments.count)
    for (index, segment) in segments.enumerated() { table.insert(segment.start, Int32(index)) }
    let next = segments.map { table.head($0.end) }
    var isFree = [Bool](repeating: true, count: segments.count)
    var hasPrevious = [Bool](repeating: false, count: segments.count)
    for following in next where following >= 0 { hasPrevious[Int(following)] = true }
    var openCount = 0
    for first in segments.indices where !hasPrevious[first] {
      openCount += 1
      visit(segments[first].start, true)
      var index = first
      while true {
        isFree[index] = false
        visit(segments[index].end, false)
        let following = Int(next[index])
        if following < 0 { break }
        index = following
      }
    }
    for first in segments.indices where isFree[first] {
      var index = first
      repeat {
        isFree[index] = false
        visit(segments[index].start, index == first)
        index = Int(next[index])
      } while index != first
    }
    return openCount
  }
}
