public import Geometry
public import Scene

/// The shape that stands for a data point.
public enum Marker: Sendable, Hashable, CaseIterable {
  /// A filled circle.
  case disc
  /// An open circle.
  case ring
  /// A filled square.
  case square
  /// A filled triangle that points up.
  case triangle
  /// A filled square on its corner.
  case diamond
  /// Two crossing strokes, aslant.
  case cross
  /// Two crossing strokes, upright.
  case plus
  /// A filled triangle that points down.
  case downTriangle
  /// A filled star of five points.
  case star
}

/// A marker of a size and ink.
public struct Symbol: Sendable, Hashable {
  /// The shape.
  public var marker: Marker
  /// The diameter in points of the disc of equal weight.
  public var size: Double
  /// The ink.
  public var color: ThemedColor
  /// A thin outline in the colour of the ground, which sets symbols off from lines under them.
  public var halo: ThemedColor?

  /// Creates a symbol.
  public init(_ marker: Marker, size: Double = 6, color: ThemedColor, halo: ThemedColor? = nil) {
    self.marker = marker
    self.size = size
    self.color = color
    self.halo = halo
  }

  /// The outline about the origin.
  private var path: Path {
    let r = size / 2
    switch marker {
    case .disc, .ring: return Path(circleAt: .zero, radius: marker == .ring ? r * 0.85 : r)
    case .square:
      let h = r * 0.886
      return Path(Rectangle(Point(-h, -h), Point(h, h)))
    case .triangle:
      let s = r * 1.25
      return Path(
        polyline: [Point(0, -s), Point(0.87 * s, 0.5 * s), Point(-0.87 * s, 0.5 * s)],
        closed: true)
    case .diamond:
      let s = r * 1.2
      return Path(
        polyline: [Point(0, -s), Point(s, 0), Point(0, s), Point(-s, 0)], closed: true)
    case .cross:
      let h = r * 0.8
      var path = Path(polyline: [Point(-h, -h), Point(h, h)])
      path.append(Path(polyline: [Point(-h, h), Point(h, -h)]))
      return path
    case .plus:
      var path = Path(polyline: [Point(-r, 0), Point(r, 0)])
      path.append(Path(polyline: [Point(0, -r), Point(0, r)]))
      return path
    case .downTriangle:
      let s = r * 1.25
      return Path(
        polyline: [Point(0, s), Point(0.87 * s, -0.5 * s), Point(-0.87 * s, -0.5 * s)],
        closed: true)
    case .star: return Path(polyline: Self.star.map { .zero + $0 * (r * 1.35) }, closed: true)
    }
  }

  /// The corners of a five-pointed star of radius 1, cosines and sines of multiples of 36°; the
  /// inner ones stand at 0.42.
  private static let star: [Vector] = {
    let outer = [
      Vector(0, -1), Vector(0.9510565, -0.309017), Vector(0.5877853, 0.809017),
      Vector(-0.5877853, 0.809017), Vector(-0.9510565, -0.309017),
    ]
    // Opposite to each outer corner lies an inner one.
    return outer.indices.flatMap { [outer[$0], outer[($0 + 3) % 5] * -0.42] }
  }()

  /// The symbol drawn about a point of the page.
  public func item(at point: Point) -> Scene.Item {
    .path(shape(at: [point]))
  }

  /// The symbol drawn about each point, as one path.
  public func shape(at points: [Point]) -> Scene.Shape {
    let all = path.repeated(about: points)
    let line = max(1.2, size * 0.18)
    switch marker {
    case .ring: return Scene.Shape(all, stroke: Stroke(color, width: line))
    case .cross, .plus:
      return Scene.Shape(all, stroke: Stroke(color, width: line, cap: .round))
    default:
      // A small symbol has a thin halo, which would else hide more than it sets apart.
      let width = min(0.75, 0.15 * size)
      return Scene.Shape(all, fill: color, stroke: halo.map { Stroke($0, width: width) })
    }
  }
}
