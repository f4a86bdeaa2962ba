internal import Geometry

/// A line along a field on the page: points, and the unit vectors of the field there.
struct FlowLine: Sendable {
  /// The ends of the steps.
  var points: [Point]
  /// The direction of the field at each.
  var tangents: [Vector]
  /// Whether the line returns to its first point, which is not repeated.
  var isClosed = false

  /// The number of steps.
  var steps: Int { isClosed ? points.count : points.count - 1 }

  /// The cubic of a step: end points and handles.
  func curve(_ step: Int) -> (a: Point, b: Point, c: Point, d: Point) {
    let next = (step + 1) % points.count
    return Self.cubic(points[step], tangents[step], points[next], tangents[next])
  }

  /// The cubic with given ends and directions that is nearest to a circular arc.
  static func cubic(
    _ a: Point, _ u: Vector, _ d: Point, _ v: Vector
  ) -> (a: Point, b: Point, c: Point, d: Point) {
    let chord = a.distance(to: d)
    // Handles of 4/3·tan(θ/4) radii make the cubic that is nearest to an arc of angle θ; here in
    // terms of the chord.
    let half = ((1 + max(u.dot(v), -0.9)) / 2).squareRoot()
    let handle = chord * 2 / 3 / (1 + half)
    return (a, a + u * handle, d - v * handle, d)
  }

  /// The point of a cubic.
  static func point(_ c: (a: Point, b: Point, c: Point, d: Point), _ t: Double) -> Point {
    let s = 1 - t
    let (p, q, r, w) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return Point(
      p * c.a.x + q * c.b.x + r * c.c.x + w * c.d.x, p * c.a.y + q * c.b.y + r * c.c.y + w * c.d.y)
  }

  /// The derivative of a cubic.
  static func tangent(_ c: (a: Point, b: Point, c: Point, d: Point), _ t: Double) -> Vector {
    let s = 1 - t
    return (c.b - c.a) * (3 * s * s) + (c.c - c.b) * (6 * s * t) + (c.d - c.c) * (3 * t * t)
  }

  /// The length along chords up to each point, and of the whole.
  var lengths: [Double] {
    var total = 0.0
    var result = [0.0]
    for step in 0..<max(steps, 0) {
      let c = curve(step)
      // Two chords and the hull bound the arc; their mean is good to a fraction of a percent.
      let middle = Self.point(c, 0.5)
      total += c.a.distance(to: middle) + middle.distance(to: c.d)
      result.append(total)
    }
    return result
  }

  /// The place and direction at a distance along the line.
  func place(at distance: Double, lengths: [Double]) -> (point: Point, along: Vector)? {
    guard let total = lengths.last, total > 0, steps > 0 else { return nil }
    let target = min(max(distance, 0), total)
    let step = max(0, min(steps - 1, (lengths.firstIndex { $0 >= target } ?? steps) - 1))
    let span = lengths[step + 1] - lengths[step]
    let c = curve(step)
    let t = span > 0 ? (target - lengths[step]) / span : 0
    guard let along = Self.tangent(c, t).normalized else { return nil }
    return (Self.point(c, t), along)
  }
}
