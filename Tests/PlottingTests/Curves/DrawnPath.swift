import Geometry
import Plotting
import Scene

/// What tests ask of drawn paths.
enum DrawnPath {
  /// A cubic curve or a line, which is a cubic with controls on it.
  struct Piece {
    var start: Point
    var first: Point
    var second: Point
    var end: Point

    func point(at t: Double) -> Point {
      let s = 1 - t
      let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
      return Point(
        a * start.x + b * first.x + c * second.x + d * end.x,
        a * start.y + b * first.y + c * second.y + d * end.y)
    }
  }

  /// The path of the first item.
  static func first(_ drawing: MarkDrawing) -> Path {
    guard case .path(let shape)? = drawing.items.first else { return Path() }
    return shape.path
  }

  /// The pieces of a path in order; closing lines count.
  static func pieces(_ path: Path) -> [Piece] {
    var (last, start) = (Point.zero, Point.zero)
    var pieces: [Piece] = []
    func line(to end: Point) {
      pieces.append(
        Piece(
          start: last, first: last.interpolated(to: end, by: 1.0 / 3),
          second: last.interpolated(to: end, by: 2.0 / 3), end: end))
      last = end
    }
    for element in path.elements {
      switch element {
      case .move(let p): (last, start) = (p, p)
      case .line(let p): line(to: p)
      case .cubic(let a, let b, let c):
        pieces.append(Piece(start: last, first: a, second: b, end: c))
        last = c
      case .close: if last != start { line(to: start) }
      }
    }
    return pieces
  }

  /// The number of subpaths.
  static func strandCount(_ path: Path) -> Int {
    path.elements.count { if case .move = $0 { true } else { false } }
  }

  /// The greatest distance of drawn points in a frame from the graph of a page function.
  ///
  /// A point is judged by the vertical distance first, and where that is too much, on a steep graph,
  /// by the nearest of points of the graph about it.
  static func greatestDistance(
    _ pieces: [Piece], in frame: Rectangle, height: (Double) -> Double
  ) -> (distance: Double, at: Point) {
    var worst = (distance: 0.0, at: Point.zero)
    for piece in pieces {
      for step in 0...24 {
        let point = piece.point(at: Double(step) / 24)
        guard frame.contains(point) else { continue }
        var distance = (height(point.x) - point.y).magnitude
        if !(distance <= 0.02) { distance = nearest(point, height) }
        if distance > worst.distance { worst = (distance, point) }
      }
    }
    return worst
  }

  private static func nearest(_ point: Point, _ height: (Double) -> Double) -> Double {
    var best = Double.infinity
    func look(_ a: Point, _ b: Point, depth: Int) {
      let x = (a.x + b.x) / 2
      let middle = Point(x, height(x))
      let isFine =
        a.isFinite && b.isFinite && max(a.distance(to: middle), middle.distance(to: b)) < 0.01
      if isFine || depth == 0 || !(a.isFinite || b.isFinite) {
        best = min(best, distance(point, a, middle), distance(point, middle, b))
        return
      }
      // Only parts that may hold something nearer are looked at.
      let heights = [a.y, middle.y, b.y]
      let isFar =
        heights.allSatisfy { $0 > point.y + 2 } || heights.allSatisfy { $0 < point.y - 2 }
      if isFar { return }
      look(a, middle, depth: depth - 1)
      look(middle, b, depth: depth - 1)
    }
    // Off the places about which functions like to be symmetric.
    var last = Point(point.x - 0.0403, height(point.x - 0.0403))
    for step in -39...40 {
      let x = point.x + 0.001 * Double(step) - 0.00037
      let next = Point(x, height(x))
      look(last, next, depth: 30)
      last = next
    }
    return best
  }

  /// The distance of a point from a segment; infinite when an end is not finite.
  static func distance(_ point: Point, _ a: Point, _ b: Point) -> Double {
    guard a.isFinite, b.isFinite else {
      return [a, b].filter(\.isFinite).map { $0.distance(to: point) }.min() ?? .infinity
    }
    let d = b - a
    let square = d.dot(d)
    guard square > 0 else { return a.distance(to: point) }
    let t = min(max(d.dot(point - a) / square, 0), 1)
    return (a + d * t).distance(to: point)
  }
}
