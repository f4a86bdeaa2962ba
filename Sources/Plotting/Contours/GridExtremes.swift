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

  let all: [Extreme]

  init(_ values: [Double], width: Int) {
    let rows = width > 0 ? values.count / width : 0
    var found: [Extreme] = []
    values.withUnsafeBufferPointer { values in
      for row in 0..<rows {
        for column in 0..<width {
          let node = row * width + column
          if column > 0, column < width - 1 {
            Self.look(values[node - 1], values[node], values[node + 1], node, true, &found)
          }
          if row > 0, row < rows - 1 {
            Self.look(
              values[node - width], values[node], values[node + width], node, false, &found)
          }
        }
      }
    }
    all = found
  }

  private static func look(
    _ a: Double, _ b: Double, _ c: Double, _ node: Int, _ isAcross: Bool,
    _ found: inout [Extreme]
  ) {
    // Most values lie between their neighbours, which one product tells.
    guard (b - a) * (b - c) >= 0, b <= a && b <= c || b >= a && b >= c else { return }
    let bend = a - 2 * b + c
    guard bend != 0, bend.isFinite else { return }
    found.append(Extreme(node: node, isAcross: isAcross, value: b, bound: b - bend / 2))
  }
}
