import Geometry

/// Cells of a grid that are cut into finer ones, because a line crosses one of their sides more than
/// once, lies inside them, or ends with the domain there.
///
/// Where the line leaves a cell over a side that has more crossings than the values at its ends tell,
/// the cell beyond is cut, too, so that a loop narrower than the grid is followed all along.
struct FineCells {
  /// The number of parts along a side.
  let parts: Int
  /// The cells by their lower left nodes, in order.
  let nodes: [Int]
  /// The values at the nodes within each cell, row by row.
  private var lattices: [Int: [Double]] = [:]
  private let grid: SampleGrid
  private let level: Double

  /// The most values that are looked at.
  private static let limit = 60_000

  /// Cuts cells and those beyond; `nil` when they are too many.
  init?(_ seeds: [Int], parts: Int, _ field: PlaneField, _ grid: SampleGrid, _ level: Double) {
    self.parts = parts
    self.grid = grid
    self.level = level
    var pending = Array(seeds.reversed())
    var lattices: [Int: [Double]] = [:]
    let steps = [-grid.width, 1, grid.width, -1]
    while let node = pending.popLast() {
      guard lattices[node] == nil, grid.isBounded(node) else { continue }
      guard (lattices.count + 1) * (parts + 1) * (parts + 1) <= Self.limit else { return nil }
      let values = Self.sample(node, parts, field, grid)
      lattices[node] = values
      for side in 0..<4 where grid.hasCell(node, beyond: side) {
        let beyond = node + steps[side]
        if lattices[beyond] == nil,
          !Self.isPlain(values, parts, side: side, level)
        {
          pending.append(beyond)
        }
      }
    }
    self.lattices = lattices
    nodes = lattices.keys.sorted()
  }

  /// Whether a cell is cut.
  func contains(_ node: Int) -> Bool { lattices[node] != nil }

  /// The cells through which a line passes.
  var crossed: [Int] {
    nodes.filter { node in
      let values = lattices[node] ?? []
      return values.contains { $0 > level } && values.contains { $0 <= level }
    }
  }

  private static func sample(
    _ node: Int, _ parts: Int, _ field: PlaneField, _ grid: SampleGrid
  ) -> [Double] {
    var places: [Point] = []
    places.reserveCapacity((parts + 1) * (parts + 1))
    for row in 0...parts {
      for column in 0...parts { places.append(grid.place(node, column, row, of: parts)) }
    }
    var values = field.values(places)
    // Nodes of the grid keep their values to the last digit.
    values[0] = grid.values[node]
    values[parts] = grid.values[node + 1]
    values[parts * (parts + 1)] = grid.values[node + grid.width]
    values[parts * (parts + 2)] = grid.values[node + grid.width + 1]
    return values
  }

  /// Whether the values along a side change sides no more often than those at its ends.
  private static func isPlain(
    _ values: [Double], _ parts: Int, side: Int, _ level: Double
  ) -> Bool {
    let width = parts + 1
    let along = (0...parts).map { step in
      switch side {
      case 0: values[step]
      case 1: values[step * width + parts]
      case 2: values[parts * width + step]
      default: values[step * width]
      }
    }
    func changes(_ a: Double, _ b: Double) -> Bool {
      !a.isNaN && !b.isNaN && (a > level) != (b > level)
    }
    let count = zip(along, along.dropFirst()).count { changes($0, $1) }
    return count == (changes(along[0], along[parts]) ? 1 : 0)
  }

  /// The values at the nodes within a cell, row by row.
  func lattice(_ node: Int) -> [Double] { lattices[node] ?? [] }

  /// A part of a cell, by its column and row and the values within the cell.
  func part(_ node: Int, _ column: Int, _ row: Int, _ values: [Double]) -> MarchedCell {
    let first = row * (parts + 1) + column
    return MarchedCell(
      low: grid.place(node, column, row, of: parts),
      high: grid.place(node, column + 1, row + 1, of: parts),
      values: (
        values[first], values[first + 1], values[first + parts + 2], values[first + parts + 1]
      ))
  }

  /// The number of a side of a part: that of the grid where the cell beyond is not cut.
  func side(_ side: Int, of node: Int, _ column: Int, _ row: Int) -> Int {
    let (isBorder, coarse): (Bool, Int) =
      switch side {
      case 0: (row == 0, 2 * node)
      case 1: (column == parts - 1, 2 * node + 3)
      case 2: (row == parts - 1, 2 * (node + grid.width))
      default: (column == 0, 2 * node + 1)
      }
    let steps = [-grid.width, 1, grid.width, -1]
    if isBorder, grid.hasCell(node, beyond: side), !contains(node + steps[side]) { return coarse }
    let wide = (grid.width - 1) * parts + 1
    let x = node % grid.width * parts + column + (side == 1 ? 1 : 0)
    let y = node / grid.width * parts + row + (side == 2 ? 1 : 0)
    return 2 * grid.values.count + 2 * (y * wide + x) + (side % 2)
  }
}

extension SampleGrid {
  /// Whether no corner of the cell at a node is infinite, as those beyond a border are.
  func isBounded(_ node: Int) -> Bool {
    [node, node + 1, node + width, node + width + 1].allSatisfy { !values[$0].isInfinite }
  }

  /// Whether there is a cell beyond a side (bottom, right, top, left) of the one at a node.
  func hasCell(_ node: Int, beyond side: Int) -> Bool {
    switch side {
    case 0: node >= width
    case 1: node % width < width - 2
    case 2: node / width < ys.count - 2
    default: node % width > 0
    }
  }

  /// The place of a node within a cell that is cut into parts.
  func place(_ node: Int, _ column: Int, _ row: Int, of parts: Int) -> Point {
    func part(_ list: [Double], _ index: Int, _ step: Int) -> Double {
      step == parts
        ? list[index + 1]
        : list[index] + (list[index + 1] - list[index]) * (Double(step) / Double(parts))
    }
    return Point(part(xs, node % width, column), part(ys, node / width, row))
  }
}
