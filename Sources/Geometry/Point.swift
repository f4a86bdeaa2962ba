/// A position in the plane.
///
/// Units are those of the surrounding space: points (72 an inch, y down) in scenes, data units
/// (y up) in data space.
public struct Point: Sendable, Hashable {
  /// The horizontal coordinate, growing to the right.
  public var x: Double
  /// The vertical coordinate; its direction is that of the surrounding space.
  public var y: Double

  /// Creates a point from its coordinates.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The origin, (0, 0).
  public static let zero = Point(0, 0)

  /// The point displaced by a vector.
  public static func + (point: Point, offset: Vector) -> Point {
    Point(point.x + offset.dx, point.y + offset.dy)
  }

  /// The point displaced by the opposite of a vector.
  public static func - (point: Point, offset: Vector) -> Point {
    Point(point.x - offset.dx, point.y - offset.dy)
  }

  /// The vector that leads from the second point to the first.
  public static func - (end: Point, start: Point) -> Vector {
    Vector(end.x - start.x, end.y - start.y)
  }

  /// The point a share of the way to another: 0 gives `self`, 1 gives `other`.
  public func interpolated(to other: Point, by share: Double) -> Point {
    self + (other - self) * share
  }

  /// The Euclidean distance to another point.
  public func distance(to other: Point) -> Double {
    (other - self).length
  }

  /// Whether both coordinates are finite.
  public var isFinite: Bool { x.isFinite && y.isFinite }
}
