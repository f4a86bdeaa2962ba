import Geometry
import Scene

/// A laid out piece of a formula; lengths in points, as in `TextBox`.
///
/// Its ascent and descent are those of the ink, as TeX measures mathematics.
struct MathBox {
  /// The extents and what to draw; the width is without the italics correction.
  var content: TextBox
  /// What a slanted glyph at the end reaches beyond the width.
  var italics = 0.0
  /// The glyph, when the box is a single one: scripts and accents then follow its shape.
  var glyph: Glyph?
  /// Whether the width already reaches to the upper end of a slanted shape, as that of ∫ does; the
  /// italics correction then leads back to its foot.
  var includesItalics = false
  /// Whether it stands between delimiters that are larger than letters: it is then an inner atom.
  var hasGrownDelimiters = false

  /// A glyph at a size.
  struct Glyph {
    var id: UInt32
    var em: Double
  }

  init(_ content: TextBox = TextBox()) {
    self.content = content
  }

  var width: Double {
    get { content.width }
    set { content.width = newValue }
  }
  var ascent: Double {
    get { content.ascent }
    set { content.ascent = newValue }
  }
  var descent: Double {
    get { content.descent }
    set { content.descent = newValue }
  }

  /// The box with its italics correction as part of the width.
  var finished: MathBox {
    var result = self
    if !includesItalics { result.width += italics }
    result.italics = 0
    return result
  }

  /// Draws another box and reaches as high and as low as it does; the width stays.
  mutating func add(_ other: MathBox, x: Double, y: Double = 0) {
    content.draw(other.content, at: Point(x, y))
    ascent = max(ascent, other.ascent - y)
    descent = max(descent, other.descent + y)
    content.text += other.content.text
  }

  /// Draws another box and reaches as high and as low as its ink does; the width stays.
  ///
  /// Signs that lie above or below the line by themselves do not count to the baseline here.
  mutating func addInk(of other: MathBox, x: Double, y: Double) {
    content.draw(other.content, at: Point(x, y))
    guard let ink = other.content.ink else { return }
    ascent = max(ascent, -ink.minY - y)
    descent = max(descent, ink.maxY + y)
    content.text += other.content.text
  }

  /// Appends a box to the right.
  mutating func append(_ other: MathBox) {
    add(other, x: width)
    width += other.width
  }

  /// Draws a filled rectangle and reaches as high and as low as it does; the width stays.
  mutating func addRule(_ rectangle: Rectangle, color: ThemedColor) {
    content.draw(.path(Scene.Shape(Path(rectangle), fill: color)), ink: rectangle)
    ascent = max(ascent, -rectangle.minY)
    descent = max(descent, rectangle.maxY)
  }

  /// The box moved down by a distance (up when negative).
  func lowered(by distance: Double) -> MathBox {
    var result = MathBox()
    result.width = width
    result.italics = italics
    result.includesItalics = includesItalics
    result.ascent = ascent - distance
    result.descent = descent + distance
    result.content.text = content.text
    result.content.draw(content, at: Point(0, distance))
    return result
  }
}
