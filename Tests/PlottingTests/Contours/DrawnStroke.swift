import Geometry
import Plotting
import Scene

/// A straight piece or a cubic of a drawn path.
struct DrawnStroke {
  /// The ends of a straight piece, or the four control points of a curve.
  let points: [Point]
  /// A rectangle that holds it.
  let bounds: Rectangle

  init(_ points: [Point]) {
    self.points = points
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    bounds = Rectangle(
      Point(xs.min() ?? 0, ys.min() ?? 0), Point(xs.max() ?? 0, ys.max() ?? 0)
    ).inset(by: -1e-9)
  }

  /// The point at a share of the parameter.
  func point(at t: Double) -> Point {
    guard points.count == 4 else { return points[0].interpolated(to: points[1], by: t) }
    let s = 1 - t
    let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    let (x, y) = zip(weights, points).reduce((0.0, 0.0)) {
      ($0.0 + $1.0 * $1.1.x, $0.1 + $1.0 * $1.1.y)
    }
    return Point(x, y)
  }

  /// Whether a point of it lies in a box: control points that lie to one side of the box rule that
  /// out, else the curve is halved, down to pieces of no extent.
  func crosses(_ box: RotatedBox, depth: Int = 0) -> Bool {
    guard points.count == 4 else { return box.meets(points[0], points[1]) }
    let along = Vector(angle: box.angle)
    let local = points.map { ($0 - box.center).dot(along) }
    let across = points.map { along.cross($0 - box.center) }
    for (values, reach) in [(local, box.size.width / 2), (across, box.size.height / 2)]
    where values.allSatisfy({ $0 > reach }) || values.allSatisfy({ $0 < -reach }) {
      return false
    }
    guard depth < 16 else { return true }
    func middle(_ a: Point, _ b: Point) -> Point { a.interpolated(to: b, by: 0.5) }
    let (ab, bc, cd) = (
      middle(points[0], points[1]), middle(points[1], points[2]), middle(points[2], points[3])
    )
    let (abc, bcd) = (middle(ab, bc), middle(bc, cd))
    let center = middle(abc, bcd)
    return DrawnStroke([points[0], ab, abc, center]).crosses(box, depth: depth + 1)
      || DrawnStroke([center, bcd, cd, points[3]]).crosses(box, depth: depth + 1)
  }

  /// The pieces of an item; none of one that is no path.
  static func all(of item: Scene.Item) -> [DrawnStroke] {
    guard case .path(let shape) = item else { return [] }
    var strokes: [DrawnStroke] = []
    var (pen, start) = (Point.zero, Point.zero)
    for element in shape.path.elements {
      switch element {
      case .move(let point): (pen, start) = (point, point)
      case .line(let point):
        strokes.append(DrawnStroke([pen, point]))
        pen = point
      case .close:
        strokes.append(DrawnStroke([pen, start]))
        pen = start
      case .cubic(let first, let second, let end):
        strokes.append(DrawnStroke([pen, first, second, end]))
        pen = end
      }
    }
    return strokes
  }
}
