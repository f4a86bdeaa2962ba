import Geometry

/// The cells of a graph that may hide other parts of it.
///
/// A line of sight that meets a graph without holes over a rectangle twice from one side meets its
/// other side between. So only where both sides are seen at one place of the picture can a
/// part hide another. The picture is looked at in bins: a cell counts as folded when it meets a
/// bin that triangles seen from both sides meet.
struct FoldedCells {
  private let columns: Range<Int>
  private let rows: Range<Int>
  private let isFolded: [Bool]

  /// Which sides are seen in a bin.
  private static let both: UInt8 = 3

  /// Looks at the only graph of a grid; `nil` if the grid has others, or the graph has holes or
  /// leaves the box.
  init?(_ grid: SurfaceGrid, camera: Camera) {
    guard grid.heights.count == 1, !grid.leavesBox else { return nil }
    (columns, rows) = grid.spans[0]
    guard !columns.isEmpty, !rows.isEmpty else { return nil }
    var places: [Point] = []
    places.reserveCapacity((columns.count + 1) * (rows.count + 1))
    for row in rows.lowerBound...rows.upperBound {
      for column in columns.lowerBound...columns.upperBound {
        places.append(camera.project(grid.node(0, column, row)))
      }
    }
    guard places.allSatisfy(\.isFinite), let frame = Rectangle(bounding: places) else {
      return nil
    }
    let cells = rows.count * columns.count
    let width = columns.count + 1
    let bins = SideBins(frame, count: min(max(Int(Double(cells).squareRoot()), 1), 128))
    var seen = [UInt8](repeating: 0, count: bins.count * bins.count)
    for row in 0..<rows.count {
      for column in 0..<columns.count {
        let start = row * width + column
        let (a, b) = (places[start], places[start + 1])
        let (c, d) = (places[start + width + 1], places[start + width])
        let sides = Self.side(a, b, c) | Self.side(a, c, d)
        bins.visit(a, b, c, d) { seen[$0] |= sides }
      }
    }
    let across = columns.count
    var folded = [Bool](repeating: false, count: cells)
    for row in 0..<rows.count {
      for column in 0..<columns.count {
        let start = row * width + column
        bins.visit(
          places[start], places[start + 1], places[start + width + 1], places[start + width]
        ) { bin in
          if seen[bin] == Self.both { folded[row * across + column] = true }
        }
      }
    }
    isFolded = folded
  }

  /// Whether a cell may hide a part of the graph.
  func contains(_ column: Int, _ row: Int) -> Bool {
    guard columns.contains(column), rows.contains(row) else { return false }
    return isFolded[(row - rows.lowerBound) * columns.count + column - columns.lowerBound]
  }

  /// The side of a triangle that is seen as a bit; both where it is seen edge-on.
  private static func side(_ a: Point, _ b: Point, _ c: Point) -> UInt8 {
    let area = (b - a).cross(c - a)
    return area > 1e-12 ? 1 : area < -1e-12 ? 2 : both
  }
}

/// Bins of a frame.
private struct SideBins {
  /// The number of bins along each side.
  let count: Int
  private let origin: Point
  /// How many bins there are in a unit of length.
  private let across: Double
  private let down: Double

  init(_ frame: Rectangle, count: Int) {
    self.count = count
    origin = frame.origin
    across = frame.width > 1e-12 ? Double(count) / frame.width : 0
    down = frame.height > 1e-12 ? Double(count) / frame.height : 0
  }

  /// Visits the bins that the box around four points meets.
  @inline(__always)
  func visit(_ a: Point, _ b: Point, _ c: Point, _ d: Point, _ body: (Int) -> Void) {
    let part = Rectangle(a, c).union(Rectangle(b, d))
    let left = min(Int((part.minX - origin.x) * across), count - 1)
    let right = min(Int((part.maxX - origin.x) * across), count - 1)
    let top = min(Int((part.minY - origin.y) * down), count - 1)
    let bottom = min(Int((part.maxY - origin.y) * down), count - 1)
    for row in top...bottom {
      for column in left...right { body(row * count + column) }
    }
  }
}
