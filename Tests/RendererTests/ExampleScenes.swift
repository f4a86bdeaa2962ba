import Geometry
import Scene

/// Scenes that every renderer must draw alike: each isolates one thing a scene can hold.
enum ExampleScenes {
  /// A named scene.
  struct Example: Sendable, CustomStringConvertible {
    let name: String
    let scene: Scene
    var description: String { name }
  }

  /// All of them.
  static let all: [Example] =
    (paths + strokes + groups + text + images).map { name, items in
      Example(name: name, scene: scene(name, items))
    }

  static let blue = ThemedColor(light: Color(hex: 0x0072B2), dark: Color(hex: 0x56B4E9))
  static let orange = ThemedColor(Color(hex: 0xE69F00))
  static let ink = ThemedColor(light: Color(hex: 0x1A1A1A), dark: Color(hex: 0xE6E6E6))
  static let glass = ThemedColor(
    light: Color(red: 0.8, green: 0.1, blue: 0.2, alpha: 0.4),
    dark: Color(red: 1, green: 0.5, blue: 0.5, alpha: 0.7))
  static let ground = ThemedColor(light: .white, dark: Color(hex: 0x16181D))

  private static func scene(_ name: String, _ items: [Scene.Item]) -> Scene {
    Scene(
      id: "example", size: Size(90, 60), background: ground, title: name,
      summary: "A picture that shows \(name).", items: items)
  }

