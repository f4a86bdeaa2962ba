/// The edge of the cells of a grid: its frame and its holes.
///
/// A cell with one missing corner is a triangle, one with more is none. Edges run with their cell to
/// the left. Where cells touch at a corner only, each goes round its own side of it, because a pass
/// of the border is numbered by its node and the cell that the border goes on with.
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

  /// What there is of a cell.
  private enum Cell: Equatable {
    case whole
    /// A triangle without the given corner.
    case without(Int)
    case none
  }

  private(set) var edges: [Edge] = []
  private let columns: Int
  private let rows: Int
  /// The cells row by row; empty when all are whole.
  private var cells: [Cell] = []

  init(_ data: GridData) {
    (columns, rows) = (data.width - 1, data.ys.count - 1)
    guard columns > 0, rows > 0 else { return }
    if !data.values.allSatisfy(\.isFinite) {
      cells = (0..<(columns * rows)).map { index in
        let cell = CellSides(
          node: index / columns * data.width + index % columns, width: data.width)
        let missing = (0..<4).filter { !data.values[cell.corner($0)].isFinite }
        return missing.isEmpty ? .whole : missing.count == 1 ? .without(missing[0]) : .none
      }
    }
    for row in 0..<rows {
      // Inside a grid without holes there is no border.
      let isPlain = cells.isEmpty && row > 0 && row < rows - 1
      let places =
        isPlain ? (columns > 1 ? [0, columns - 1] : [0]) : Array(0..<columns)
      for column in places { addEdges(column, row) }
    }
  }

  private func cell(_ column: Int, _ row: Int) -> Cell {
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return .none }
    return cells.isEmpty ? .whole : cells[row * columns + column]
  }

  private static let steps = [(0, -1), (1, 0), (0, 1), (-1, 0)]

  private mutating func addEdges(_ column: Int, _ row: Int) {
    let sides = CellSides(node: row * (columns + 1) + column, width: columns + 1)
    let missing: Int?
    switch cell(column, row) {
    case .none: return
    case .whole: missing = nil
    case .without(let corner):
      missing = corner
      let diagonal = CellSides.diagonal(sides.node, of: (columns + 1) * (rows + 1))
      add(sides, from: corner + 3, to: corner + 1, crossing: diagonal)
    }
    for side in 0..<4 where side != missing && (side + 1) % 4 != missing {
      let (dx, dy) = Self.steps[side]
      guard cell(column + dx, row + dy) == .none else { continue }
      add(sides, from: side, to: side + 1, crossing: sides.side(side))
    }
  }

  private mutating func add(_ cell: CellSides, from: Int, to: Int, crossing: UInt32) {
    let count = (columns + 1) * (rows + 1)
    let (first, second) = (cell.corner(from), cell.corner(to))
    edges.append(
      Edge(
        first: Int32(first), second: Int32(second),
        start: CellSides.pass(first, quadrant: from % 4, of: count),
        end: CellSides.pass(second, quadrant: beginning(at: second, from: to % 4), of: count),
        side: crossing))
  }

  /// The quadrant at a node in which the border goes on.
  ///
  /// It is the first, clockwise, of the cells that hang together with the one in a given quadrant.
  /// Quadrant k is the cell whose corner k the node is.
  private func beginning(at node: Int, from quadrant: Int) -> Int {
    var quadrant = quadrant
    for _ in 0..<3 {
      let next = (quadrant + 3) % 4
      // The missing corner of a triangle cuts off one side of the quadrant.
      guard corner(quadrant, of: node) != .without((quadrant + 1) % 4) else { break }
      switch corner(next, of: node) {
      case .none, .without((next + 3) % 4): return quadrant
      default: quadrant = next
      }
    }
    return quadrant
  }

  /// The cell in a quadrant at a node.
  private func corner(_ quadrant: Int, of node: Int) -> Cell {
    let (column, row) = (node % (columns + 1), node / (columns + 1))
    let isLeft = quadrant == 1 || quadrant == 2
    return cell(isLeft ? column - 1 : column, quadrant >= 2 ? row - 1 : row)
  }
}
