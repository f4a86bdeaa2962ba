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
    var below = Self.ranks(grid.values[..<min(width, grid.values.count)], sorted)
    for row in 1..<max(grid.ys.count, 1) {
      let above = Self.ranks(grid.values[(row * width)..<((row + 1) * width)], sorted)
      var (low, high) = (min(below[0], above[0]), max(below[0], above[0]))
      for column in 1..<max(width, 1) {
        let (least, most) = (
          min(below[column], above[column]), max(below[column], above[column])
        )
        // A line crosses where a level lies between two corners.
        for rank in min(low, least)..<max(high, most) {
          cells[order[rank]].append((row - 1) * width + column - 1)
        }
        (low, high) = (least, most)
      }
      below = above
    }
  }

  /// How many levels lie below each value.
  private static func ranks(_ values: ArraySlice<Double>, _ levels: [Double]) -> [Int] {
    var rank = 0
    // Neighbours lie between the same levels, as a rule.
    return values.map { value in
      while rank < levels.count, value > levels[rank] { rank += 1 }
      while rank > 0, !(value > levels[rank - 1]) { rank -= 1 }
      return rank
    }
  }
}
