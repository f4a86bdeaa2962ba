/// How the cells of a grid join the sides through which a line comes in to those through which it
/// leaves.
///
/// A side has at most one successor. Sides of the grid have numbers below `sideCount`, those of finer
/// cells greater ones.
struct CellLinks {
  private let sideCount: Int
  private var next: [Int32]
  private var isEntered: [Bool]
  /// The sides of the grid that got a successor.
  private var sides: [Int] = []
  private var fineNext: [Int: Int] = [:]
  private var fineEntered: Set<Int> = []
  /// The sides of finer cells that have a successor, in the order in which they got it.
  private var fineSides: [Int] = []

  init(sideCount: Int) {
    self.sideCount = sideCount
    next = Array(repeating: -1, count: sideCount)
    isEntered = Array(repeating: false, count: sideCount)
  }

  mutating func join(_ start: Int, _ end: Int) {
    if start < sideCount, end < sideCount {
      if next[start] < 0 { sides.append(start) }
      next[start] = Int32(end)
    } else {
      if fineNext.updateValue(end, forKey: start) == nil { fineSides.append(start) }
    }
    if end < sideCount { isEntered[end] = true } else { fineEntered.insert(end) }
  }

  /// The side that follows; `nil` at the end of a line.
  func following(_ side: Int) -> Int? {
    if side < sideCount, next[side] >= 0 { return Int(next[side]) }
    return fineSides.isEmpty ? nil : fineNext[side]
  }

  /// The first sides of all lines with their sides in order: open lines first, each group in order
  /// of the grid.
  func chains() -> [(sides: [Int], isClosed: Bool)] {
    var chains: [(sides: [Int], isClosed: Bool)] = []
    var isDone = [Bool](repeating: false, count: sideCount)
    var fineDone: Set<Int> = []
    func chain(from start: Int) -> (sides: [Int], isClosed: Bool) {
      var (sides, side) = ([start], start)
      while true {
        if side < sideCount { isDone[side] = true } else { fineDone.insert(side) }
        guard let following = following(side) else { return (sides, false) }
        if following == start { return (sides, true) }
        sides.append(following)
        side = following
      }
    }
    // Lines have few of all sides.
    let (coarse, fine) = (sides.sorted(), fineSides)
    for side in coarse where !isEntered[side] { chains.append(chain(from: side)) }
    for side in fine where !(side < sideCount ? isEntered[side] : fineEntered.contains(side)) {
      chains.append(chain(from: side))
    }
    for side in coarse where !isDone[side] { chains.append(chain(from: side)) }
    for side in fine where !(side < sideCount ? isDone[side] : fineDone.contains(side)) {
      chains.append(chain(from: side))
    }
    return chains
  }
}
