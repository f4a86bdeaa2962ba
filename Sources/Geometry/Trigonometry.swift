#if canImport(Darwin)
  private import Darwin
#elseif canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

extension Double {
  /// The sine of an angle in radians.
  package static func sine(_ angle: Double) -> Double { sin(angle) }
  /// The cosine of an angle in radians.
  package static func cosine(_ angle: Double) -> Double { cos(angle) }
}

extension Vector {
  /// The angle in radians from the x axis towards the y axis, in (−π, π]; 0 for the zero vector.
  public var angle: Double { atan2(dy, dx) }
}
