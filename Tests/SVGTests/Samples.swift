import Geometry
import SVG
import Scene

/// Small pieces from which tests build scenes.
enum Samples {
  static let ink = ThemedColor(light: Color(hex: 0x222222), dark: Color(hex: 0xEEEEEE))
  static let blue = ThemedColor(light: Color(hex: 0x0072B2), dark: Color(hex: 0x56B4E9))
  static let red = ThemedColor(Color(hex: 0xCC0000))

  static func scene(
    id: String = "sample", title: String = "Sample", summary: String = "A sample.",
    size: Size = Size(90, 60), background: ThemedColor? = nil, _ items: [Scene.Item]
  ) -> Scene {
    Scene(
      id: id, size: size, background: background, title: title, summary: summary, items: items)
  }

  static func line(_ points: [(Double, Double)], closed: Bool = false) -> Path {
    Path(polyline: points.map { Point($0.0, $0.1) }, closed: closed)
  }

  static func stroked(_ path: Path, _ color: ThemedColor = red, width: Double = 1) -> Scene.Item {
    .path(Scene.Shape(path, stroke: Stroke(color, width: width)))
  }

  /// A curve of one piece.
  static let wave: Path = {
    var path = Path()
    path.move(to: Point(0, 5))
    path.cubic(to: Point(9, 5), Point(3, 0), Point(6, 10))
    return path
  }()

  static func filled(_ path: Path, _ color: ThemedColor = red) -> Scene.Item {
    .path(Scene.Shape(path, fill: color))
  }

  /// A glyph with a long outline, and one with a short one.
  static let round = GlyphOutline(
    name: "Sample.o", path: oval(at: Point(0.3, -0.3), radius: 0.28, handle: 0.65))
  static let bar = GlyphOutline(
    name: "Sample.l", path: Path(Rectangle(x: 0.1, y: -0.7, width: 0.1, height: 0.7)))

  /// A closed curve of four quarters; with handles of 0.55 a circle, else fuller or slimmer.
  static func oval(at center: Point, radius r: Double, handle: Double) -> Path {
    let k = handle * r
    var path = Path()
    func point(_ dx: Double, _ dy: Double) -> Point { Point(center.x + dx, center.y + dy) }
    path.move(to: point(r, 0))
    path.cubic(to: point(0, r), point(r, k), point(k, r))
    path.cubic(to: point(-r, 0), point(-k, r), point(-r, k))
    path.cubic(to: point(0, -r), point(-r, -k), point(-k, -r))
    path.cubic(to: point(r, 0), point(k, -r), point(r, -k))
    path.close()
    return path
  }

  static func run(
    _ text: String, _ outlines: [GlyphOutline], at x: Double, _ y: Double,
    color: ThemedColor = ink, size: Double = 10
  ) -> Scene.Item {
    let glyphs = outlines.enumerated().map { index, outline in
      Scene.GlyphRun.Glyph(outline, at: Point(x + 6 * Double(index), y))
    }
    return .glyphs(
      Scene.GlyphRun(text: text, family: "Sample", size: size, color: color, glyphs: glyphs))
  }

  /// What stands between the description and the end of a picture.
  static func body(_ items: [Scene.Item], writer: SVGWriter = SVGWriter()) -> String {
    let text = writer.string(scene(items))
    guard let start = text.range(of: "</desc>"), let end = text.range(of: "</svg>") else {
      return text
    }
    return text[start.upperBound..<end.lowerBound].filter { $0 != "\n" }
  }

  /// The `d` attribute that a path gets.
  static func data(_ path: Path, precision: Int = 2) -> String {
    let text = body([filled(path)], writer: SVGWriter(precision: precision))
    return text.split(separator: " d=\"").last?.split(separator: "\"").first.map(String.init)
      ?? text
  }
}

extension String {
  /// The place of the first occurrence of a text.
  func range(of text: String) -> Range<Index>? {
    ranges(of: text).first
  }
}
