import Geometry
import Testing

@Suite struct PathBoundsTests {
  @Test func aCurveIsBoundedByItselfNotByItsControls() throws {
    var path = Path()
    path.move(to: .zero)
    path.cubic(to: Point(1, 0), Point(0, 1), Point(1, 1))
    let bounds = try #require(path.bounds)
    #expect(bounds == Rectangle(x: 0, y: 0, width: 1, height: 0.75))
  }

  @Test func aCircleIsAsWideAsItsDiameter() throws {
    let bounds = try #require(Path(circleAt: Point(3, -2), radius: 5).bounds)
    #expect(bounds == Rectangle(x: -2, y: -7, width: 10, height: 10))
  }

  @Test func everyPointOfACurveLiesInside() throws {
    let controls = [Point(0, 0), Point(7, -3), Point(-6, 4), Point(2, 1)]
    var path = Path()
    path.move(to: controls[0])
    path.cubic(to: controls[3], controls[1], controls[2])
    let bounds = try #require(path.bounds)
    var sampled: [Point] = []
    for step in 0...1000 {
      let t = Double(step) / 1000
      var points = controls
      while points.count > 1 {
        points = zip(points, points.dropFirst()).map { $0.interpolated(to: $1, by: t) }
      }
      sampled.append(points[0])
    }
    let box = try #require(Rectangle(bounding: sampled))
    #expect(bounds.contains(box, tolerance: 1e-12))
    #expect(box.contains(bounds, tolerance: 1e-4))
  }

  @Test func nothingHasNoBounds() {
    #expect(Path().bounds == nil)
  }
}
