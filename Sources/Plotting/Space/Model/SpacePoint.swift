/// A position, or a displacement, in space.
public struct SpacePoint: Sendable, Hashable {
  /// The first coordinate.
  public var x: Double
  /// The second coordinate.
  public var y: Double
  /// The third coordinate, the height.
  public var z: Double

  /// Creates a point from its coordinates.
  public init(_ x: Double, _ y: Double, _ z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// Whether all coordinates are finite.
  public var isFinite: Bool { x.isFinite && y.isFinite && z.isFinite }

  package static func + (a: SpacePoint, b: SpacePoint) -> SpacePoint {
    SpacePoint(a.x + b.x, a.y + b.y, a.z + b.z)
  }

  package static func - (a: SpacePoint, b: SpacePoint) -> SpacePoint {
    SpacePoint(a.x - b.x, a.y - b.y, a.z - b.z)
  }

  package static func * (a: SpacePoint, factor: Double) -> SpacePoint {
    SpacePoint(a.x * factor, a.y * factor, a.z * factor)
  }

  package func dot(_ other: SpacePoint) -> Double { x * other.x + y * other.y + z * other.z }

  package func cross(_ other: SpacePoint) -> SpacePoint {
    SpacePoint(
      y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  package var length: Double { dot(self).squareRoot() }

  /// The vector of length 1 in this direction; straight up for the zero vector.
  package var unit: SpacePoint {
    let length = self.length
    return length > 0 && length.isFinite ? self * (1 / length) : SpacePoint(0, 0, 1)
  }
}
