internal import Geometry

/// Points counted in the hexagons of a honeycomb whose rows lie across.
struct HexGrid: Sendable {
  /// A hexagon with points in it.
  struct Cell: Sendable, Hashable {
    /// Twice its place along the row, so that shifted rows have whole numbers too.
    var column: Int
    /// Its row.
    var row: Int
    /// The number of points.
    var count: Int
  }

  /// The hexagons with points, row by row.
  let cells: [Cell]
  /// The range of all hexagons along x.
  let x: ClosedRange<Double>
  /// The range of all hexagons along y.
  let y: ClosedRange<Double>
  private let origin: Point
  /// The distance of neighbours in a row, and of rows.
  private let step: Vector

  /// The width over the height of a frame on which the hexagons are regular.
  private static let aspect = 1.45

  /// Counts points; `nil` when their range overflows.
  init?(_ points: [Point], columns: Int) {
    let bounds = DataBounds(of: points)
    guard let xs = bounds.x, let ys = bounds.y, xs.span.isFinite, ys.span.isFinite else {
      return nil
    }
    func length(_ range: ClosedRange<Double>) -> Double {
      let least = 1e-9 * max(range.lowerBound.magnitude, range.upperBound.magnitude, 1e-290)
      return max(range.span, least)
    }
    let dx = length(xs) / Double(columns)
    // Rows of regular hexagons are √3/2 of their width apart.
    let rows = max(2, (Double(columns) / (Self.aspect * 0.8660254037844386)).rounded())
    let dy = length(ys) / rows
    guard dx > 0, dy > 0 else { return nil }
    let corner = Point(xs.lowerBound, ys.lowerBound)
    var counts: [Cell: Int] = [:]
    for point in points {
      counts[Self.cell(of: point, corner, dx, dy), default: 0] += 1
    }
    cells = counts.map { Cell(column: $0.key.column, row: $0.key.row, count: $0.value) }
      .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    origin = corner
    step = Vector(dx, dy)
    let (columns, rowNumbers) = (cells.map(\.column), cells.map(\.row))
    func range(_ all: [Int], _ start: Double, _ unit: Double, _ reach: Double) -> ClosedRange<
      Double
    > {
      let low = start + (Double(all.min() ?? 0) - reach) * unit
      let high = start + (Double(all.max() ?? 0) + reach) * unit
      return low...max(low, high)
    }
    x = range(columns, corner.x, dx / 2, 1)
    y = range(rowNumbers, corner.y, dy, 2.0 / 3)
  }

  /// The hexagon whose centre is nearest: one of an even and one of an odd row.
  private static func cell(of point: Point, _ corner: Point, _ dx: Double, _ dy: Double) -> Cell {
    let (u, v) = ((point.x - corner.x) / dx, (point.y - corner.y) / dy)
    let even = (column: u.rounded(), row: 2 * (v / 2).rounded())
    let odd = (column: u.rounded(.down) + 0.5, row: 2 * (v / 2).rounded(.down) + 1)
    func distance(_ center: (column: Double, row: Double)) -> Double {
      let (a, b) = (u - center.column, v - center.row)
      return a * a + 0.75 * b * b
    }
    let best = distance(even) <= distance(odd) ? even : odd
    return Cell(column: Int((2 * best.column).rounded()), row: Int(best.row), count: 0)
  }

  /// The middle of a hexagon.
  func center(_ cell: Cell) -> Point {
    Point(origin.x + Double(cell.column) * step.dx / 2, origin.y + Double(cell.row) * step.dy)
  }

  /// The six corners of a hexagon.
  func corners(_ cell: Cell) -> [Point] {
    let middle = center(cell)
    let (w, h) = (step.dx / 2, step.dy / 3)
    return [
      Vector(0, -2 * h), Vector(w, -h), Vector(w, h), Vector(0, 2 * h), Vector(-w, h),
      Vector(-w, -h),
    ].map { middle + $0 }
  }
}
