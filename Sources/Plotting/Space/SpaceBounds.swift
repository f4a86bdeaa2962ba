/// The ranges of data along the three axes; `nil` where nothing is known.
public struct SpaceBounds: Sendable, Hashable {
  /// The range of x.
  public var x: ClosedRange<Double>?
  /// The range of y.
  public var y: ClosedRange<Double>?
  /// The range of z.
  public var z: ClosedRange<Double>?

  /// Creates bounds.
  public init(
    x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil, z: ClosedRange<Double>? = nil
  ) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The bounds of the finite points.
  public init(of points: some Sequence<SpacePoint>) {
    for point in points where point.isFinite {
      x = x.joined(with: point.x...point.x)
      y = y.joined(with: point.y...point.y)
      z = z.joined(with: point.z...point.z)
    }
  }

  /// The smallest bounds that hold both.
  public func union(_ other: SpaceBounds) -> SpaceBounds {
    SpaceBounds(
      x: x.joined(with: other.x), y: y.joined(with: other.y), z: z.joined(with: other.z))
  }
}

/// The box that the axes span: data limits and its shape in the space of the camera, where it is
/// centred at the origin.
package struct SpaceBox: Sendable, Hashable {
  package let x: ClosedRange<Double>
  package let y: ClosedRange<Double>
  package let z: ClosedRange<Double>
  /// Half the extents in the space of the camera.
  package let half: SpacePoint

  package init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, z: ClosedRange<Double>, aspect: SpacePoint
  ) {
    self.x = x
    self.y = y
    self.z = z
    half = aspect * (1 / aspect.length)
  }

  /// The image of a data point: inside the limits each coordinate is within ± `half`.
  package func place(_ point: SpacePoint) -> SpacePoint {
    SpacePoint(
      Self.share(point.x, x) * half.x, Self.share(point.y, y) * half.y,
      Self.share(point.z, z) * half.z)
  }

  private static func share(_ value: Double, _ range: ClosedRange<Double>) -> Double {
    2 * (value - range.lowerBound) / range.span - 1
  }
}
