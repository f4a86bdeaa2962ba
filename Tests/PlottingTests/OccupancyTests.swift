import Calculus
import Geometry
import Plotting
import Scene
import Testing

@Suite struct OccupancyTests {
  /// The cells of points along the part of a line inside the frame, one each 0.7 cells.
  private func cells(_ points: [Point], in frame: Rectangle, columns: Int, rows: Int) -> Set<Int> {
    var cells: Set<Int> = []
    for (a, b) in zip(points, points.dropFirst()) {
      guard let (a, b) = Segment.clipped(a, b, to: frame) else { continue }
      let count = max(1, Int(a.distance(to: b) / (0.7 * Occupancy.cell)))
      for step in 0...count {
        let point = a.interpolated(to: b, by: Double(step) / Double(count))
        guard frame.contains(point) else { continue }
        let column = min(columns - 1, Int((point.x - frame.minX) / Occupancy.cell))
        let row = min(rows - 1, Int((point.y - frame.minY) / Occupancy.cell))
        cells.insert(row * columns + column)
      }
    }
    return cells
  }

  @Test func linesMarkTheCellsTheyRunThrough() {
    var random = SeededGenerator(seed: 5)
    let frame = Rectangle(x: 12.3, y: -7.1, width: 91.7, height: 64.2)
    for _ in 0..<200 {
      let points = (0..<6).map { _ in
        Point(.random(in: -20...140, using: &random), .random(in: -40...90, using: &random))
      }
      var occupancy = Occupancy(frame: frame)
      occupancy.add([.path(Scene.Shape(Path(polyline: points)))])
      let expected = cells(
        points, in: frame, columns: occupancy.columns, rows: occupancy.rows)
      for row in 0..<occupancy.rows {
        for column in 0..<occupancy.columns {
          let (x, y) = (Double(column) + 0.5, Double(row) + 0.5)
          let middle = Point(
            min(frame.minX + Occupancy.cell * x, frame.maxX),
            min(frame.minY + Occupancy.cell * y, frame.maxY))
          let isMarked = occupancy.count(from: middle, to: middle) > 0
          #expect(
            isMarked == expected.contains(row * occupancy.columns + column), "\(points) \(middle)")
        }
      }
    }
  }
}
