import Geometry

/// The closed border of a region above a level: level lines fitted by curves, joined by straight
/// lines where the border of the rectangle or of the domain is followed.
struct RegionBorder {
  let line: ContourLine
  let area: Rectangle
  let field: PlaneField
  /// How the border is drawn in where the region above a level is drawn over it; `nil` where it is
  /// not.
  var cover: (band: BandBorder, grid: SampleGrid, level: Double)?

  /// The border as a closed path.
  var path: Path {
    let points = line.points
    guard points.count > 2 else { return Path() }
    let isOnLevel = points.map {
      !isOnEdge($0) && field.distance(of: $0, toLevel: line.level) < 1e-3
    }
    let drawn =
      cover.map { cover in
        cover.band.drawnIn(points) { !isOnLevel[$0] && isCovered(points[$0], cover) }
      } ?? points
    // A ring that begins in a corner has no point more than it needs.
    let seams = points.indices.filter { !isOnLevel[$0] }
    let corner = seams.first { index in
      let (before, after) = ((index + points.count - 1) % points.count, (index + 1) % points.count)
      return !Self.isStraight(drawn[before], drawn[index], drawn[after])
    }
    guard let seam = corner ?? seams.first else {
      let whole = ContourFit(field: field, line: line, tolerance: ContourDrawing.tolerance).fitted()
      return whole.path(without: [])
    }
    let order = Array(points.indices[seam...]) + Array(points.indices[..<seam])
    return joined(order.map { drawn[$0] }, order.map { isOnLevel[$0] })
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
    return Self.isStraight(points[index - 1], points[index], points[index + 1])
  }

  /// Whether points lie on one line across or up the page, as those on one edge do.
  private static func isStraight(_ a: Point, _ b: Point, _ c: Point) -> Bool {
    (a.x == b.x && b.x == c.x) || (a.y == b.y && b.y == c.y)
  }

  /// Whether a point of the border of the domain is well inside the region above the next level.
  private func isCovered(
    _ point: Point, _ cover: (band: BandBorder, grid: SampleGrid, level: Double)
  ) -> Bool {
    cover.level < .infinity && cover.grid.least(about: point) > cover.level
      && (isOnEdge(point) || field.value(point) > cover.level)
  }
}
