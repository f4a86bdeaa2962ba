public import Geometry

/// The shape of one glyph, shared by every place it is drawn at.
public struct GlyphOutline: Sendable, Hashable {
  /// A name that is unique among outlines of a scene and the same in every run
  /// ("Inter-Regular.37").
  public var name: String
  /// The outline in units of the em: y down, baseline at 0, origin at the pen.
  ///
  /// Empty for a space.
  public var path: Path

  /// Creates an outline.
  public init(name: String, path: Path) {
    self.name = name
    self.path = path
  }

  /// Outlines are equal when their names are: a name stands for one shape.
  public static func == (a: GlyphOutline, b: GlyphOutline) -> Bool { a.name == b.name }
  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Scene {
  /// Shaped text: glyph outlines at final positions, one size and one ink.
  public struct GlyphRun: Sendable, Hashable {
    /// An outline and the position of its pen.
    public struct Glyph: Sendable, Hashable {
      /// The shape.
      public var outline: GlyphOutline
      /// The pen position on the baseline, in the space of the run.
      public var position: Point

      /// Creates a placed glyph.
      public init(_ outline: GlyphOutline, at position: Point) {
        self.outline = outline
        self.position = position
      }
    }

    /// The text the glyphs stand for, for renderers that write real text and for descriptions.
    public var text: String
    /// The font's family, for renderers that write real text.
    public var family: String
    /// Points per em.
    public var size: Double
    /// The ink.
    public var color: ThemedColor
    /// The glyphs in visual order.
    public var glyphs: [Glyph]

    /// Creates a run.
    public init(
      text: String, family: String, size: Double, color: ThemedColor, glyphs: [Glyph]
    ) {
      self.text = text
      self.family = family
      self.size = size
      self.color = color
      self.glyphs = glyphs
    }
  }
}