  private static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double
  ) -> Path {
    Path(Rectangle(x: x, y: y, width: width, height: height))
  }

  private static func fill(_ path: Path, _ color: ThemedColor = blue) -> Scene.Item {
    .path(Scene.Shape(path, fill: color))
  }

  private static func line(
    _ points: [Point], _ stroke: Stroke, closed: Bool = false
  ) -> Scene.Item {
    .path(Scene.Shape(Path(polyline: points, closed: closed), stroke: stroke))
  }

  private static let zigzag = [Point(10, 50), Point(30, 10), Point(45, 48), Point(80, 15)]

  private static let star = Path(
    polyline: (0..<5).map { index in
      Point(45, 30) + Vector(angle: Double(index) * 4 * .pi / 5 - .pi / 2) * 27
    }, closed: true)

  private static let wave: Path = {
    var path = Path()
    path.move(to: Point(5, 30))
    path.cubic(to: Point(45, 30), Point(15, -10), Point(35, 70))
    path.cubic(to: Point(85, 30), Point(55, -10), Point(75, 70))
    return path
  }()

  private static let paths: [(String, [Scene.Item])] = [
    ("nothing but a ground", []),
    ("a filled rectangle", [fill(rectangle(10, 10, 50, 30))]),
    ("a filled circle", [fill(Path(circleAt: Point(45, 30), radius: 25))]),
    ("a star by the non-zero rule", [fill(star)]),
    (
      "a star by the even-odd rule",
      [.path(Scene.Shape(star, fill: orange, usesEvenOddRule: true))]
    ),
    (
      "a shape with fill and outline",
      [.path(Scene.Shape(star, fill: orange, stroke: Stroke(ink, width: 2)))]
    ),
    ("a smooth curve", [.path(Scene.Shape(wave, stroke: Stroke(blue, width: 2)))]),
    (
      "transparent inks that overlap",
      [
        fill(rectangle(10, 10, 40, 30), glass), fill(rectangle(30, 20, 45, 35), glass),
        line(zigzag, Stroke(glass, width: 6)),
      ]
    ),
    (
      "several subpaths, one of them a hole",
      [
        fill(
          {
            var path = rectangle(10, 8, 60, 44)
            path.append(
              Path(
                polyline: [Point(20, 18), Point(20, 42), Point(60, 42), Point(60, 18)],
                closed: true))
            return path
          }())
      ]
    ),
  ]

  private static let strokes: [(String, [Scene.Item])] =
    [(Stroke.Join.miter, "mitered"), (.round, "round"), (.bevel, "bevelled")].map { join, word in
      ("\(word) corners", [line(zigzag, Stroke(ink, width: 6, join: join), closed: true)])
    }
    + [(Stroke.Cap.butt, "butt"), (.round, "round"), (.square, "square")].map { cap, word in
      ("\(word) line ends", [line(zigzag, Stroke(blue, width: 8, cap: cap))])
    } + [
      ("a dashed line", [line(zigzag, Stroke(ink, width: 2, dash: [6, 3]))]),
      (
        "a line of dash, dot and gap with round ends",
        [line(zigzag, Stroke(ink, width: 3, cap: .round, dash: [8, 5, 0, 5, 3]))]
      ),
      (
        "a sharp corner beyond the miter limit",
        [
          line([Point(5, 25), Point(80, 30), Point(5, 35)], Stroke(ink, width: 5))
        ]
      ),
      (
        "hairlines",
        [
          line([Point(5, 10.5), Point(85, 10.5)], Stroke(ink, width: 0.5)),
          line([Point(5, 20), Point(85, 50)], Stroke(ink, width: 0.25)),
        ]
      ),
    ]

  private static let groups: [(String, [Scene.Item])] = [
    (
      "a turned and scaled group",
      [
        .group(
          Scene.Group(
            transform: .scale(1.5, 0.75).then(.rotation(.pi / 6))
              .then(.translation(30, 5)),
            [
              fill(rectangle(0, 0, 20, 30)),
              line([Point(0, 0), Point(25, 40)], Stroke(ink, width: 3)),
            ]))
      ]
    ),
    (
      "a group clipped to a circle",
      [
        .group(
          Scene.Group(
            role: "disc", clip: Path(circleAt: Point(45, 30), radius: 22),
            [fill(rectangle(0, 0, 45, 60)), fill(rectangle(45, 0, 45, 60), orange)]))
      ]
    ),
    (
      "clips within transforms within clips",
      [
        .group(
          Scene.Group(
            clip: rectangle(10, 10, 60, 45),
            [
              .group(
                Scene.Group(
                  transform: .rotation(0.5).then(.translation(20, 0)),
                  clip: rectangle(5, 0, 40, 30), [fill(rectangle(-50, -50, 200, 200))]))
            ]))
      ]
    ),
    (
      "a translucent group of overlapping shapes",
      [
        fill(rectangle(0, 25, 90, 10), ink),
        .group(
          Scene.Group(
            opacity: 0.5,
            [fill(rectangle(10, 10, 40, 40)), fill(rectangle(30, 15, 40, 40), orange)])),
      ]
    ),
    (
      "nested translations",
      [
        .group(
          Scene.Group(
            role: "outer", transform: .translation(10, 5),
            [
              .group(
                Scene.Group(
                  transform: .translation(20.125, 10.375),
                  clip: rectangle(0, 0, 30, 30), [fill(rectangle(-5, -5, 20, 20))])),
              fill(rectangle(60, 0, 10, 10), orange),
            ]))
      ]
    ),
    (
      "a mirrored group magnified a hundred times",
      [
        .group(
          Scene.Group(
            transform: .scale(100, -100).then(.translation(0, 60)),
            [
              fill(rectangle(0.1, 0.1, 0.333, 0.2)),
              line([Point(0.5, 0.05), Point(0.85, 0.513)], Stroke(orange, width: 0.02)),
            ]))
      ]
    ),
    (
      "a group clipped to nothing",
      [
        .group(Scene.Group(clip: Path(), [fill(rectangle(10, 10, 50, 30))])),
        fill(rectangle(70, 40, 10, 10), orange),
      ]
    ),
  ]

  private static let angle = GlyphOutline(
    name: "Shapes.1",
    path: Path(
      polyline: [
        Point(0.1, 0), Point(0.1, -0.7), Point(0.2, -0.7), Point(0.2, -0.1), Point(0.5, -0.1),
        Point(0.5, 0),
      ], closed: true))
  private static let ring: GlyphOutline = {
    var path = Path(circleAt: Point(0.3, -0.35), radius: 0.3)
    path.append(Path(circleAt: Point(0.3, -0.35), radius: 0.2).applying(.mirrored(about: 0.3)))
    return GlyphOutline(name: "Shapes.2", path: path)
  }()
  private static let space = GlyphOutline(name: "Shapes.0", path: Path())

  private static func run(_ x: Double, _ y: Double, size: Double) -> Scene.Item {
    let outlines = [angle, ring, space, ring, ring, angle]
    let glyphs = outlines.enumerated().map { index, outline in
      Scene.GlyphRun.Glyph(outline, at: Point(x + 0.65 * size * Double(index), y))
    }
    return .glyphs(
      Scene.GlyphRun(text: "LO OOL", family: "Shapes", size: size, color: ink, glyphs: glyphs))
  }

  private static let text: [(String, [Scene.Item])] = [
    ("a glyph run", [run(5, 35, size: 20)]),
    (
      "glyph runs of several sizes",
      [
        run(5, 15, size: 10), run(5, 28, size: 10), run(5, 40, size: 7), run(5, 55, size: 14),
      ]
    ),
    (
      "a turned glyph run",
      [
        .group(
          Scene.Group(
            transform: .rotation(-.pi / 2).then(.translation(30, 55)), [run(0, 0, size: 12)]))
      ]
    ),
  ]

  /// A raster whose pixels are those of a device of 8/3 pixels a point, twice the size of a page:
  /// librsvg smooths pixels that it must stretch, whatever `image-rendering` says.
  private static func raster(_ frame: Rectangle, alpha: UInt8) -> Scene.Item {
    let columns = Int(frame.width * 8 / 3)
    let rows = Int(frame.height * 8 / 3)
    var pixels: [UInt8] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let opacity: UInt8 = (row / 16 + column / 16) % 2 == 0 ? 255 : alpha
        pixels += [UInt8(column), UInt8(row), 120, opacity]
      }
    }
    return .image(Scene.Raster(frame: frame, columns: columns, rows: rows, pixels: pixels))
  }

  private static let images: [(String, [Scene.Item])] = [
    ("an image", [raster(Rectangle(x: 15, y: 12, width: 60, height: 36), alpha: 255)]),
    (
      "a translucent image over a line",
      [
        line(zigzag, Stroke(ink, width: 4)),
        raster(Rectangle(x: 0, y: 0, width: 90, height: 60), alpha: 60),
      ]
    ),
  ]
}

extension Affine {
  /// The map that mirrors at a vertical line, so that outlines run the other way round.
  fileprivate static func mirrored(about x: Double) -> Affine {
    .scale(-1, 1).then(.translation(2 * x, 0))
  }
}
