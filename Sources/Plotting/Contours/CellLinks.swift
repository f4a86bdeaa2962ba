/// How the cells of a grid join the sides through which a line comes in to those through which it
/// leaves.
///
/// A side has at most one successor. Sides of the grid have numbers below `sideCount`, those of finer
/// cells greater ones.
///
/// Chains take the links apart, so that the same table, which is large, serves for level after level.
struct CellLinks {
  private let sideCount: Int
  /// For each side of the grid the one that follows, counted from 1, or 0 for none, with a mark where
  /// it follows another.
  private var table: [UInt32]
  /// The sides of the grid that got a successor.
  private var sides: [Int] = []
  private var fineNext: [Int: Int] = [:]
  private var fineEntered: Set<Int> = []
  /// The sides of finer cells that have a successor, in the order in which they got it.
  private var fineSides: [Int] = []

  private static let entered: UInt32 = 1 << 31

  init(sideCount: Int) {
    self.sideCount = sideCount
    table = Array(repeating: 0, count: sideCount)
  }

  mutating func join(_ start: Int, _ end: Int) {
    guard start < sideCount, end < sideCount else { return joinFine(start, end) }
    let entry = table[start]
    if entry & ~Self.entered == 0 { sides.append(start) }
    table[start] = entry & Self.entered | UInt32(end + 1)
    table[end] |= Self.entered
  }

  /// Joins two sides of which one is of a finer cell.
  private mutating func joinFine(_ start: Int, _ end: Int) {
    if fineNext.updateValue(end, forKey: start) == nil { fineSides.append(start) }
    if end < sideCount { table[end] |= Self.entered } else { fineEntered.insert(end) }
  }

  /// The side that follows, whose link is gone then; `nil` at the end of a line.
  private mutating func take(_ side: Int) -> Int? {
    if side < sideCount {
      let next = table[side] & ~Self.entered
      table[side] = 0
      if next > 0 { return Int(next) - 1 }
    }
    return fineNext.isEmpty ? nil : fineNext.removeValue(forKey: side)
  }

  private mutating func chain(from start: Int) -> (sides: [Int], isClosed: Bool) {
    var (sides, side) = ([start], start)
    while let following = take(side) {
      if following == start { return (sides, true) }
      sides.append(following)
      side = following
    }
    return (sides, false)
  }

  /// Whether a side has a successor and follows none.
  private func isStart(_ side: Int) -> Bool {
    let isEntered =
      side < sideCount ? table[side] & Self.entered != 0 : fineEntered.contains(side)
    return !isEntered && isLinked(side)
  }

  /// Whether a side has a successor.
  private func isLinked(_ side: Int) -> Bool {
    if side < sideCount, table[side] & ~Self.entered > 0 { return true }
    return !fineNext.isEmpty && fineNext[side] != nil
  }

  /// The sides of all lines in order: open lines first, each group in order of the grid.
  ///
  /// There are no links any more then.
  mutating func takeChains() -> [(sides: [Int], isClosed: Bool)] {
    var chains: [(sides: [Int], isClosed: Bool)] = []
    // Lines have few of all sides.
    sides.sort()
    let fine = fineSides
    for index in sides.indices where isStart(sides[index]) {
      chains.append(chain(from: sides[index]))
    }
    for side in fine where isStart(side) { chains.append(chain(from: side)) }
    for index in sides.indices where isLinked(sides[index]) {
      chains.append(chain(from: sides[index]))
    }
    for side in fine where isLinked(side) { chains.append(chain(from: side)) }
    sides.removeAll(keepingCapacity: true)
    fineNext = [:]
    fineEntered = []
    fineSides = []
    return chains
  }
}
