public import Geometry
public import Scene
public import Typesetting

/// What a mark draws on a canvas, in page coordinates.
public struct MarkDrawing: Sendable, Hashable {
  /// The ink, which is clipped to the frame of the axes.
  public var items: [Scene.Item]
  /// Symbols and arrows that are drawn whole, even where they reach over the edge of the frame.
  public var symbols: [Scene.Item]
  /// The words, which are never clipped: a mark places them inside the frame.
  public var texts: [PlacedText]
  /// Regions that legends and words keep clear of, where the ink itself is not reason enough.
  public var obstacles: [Rectangle]
  /// Whether the ink is a ground that words and legends may stand on.
  public var isGround: Bool
  /// Whether a key found no free place in the frame, and would rather stand above it.
  public var wantsStrip = false
  /// Facts that are known only when drawn ("the label of level 26 found no room"), in sentences.
  public var facts: [Fact]

  /// Creates a drawing.
  public init(
    _ items: [Scene.Item] = [], symbols: [Scene.Item] = [], texts: [PlacedText] = [],
    obstacles: [Rectangle] = [], isGround: Bool = false, facts: [Fact] = []
  ) {
    self.items = items
    self.symbols = symbols
    self.texts = texts
    self.obstacles = obstacles
    self.isGround = isGround
    self.facts = facts
  }
}
