import Geometry
import Scene

/// Contrast of words and lines with what is drawn under them, by WCAG 2.
struct ContrastAudit {
  /// A text and its contrast with the ground under its middle.
  struct Text {
    var text: String
    var contrast: Double
  }

  /// A line and its contrast with the page.
  struct Line {
    var role: String
    var contrast: Double
  }

  private(set) var texts: [Text] = []
  private(set) var strokes: [Line] = []
  private let appearance: Appearance
  private let page: Color
  /// What was drawn so far, in order.
  private var areas: [Area] = []

  private enum Area {
    case path(Path, Color)
    case image(Scene.Raster, Affine)
  }

  init(_ scene: Scene, appearance: Appearance) {
    self.appearance = appearance
    page = (scene.background ?? ThemedColor(.white)).color(for: appearance)
    visit(scene.items, transform: .identity, role: "")
  }

  private mutating func visit(_ items: [Scene.Item], transform: Affine, role: String) {
    for item in items {
      switch item {
      case .group(let group):
        visit(
          group.items, transform: group.transform.then(transform),
          role: group.role.isEmpty ? role : group.role)
      case .path(let shape): visit(shape, transform, role)
      case .glyphs(let run): visit(run, transform)
      case .image(let raster): areas.append(.image(raster, transform))
      }
    }
  }

  private mutating func visit(_ shape: Scene.Shape, _ transform: Affine, _ role: String) {
    if let stroke = shape.stroke, stroke.width >= 0.9 {
      let color = stroke.color.color(for: appearance)
      if color.alpha == 1 {
        strokes.append(Line(role: role, contrast: Self.contrast(color, page)))
      }
    }
    guard let fill = shape.fill else { return }
    areas.append(.path(shape.path.applying(transform), fill.color(for: appearance)))
  }

  private mutating func visit(_ run: Scene.GlyphRun, _ transform: Affine) {
    guard let first = run.glyphs.first, let last = run.glyphs.last else { return }
    let middle = transform.apply(
      first.position.interpolated(to: last.position, by: 0.5) + Vector(0, -0.3 * run.size))
    var ground = page
    for area in areas {
      switch area {
      case .path(let path, let color) where Self.contains(path, middle):
        ground = Self.over(color, ground)
      case .image(let raster, let transform):
        if let color = Self.pixel(raster, transform, middle) { ground = Self.over(color, ground) }
      default: break
      }
    }
    let ink = Self.over(run.color.color(for: appearance), ground)
    texts.append(Text(text: run.text, contrast: Self.contrast(ink, ground)))
  }

  /// The colour of a picture of pixels at a point; nil outside it.
  private static func pixel(
    _ raster: Scene.Raster, _ transform: Affine, _ point: Point
  ) -> Color? {
    let corners = raster.frame.corners.map(transform.apply)
    guard let frame = Rectangle(bounding: corners), frame.contains(point) else { return nil }
    let column = min(
      Int((point.x - frame.minX) / frame.width * Double(raster.columns)), raster.columns - 1)
    let row = min(Int((point.y - frame.minY) / frame.height * Double(raster.rows)), raster.rows - 1)
    let start = 4 * (row * raster.columns + column)
    let part = raster.pixels[start..<start + 4].map { Double($0) / 255 }
    return Color(red: part[0], green: part[1], blue: part[2], alpha: part[3])
  }

  /// Whether a point is inside a path, whose curves count as the chords of their ends and middles.
  private static func contains(_ path: Path, _ point: Point) -> Bool {
    var winding = 0
    var (start, last) = (Point.zero, Point.zero)
    func cross(_ a: Point, _ b: Point) {
      let side = (b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)
      if a.y <= point.y, b.y > point.y, side > 0 { winding += 1 }
      if a.y > point.y, b.y <= point.y, side < 0 { winding -= 1 }
    }
    for element in path.elements {
      switch element {
      case .move(let p):
        cross(last, start)
        (start, last) = (p, p)
      case .line(let p):
        cross(last, p)
        last = p
      case .cubic(let a, let b, let p):
        let middle = Point(
          (last.x + 3 * a.x + 3 * b.x + p.x) / 8, (last.y + 3 * a.y + 3 * b.y + p.y) / 8)
        cross(last, middle)
        cross(middle, p)
        last = p
      case .close:
        cross(last, start)
        last = start
      }
    }
    cross(last, start)
    return winding != 0
  }

  private static func over(_ top: Color, _ ground: Color) -> Color {
    func mix(_ a: Double, _ b: Double) -> Double { a * top.alpha + b * (1 - top.alpha) }
    return Color(
      red: mix(top.red, ground.red), green: mix(top.green, ground.green),
      blue: mix(top.blue, ground.blue))
  }

  private static func contrast(_ a: Color, _ b: Color) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double {
    func linear(_ value: Double) -> Double {
      value <= 0.04045 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// The power 2.4, as the square times the fifth root of the square.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 0.5 + 0.5 * square
    for _ in 0..<40 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
