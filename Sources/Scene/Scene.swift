public import Geometry

/// A picture in which everything is decided: what is drawn, where, and in which order.
///
/// Lengths are points, 72 an inch; the origin is the upper left corner and y points down.
/// Renderers replay the items and decide nothing.
public struct Scene: Sendable, Hashable {
  /// The name of the figure, from which renderers derive the ids they write; letters, digits and
  /// hyphens.
  public var id: String
  /// The extent of the picture in points.
  public var size: Size
  /// Where the baseline of the picture's text lies, measured from the upper edge, if the picture is
  /// meant to stand in a line of text.
  public var baseline: Double?
  /// The ground behind all items; `nil` leaves it to the page.
  public var background: ThemedColor?
  /// The short name of the picture, for assistive technology.
  public var title: String
  /// What the picture shows, in sentences, for readers who do not see it.
  public var summary: String
  /// The content, drawn in order.
  public var items: [Item]

  /// Creates a scene.
  public init(
    id: String, size: Size, baseline: Double? = nil, background: ThemedColor? = nil,
    title: String, summary: String, items: [Item]
  ) {
    self.id = id
    self.size = size
    self.baseline = baseline
    self.background = background
    self.title = title
    self.summary = summary
    self.items = items
  }
}
