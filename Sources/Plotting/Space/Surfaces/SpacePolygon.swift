/// A flat, convex piece of a surface in the space of the camera.
package struct SpacePolygon: Sendable, Hashable {
  /// The surface it is part of.
  package var surface: Int
  /// The cell of the grid, or the face of the mesh, that it is part of.
  package var source: Int
  /// The corners, counterclockwise as seen from the upper side.
  package var corners: [SpacePoint]
  /// How far the true surface may lie off the plane of the polygon.
  package var clearance: Double

  package init(surface: Int, source: Int, corners: [SpacePoint], clearance: Double = 0) {
    self.surface = surface
    self.source = source
    self.corners = corners
    self.clearance = clearance
  }

  /// Twice the area as a vector across the plane (Newell's method).
  package var areaVector: SpacePoint { Self.areaVector(corners, corners.indices) }

  /// The same for a polygon whose corners stand somewhere in a list.
  static func areaVector(_ corners: [SpacePoint], _ places: Range<Int>) -> SpacePoint {
    var sum = SpacePoint(0, 0, 0)
    guard let start = places.first else { return sum }
    let first = corners[start]
    for index in start + 1..<max(places.upperBound - 1, start + 1) {
      sum = sum + (corners[index] - first).cross(corners[index + 1] - first)
    }
    return sum
  }

  /// The part where a linear function, given at the corners, is not negative.
  static func clipped(_ corners: [SpacePoint], _ values: [Double]) -> [SpacePoint] {
    var result: [SpacePoint] = []
    result.reserveCapacity(corners.count + 1)
    for index in corners.indices {
      let next = index + 1 == corners.count ? 0 : index + 1
      let (a, b) = (values[index], values[next])
      if a >= 0 { result.append(corners[index]) }
      if (a > 0 && b < 0) || (a < 0 && b > 0) {
        // Cut from the same end whichever way the side runs, so that neighbours meet exactly.
        let (low, high, share) =
          a < 0
          ? (corners[index], corners[next], a / (a - b))
          : (corners[next], corners[index], b / (b - a))
        result.append(low + (high - low) * share)
      }
    }
    return result.count > 2 ? result : []
  }

  /// The corners cut to the inside of a box around the origin.
  static func clipped(_ corners: [SpacePoint], to half: SpacePoint, axes: Range<Int> = 0..<3)
    -> [SpacePoint]
  {
    var result = corners
    for axis in axes {
      let bound = half[axis] + 1e-9
      if result.contains(where: { $0[axis] > bound }) {
        result = clipped(result, result.map { half[axis] - $0[axis] })
      }
      if result.contains(where: { $0[axis] < -bound }) {
        result = clipped(result, result.map { half[axis] + $0[axis] })
      }
    }
    return result
  }
}
