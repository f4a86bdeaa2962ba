/// How far a function lies off the flat pieces of its graph, cell by cell.
///
/// The function is asked in the middles of the diagonals and of the sides of cells, which are nodes of
/// three grids: many values together cost much less than one after the other.
struct SheetClearances {
  private let grid: SurfaceGrid
  private let surface: Int
  private let columns: Range<Int>
  private let rows: Range<Int>
  /// The heights in the middles of cells, row by row.
  private let middles: [Double]
  /// Those in the middles of the sides that run along x, and of those that run along y.
  private let across: [Double]
  private let up: [Double]

  init(_ grid: SurfaceGrid, _ surface: Int) {
    self.grid = grid
    self.surface = surface
    (columns, rows) = grid.spans[surface]
    let xs = columns.map { (grid.columns[$0] + grid.columns[$0 + 1]) / 2 }
    let ys = rows.map { (grid.rows[$0] + grid.rows[$0 + 1]) / 2 }
    guard !columns.isEmpty, !rows.isEmpty else {
      (middles, across, up) = ([], [], [])
      return
    }
    let (field, box) = (grid.surfaces[surface], grid.box)
    func heights(_ xs: [Double], _ ys: [Double]) -> [Double] {
      field.values(xs.map { box.value(0, at: $0) }, ys.map { box.value(1, at: $0) })
        .map { box.coordinate(2, $0) }
    }
    middles = heights(xs, ys)
    across = heights(xs, Array(grid.rows[rows.lowerBound...rows.upperBound]))
    up = heights(Array(grid.columns[columns.lowerBound...columns.upperBound]), ys)
  }

  /// How far the function lies off the diagonal and off the sides of a cell in their middles, with a
  /// little to spare.
  ///
  /// One of them alone may be straight where the others are not.
  func clearance(_ column: Int, _ row: Int) -> Double {
    let (a, b) = (grid.node(surface, column, row).z, grid.node(surface, column + 1, row).z)
    let (c, d) = (grid.node(surface, column + 1, row + 1).z, grid.node(surface, column, row + 1).z)
    let (x, y, count) = (column - columns.lowerBound, row - rows.lowerBound, columns.count)
    var distance = 0.0
    func look(_ height: Double, _ low: Double, _ high: Double) {
      let own = (height - (low + high) / 2).magnitude
      if own.isFinite { distance = max(distance, own) }
    }
    look(middles[y * count + x], a, c)
    look(across[y * count + x], a, b)
    look(up[y * (count + 1) + x + 1], b, c)
    look(across[(y + 1) * count + x], c, d)
    look(up[y * (count + 1) + x], d, a)
    return min(1.3 * distance, 0.05)
  }
}
