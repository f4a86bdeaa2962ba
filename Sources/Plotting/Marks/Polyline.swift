internal import Geometry

/// Straight lines on the page.
enum Polyline {
  /// How far in points a line may be moved when points are left out.
  static let tolerance = 0.03

  /// The path through points, without pieces that lie far from a frame and with points left out
  /// that are within 0.03 points of the line; not finite points part it.
  static func path(_ points: [Point], near frame: Rectangle) -> Path {
    var path = Path()
    for run in runs(points, near: frame) { path.append(Path(polyline: simplified(run))) }
    return path
  }

  /// The stretches of a line near a frame.
  static func runs(_ points: [Point], near frame: Rectangle) -> [[Point]] {
    let window = frame.inset(by: -20)
    var runs: [[Point]] = []
    var run: [Point] = []
    func flush() {
      if run.count > 1 { runs.append(run) }
      run = []
    }
    for (a, b) in zip(points, points.dropFirst()) {
      let isInside = window.contains(a) && window.contains(b)
      guard let (from, to) = isInside ? (a, b) : Segment.clipped(a, b, to: window) else {
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
    return runs
  }

  /// Leaves out points that hardly bend the line, in linear time.
  ///
  /// From the last point kept, the directions are known that pass all points since within the
  /// tolerance; a point in such a direction, and not nearer than those before it, can be the next
  /// one. (Williams, *Bounded straight-line approximation of digitized planar curves*, 1981.)
  static func simplified(_ points: [Point]) -> [Point] {
    guard points.count > 2 else { return points }
    var kept = [points[0]]
    var cone: (low: Vector, high: Vector)?
    var reach = 0.0
    var index = 1
    while index < points.count {
      let anchor = kept[kept.count - 1]
      let along = points[index] - anchor
      let length = along.length
      let isInside =
        cone.map { $0.low.cross(along) >= 0 && along.cross($0.high) >= 0 } ?? true
      if isInside, length >= reach {
        reach = length
        if length > tolerance {
          let side = Vector(-along.dy, along.dx) * (tolerance / length)
          let (low, high) = (along - side, along + side)
          let old = cone ?? (low, high)
          cone = (
            old.low.cross(low) > 0 ? low : old.low, high.cross(old.high) > 0 ? high : old.high
          )
        }
        index += 1
      } else {
        kept.append(points[index - 1])
        (cone, reach) = (nil, 0)
        // The point before may be the anchor itself, when a line turns back at once.
        if points[index - 1] == anchor { index += 1 }
      }
    }
    kept.append(points[points.count - 1])
    return kept
  }
}

extension Vector {
  fileprivate static func - (a: Vector, b: Vector) -> Vector { Vector(a.dx - b.dx, a.dy - b.dy) }
}
