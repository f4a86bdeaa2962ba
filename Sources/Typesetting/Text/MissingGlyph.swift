import Geometry
import Scene

/// The box that stands for a character no font has; lengths in ems.
enum MissingGlyph {
  /// How far the pen moves.
  static let advance = 0.62
  /// The outer edge.
  static let frame = Rectangle(Point(0.08, -0.72), Point(0.54, 0))

  /// A frame: the inner edge runs the other way round, so that the non-zero rule leaves a hole.
  static let outline: GlyphOutline = {
    var path = Path(frame)
    path.append(Path(polyline: frame.inset(by: 0.05).corners.reversed(), closed: true))
    return GlyphOutline(name: "missing", path: path)
  }()
}

extension Rectangle {
  /// The rectangle enlarged about the origin.
  func scaled(by factor: Double) -> Rectangle {
    Rectangle(Point(minX * factor, minY * factor), Point(maxX * factor, maxY * factor))
  }
}
