import Geometry

/// The closed border of a region above a level: level lines fitted by curves, joined by straight
/// lines where the border of the rectangle or of the domain is followed.
struct RegionBorder {
  let line: ContourLine
  let area: Rectangle
  let field: PlaneField

  /// The border as a closed path.
  var path: Path {
    let points = line.points
    guard points.count > 2 else { return Path() }
    let isOnLevel = points.map {
      !isOnEdge($0) && field.distance(of: $0, toLevel: line.level) < 1e-3
    }
    guard let seam = points.indices.first(where: { !isOnLevel[$0] }) else {
      let whole = ContourFit(field: field, line: line, tolerance: ContourDrawing.tolerance).fitted()
      return whole.path(without: [])
    }
    let order = Array(points.indices[seam...]) + Array(points.indices[..<seam])
    return joined(order.map { points[$0] }, order.map { isOnLevel[$0] })
  }

  private func isOnEdge(_ point: Point) -> Bool {
    point.x == area.minX || point.x == area.maxX || point.y == area.minY || point.y == area.maxY
  }

  private func joined(_ points: [Point], _ isOnLevel: [Bool]) -> Path {
    var path = Path()
    path.move(to: points[0])
    var index = 1
    while index < points.count {
      guard isOnLevel[index] else {
        // Points on one straight edge need not all be written.
        if !isBetween(points, index) { path.line(to: points[index]) }
        index += 1
        continue
      }
      var end = index
      while end + 1 < points.count, isOnLevel[end + 1] { end += 1 }
      let stop = min(end + 1, points.count - 1)
      let part = Array(points[(index - 1)...stop])
      let piece = ContourLine(level: line.level, points: part, isClosed: false)
      let fit = ContourFit(field: field, line: piece, tolerance: ContourDrawing.tolerance).fitted()
      for curve in fit.pieces { path.cubic(to: curve.end, curve.first, curve.second) }
      index = stop == end ? end + 1 : stop + 1
    }
    path.close()
    return path
  }

  private func isBetween(_ points: [Point], _ index: Int) -> Bool {
    guard index + 1 < points.count else { return false }
    let (a, b, c) = (points[index - 1], points[index], points[index + 1])
    return (a.x == b.x && b.x == c.x && (a.x == area.minX || a.x == area.maxX))
      || (a.y == b.y && b.y == c.y && (a.y == area.minY || a.y == area.maxY))
  }
}
