package import Geometry

/// A rectangle turned about its centre.
package struct RotatedBox: Sendable, Hashable {
  /// The centre.
  package let center: Point
  /// The extents along and across its own axis.
  package let size: Size
  /// The angle of its axis in radians.
  package let angle: Double
  /// The direction of its axis, of length 1.
  private let along: Vector

  /// Creates a box.
  package init(center: Point, size: Size, angle: Double) {
    self.center = center
    self.size = size
    self.angle = angle
    along = Vector(angle: angle)
  }

  /// Creates a box with the direction of its axis, of length 1.
  init(center: Point, size: Size, along: Vector) {
    self.center = center
    self.size = size
    self.angle = along.angle
    self.along = along
  }

  private init(center: Point, size: Size, like other: RotatedBox) {
    self.center = center
    self.size = size
    angle = other.angle
    along = other.along
  }

  /// An upright rectangle.
  package init(_ rectangle: Rectangle) {
    self.init(center: rectangle.center, size: rectangle.size, angle: 0)
  }

  private var halfAxes: (Vector, Vector) {
    (along * (size.width / 2), Vector(-along.dy, along.dx) * (size.height / 2))
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
      like: self)
  }

  /// Whether a point lies inside or on the border.
  package func contains(_ point: Point) -> Bool {
    let offset = point - center
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

  /// Whether a straight piece comes nearer to the box than a distance, measured across its sides.
  package func meets(_ a: Point, _ b: Point, within distance: Double = 0) -> Bool {
    self.distance(to: a, b) <= distance
  }

  /// How far the sides of the box can be moved outwards until it meets a straight piece; negative
  /// when it does already.
  package func distance(to a: Point, _ b: Point) -> Double {
    let (p, q) = (a - center, b - center)
    let (px, py, qx, qy) = (p.dot(along), along.cross(p), q.dot(along), along.cross(q))
    let (width, height) = (size.width / 2, size.height / 2)
    let across = max(min(px, qx), -max(px, qx)) - width
    let up = max(min(py, qy), -max(py, qy)) - height
    // Whether all corners lie on one side of the piece is left to tell.
    let (dx, dy) = ((qx - px).magnitude, (qy - py).magnitude)
    let length = dx + dy
    guard length > 0 else { return max(across, up) }
    let offset = ((qx - px) * py - (qy - py) * px).magnitude
    return max(across, up, (offset - width * dy - height * dx) / length)
  }
}
