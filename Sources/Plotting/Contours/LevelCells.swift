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
    var place = Rank(sorted)
    var below = grid.values.prefix(width).map { place.find($0) }
    for row in 1..<max(grid.ys.count, 1) {
      let start = row * width
      var (a, b) = (below[0], place.find(grid.values[start]))
      below[0] = b
      for column in 1..<width {
        let (c, d) = (below[column], place.find(grid.values[start + column]))
        below[column] = d
        // A line crosses where a level lies between two corners; most cells have none.
        if (a ^ b) | (a ^ c) | (a ^ d) != 0 {
          let ranks = min(min(a, b), min(c, d))..<max(max(a, b), max(c, d))
          for rank in ranks { cells[order[rank]].append(start - width + column - 1) }
        }
        (a, b) = (c, d)
      }
    }
  }

  /// How many levels lie below a value, found from where the value before it lay.
  private struct Rank {
    private let levels: [Double]
    private var rank = 0
    /// The levels next to the value.
    private var low = -Double.infinity
    private var high: Double

    init(_ levels: [Double]) {
      self.levels = levels
      high = levels.first ?? .infinity
    }

    @inline(__always)
    mutating func find(_ value: Double) -> Int {
      // Neighbours lie between the same levels, as a rule.
      if !(value > low && value <= high) { move(to: value) }
      return rank
    }

    private mutating func move(to value: Double) {
      while rank < levels.count, value > levels[rank] { rank += 1 }
      while rank > 0, !(value > levels[rank - 1]) { rank -= 1 }
      low = rank > 0 ? levels[rank - 1] : -.infinity
      high = rank < levels.count ? levels[rank] : .infinity
    }
  }
}
