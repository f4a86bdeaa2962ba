package import Geometry

/// Straight pieces of lines.
package enum Segment {
  /// The part of a segment inside a rectangle (Liang and Barsky); `nil` when there is none or the
  /// ends are not finite.
  package static func clipped(
    _ a: Point, _ b: Point, to rectangle: Rectangle
  ) -> (Point, Point)? {
    guard a.isFinite, b.isFinite else { return nil }
    let d = b - a
    // Most segments lie inside.
    if rectangle.contains(a), rectangle.contains(b) { return (a, a + d) }
    var (enter, leave) = (0.0, 1.0)
    let sides = [
      (-d.dx, a.x - rectangle.minX), (d.dx, rectangle.maxX - a.x),
      (-d.dy, a.y - rectangle.minY), (d.dy, rectangle.maxY - a.y),
    ]
    for (rate, distance) in sides {
      if rate == 0 {
        if distance < 0 { return nil }
      } else if rate < 0 {
        enter = max(enter, distance / rate)
      } else {
        leave = min(leave, distance / rate)
      }
    }
    guard enter <= leave else { return nil }
    return (a + d * enter, a + d * leave)
  }
}
