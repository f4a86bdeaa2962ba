package import Geometry

/// The shape of an arrow on the page: a shaft and a solid head of constant form.
package struct Arrow: Sendable, Hashable {
  /// Where the arrow starts.
  package var start: Point
  /// Where its head ends.
  package var tip: Point
  /// The width of the shaft in points.
  package var width: Double

  /// Creates an arrow.
  package init(from start: Point, to tip: Point, width: Double) {
    self.start = start
    self.tip = tip
    self.width = width
  }

  /// The outline, to be filled: the head is 6 widths long and 4.6 wide, smaller when the arrow is
  /// short; empty when the arrow has no length.
  package var path: Path {
    guard start.isFinite, tip.isFinite, let along = (tip - start).normalized else { return Path() }
    let length = start.distance(to: tip)
    let head = min(6 * width, 0.6 * length)
    // Turned as circles are, so that a dot at the base and the shaft are one filled region.
    let side = Vector(along.dy, -along.dx)
    let wing = side * (head * 0.385)
    let shaft = side * min(width / 2, head * 0.15)
    let neck = tip - along * (head * 0.86)
    let base = tip - along * head
    return Path(
      polyline: [
        start + shaft, neck + shaft, base + wing, tip, base - wing, neck - shaft, start - shaft,
      ], closed: true)
  }
}
