import Geometry

/// Where the values along the lines of a grid have a least or a greatest one: beside it the function
/// may cross a level and come back between two nodes.
struct GridExtremes {
  /// A node whose value is the least or greatest of three in a row or a column.
  struct Extreme {
    var node: Int
    /// Whether the three are in a row.
    var isAcross: Bool
    var value: Double
    /// How far the function may well go beyond it: half the second difference, as much as for two
    /// straight lines that meet midway between nodes.
    var bound: Double

    /// Whether a level may be crossed between the nodes; equal values count as below.
    func mayHide(_ level: Double) -> Bool {
      bound < value ? bound <= level && level < value : value <= level && level < bound
    }
  }

  private(set) var all: [Extreme] = []

  init(_ values: [Double], width: Int) {
    let rows = width > 0 ? values.count / width : 0
    for row in 0..<rows {
      for column in 0..<width {
        let node = row * width + column
        if column > 0, column < width - 1 { look(values, node, 1) }
        if row > 0, row < rows - 1 { look(values, node, width) }
      }
    }
  }

  private mutating func look(_ values: [Double], _ node: Int, _ step: Int) {
    let (a, b, c) = (values[node - step], values[node], values[node + step])
    guard b <= a && b <= c || b >= a && b >= c else { return }
    let bend = a - 2 * b + c
    guard bend != 0, bend.isFinite else { return }
    all.append(Extreme(node: node, isAcross: step == 1, value: b, bound: b - bend / 2))
  }
}
