import Geometry

/// Which faces of the box are behind its content, and which edges carry the axes.
struct BoxEdges {
  /// For x, y, z: whether the face at the greater end is the one behind.
  let isUpperBack: [Bool]
  private let half: SpacePoint
  /// For each axis an end of the edge that carries it.
  ///
  /// The horizontal axes lie on the floor (the ceiling when seen from below) at the front; the
  /// vertical one stands at the left of the outline.
  private let carriers: [SpacePoint]

  init(_ box: SpaceBox, camera: Camera) {
    half = box.half
    let eye = camera.direction
    isUpperBack = [eye.x < 0, eye.y < 0, eye.z < 0]
    let back = Self.corner(isUpperBack, half)
    let left = SpacePoint(-back.x, back.y, back.z)
    let right = SpacePoint(back.x, -back.y, back.z)
    carriers = [right, left, camera.project(left).x < camera.project(right).x ? left : right]
  }

  /// A corner, given by the end of each axis.
  func corner(_ isUpper: [Bool]) -> SpacePoint { Self.corner(isUpper, half) }

  private static func corner(_ isUpper: [Bool], _ half: SpacePoint) -> SpacePoint {
    SpacePoint(
      isUpper[0] ? half.x : -half.x, isUpper[1] ? half.y : -half.y, isUpper[2] ? half.z : -half.z)
  }

  /// The four corners of the face behind across an axis.
  func pane(_ axis: Int) -> [SpacePoint] {
    let (u, v) = ((axis + 1) % 3, (axis + 2) % 3)
    return [(false, false), (true, false), (true, true), (false, true)].map { ends in
      var isUpper = isUpperBack
      isUpper[u] = ends.0
      isUpper[v] = ends.1
      return corner(isUpper)
    }
  }

  /// A point on the edge that carries an axis, at a coordinate along it.
  func place(_ axis: Int, _ coordinate: Double) -> SpacePoint {
    var point = carriers[axis]
    point[axis] = coordinate
    return point
  }
}
