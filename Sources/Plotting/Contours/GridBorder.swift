/// The edge of the cells that have all their corners: the frame of a grid and of its holes.
///
/// Edges run with their cell to the left. Where two cells touch at a corner only, each goes round
/// its own side of it, because a corner of the border is numbered by its node and the cell that
/// the border goes on with.
struct GridBorder {
  /// A cell side that has a cell on its left and none on its right.
  struct Edge: Sendable {
    var first: Int32
    var second: Int32
    /// The numbers of the ends, and of a crossing between them.
    var start: UInt32
    var end: UInt32
    var side: UInt32

    /// The part of the edge that lies above a level.
    func segment(_ level: Double, _ values: [Double]) -> ContourSegment? {
      switch (values[Int(first)] > level, values[Int(second)] > level) {
      case (true, true): ContourSegment(start: start, end: end)
      case (true, false): ContourSegment(start: start, end: side)
      case (false, true): ContourSegment(start: side, end: end)
      case (false, false): nil
      }
    }
  }

  private(set) var edges: [Edge] = []
  private let columns: Int
  private let rows: Int
  /// Whether a cell is whole, row by row; empty when all are.
  private var isWhole: [Bool] = []

  init(_ data: GridData) {
    (columns, rows) = (data.width - 1, data.ys.count - 1)
    guard columns > 0, rows > 0 else { return }
    if !data.values.allSatisfy(\.isFinite) {
      let width = data.width
      isWhole = (0..<(columns * rows)).map { cell in
        let node = cell / columns * width + cell % columns
        return [node, node + 1, node + width, node + width + 1]
          .allSatisfy { data.values[$0].isFinite }
      }
    }
    for row in 0..<rows {
      // Inside a grid without holes there is no border.
      let isPlain = isWhole.isEmpty && row > 0 && row < rows - 1
      let places =
        isPlain ? (columns > 1 ? [0, columns - 1] : [0]) : Array(0..<columns)
      for column in places where has(column, row) {
        for side in 0..<4 where !has(column, row, across: side) { add(column, row, side) }
      }
    }
  }

  private func has(_ column: Int, _ row: Int) -> Bool {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return false }
    return isWhole.isEmpty || isWhole[row * columns + column]
  }

  private static let steps = [(0, -1), (1, 0), (0, 1), (-1, 0)]

  private func has(_ column: Int, _ row: Int, across side: Int) -> Bool {
    let step = Self.steps[side % 4]
    return has(column + step.0, row + step.1)
  }

  /// Adds side 0 (bottom), 1 (right), 2 (top) or 3 (left) of a cell.
  private mutating func add(_ column: Int, _ row: Int, _ side: Int) {
    let width = columns + 1
    let low = row * width + column
    let corners = [low, low + 1, low + width + 1, low + width]
    let sides = [2 * low, 2 * (low + 1) + 1, 2 * (low + width), 2 * low + 1]
    let (first, second) = (corners[side], corners[(side + 1) % 4])
    let (dx, dy) = Self.steps[(side + 1) % 4]
    let turn: Int
    if !has(column, row, across: side + 1) {
      turn = side + 1
    } else if !has(column + dx, row + dy, across: side) {
      turn = side
    } else {
      turn = side + 3
    }
    let base = 2 * width * (rows + 1)
    edges.append(
      Edge(
        first: Int32(first), second: Int32(second), start: UInt32(base + 4 * first + side),
        end: UInt32(base + 4 * second + turn % 4), side: UInt32(sides[side])))
  }
}
