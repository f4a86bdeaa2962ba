/// The cells of a grid that lines of levels cross, found in one look at all values.
struct LevelCells {
  /// For each level the lower left nodes of the cells with corners on both sides of it, in order; a
  /// value equal to the level, and one that is no number, counts as below it.
  private(set) var cells: [[Int]]

  init(_ grid: SampleGrid, levels: [Double]) {
    cells = Array(repeating: [], count: levels.count)
    let order = levels.indices.filter { !levels[$0].isNaN }.sorted { levels[$0] < levels[$1] }
    let sorted = order.map { levels[$0] }
    let width = grid.width
    guard width > 0 else { return }
    var below = [Int](repeating: 0, count: width)
    var above = below
    Self.rank(grid.values, row: 0, sorted, into: &below)
    for row in 1..<max(grid.ys.count, 1) {
      Self.rank(grid.values, row: row, sorted, into: &above)
      var (a, b) = (below[0], above[0])
      for column in 1..<width {
        let (c, d) = (below[column], above[column])
        // A line crosses where a level lies between two corners; most cells have none.
        if (a ^ b) | (a ^ c) | (a ^ d) != 0 {
          let ranks = min(min(a, b), min(c, d))..<max(max(a, b), max(c, d))
          for rank in ranks { cells[order[rank]].append((row - 1) * width + column - 1) }
        }
        (a, b) = (c, d)
      }
      swap(&below, &above)
    }
  }

  /// Finds how many levels lie below each value of a row.
  private static func rank(
    _ values: [Double], row: Int, _ levels: [Double], into ranks: inout [Int]
  ) {
    let start = row * ranks.count
    var rank = 0
    var (low, high) = (-Double.infinity, levels.first ?? .infinity)
    for column in ranks.indices {
      let value = values[start + column]
      // Neighbours lie between the same levels, as a rule.
      if !(value > low && value <= high) {
        while rank < levels.count, value > levels[rank] { rank += 1 }
        while rank > 0, !(value > levels[rank - 1]) { rank -= 1 }
        low = rank > 0 ? levels[rank - 1] : -.infinity
        high = rank < levels.count ? levels[rank] : .infinity
      }
      ranks[column] = rank
    }
  }
}
