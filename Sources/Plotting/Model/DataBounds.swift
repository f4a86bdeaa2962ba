public import Geometry

/// The ranges of data a mark covers; `nil` where it asks nothing of an axis.
public struct DataBounds: Sendable, Hashable {
  /// The range along x.
  public var x: ClosedRange<Double>?
  /// The range along y.
  public var y: ClosedRange<Double>?

  /// Creates bounds.
  public init(x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil) {
    self.x = x
    self.y = y
  }

  /// The smallest bounds that hold all finite points.
  public init(of points: some Sequence<Point>) {
    var (left, right) = (Double.infinity, -Double.infinity)
    var (low, high) = (left, right)
    for point in points where point.isFinite {
      (left, right) = (min(left, point.x), max(right, point.x))
      (low, high) = (min(low, point.y), max(high, point.y))
    }
    guard left <= right else { return }
    (x, y) = (left...right, low...high)
  }

  /// The smallest bounds that hold both.
  public func union(_ other: DataBounds) -> DataBounds {
    DataBounds(x: x.joined(with: other.x), y: y.joined(with: other.y))
  }
}

extension ClosedRange<Double>? {
  /// The smallest range that holds both; that of the other where one is missing.
  package func joined(with other: ClosedRange<Double>?) -> ClosedRange<Double>? {
    guard let self, let other else { return self ?? other }
    return Swift.min(
      self.lowerBound, other.lowerBound)...Swift.max(self.upperBound, other.upperBound)
  }
}

extension ClosedRange<Double> {
  /// The distance of the ends.
  package var span: Double { upperBound - lowerBound }
  /// The middle.
  package var middle: Double { lowerBound + (upperBound - lowerBound) / 2 }
}
