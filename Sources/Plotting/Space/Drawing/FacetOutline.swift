import Geometry

/// The outline of a facet on the page.
enum FacetOutline {
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

  /// Adds an outline to a path with each side moved outwards, in tenths of a point; sharp corners
  /// are moved twice as far at most.
  ///
  /// Corners that coincide with the one before are left out first.
  static func append(_ corners: inout [Point], grownBy distance: Double, to path: inout Path) {
    merge(&corners)
    guard corners.count > 2 else { return }
    let side = area(corners) < 0 ? -distance : distance
    var before = (corners[0] - corners[corners.count - 1]).normalized
    for (index, corner) in corners.enumerated() {
      let after = (corners[index + 1 == corners.count ? 0 : index + 1] - corner).normalized
      var moved = corner
      if let before, let after {
        let sum = Vector(before.dy + after.dy, -before.dx - after.dx)
        let share = max(1 + before.dx * after.dx + before.dy * after.dy, 1e-9)
        let move = sum * (side / share)
        let limit = 2 * distance / max(move.length, 1e-9)
        moved = corner + move * min(1, limit)
      }
      // A fill closes its outlines by itself.
      if index == 0 {
        path.move(to: moved.roundedToTenth)
      } else {
        path.line(to: moved.roundedToTenth)
      }
      before = after
    }
  }

  private static func merge(_ corners: inout [Point]) {
    var count = 0
    for corner in corners where count == 0 || corners[count - 1].distance(to: corner) > 1e-6 {
      corners[count] = corner
      count += 1
    }
    if count > 1, corners[0].distance(to: corners[count - 1]) <= 1e-6 { count -= 1 }
    corners.removeLast(corners.count - count)
  }
}
