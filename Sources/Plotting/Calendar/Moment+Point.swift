public import Geometry

extension Point {
  /// Creates a point whose x is a moment, for an axis with ``AxisTicks/dates``.
  public init(_ moment: Moment, _ y: Double) {
    self.init(moment.seconds, y)
  }
}
