import Geometry

/// Leaves out points of a line that do not show (Douglas and Peucker, "Algorithms for the reduction
/// of the number of points required to represent a digitized line", 1973).
enum PolylineSimplifier {
  /// The points that keep the line within a tolerance of the whole one; ends are kept.
  ///
  /// A closed line, which does not repeat its first point, keeps that and the point farthest away.
  static func simplified(_ points: [Point], isClosed: Bool, tolerance: Double) -> [Point] {
    guard points.count > 3 else { return points }
    let ring = isClosed ? points + [points[0]] : points
    var isKept = [Bool](repeating: false, count: ring.count)
    isKept[0] = true
    isKept[ring.count - 1] = true
    var pending = [(0, ring.count - 1)]
    if isClosed {
      let far = ring.indices.max { ring[$0].distance(to: ring[0]) < ring[$1].distance(to: ring[0]) }
      isKept[far ?? 0] = true
      pending = [(0, far ?? 0), (far ?? 0, ring.count - 1)]
    }
    while let (first, last) = pending.popLast() {
      guard last > first + 1 else { continue }
      let (index, distance) = farthest(ring, first, last)
      guard distance > tolerance else { continue }
      isKept[index] = true
      pending += [(first, index), (index, last)]
    }
    let kept = ring.indices.filter { isKept[$0] }.map { ring[$0] }
    return isClosed ? Array(kept.dropLast()) : kept
  }

  private static func farthest(
    _ points: [Point], _ first: Int, _ last: Int
  ) -> (index: Int, distance: Double) {
    let (a, b) = (points[first], points[last])
    let along = b - a
    let square = along.dot(along)
    var best = (index: first, distance: -1.0)
    for index in (first + 1)..<last {
      let offset = points[index] - a
      let share = square > 0 ? min(max(offset.dot(along) / square, 0), 1) : 0
      let distance = (offset - along * share).length
      if distance > best.distance { best = (index, distance) }
    }
    return best
  }
}

extension SmoothLine {
  /// A traced line drawn by straight pieces, points that do not show left out.
  init(simplifying line: ContourLine, tolerance: Double) {
    var points = PolylineSimplifier.simplified(
      line.points, isClosed: line.isClosed, tolerance: tolerance)
    if line.isClosed { points.append(points[0]) }
    let pieces = zip(points, points.dropFirst()).map { ContourFit.straight($0, $1) }
    self.init(pieces: pieces, isClosed: line.isClosed, level: line.level)
  }
}
