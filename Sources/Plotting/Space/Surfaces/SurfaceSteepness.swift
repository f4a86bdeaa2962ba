/// How much surfaces rise inside the box over each column and each row of cells.
///
/// Where that is much, the facets of evenly spaced cells are long slivers, and the rim of a domain
/// or of a cut is a saw.
struct SurfaceSteepness {
  /// The greatest rises between neighbouring lines, as shares of the height of the box.
  struct Rises {
    fileprivate var values: [Double]

    /// A rise that one cell may have.
    private static let limit = 0.1

    /// Whether somewhere cells should be cut.
    var isSteep: Bool { values.contains { $0 > 1.5 * Self.limit } }

    /// Into how many parts each cell is cut, so that no more than so many lines are added.
    ///
    /// Where they do not suffice for the usual limit, a larger one holds for all, so that what is
    /// symmetric stays so.
    func parts(most: Int) -> [Int] {
      var limit = Self.limit
      while true {
        let parts = values.map { $0 > 1.5 * limit ? Int(($0 / limit - 1e-6).rounded(.up)) : 1 }
        if parts.reduce(0, +) - parts.count <= most { return parts }
        limit *= 1.1
      }
    }
  }

  private(set) var columns: Rises
  private(set) var rows: Rises

  /// - Parameter half: half the height of the box, in the space of the camera.
  init(_ samples: SurfaceSamples, half: Double) {
    let width = samples.width
    let height = (samples.heights.first?.count ?? 0) / max(width, 1)
    columns = Rises(values: Array(repeating: 0, count: max(0, width - 1)))
    rows = Rises(values: Array(repeating: 0, count: max(0, height - 1)))
    for heights in samples.heights {
      let inside = heights.map { $0.isNaN ? .nan : min(max($0 / (2 * half), -0.5), 0.5) }
      for row in 0..<height {
        for column in columns.values.indices {
          let rise = Self.rise(inside, row * width + column, step: 1, column, width)
          columns.values[column] = max(columns.values[column], rise)
        }
      }
      for column in 0..<width {
        for row in rows.values.indices {
          let rise = Self.rise(inside, row * width + column, step: width, row, height)
          rows.values[row] = max(rows.values[row], rise)
        }
      }
    }
  }

  /// The rise from a node to the next; where one of them is outside the domain, twice that of the
  /// cell before, since slopes grow towards a rim.
  private static func rise(
    _ heights: [Double], _ node: Int, step: Int, _ index: Int, _ count: Int
  ) -> Double {
    let (low, high) = (heights[node], heights[node + step])
    switch (low.isNaN, high.isNaN) {
    case (true, true): return 0
    case (false, false): return (high - low).magnitude
    case (false, true):
      let before = index > 0 ? (low - heights[node - step]).magnitude : 0
      return before.isNaN ? 0 : 2 * before
    case (true, false):
      let after = index + 2 < count ? (heights[node + 2 * step] - high).magnitude : 0
      return after.isNaN ? 0 : 2 * after
    }
  }
}
