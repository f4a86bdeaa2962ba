public import Geometry

/// How space is seen: the direction of the eye and the kind of projection.
///
/// The eye looks at the origin; z points up on the page.
public struct Camera: Sendable, Hashable {
  /// How depth shows.
  public enum Projection: Sendable, Hashable {
    /// Parallel lines stay parallel.
    case orthographic
    /// The eye stands at a distance from the origin; nearer things are larger.
    case perspective(distance: Double)
  }

  /// The angle of the eye above the horizontal plane, in radians.
  public let elevation: Double
  /// The angle of the eye about the vertical axis, in radians from the x axis towards the y axis.
  public let azimuth: Double
  /// The kind of projection.
  public let projection: Projection
  /// The unit vector towards the eye.
  package let direction: SpacePoint
  /// The unit vector that points to the right on the page.
  package let right: SpacePoint
  /// The unit vector that points up on the page.
  package let up: SpacePoint

  /// Creates a camera.
  /// - Parameters:
  ///   - elevation: the height of the eye in radians, from −π/2 to π/2.
  ///   - azimuth: the angle about the vertical in radians.
  public init(elevation: Double, azimuth: Double, projection: Projection) {
    self.elevation = elevation
    self.azimuth = azimuth
    self.projection = projection
    let (ce, se) = (Double.cosine(elevation), Double.sine(elevation))
    let (ca, sa) = (Double.cosine(azimuth), Double.sine(azimuth))
    direction = SpacePoint(ce * ca, ce * sa, se)
    right = SpacePoint(-sa, ca, 0)
    up = SpacePoint(-se * ca, -se * sa, ce)
  }

  /// Where the eye stands; very far away for an orthographic view.
  public var eye: SpacePoint {
    switch projection {
    case .orthographic: direction * 1e7
    case .perspective(let distance): direction * distance
    }
  }

  /// The position on a picture plane through the origin, y up.
  public func project(_ point: SpacePoint) -> Point {
    let flat = Point(point.dot(right), point.dot(up))
    switch projection {
    case .orthographic: return flat
    case .perspective(let distance):
      let scale = distance / max(distance - point.dot(direction), 1e-3 * distance)
      return Point(flat.x * scale, flat.y * scale)
    }
  }

  /// How near a point is to the eye, along the line of sight through the origin: greater is nearer.
  package func nearness(_ point: SpacePoint) -> Double { point.dot(direction) }
}
