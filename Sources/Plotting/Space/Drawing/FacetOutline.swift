import Geometry

/// A corner of an outline on the page.
struct OutlineCorner {
  var place: Point
  /// How far the side from here to the next corner is moved outwards, in points.
  var growth: Double
  /// Whether the corner stays where it is, since the surface ends there on the page.
  var stays = false
}

/// The outline of a facet on the page.
enum FacetOutline {
  /// The growth of sides that reach under nothing: what rounding to tenths may take away.
  static let rim = 0.08

  /// Twice the area, positive where the corners run counterclockwise with y up.
  static func area(_ corners: [OutlineCorner]) -> Double {
    var sum = 0.0
    guard var last = corners.last?.place else { return 0 }
    for corner in corners {
      sum += last.x * corner.place.y - last.y * corner.place.x
      last = corner.place
    }
    return sum
  }

  /// Turns an outline around; each side keeps its growth.
  static func reverse(_ corners: inout [OutlineCorner]) {
    corners.reverse()
    guard let first = corners.first?.growth else { return }
    for index in corners.indices.dropLast() { corners[index].growth = corners[index + 1].growth }
    corners[corners.count - 1].growth = first
  }

  /// Adds an outline to a path with each side moved outwards, in tenths of a point; sharp corners
  /// are moved twice as far as their sides at most.
  ///
  /// Corners that coincide with the one before are left out first.
  /// - Parameter points: room for the points of an outline, used again for each.
  static func append(
    _ corners: inout [OutlineCorner], to path: inout Path, by points: inout [Point]
  ) {
    merge(&corners)
    guard corners.count > 2 else { return }
    let turn = area(corners) < 0 ? -1.0 : 1.0
    let last = corners[corners.count - 1]
    var before = (corners[0].place - last.place).normalized
    var growth = last.growth
    points.removeAll(keepingCapacity: true)
    func add(_ point: Point) { points.append(point.roundedToTenth) }
    for index in corners.indices {
      let corner = corners[index]
      let next = index + 1 == corners.count ? 0 : index + 1
      let after = (corners[next].place - corner.place).normalized
      if let before, let after {
        if growth == corner.growth || corner.stays {
          let distance = corner.stays ? Self.rim : growth
          let sum = Vector(before.dy + after.dy, -before.dx - after.dx)
          let share = max(1 + before.dx * after.dx + before.dy * after.dy, 1e-9)
          let move = sum * (turn * distance / share)
          let limit = 2 * distance / max(move.length, 1e-9)
          add(corner.place + move * min(1, limit))
        } else {
          for move in moves(before, growth, after, corner.growth) {
            add(corner.place + move * turn)
          }
        }
      } else {
        add(corner.place)
      }
      before = after
      growth = corner.growth
    }
    // A fill closes its outlines by itself.
    let outline = Path(polyline: points)
    if path.isEmpty { path = outline } else { path.append(outline) }
  }

  /// How a corner moves whose sides, of length 1, move outwards by different distances: to where
  /// they meet; where that is far away, some way towards it along the side that moves less, lest a
  /// tooth stand out from that; to two places where the sides go straight on or turn outwards.
  private static func moves(
    _ before: Vector, _ first: Double, _ after: Vector, _ second: Double
  ) -> [Vector] {
    let (m, n) = (Vector(before.dy, -before.dx), Vector(after.dy, -after.dx))
    let determinant = m.cross(n)
    if determinant.magnitude > 0.1 {
      let move = Vector(
        (first * n.dy - second * m.dy) / determinant, (second * m.dx - first * n.dx) / determinant)
      if move.length <= 2 * max(first, second) { return [move] }
    }
    guard determinant > 0.1 || m.dot(n) < 0 else { return [m * first, n * second] }
    return first < second
      ? [m * first + before * (2 * second)] : [n * second - after * (2 * first)]
  }

  private static func merge(_ corners: inout [OutlineCorner]) {
    guard haveTwins(corners) else { return }
    var count = 0
    // By number: what is looked at may not change, so that a loop over the list would copy it.
    for index in corners.indices {
      let corner = corners[index]
      if count > 0, corners[count - 1].place.distance(to: corner.place) <= 1e-6 {
        corners[count - 1].growth = corner.growth
      } else {
        corners[count] = corner
        count += 1
      }
    }
    if count > 1, corners[0].place.distance(to: corners[count - 1].place) <= 1e-6 { count -= 1 }
    corners.removeLast(corners.count - count)
  }

  /// Whether a corner coincides with the next.
  private static func haveTwins(_ corners: [OutlineCorner]) -> Bool {
    guard var last = corners.last?.place else { return false }
    for corner in corners {
      if last.distance(to: corner.place) <= 1e-6 { return true }
      last = corner.place
    }
    return false
  }
}
