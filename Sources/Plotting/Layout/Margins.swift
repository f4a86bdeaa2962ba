/// Room around a frame, in points.
public struct Margins: Sendable, Hashable {
  /// Above.
  public var top: Double
  /// To the left.
  public var left: Double
  /// Below.
  public var bottom: Double
  /// To the right.
  public var right: Double

  /// Creates margins.
  public init(top: Double = 0, left: Double = 0, bottom: Double = 0, right: Double = 0) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  /// The least margins that hold both.
  public func union(_ other: Margins) -> Margins {
    Margins(
      top: max(top, other.top), left: max(left, other.left),
      bottom: max(bottom, other.bottom), right: max(right, other.right))
  }

  /// The margins with more room past them.
  func adding(_ other: Margins) -> Margins {
    Margins(
      top: top + other.top, left: left + other.left, bottom: bottom + other.bottom,
      right: right + other.right)
  }

  /// The margins with more room on one side.
  func adding(_ depth: Double, at side: Figure.Side) -> Margins {
    switch side {
    case .top: adding(Margins(top: depth))
    case .bottom: adding(Margins(bottom: depth))
    case .right: adding(Margins(right: depth))
    }
  }
}
