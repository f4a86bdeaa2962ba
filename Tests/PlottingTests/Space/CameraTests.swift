import Geometry
import Plotting
import Testing

struct CameraTests {
  static let quarter = Double.pi / 2

  private func camera(
    _ elevation: Double, _ azimuth: Double, _ projection: Camera.Projection = .orthographic
  ) -> Camera {
    Camera(elevation: elevation, azimuth: azimuth, projection: projection)
  }

  @Test func heightPointsUpThePage() {
    for azimuth in [-2.0, 0, 1, 3] {
      let place = camera(0.5, azimuth, .perspective(distance: 5)).project(SpacePoint(0, 0, 1))
      #expect(place.x.magnitude < 1e-15)
      #expect(place.y > 0)
    }
  }

  @Test func fromTheFrontYPointsRight() {
    let place = camera(0, 0).project(SpacePoint(7, 2, 3))
    #expect(place.distance(to: Point(2, 3)) < 1e-12)
  }

  @Test func orthographicViewsKeepParallels() {
    let camera = camera(0.4, -1)
    let (a, b) = (SpacePoint(0.1, 0.2, 0.3), SpacePoint(-0.4, 0.9, 0.2))
    let step = SpacePoint(0.3, -0.2, 0.5)
    let shifts = [a, b].map { camera.project($0 + step) - camera.project($0) }
    #expect((shifts[0] - shifts[1]).length < 1e-15)
  }

  @Test func perspectiveMakesNearThingsLarger() {
    let camera = camera(0.5, -1, .perspective(distance: 6))
    let (near, far) = (camera.direction, camera.direction * -1)
    let sizes = [near, far].map { point in
      (camera.project(point + camera.right) - camera.project(point)).length
    }
    #expect(sizes[0] > sizes[1])
    #expect((sizes[0] - 6.0 / 5).magnitude < 1e-12)
  }

  @Test func straightLinesStayStraight() {
    let camera = camera(0.6, 2, .perspective(distance: 3))
    let (a, b) = (SpacePoint(-0.5, 0.2, 0.1), SpacePoint(0.7, -0.3, 0.4))
    let places = [a, a + (b - a) * 0.37, b].map(camera.project)
    #expect((places[1] - places[0]).cross(places[2] - places[0]).magnitude < 1e-15)
  }

  @Test func pointsOnALineOfSightCoincide() {
    let camera = camera(0.6, 2, .perspective(distance: 3))
    let point = SpacePoint(0.2, 0.1, -0.3)
    let nearer = point + (camera.eye - point) * 0.4
    #expect(camera.project(point).distance(to: camera.project(nearer)) < 1e-14)
  }
}
