internal import Geometry
internal import Scene

/// The lines of a drawing as short straight pieces, to tell exactly what they cross.
struct InkSegments {
  private var segments: [(Point, Point)] = []

  /// Adds the outlines of items; areas and symbols count by their borders.
  mutating func add(_ items: [Scene.Item], transform: Affine = .identity) {
    for item in items {
      switch item {
      case .group(let group): add(group.items, transform: group.transform.then(transform))
      case .path(let shape): add(shape.path, transform)
      case .glyphs, .image: break
      }
    }
  }

  private mutating func add(_ path: Path, _ transform: Affine) {
    let path = transform == .identity ? path : path.applying(transform)
    var (start, last) = (Point.zero, Point.zero)
    for element in path.elements {
      switch element {
      case .move(let p): (start, last) = (p, p)
      case .line(let p):
        segments.append((last, p))
        last = p
      case .cubic(let a, let b, let c):
        let reach = last.distance(to: a) + a.distance(to: b) + b.distance(to: c)
        let count = reach.isFinite ? max(1, min(100, Int(reach / 4))) : 1
        var previous = last
        for step in 1...count {
          let (t, u) = (Double(step) / Double(count), 1 - Double(step) / Double(count))
          let (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
          let next = Point(
            p * last.x + q * a.x + r * b.x + s * c.x, p * last.y + q * a.y + r * b.y + s * c.y)
          segments.append((previous, next))
          previous = next
        }
        last = c
      case .close:
        segments.append((last, start))
        last = start
      }
    }
  }

  /// How many pieces meet a rectangle.
  func count(in box: Rectangle) -> Int {
    segments.count { a, b in
      max(a.x, b.x) >= box.minX && min(a.x, b.x) <= box.maxX && max(a.y, b.y) >= box.minY
        && min(a.y, b.y) <= box.maxY && Segment.clipped(a, b, to: box) != nil
    }
  }
}
