/// The spot of a text box that is put at a given point.
public struct TextAnchor: Sendable, Hashable {
  /// A position along the reading direction.
  public enum Horizontal: Sendable, Hashable, CaseIterable {
    /// The left edge.
    case start
    /// Half way.
    case middle
    /// The right edge.
    case end

    /// The share of the width that lies left of the position.
    var share: Double {
      switch self {
      case .start: 0
      case .middle: 0.5
      case .end: 1
      }
    }
  }

  /// A position across the reading direction.
  public enum Vertical: Sendable, Hashable, CaseIterable {
    /// The top of the box.
    case top
    /// Half way between top and bottom.
    case middle
    /// The baseline of the first line.
    case baseline
    /// The bottom of the box.
    case bottom
  }

  /// The position along the reading direction.
  public var horizontal: Horizontal
  /// The position across the reading direction.
  public var vertical: Vertical

  /// Creates an anchor.
  public init(_ horizontal: Horizontal = .start, _ vertical: Vertical = .baseline) {
    self.horizontal = horizontal
    self.vertical = vertical
  }

  /// The middle of the box.
  public static let center = TextAnchor(.middle, .middle)
}
