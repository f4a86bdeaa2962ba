internal import Geometry

/// Straight lines on the page.
enum Polyline {
  /// The path through points, without pieces that lie far from a frame and with points left out
  /// that are within 0.03 points of the line through their neighbours; not finite points part it.
  static func path(_ points: [Point], near frame: Rectangle) -> Path {
    let window = frame.inset(by: -20)
    var path = Path()
    var run: [Point] = []
    func flush() {
      path.append(Path(polyline: simplified(run)))
      run = []
    }
    for (a, b) in zip(points, points.dropFirst()) {
      guard let (from, to) = Segment.clipped(a, b, to: window) else {
        flush()
        continue
      }
      if run.last != from {
        flush()
        run = [from]
      }
      run.append(to)
    }
    flush()
    return path
  }

  /// Leaves out points that hardly bend the line, in one pass: a run of steps in one direction
  /// becomes one step.
  private static func simplified(_ points: [Point]) -> [Point] {
    guard points.count > 2 else { return points }
    var kept = [points[0]]
    var skipped: [Point] = []
    for index in 1..<(points.count - 1) {
      let (start, next) = (kept[kept.count - 1], points[index + 1])
      skipped.append(points[index])
      let fits = skipped.count < 50 && skipped.allSatisfy { isNear($0, start, next) }
      if !fits {
        kept.append(points[index])
        skipped = []
      }
    }
    kept.append(points[points.count - 1])
    return kept
  }

  private static func isNear(_ point: Point, _ a: Point, _ b: Point) -> Bool {
    let d = b - a
    let length = d.length
    guard length > 0 else { return point.distance(to: a) < 0.03 }
    let along = d.dot(point - a) / length
    return (d.cross(point - a) / length).magnitude < 0.03 && along >= -0.03
      && along <= length + 0.03
  }
}
