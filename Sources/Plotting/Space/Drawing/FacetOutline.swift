import Geometry

/// The outline of a facet on the page.
struct FacetOutline {
  private let corners: [Point]

  /// Creates an outline; corners that coincide with the one before are left out.
  init(_ points: [Point]) {
    var corners: [Point] = []
    for point in points where corners.last.map({ $0.distance(to: point) > 1e-6 }) ?? true {
      corners.append(point)
    }
    if let first = corners.first, let last = corners.last, corners.count > 1,
      first.distance(to: last) <= 1e-6
    {
      corners.removeLast()
    }
    self.corners = corners
  }

  /// Twice the area, positive where the corners run counterclockwise with y up.
  static func area(_ corners: [Point]) -> Double {
    var sum = 0.0
    guard var last = corners.last else { return 0 }
    for corner in corners {
      sum += last.x * corner.y - last.y * corner.x
      last = corner
    }
    return sum
  }

  /// The corners with each side moved outwards; sharp corners are moved twice as far at most.
  func grown(by distance: Double) -> [Point] {
    let side = Self.area(corners) < 0 ? -distance : distance
    let count = corners.count
    return corners.indices.map { index in
      let corner = corners[index]
      guard let before = (corner - corners[(index + count - 1) % count]).normalized,
        let after = (corners[(index + 1) % count] - corner).normalized
      else { return corner }
      let sum = Vector(before.dy + after.dy, -before.dx - after.dx)
      let share = max(1 + before.dx * after.dx + before.dy * after.dy, 1e-9)
      let move = sum * (side / share)
      let limit = 2 * distance / max(move.length, 1e-9)
      return corner + move * min(1, limit)
    }
  }
}
