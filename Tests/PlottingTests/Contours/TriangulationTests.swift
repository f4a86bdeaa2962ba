import Geometry
import Plotting
import Testing

struct TriangulationTests {
  private static func random(_ count: Int, seed: UInt64 = 11) -> [Point] {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
    return (0..<count).map { _ in Point(next(), next()) }
  }

  static let grid = (0..<60).map { Point(Double($0 % 10), Double($0 / 10)) }
  static let circle = (0..<48).map { Point.zero + Vector(angle: Double($0) * .pi / 24) }
  static let clouds = [
    random(3), random(4), random(60), random(200), grid, circle, grid + grid.reversed(),
    random(30) + (0..<30).map { Point(Double($0) / 29, 0.5) },
    random(40).map { Point($0.x * 1e300, $0.y * 1e-300) },
    random(40).map { Point(1e6 + $0.x, $0.y) },
    [Point(0, 0), Point(1, 0), Point(2, 0), Point(3, 0), Point(1, 1e-3)],
  ]

  /// Coordinates from 0 to 1, in which circles are meant.
  private func scaled(_ points: [Point]) -> [Point] {
    let (x, y) = (points.map(\.x), points.map(\.y))
    guard let left = x.min(), let right = x.max(), let low = y.min(), let high = y.max() else {
      return []
    }
    return points.map { Point(($0.x - left) / (right - left), ($0.y - low) / (high - low)) }
  }

  @Test(arguments: clouds.indices)
  func trianglesCoverTheHullOnce(cloud: Int) {
    let points = Self.clouds[cloud]
    let mesh = Triangulation(of: points)
    let places = scaled(points)
    let corners = mesh.triangles
    func turn(_ a: Int, _ b: Int, _ c: Int) -> Double {
      (places[b] - places[a]).cross(places[c] - places[a])
    }
    for first in stride(from: 0, to: corners.count, by: 3) {
      #expect(turn(corners[first], corners[first + 1], corners[first + 2]) > 0)
    }
    for (edge, other) in mesh.opposites.enumerated() where other >= 0 {
      #expect(mesh.opposites[other] == edge)
      #expect(corners[other] == corners[edge % 3 == 2 ? edge - 2 : edge + 1])
    }
    // Euler: two triangles for each point, less the hull.
    let distinct = Set(mesh.representatives).count
    #expect(corners.count / 3 == 2 * distinct - 2 - mesh.hull.count)
    #expect(Set(corners) == Set(mesh.representatives))
  }

  @Test(arguments: clouds.indices)
  func noPointLiesInACircle(cloud: Int) {
    let mesh = Triangulation(of: Self.clouds[cloud])
    let places = scaled(mesh.points)
    for first in stride(from: 0, to: mesh.triangles.count, by: 3) {
      let corners = (0..<3).map { places[mesh.triangles[first + $0]] }
      for point in places {
        let (a, b, c) = (corners[0] - point, corners[1] - point, corners[2] - point)
        let inside =
          a.dot(a) * b.cross(c) + b.dot(b) * c.cross(a) + c.dot(c) * a.cross(b)
        #expect(inside < 1e-6)
      }
    }
  }

  @Test func pointsOnALineHaveNoTriangles() {
    for points in [
      [], [Point(1, 1)], [Point(1, 1), Point(1, 1)], (0..<9).map { Point(Double($0), 2) },
      (0..<9).map { Point(Double($0), Double($0)) }, [Point(.nan, 0), Point(0, .infinity)],
    ] {
      #expect(Triangulation(of: points).triangles.isEmpty)
    }
  }

  @Test func aPlaneIsCutExactly() {
    for points in [Self.random(120), Self.grid] {
      let data = ScatteredData(points: points, values: points.map { 2 * $0.x - $0.y })
      for lines in data.lines(at: [-0.3, 0.25, 0.7]) {
        #expect(lines.count == 1)
        #expect(lines.points.allSatisfy { (2 * $0.x - $0.y - lines.level).magnitude < 1e-12 })
      }
      let regions = data.regions(above: [-.infinity, 0.2, 0.6])
      #expect(regions.allSatisfy { $0.count == 1 && $0.openCount == 0 })
    }
  }

  @Test func valuesAtOnePlaceAreAveraged() {
    let corners = [Point(0, 0), Point(1, 0), Point(0, 1)]
    let data = ScatteredData(
      points: corners + [Point(1, 0), Point(5, 5)], values: [0, 1, 0, 3, .nan])
    #expect(data.values[1] == 2)
    #expect(data.lines(at: [1])[0].points == [Point(0.5, 0.5), Point(0.5, 0)])
  }

  @Test func unusableDataSayWhy() throws {
    let line = (0..<5).map { Point(Double($0), 1) }
    for (data, message) in [
      (ScatteredData(points: line, values: [1]), "there are 5 points but 1 values"),
      (ScatteredData(points: [.zero], values: [1]), "1 of 1 points have a finite place and value"),
      (
        ScatteredData(points: line, values: [1, 2, 3, 4, 5]),
        "all points lie on one line, so that there is no area between them"
      ),
    ] {
      #expect(data.problem?.message == message)
    }
  }
}
