import Geometry

/// Draws in the outer borders of bands that lie upon one another.
///
/// A band reaches below all greater ones, so that no seam shows between them. Where several end on
/// the border of the domain, each would be blended over the one below, and a line of their colours
/// would run along the border. So a band ends a point short of the border wherever the next one
/// covers it, and a cell of the data or of the search around it. The next band hides what is missing.
struct BandBorder {
  /// The frame that the bands are seen in.
  let frame: Rectangle
  /// How far short of the border a covered band ends, in points: a pixel, so that it shows in none
  /// that the border divides.
  var depth = 1.0

  /// The ring, drawn in at covered points; points on the edge of the frame go to where the edge is
  /// drawn, at most half a point off.
  /// - Parameters:
  ///   - ring: a closed line with the region to its left where y points up.
  ///   - isCovered: whether the point of an index is on the border of the domain and the next band
  ///     covers its surroundings.
  func drawnIn(_ ring: [Point], isCovered: (Int) -> Bool) -> [Point] {
    ring.indices.map { index in
      let point = snapped(ring[index])
      guard isCovered(index) else { return point }
      let (before, after) = (
        ring[index == 0 ? ring.count - 1 : index - 1],
        ring[index == ring.count - 1 ? 0 : index + 1]
      )
      return point + inward(before, ring[index], after)
    }
  }

  /// The way into the region from a corner of its border; none from a sharp one.
  private func inward(_ before: Point, _ point: Point, _ after: Point) -> Vector {
    guard let come = (point - before).normalized, let go = (after - point).normalized else {
      return Vector(0, 0)
    }
    let (a, b) = (Vector(-come.dy, come.dx), Vector(-go.dy, go.dx))
    let spread = 1 + a.dot(b)
    guard spread > 0.5 else { return Vector(0, 0) }
    let way = min(depth, before.distance(to: point) / 2, point.distance(to: after) / 2)
    return (a + b) * (way / spread)
  }

  /// A point on the edge of the frame at the edge as it is drawn.
  private func snapped(_ point: Point) -> Point {
    let drawn = PixelGrid.snapped(frame)
    func moved(_ value: Double, _ edges: [(Double, Double)]) -> Double {
      edges.first { (value - $0.0).magnitude < 1e-6 }?.1 ?? value
    }
    return Point(
      moved(point.x, [(frame.minX, drawn.minX), (frame.maxX, drawn.maxX)]),
      moved(point.y, [(frame.minY, drawn.minY), (frame.maxY, drawn.maxY)]))
  }
}

extension SampleGrid {
  /// The least value at the nodes about a point, a cell and at least two points off; nodes without a
  /// value do not count.
  func least(about point: Point) -> Double {
    var least = Double.infinity
    for row in Self.nodes(about: point.y, in: ys) {
      for column in Self.nodes(about: point.x, in: xs) {
        let value = values[row * width + column]
        if value < least { least = value }
      }
    }
    return least
  }

  private static func nodes(about place: Double, in places: [Double]) -> ClosedRange<Int> {
    guard places.count > 1 else { return 0...0 }
    let step = (places[places.count - 1] - places[0]) / Double(places.count - 1)
    let share = (place - places[0]) / step
    let reach = 1 + Int(min(2 / step.magnitude, 1e6).rounded(.up))
    let cell = Int(min(max(share, 0), Double(places.count - 1)))
    return max(0, cell - reach + 1)...min(places.count - 1, cell + reach)
  }
}

extension GridData {
  /// The least values about the nodes on the border of the grid and of its holes, two cells off.
  var borderLeasts: [Point: Double] {
    let height = ys.count
    func isMissing(_ column: Int, _ row: Int) -> Bool {
      guard (0..<width).contains(column), (0..<height).contains(row) else { return true }
      return !values[row * width + column].isFinite
    }
    var leasts: [Point: Double] = [:]
    for row in 0..<height {
      for column in 0..<width where !isMissing(column, row) {
        func nodes(_ reach: Int) -> [(column: Int, row: Int)] {
          (-reach...reach).flatMap { y in (-reach...reach).map { (column + $0, row + y) } }
        }
        guard nodes(1).contains(where: { isMissing($0.column, $0.row) }) else { continue }
        leasts[Point(xs[column], ys[row])] = nodes(2).reduce(Double.infinity) { least, node in
          isMissing(node.column, node.row)
            ? least : min(least, values[node.row * width + node.column])
        }
      }
    }
    return leasts
  }
}

extension ScatteredData {
  /// The least values about the points of the hull, two triangles off.
  var borderLeasts: [Point: Double] {
    let corners = triangulation.triangles
    var leasts = values
    for _ in 0..<2 {
      let known = leasts
      for first in stride(from: 0, to: corners.count, by: 3) {
        let triangle = corners[first..<(first + 3)]
        let least = triangle.reduce(Double.infinity) { min($0, known[$1]) }
        for corner in triangle { leasts[corner] = min(leasts[corner], least) }
      }
    }
    return triangulation.hull.reduce(into: [:]) { found, edge in
      found[triangulation.points[corners[edge]]] = leasts[corners[edge]]
    }
  }
}
