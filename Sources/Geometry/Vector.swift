/// A displacement in the plane.
public struct Vector: Sendable, Hashable {
  /// The horizontal component.
  public var dx: Double
  /// The vertical component.
  public var dy: Double

  /// Creates a vector from its components.
  public init(_ dx: Double, _ dy: Double) {
    self.dx = dx
    self.dy = dy
  }

  /// The vector of length 0.
  public static let zero = Vector(0, 0)

  /// The unit vector at an angle in radians from the x axis towards the y axis.
  public init(angle: Double) {
    self.init(Double.cosine(angle), Double.sine(angle))
  }

  /// The Euclidean length.
  public var length: Double { (dx * dx + dy * dy).squareRoot() }

  /// The vector of length 1 in the same direction; `nil` when the length is 0 or not finite.
  public var normalized: Vector? {
    let length = length
    guard length > 0, length.isFinite else { return nil }
    return self * (1 / length)
  }

  /// The vector turned by a quarter from the x axis towards the y axis.
  public var perpendicular: Vector { Vector(-dy, dx) }

  /// The sum of two vectors.
  public static func + (a: Vector, b: Vector) -> Vector { Vector(a.dx + b.dx, a.dy + b.dy) }
  /// The difference of two vectors.
  public static func - (a: Vector, b: Vector) -> Vector { Vector(a.dx - b.dx, a.dy - b.dy) }
  /// The vector scaled by a factor.
  public static func * (a: Vector, factor: Double) -> Vector {
    Vector(a.dx * factor, a.dy * factor)
  }
  /// The opposite vector.
  public static prefix func - (a: Vector) -> Vector { Vector(-a.dx, -a.dy) }

  /// The scalar product of two vectors.
  public func dot(_ other: Vector) -> Double { dx * other.dx + dy * other.dy }
  /// The z component of the cross product: positive when `other` lies towards +y from `self`.
  public func cross(_ other: Vector) -> Double { dx * other.dy - dy * other.dx }
}
