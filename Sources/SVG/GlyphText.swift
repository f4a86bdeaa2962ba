import Geometry
import Scene
import Synchronization

/// The outline of a glyph at one size as path data that can stand anywhere.
struct GlyphText {
  /// The first point, from the pen of the glyph in units of the grid.
  var start = GridPoint.zero
  /// The steps behind the first point, all relative.
  var steps: [UInt8] = []
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
    steps = Array(writer.text.bytes)
    end = writer.pen
  }
}

/// The texts of glyphs that were written before in this process.
///
/// A text depends on its outline and scale alone, so pictures are the same whether or not it was
/// known.
enum GlyphMemory {
  /// The text of an outline at one scale.
  private struct Known {
    var path: Path
    var scale: Double
    var text: GlyphText
  }

  private struct Texts {
    /// The texts by the names of outlines, which tell those of one scene apart, not those of all.
    var byName: [String: [Known]] = [:]
    var count = 0
  }

  /// So many texts are kept that a book of figures in a few sizes is, at a few megabytes.
  private static let capacity = 8192

  private static let texts = Mutex(Texts())

  /// The text of an outline at a scale, in units of the grid an em.
  static func text(_ outline: GlyphOutline, scale: Double) -> GlyphText {
    let known = texts.withLock { $0.byName[outline.name] } ?? []
    if let known = known.first(where: { $0.scale == scale && $0.path == outline.path }) {
      return known.text
    }
    let text = GlyphText(outline, scale: scale)
    texts.withLock { texts in
      if texts.count >= capacity { texts = Texts() }
      texts.byName[outline.name, default: []].append(
        Known(path: outline.path, scale: scale, text: text))
      texts.count += 1
    }
    return text
  }
}
