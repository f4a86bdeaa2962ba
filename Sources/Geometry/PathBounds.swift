extension Path {
  /// The smallest rectangle that holds the path, met exactly up to rounding; `nil` if empty.
  ///
  /// A curve counts by its ends and by the places where one of its coordinates turns round, the
  /// roots of the quadratic derivative; its control points do not count.
  public var bounds: Rectangle? {
    var bounds: Rectangle?
    var pen = Point.zero
    for element in elements {
      switch element {
      case .move(let point), .line(let point):
        bounds.extend(to: point)
        pen = point
      case .cubic(let a, let b, let end):
        for turn in Self.turns(pen, a, b, end) { bounds.extend(to: turn) }
        bounds.extend(to: end)
        pen = end
      case .close: break
      }
    }
    return bounds
  }

  /// The points of a cubic curve, between its ends, at which x or y turns round.
  private static func turns(_ p0: Point, _ p1: Point, _ p2: Point, _ p3: Point) -> [Point] {
    let times = turns(p0.x, p1.x, p2.x, p3.x) + turns(p0.y, p1.y, p2.y, p3.y)
    return times.map { t in
      let s = 1 - t
      func at(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
        s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
      }
      return Point(at(p0.x, p1.x, p2.x, p3.x), at(p0.y, p1.y, p2.y, p3.y))
    }
  }

  /// The parameters in (0, 1) where one coordinate has a level tangent.
  private static func turns(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> [Double] {
    // A coordinate whose controls lie between its ends does not leave their range.
    if min(b, c) >= min(a, d), max(b, c) <= max(a, d) { return [] }
    let quadratic = d - 3 * c + 3 * b - a
    let half = c - 2 * b + a
    let constant = b - a
    var roots: [Double] = []
    let discriminant = half * half - quadratic * constant
    guard discriminant >= 0 else { return [] }
    // Of the two forms of each root the one without cancellation is taken.
    let sum = -(half + (half < 0 ? -1 : 1) * discriminant.squareRoot())
    if quadratic != 0 { roots.append(sum / quadratic) }
    if sum != 0 { roots.append(constant / sum) }
    return roots.filter { $0 > 0 && $0 < 1 }
  }
}
