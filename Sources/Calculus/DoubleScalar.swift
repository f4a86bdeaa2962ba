public import RealModule

extension Double: Scalar {
  /// The number itself.
  public var approximation: Double { self }
  /// The magnitude.
  public static func abs(_ x: Double) -> Double { x.magnitude }
  /// −1, 0 or 1; not a number stays so.
  public static func sign(_ x: Double) -> Double {
    x > 0 ? 1 : x < 0 ? -1 : x
  }
  /// The angle of the point (x, y) in −π...π.
  public static func atan2(_ y: Double, _ x: Double) -> Double { Double.atan2(y: y, x: x) }
}
