/// The numbers of the places at which lines cross a cell of a grid.
///
/// Sides come first, two for each node: the one to its right and the one above it. Four passes of the
/// border at each node follow, then the diagonal of each cell, by its lower left node.
struct CellSides {
  /// The lower left node.
  let node: Int
  /// The number of nodes in a row.
  let width: Int

  /// The node at corner 0 (lower left), 1, 2 or 3, counterclockwise.
  func corner(_ index: Int) -> Int {
    switch index % 4 {
    case 0: node
    case 1: node + 1
    case 2: node + width + 1
    default: node + width
    }
  }

  /// The place on the side from a corner to the next: bottom, right, top, left.
  func side(_ index: Int) -> UInt32 {
    switch index % 4 {
    case 0: UInt32(truncatingIfNeeded: 2 * node)
    case 1: UInt32(truncatingIfNeeded: 2 * node + 3)
    case 2: UInt32(truncatingIfNeeded: 2 * (node + width))
    default: UInt32(truncatingIfNeeded: 2 * node + 1)
    }
  }

  /// The place at a node where the border passes; see ``GridBorder``.
  static func pass(_ node: Int, quadrant: Int, of nodeCount: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: 2 * nodeCount + 4 * node + quadrant)
  }

  /// The place on the diagonal of the cell whose lower left node is given.
  static func diagonal(_ node: Int, of nodeCount: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: 6 * nodeCount + node)
  }
}
