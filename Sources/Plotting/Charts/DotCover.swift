internal import Geometry

/// Finds the discs of a cloud that are seen.
struct DotCover {
  /// The radius of the discs.
  var radius: Double

  /// The points whose discs cover all that the discs of all points cover.
  ///
  /// A disc is left out only when its rim lies under discs that are kept and hold its centre: each
  /// of these is convex, so the whole disc then does. The rim is checked in twelve sectors of 30°; a
  /// disc whose centre is within a radius, in one sector, covers at least that one and both
  /// neighbours.
  func needed(_ points: [Point]) -> [Point] {
    var cells = Cells(points, reach: radius)
    var isKept = Array(repeating: true, count: points.count)
    for index in points.indices where cells.isCovered(index, by: radius) { isKept[index] = false }
    return points.indices.lazy.filter { isKept[$0] }.map { points[$0] }
  }

  /// The points that are kept so far, cell by cell of a square grid.
  ///
  /// Those of a cell stand side by side, so that the many of a dense cloud are read in order. Cells
  /// are half a radius wide, and two empty ones surround the cloud.
  private struct Cells {
    /// The cell of each point.
    private let cells: [Int32]
    /// The steps from a cell to those within a radius, the nearest first.
    private let steps: [Int]
    /// Where the points of each cell begin, and where those end that are kept.
    private let starts: [Int32]
    private var ends: [Int32]
    /// The points by cells, and their indices.
    private var places: [Point]
    private var indices: [Int32]

    /// Sorts points into cells; larger ones than needed where there would be millions.
    init(_ points: [Point], reach: Double) {
      let bounds = Rectangle(bounding: points) ?? Rectangle(.zero, .zero)
      let side = max(reach / 2, 1e-3, bounds.width / 1000, bounds.height / 1000)
      let (columns, rows) = (Int(bounds.width / side) + 5, Int(bounds.height / side) + 5)
      let around = (-2...2).flatMap { row in (-2...2).map { (row: row, column: $0) } }
      steps = around.sorted {
        ($0.row * $0.row + $0.column * $0.column, $0.row, $0.column)
          < ($1.row * $1.row + $1.column * $1.column, $1.row, $1.column)
      }.map { $0.row * columns + $0.column }
      var starts = [Int32](repeating: 0, count: columns * rows + 1)
      let cells = points.map { point in
        let column = min(max(Int((point.x - bounds.minX) / side) + 2, 2), columns - 3)
        let row = min(max(Int((point.y - bounds.minY) / side) + 2, 2), rows - 3)
        return Int32(row * columns + column)
      }
      for cell in cells { starts[Int(cell) + 1] += 1 }
      for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
      var ends = starts
      var places = points
      var indices = [Int32](repeating: 0, count: points.count)
      for (index, cell) in cells.enumerated() {
        let slot = Int(ends[Int(cell)])
        places[slot] = points[index]
        indices[slot] = Int32(truncatingIfNeeded: index)
        ends[Int(cell)] += 1
      }
      self.cells = cells
      (self.starts, self.ends, self.places, self.indices) = (starts, ends, places, indices)
    }

    /// Whether the others that are kept cover a point's disc, which then is kept no more.
    mutating func isCovered(_ index: Int, by radius: Double) -> Bool {
      let cell = Int(cells[index])
      guard
        let own = (Int(starts[cell])..<Int(ends[cell])).first(where: {
          indices[$0] == Int32(truncatingIfNeeded: index)
        })
      else { return false }
      let point = places[own]
      let reach = radius * radius
      var covered: UInt32 = 0
      for step in steps {
        for slot in Int(starts[cell + step])..<Int(ends[cell + step]) where slot != own {
          let way = places[slot] - point
          let square = way.dx * way.dx + way.dy * way.dy
          if square > reach { continue }
          covered |= square < 1e-12 ? 0xFFF : DotCover.sectors(around: way)
        }
        if covered == 0xFFF { break }
      }
      guard covered == 0xFFF else { return false }
      let last = Int(ends[cell]) - 1
      (places[own], indices[own]) = (places[last], indices[last])
      ends[cell] = Int32(truncatingIfNeeded: last)
      return true
    }
  }

  /// A bit for the sector of 30° that a direction lies in, and for both its neighbours, found by
  /// comparisons alone.
  @inline(__always)
  private static func sectors(around way: Vector) -> UInt32 {
    let (x, y) = (way.dx.magnitude, way.dy.magnitude)
    // The tangents of 30° and 60°.
    let part: UInt32 = y < 0.5773502691896258 * x ? 0 : y < 1.7320508075688772 * x ? 1 : 2
    let sector =
      way.dy >= 0
      ? (way.dx >= 0 ? part : 5 &- part) : (way.dx >= 0 ? 11 &- part : 6 &+ part)
    let bits: UInt32 = 0b111 &<< (sector &+ 11)
    return (bits | bits &>> 12 | bits &>> 24) & 0xFFF
  }
}
