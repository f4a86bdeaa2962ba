internal import Geometry

/// Points sorted into square cells, to find near ones quickly.
struct PointGrid {
  private let origin: Point
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private var cells: [[Int32]]
  /// The points in the order they were added.
  private(set) var points: [Point] = []

  /// Creates an empty grid over a rectangle.
  /// - Parameter cell: the side of a cell, positive; there are at most 1000 each way.
  init(over frame: Rectangle, cell: Double) {
    origin = frame.origin
    self.cell = max(cell, max(frame.width, frame.height) / 1000, 1e-300)
    columns = max(1, Int((frame.width / self.cell).rounded(.up)) + 1)
    rows = max(1, Int((frame.height / self.cell).rounded(.up)) + 1)
    cells = Array(repeating: [], count: columns * rows)
  }

  /// Creates a grid with points.
  init(_ points: [Point], over frame: Rectangle, cell: Double) {
    self.init(over: frame, cell: cell)
    for point in points { add(point) }
  }

  private func place(_ point: Point) -> (column: Int, row: Int) {
    func index(_ distance: Double, _ count: Int) -> Int {
      Int(min(max(distance / cell, 0), Double(count - 1)))
    }
    return (index(point.x - origin.x, columns), index(point.y - origin.y, rows))
  }

  /// Adds a finite point.
  mutating func add(_ point: Point) {
    let (column, row) = place(point)
    cells[row * columns + column].append(Int32(points.count))
    points.append(point)
  }

  /// Whether some point that a test lets pass is nearer than a distance, which is at most a cell.
  func hasPoint(within distance: Double, of point: Point, where isUsed: (Int) -> Bool) -> Bool {
    let (column, row) = place(point)
    for y in max(row - 1, 0)...min(row + 1, rows - 1) {
      for x in max(column - 1, 0)...min(column + 1, columns - 1) {
        for index in cells[y * columns + x] where points[Int(index)].distance(to: point) < distance
        {
          if isUsed(Int(index)) { return true }
        }
      }
    }
    return false
  }

  /// The distance from a point of the grid to the nearest other one; `nil` when it is alone.
  func nearestDistance(from index: Int) -> Double? {
    let (column, row) = place(points[index])
    var best = Double.infinity
    for ring in 0...max(columns, rows) {
      // A ring further out cannot hold a nearer point.
      if best <= Double(ring - 1) * cell { break }
      for y in max(row - ring, 0)...min(row + ring, rows - 1) {
        // The ring's first and last rows are whole, of others only the ends belong to it.
        let step = y == row - ring || y == row + ring ? 1 : 2 * ring
        var x = column - ring
        while x <= column + ring {
          defer { x += max(step, 1) }
          guard x >= 0, x < columns else { continue }
          for other in cells[y * columns + x] where Int(other) != index {
            best = min(best, points[Int(other)].distance(to: points[index]))
          }
        }
      }
    }
    return best.isFinite ? best : nil
  }
}
