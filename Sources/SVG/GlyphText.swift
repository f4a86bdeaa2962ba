import Geometry
import Scene
import Synchronization

/// The outline of a glyph at one size as path data that can stand anywhere.
struct GlyphText {
  /// The first point, from the pen of the glyph in units of the grid.
  var start = GridPoint.zero
  /// The steps behind the first point, all relative.
  var steps = ""
  /// The point at which the steps end, from the pen of the glyph.
  var end = GridPoint.zero

  /// Writes an outline in the fewest pieces that stay within a unit of the grid.
  init(_ outline: GlyphOutline, scale: Double) {
    var writer = OutlineWriter()
    for contour in OutlineContour.contours(of: outline.path, scale: scale) {
      if let ellipse = OutlineEllipse(contour, tolerance: OutlineReduction.tolerance) {
        writer.append(ellipse)
      } else {
        writer.append(OutlineReduction.pieces(of: contour))
      }
    }
    guard let start = writer.start else { return }
    self.start = start
    steps = String(decoding: writer.bytes, as: UTF8.self)
    end = writer.pen
  }
}

/// The texts of glyphs that were written before in this process.
///
/// A text depends on its outline and scale alone, so pictures are the same whether or not it was
/// known.
enum GlyphMemory {
  private struct Key: Hashable {
    var outline: GlyphOutline
    var scale: Double
  }

  /// So many texts are kept that a book of figures in a few sizes is, at a few megabytes.
  private static let capacity = 8192

  private static let known = Mutex<[Key: (path: Path, text: GlyphText)]>([:])

  /// The text of an outline at a scale, in units of the grid an em.
  static func text(_ outline: GlyphOutline, scale: Double) -> GlyphText {
    let key = Key(outline: outline, scale: scale)
    // Names tell the outlines of one scene apart, not those of all scenes.
    if let found = known.withLock({ $0[key] }), found.path == outline.path { return found.text }
    let text = GlyphText(outline, scale: scale)
    known.withLock { known in
      if known.count >= capacity { known.removeAll() }
      known[key] = (outline.path, text)
    }
    return text
  }
}
