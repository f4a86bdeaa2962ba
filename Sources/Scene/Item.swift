public import Geometry

extension Scene {
  /// One thing to draw.
  ///
  /// The four kinds are all there are; every renderer switches over them.
  public indirect enum Item: Sendable, Hashable {
    /// Items with a common transform, clip and opacity.
    case group(Group)
    /// A filled and/or stroked path.
    case path(Shape)
    /// Shaped text as positioned glyph outlines.
    case glyphs(GlyphRun)
    /// A picture made of pixels.
    case image(Raster)
  }

  /// Items with a common transform, clip and opacity.
  public struct Group: Sendable, Hashable {
    /// What the group stands for in the figure ("axes", "curve: f(x)"), for descriptions and
    /// comparisons; empty when it has no meaning of its own.
    public var role: String
    /// The map from the group's space to its parent's.
    public var transform: Affine
    /// The region, in the group's own space, outside which nothing is drawn.
    public var clip: Path?
    /// The opacity of the group as a whole, 0 to 1.
    public var opacity: Double
    /// The content, drawn in order.
    public var items: [Item]

    /// Creates a group.
    public init(
      role: String = "", transform: Affine = .identity, clip: Path? = nil, opacity: Double = 1,
      _ items: [Item]
    ) {
      self.role = role
      self.transform = transform
      self.clip = clip
      self.opacity = opacity
      self.items = items
    }
  }

  /// A filled and/or stroked path; the fill is drawn first.
  public struct Shape: Sendable, Hashable {
    /// The outline.
    public var path: Path
    /// The ink of the inside; `nil` for none.
    public var fill: ThemedColor?
    /// Whether the inside follows the even-odd rule rather than the non-zero rule.
    public var usesEvenOddRule: Bool
    /// The ink of the outline; `nil` for none.
    public var stroke: Stroke?

    /// Creates a shape.
    public init(
      _ path: Path, fill: ThemedColor? = nil, stroke: Stroke? = nil, usesEvenOddRule: Bool = false
    ) {
      self.path = path
      self.fill = fill
      self.stroke = stroke
      self.usesEvenOddRule = usesEvenOddRule
    }
  }

  /// A rectangle of pixels, stretched over a rectangle of the scene without smoothing.
  public struct Raster: Sendable, Hashable {
    /// Where the pixels go.
    public var frame: Rectangle
    /// The number of pixel columns.
    public var columns: Int
    /// The number of pixel rows.
    public var rows: Int
    /// Straight RGBA bytes, row-major from the top, `4 * columns * rows` of them.
    public var pixels: [UInt8]

    /// Creates a raster.
    public init(frame: Rectangle, columns: Int, rows: Int, pixels: [UInt8]) {
      precondition(pixels.count == 4 * columns * rows, "A raster holds four bytes for each pixel.")
      self.frame = frame
      self.columns = columns
      self.rows = rows
      self.pixels = pixels
    }
  }
}
