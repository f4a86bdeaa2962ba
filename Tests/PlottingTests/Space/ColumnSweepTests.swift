import Geometry
import Plotting
import RealModule
import Scene
import Testing

/// Holds the drawing order against depths along lines of sight.
struct ColumnSweepTests {
  struct Scenario: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var surfaces: [HeightField]
    var elevation: Double
    var azimuth: Double
    var projection: Camera.Projection
  }

  private static func field(
    _ reach: Double = 1, _ height: @escaping @Sendable (Double, Double) -> Double
  ) -> HeightField {
    HeightField(
      x: -reach...reach, y: -reach...reach, height: height, color: { _ in ThemedColor.blue })
  }

  static let scenarios: [Scenario] = {
    let saddle = field { $0 * $0 - $1 * $1 }
    let plane = field { 0.3 * $0 + 0.2 * $1 }
    let waves = field { (x, y) in 0.6 * (x * x * 4 - 1) * (1 - y * y * 3) }
    let small = field(0.53) { 0.4 - 0.5 * $0 * $1 }
    return [
      Scenario(
        testDescription: "saddle and plane", surfaces: [saddle, plane], elevation: 0.52,
        azimuth: -1.05, projection: .perspective(distance: 4)),
      Scenario(
        testDescription: "three that cross", surfaces: [saddle, plane, waves], elevation: 0.3,
        azimuth: 0.7, projection: .orthographic),
      Scenario(
        testDescription: "from below", surfaces: [waves, plane], elevation: -0.6, azimuth: 2.5,
        projection: .perspective(distance: 3)),
      Scenario(
        testDescription: "from above", surfaces: [saddle, waves], elevation: 1.5, azimuth: 0.1,
        projection: .perspective(distance: 2.2)),
      Scenario(
        testDescription: "a patch over a part", surfaces: [waves, small], elevation: 0.4,
        azimuth: -2, projection: .perspective(distance: 5)),
      Scenario(
        testDescription: "nearly flat view", surfaces: [saddle, plane], elevation: 0.05,
        azimuth: 1.2, projection: .orthographic),
    ]
  }()

  @Test(arguments: scenarios)
  func theLastFacetDrawnIsTheNearest(scenario: Scenario) {
    let box = SpaceBox(x: -1...1, y: -1...1, z: -4...4, aspect: SpacePoint(4, 4, 12))
    let camera = Camera(
      elevation: scenario.elevation, azimuth: scenario.azimuth, projection: scenario.projection)
    let grid = SurfaceGrid(scenario.surfaces, box: box, cells: 9)
    let facets = ColumnSweep(grid, eye: camera.eye).facets()
    let outlines = facets.map { $0.corners.map(camera.project) }
    let triangles = Self.triangles(grid)
    var tested = 0
    for step in 0..<400 {
      // A low-discrepancy sequence over the picture.
      let u = (Double(step) * 0.754877666).truncatingRemainder(dividingBy: 1)
      let v = (Double(step) * 0.569840291).truncatingRemainder(dividingBy: 1)
      let place = Point(1.0 * u - 0.5, 1.6 * v - 0.8)
      guard let nearest = Self.nearest(triangles, place, camera) else { continue }
      let drawn = outlines.lastIndex { Self.contains($0, place) }
      tested += 1
      #expect(drawn.map { facets[$0].surface } == nearest, "at \(place)")
    }
    #expect(tested > 50)
  }

  private static func triangles(_ grid: SurfaceGrid) -> [(surface: Int, corners: [SpacePoint])] {
    var result: [(surface: Int, corners: [SpacePoint])] = []
    for surface in grid.heights.indices {
      for column in 0..<(grid.columns.count - 1) {
        for row in 0..<(grid.rows.count - 1) {
          guard let cell = grid.cell(surface, column, row) else { continue }
          result.append((surface, [cell[0], cell[1], cell[2]]))
          result.append((surface, [cell[0], cell[2], cell[3]]))
        }
      }
    }
    return result
  }

  /// The surface that a line of sight meets first; `nil` when it meets none, or two nearly at once,
  /// or passes close to the rim of a triangle, where rounding decides.
  private static func nearest(
    _ triangles: [(surface: Int, corners: [SpacePoint])], _ place: Point, _ camera: Camera
  ) -> Int? {
    let target = camera.right * place.x + camera.up * place.y
    var ray = camera.direction
    if case .perspective = camera.projection { ray = (camera.eye - target).unit }
    var hits: [(depth: Double, surface: Int)] = []
    for triangle in triangles {
      let c = triangle.corners
      let (e1, e2) = (c[1] - c[0], c[2] - c[0])
      let p = ray.cross(e2)
      let determinant = e1.dot(p)
      guard determinant.magnitude > 1e-9 else { continue }
      let s = target - c[0]
      let u = s.dot(p) / determinant
      let q = s.cross(e1)
      let v = ray.dot(q) / determinant
      guard u >= -1e-6, v >= -1e-6, u + v <= 1 + 1e-6 else { continue }
      if min(u, v, 1 - u - v) < 1e-4 { return nil }
      hits.append((e2.dot(q) / determinant, triangle.surface))
    }
    let sorted = hits.sorted { $0.depth > $1.depth }
    guard let first = sorted.first else { return nil }
    if sorted.count > 1, first.depth - sorted[1].depth < 2e-3 { return nil }
    return first.surface
  }

  /// Whether a polygon holds a point, by counting crossings.
  private static func contains(_ polygon: [Point], _ point: Point) -> Bool {
    var isInside = false
    for index in polygon.indices {
      let (a, b) = (polygon[index], polygon[(index + 1) % polygon.count])
      guard (a.y > point.y) != (b.y > point.y) else { continue }
      if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
    }
    return isInside
  }

  @Test func aHoleHidesNothing() {
    let box = SpaceBox(x: -1...1, y: -1...1, z: -1...1, aspect: SpacePoint(1, 1, 1))
    let ring = Self.field { x, y in x * x + y * y < 0.3 ? .nan : 0 }
    let camera = Camera(elevation: 1.2, azimuth: 0, projection: .orthographic)
    let scene = SpaceScene(fields: [ring], box: box, camera: camera, cells: 20)
    let occluders = Occluders(scene.occluders(), camera: camera)
    #expect(!occluders.isHidden(box.place(SpacePoint(0, 0, -0.2))))
    #expect(occluders.isHidden(box.place(SpacePoint(0.7, 0.6, -0.4))))
    #expect(!occluders.isHidden(box.place(SpacePoint(0.7, 0.6, 0.4))))
  }

  @Test func pointsOnASurfaceAreSeenFromAbove() {
    let box = SpaceBox(x: -1...1, y: -1...1, z: 0...2, aspect: SpacePoint(4, 4, 3))
    let bowl = Self.field { $0 * $0 + $1 * $1 }
    let camera = Camera(elevation: 1.2, azimuth: -1.05, projection: .perspective(distance: 8))
    let scene = SpaceScene(fields: [bowl], box: box, camera: camera, cells: 24)
    let occluders = Occluders(scene.occluders(), camera: camera)
    #expect(!occluders.isHidden(box.place(SpacePoint(0, 0, 0))))
    #expect(!occluders.isHidden(box.place(SpacePoint(0, 0, 1))))
    #expect(occluders.isHidden(box.place(SpacePoint(0, 0, -0.9))))
  }

  @Test func theEdgeOfADomainIsFoundExactly() {
    let box = SpaceBox(x: -1...1, y: -1...1, z: 0...1, aspect: SpacePoint(1, 1, 1))
    let disc = Self.field { x, y in x * x + y * y <= 0.64 ? 0.5 : .nan }
    let camera = Camera(elevation: 1.2, azimuth: 0, projection: .orthographic)
    let scene = SpaceScene(fields: [disc], box: box, camera: camera, cells: 20)
    let corners = scene.occluders(clears: false).flatMap(\.corners)
    let reach = corners.map { box.value(0, at: $0.x).magnitude }.max() ?? 0
    #expect((reach - 0.8).magnitude < 1e-9)
    for corner in corners {
      let (x, y) = (box.value(0, at: corner.x), box.value(1, at: corner.y))
      #expect(x * x + y * y < 0.64 + 1e-9)
    }
    let area = scene.occluders(clears: false).reduce(0) { $0 + $1.areaVector.length / 2 }
    // Of a disc of radius 0.8 in a box whose half side is 1/√3, less the bows over the chords.
    #expect(area > 0.985 * Double.pi * 0.64 / 3 && area < Double.pi * 0.64 / 3)
  }

  @Test func steepPlacesGetMoreCells() {
    let box = SpaceBox(x: -1...1, y: -1...1, z: -1...1, aspect: SpacePoint(1, 1, 1))
    func grid(_ field: HeightField, refines: Bool) -> SurfaceGrid {
      SurfaceGrid([field], box: box, cells: 30, refines: refines)
    }
    func rise(_ grid: SurfaceGrid) -> Double {
      let heights = grid.columns.indices.map { grid.node(0, $0, 0).z / (2 * box.half.z) }
      return zip(heights, heights.dropFirst()).map { ($0 - $1).magnitude }.max() ?? 0
    }
    let wall = Self.field { x, _ in .tanh(12 * x) }
    let (even, finer) = (grid(wall, refines: false), grid(wall, refines: true))
    #expect(rise(even) > 0.3)
    #expect(rise(finer) < 0.15)
    #expect(finer.rows == even.rows)
    #expect(finer.columns.count <= 30 + 15 + 1)
    for (left, right) in zip(finer.columns, finer.columns.reversed()) {
      #expect((left + right).magnitude < 1e-12)
    }
    #expect(Set(even.columns).isSubset(of: finer.columns))
    #expect(finer.meshColumns.count { $0 } == even.meshColumns.count { $0 })
    let gentle = Self.field { $0 * $0 - $1 * $1 }
    #expect(grid(gentle, refines: true).columns == grid(gentle, refines: false).columns)
  }

  @Test func rimsOfDomainsGetMoreCells() {
    let box = SpaceBox(x: -1...1, y: -1...1, z: 0...1, aspect: SpacePoint(1, 1, 1))
    let dome = Self.field { x, y in
      let rest = 1 - x * x - y * y
      return rest >= 0 ? rest.squareRoot() : .nan
    }
    let grid = SurfaceGrid([dome], box: box, cells: 36, refines: true)
    let widths = zip(grid.columns, grid.columns.dropFirst()).map { $1 - $0 }
    let first = widths.first ?? 0
    #expect(widths.count > 36 && widths.count <= 54)
    // Fine at the rim, as it was at the top.
    #expect(first < 0.5 * (widths.max() ?? 0))
    #expect((widths[widths.count / 2] - (widths.max() ?? 0)).magnitude < 1e-12)
  }
}
