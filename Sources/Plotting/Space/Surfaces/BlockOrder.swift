/// The cells of one graph in blocks from the farthest to the nearest.
///
/// A rectangle of cells all of which show the same side is met once by each line of sight, so that
/// its facets may be drawn in any order. Others are halved along a line of the grid, of which the
/// half on the far side comes first.
struct BlockOrder {
  private enum Look: UInt8 {
    case top
    case under
    case mixed
  }

  private let grid: SurfaceGrid
  private let eye: SpacePoint
  private let looks: [Look]

  init(_ grid: SurfaceGrid, eye: SpacePoint) {
    self.grid = grid
    self.eye = eye
    var looks = [Look](repeating: .mixed, count: grid.width * grid.rows.count)
    for row in grid.spans[0].rows {
      for column in grid.spans[0].columns {
        looks[grid.source(column, row)] = Self.look(grid, column, row, eye)
      }
    }
    self.looks = looks
  }

  private static func look(
    _ grid: SurfaceGrid, _ column: Int, _ row: Int, _ eye: SpacePoint
  ) -> Look {
    let (a, b) = (grid.node(0, column, row), grid.node(0, column + 1, row))
    let (c, d) = (grid.node(0, column + 1, row + 1), grid.node(0, column, row + 1))
    guard !grid.leavesBox, (a.z + b.z + c.z + d.z).isFinite else { return .mixed }
    let isTop = SheetPlane(0, a, b, c).isBelow(eye)
    guard SheetPlane(0, a, c, d).isBelow(eye) == isTop else { return .mixed }
    return isTop ? .top : .under
  }

  /// A rectangle of cells; one that is no block is a single cell.
  struct Part {
    var columns: Range<Int>
    var rows: Range<Int>
    var isBlock: Bool
  }

  /// The rectangles from the farthest to the nearest.
  func parts() -> [Part] {
    var parts: [Part] = []
    add(grid.spans[0].columns, grid.spans[0].rows, to: &parts)
    return parts
  }

  private func add(_ columns: Range<Int>, _ rows: Range<Int>, to parts: inout [Part]) {
    guard !columns.isEmpty, !rows.isEmpty else { return }
    let isBlock = isUniform(columns, rows)
    if isBlock || (columns.count == 1 && rows.count == 1) {
      return parts.append(Part(columns: columns, rows: rows, isBlock: isBlock))
    }
    if columns.count >= rows.count {
      let middle = (columns.lowerBound + columns.upperBound) / 2
      let halves = [columns.lowerBound..<middle, middle..<columns.upperBound]
      let isEyeLow = eye.x < grid.columns[middle]
      for half in isEyeLow ? [1, 0] : [0, 1] { add(halves[half], rows, to: &parts) }
    } else {
      let middle = (rows.lowerBound + rows.upperBound) / 2
      let halves = [rows.lowerBound..<middle, middle..<rows.upperBound]
      let isEyeLow = eye.y < grid.rows[middle]
      for half in isEyeLow ? [1, 0] : [0, 1] { add(columns, halves[half], to: &parts) }
    }
  }

  private func isUniform(_ columns: Range<Int>, _ rows: Range<Int>) -> Bool {
    let first = looks[grid.source(columns.lowerBound, rows.lowerBound)]
    guard first != .mixed else { return false }
    return rows.allSatisfy { row in
      columns.allSatisfy { looks[grid.source($0, row)] == first }
    }
  }
}
