/// Boxes with a bound each, of which the one with the largest bound comes first.
struct BoxHeap {
  struct Entry {
    var bound: Double
    var box: [Interval]
    /// How often the first box was cut to get this one.
    var depth: Int

    /// The two parts of the box, cut across its widest side; nil if it cannot be cut.
    var halves: ([Interval], [Interval])? {
      guard let widest = box.indices.max(by: { box[$0].width < box[$1].width }) else { return nil }
      let side = box[widest]
      let middle = side.midpoint
      guard side.lower < middle, middle < side.upper else { return nil }
      let (low, high) = side.parts(cutAt: middle)
      var (first, second) = (box, box)
      first[widest] = low
      second[widest] = high
      return (first, second)
    }
  }

  private var entries: [Entry] = []

  /// The entry with the largest bound.
  var top: Entry? { entries.first }

  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var place = entries.count - 1
    while place > 0, entries[(place - 1) / 2].bound < entries[place].bound {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeTop() {
    guard let last = entries.popLast(), !entries.isEmpty else { return }
    entries[0] = last
    var place = 0
    while true {
      let children = [2 * place + 1, 2 * place + 2].filter { $0 < entries.count }
      guard let larger = children.max(by: { entries[$0].bound < entries[$1].bound }),
        entries[larger].bound > entries[place].bound
      else { return }
      entries.swapAt(place, larger)
      place = larger
    }
  }
}
