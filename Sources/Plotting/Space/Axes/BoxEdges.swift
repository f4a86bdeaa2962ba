import Geometry

/// Which faces of the box are behind its content, and which edges carry the axes.
struct BoxEdges {
  /// For x, y, z: whether the face at the greater end is the one behind.
  let isUpperBack: [Bool]
  private let half: [Double]

  init(_ box: SpaceBox, camera: Camera) {
    half = [box.half.x, box.half.y, box.half.z]
    let eye = camera.direction
    isUpperBack = [eye.x < 0, eye.y < 0, eye.z < 0]
  }

  /// A corner, given by the end of each axis.
  func corner(_ isUpper: [Bool]) -> SpacePoint {
    SpacePoint(
      isUpper[0] ? half[0] : -half[0], isUpper[1] ? half[1] : -half[1],
      isUpper[2] ? half[2] : -half[2])
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
  ///
  /// The horizontal axes lie on the floor (the ceiling when seen from below) at the front; the
  /// vertical one stands at the left of the outline.
  func place(_ axis: Int, _ coordinate: Double, camera: Camera) -> SpacePoint {
    var isUpper = isUpperBack
    switch axis {
    case 0: isUpper[1].toggle()
    case 1: isUpper[0].toggle()
    default:
      var (left, right) = (isUpperBack, isUpperBack)
      left[0].toggle()
      right[1].toggle()
      let isFirstLeft = camera.project(corner(left)).x < camera.project(corner(right)).x
      isUpper = isFirstLeft ? left : right
    }
    var point = corner(isUpper)
    switch axis {
    case 0: point.x = coordinate
    case 1: point.y = coordinate
    default: point.z = coordinate
    }
    return point
  }
}
