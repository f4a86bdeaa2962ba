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
