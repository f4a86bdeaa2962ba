/// How the outline of a path is inked.
public struct Stroke: Sendable, Hashable {
  /// The shape of line ends.
  public enum Cap: Sendable, Hashable {
    /// Cut off at the end point.
    case butt
    /// A half disc beyond the end point.
    case round
    /// Half a square beyond the end point.
    case square
  }

  /// The shape of corners.
  public enum Join: Sendable, Hashable {
    /// Outer edges extended to their meeting, at most four half widths far.
    case miter
    /// A disc at the corner.
    case round
    /// Cut across the corner.
    case bevel
  }

  /// The ink.
  public var color: ThemedColor
  /// The width in points; not negative.
  public var width: Double
  /// The shape of line ends.
  public var cap: Cap
  /// The shape of corners.
  public var join: Join
  /// Lengths in points of ink and gap in turn; empty for a solid line.
  public var dash: [Double]

  /// Creates a stroke.
  public init(
    _ color: ThemedColor, width: Double, cap: Cap = .butt, join: Join = .miter,
    dash: [Double] = []
  ) {
    self.color = color
    self.width = width
    self.cap = cap
    self.join = join
    self.dash = dash
  }
}
