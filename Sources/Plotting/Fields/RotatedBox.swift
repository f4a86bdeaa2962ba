package import Geometry

/// A rectangle turned about its centre.
package struct RotatedBox: Sendable, Hashable {
  /// The centre.
  package var center: Point
  /// The extents along and across its own axis.
  package var size: Size
  /// The angle of its axis in radians.
  package var angle: Double

  /// Creates a box.
  package init(center: Point, size: Size, angle: Double) {
    self.center = center
    self.size = size
    self.angle = angle
  }

  /// An upright rectangle.
  package init(_ rectangle: Rectangle) {
    self.init(center: rectangle.center, size: rectangle.size, angle: 0)
  }

  private var halfAxes: (Vector, Vector) {
    let along = Vector(angle: angle)
    return (along * (size.width / 2), Vector(-along.dy, along.dx) * (size.height / 2))
  }

  /// The four corners, in order around the box.
  package var corners: [Point] {
    let (u, v) = halfAxes
    return [center - u - v, center + u - v, center + u + v, center - u + v]
  }

  /// The smallest upright rectangle around the box.
  package var bounds: Rectangle {
    let (u, v) = halfAxes
    let reach = Vector(u.dx.magnitude + v.dx.magnitude, u.dy.magnitude + v.dy.magnitude)
    return Rectangle(center - reach, center + reach)
  }

  /// The box with every side moved outwards.
  package func grown(by distance: Double) -> RotatedBox {
    RotatedBox(
      center: center, size: Size(size.width + 2 * distance, size.height + 2 * distance),
      angle: angle)
  }

  /// Whether a point lies inside or on the border.
  package func contains(_ point: Point) -> Bool {
    let offset = point - center
    let along = Vector(angle: angle)
    return offset.dot(along).magnitude <= size.width / 2
      && along.cross(offset).magnitude <= size.height / 2
  }

  /// Whether two boxes overlap: no side of either separates them (separating-axis theorem).
  package func overlaps(_ other: RotatedBox) -> Bool {
    let (a, b) = halfAxes
    let (c, d) = other.halfAxes
    let offset = other.center - center
    for axis in [a, b, c, d] {
      guard let axis = axis.normalized else { continue }
      let reach = [a, b, c, d].reduce(0) { $0 + $1.dot(axis).magnitude }
      if offset.dot(axis).magnitude >= reach { return false }
    }
    return true
  }
}
