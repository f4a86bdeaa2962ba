internal import Geometry
internal import Scene
internal import Typesetting

/// A smooth line with an arrow head through the free places of a graph.
struct GraphEdge {
  /// The ends of smooth pieces in turn: out of a box or place, into the next one.
  let corners: [Point]

  /// The line and its head.
  func items(_ ink: ThemedColor) -> [Scene.Item] {
    guard let first = corners.first, let last = corners.last else { return [] }
    let neck = last - Vector(7, 0)
    var path = Path()
    path.move(to: first)
    var from = first
    for corner in corners.dropFirst().dropLast() + [neck] {
      let reach = (corner.x - from.x) * 0.45
      path.cubic(to: corner, from + Vector(reach, 0), corner - Vector(reach, 0))
      from = corner
    }
    let head = Path(
      polyline: [last, last + Vector(-8, -3.2), neck, last + Vector(-8, 3.2)], closed: true)
    return [
      .path(Scene.Shape(path, stroke: Stroke(ink, width: 1.2))),
      .path(Scene.Shape(head, fill: ink)),
    ]
  }

  /// A label in the middle of the line, or elsewhere on it where it covers nothing.
  func placed(_ label: TextBox, avoiding obstacles: [Rectangle]) -> PlacedText {
    var best: (cost: Int, text: PlacedText)?
    for piece in stride(from: 0, to: corners.count - 1, by: 2) {
      for share in [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25] {
        let spot = Self.point(on: corners[piece], corners[piece + 1], share)
        let text = label.placed(at: spot, anchor: .center)
        let cost = obstacles.count { $0.inset(by: -2).overlaps(text.bounds) }
        if cost == 0 { return text }
        if best.map({ cost < $0.cost }) ?? true { best = (cost, text) }
      }
    }
    return best?.text ?? label.placed(at: corners.first ?? .zero, anchor: .center)
  }

  /// A point of the smooth line between two corners.
  private static func point(on a: Point, _ b: Point, _ t: Double) -> Point {
    let u = 1 - t
    let reach = (b.x - a.x) * 0.45
    let (p, q) = (a + Vector(reach, 0), b - Vector(reach, 0))
    let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
    return zip(weights, [a, p, q, b]).reduce(.zero) { sum, part in
      Point(sum.x + part.0 * part.1.x, sum.y + part.0 * part.1.y)
    }
  }
}
