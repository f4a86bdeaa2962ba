import Geometry
import Plotting
import Symbolics
import Testing

struct ContourGeneratorTests {
  /// A grid of hashed values between 0 and 1, every pattern of corners included.
  private static func noise(columns: Int, rows: Int, holes: Bool = false) -> GridData {
    var state: UInt64 = 7
    let values = (0..<(columns * rows)).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(state >> 40) / Double(1 << 24)
      return holes && value > 0.93 ? .nan : value
    }
    return GridData(
      xs: (0..<columns).map { Double($0) * Double($0 + 3) / 4 }, ys: (0..<rows).map(Double.init),
      values: values)
  }

  private func area(_ lines: ContourLines) -> Double {
    lines.lines.reduce(0) { sum, line in
      let points = line.points
      return sum
        + zip(points, points.dropFirst() + points.prefix(1)).reduce(0) {
          $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
        }
    }
  }

  /// Marching squares cell by cell, as slow and plain as can be: the number of segments.
  private func segments(_ data: GridData, _ level: Double) -> Int {
    var count = 0
    for row in 0..<(data.ys.count - 1) {
      for column in 0..<(data.xs.count - 1) {
        let node = row * data.xs.count + column
        let corners = [node, node + 1, node + data.xs.count + 1, node + data.xs.count]
          .map { data.values[$0] }
        // A missing corner leaves a triangle.
        let above = corners.filter(\.isFinite).map { $0 > level }
        guard above.count > 2 else { continue }
        count += above.indices.count { above[$0] && !above[($0 + 1) % above.count] }
      }
    }
    return count
  }

  @Test(arguments: [false, true])
  func everyCrossedCellHasItsSegments(hasHoles: Bool) {
    let data = Self.noise(columns: 41, rows: 37, holes: hasHoles)
    let levels = [0.1, 0.5, 0.9, 0.25]
    for lines in ContourGenerator(data).lines(at: levels) {
      // No point of a line of noise stands twice.
      let drawn = lines.lines.reduce(0) { $0 + $1.points.count - ($1.isClosed ? 0 : 1) }
      #expect(drawn == segments(data, lines.level), "level \(lines.level)")
    }
  }

  @Test func pointsLieOnCellSidesWhereTheInterpolantHasTheLevel() {
    let data = Self.noise(columns: 20, rows: 20)
    for lines in ContourGenerator(data).lines(at: [0.3, 0.6]) {
      for point in lines.points {
        let column = data.xs.lastIndex { $0 <= point.x } ?? 0
        let row = data.ys.lastIndex { $0 <= point.y } ?? 0
        let (isOnColumn, isOnRow) = (data.xs[column] == point.x, data.ys[row] == point.y)
        #expect(isOnColumn || isOnRow)
        let node = row * data.xs.count + column
        let (next, share) =
          isOnRow
          ? (node + 1, (point.x - data.xs[column]) / (data.xs[column + 1] - data.xs[column]))
          : (node + data.xs.count, point.y - data.ys[row])
        let value = data.values[node] * (1 - share) + data.values[next] * share
        #expect((value - lines.level).magnitude < 1e-12)
      }
    }
  }

  @Test(arguments: [false, true])
  func jobsDoNotChangeTheResult(hasHoles: Bool) {
    let data = Self.noise(columns: 19, rows: 14, holes: hasHoles)
    let levels = (1..<300).map { Double($0) / 300 }
    let alone = ContourGenerator(data)
    for jobs in [2, 3, 64] {
      #expect(ContourGenerator(data, jobs: jobs).lines(at: levels) == alone.lines(at: levels))
      #expect(
        ContourGenerator(data, jobs: jobs).regions(above: [0.5, 0.2])
          == alone.regions(above: [0.5, 0.2]))
    }
  }

  @Test func regionsAreNestedClosedAndFillTheDomain() {
    for data in [
      Self.noise(columns: 31, rows: 29), Self.noise(columns: 31, rows: 29, holes: true),
    ] {
      let levels = [-.infinity, 0.1, 0.3, 0.5, 0.7, 0.9, 1.1]
      let regions = ContourGenerator(data).regions(above: levels)
      #expect(regions.allSatisfy { $0.openCount == 0 })
      let areas = regions.map(area)
      #expect(zip(areas, areas.dropFirst()).allSatisfy { $0 > $1 })
      var domain = 0.0
      for row in 0..<28 {
        for column in 0..<30 {
          let node = row * 31 + column
          let corners = [node, node + 1, node + 31, node + 32].count { data.values[$0].isFinite }
          let share = corners == 4 ? 1 : corners == 3 ? 0.5 : 0
          domain += share * (data.xs[column + 1] - data.xs[column])
        }
      }
      #expect((areas[0] - domain).magnitude < 1e-9)
      #expect(areas[6] == 0)
    }
  }

  /// A grid with holes: the number of lines and of segments, the length of the lines, and the area
  /// above the level; from contourpy 1.3.3 with `corner_mask=True`.
  struct MaskReference: Sendable {
    var holes: (Int, Int, Int)
    var level: Double
    var lines: Int
    var segments: Int
    var length: Double
    var area: Double
  }

  static let masked = [
    MaskReference(
      holes: (7, 13, 17), level: -0.3, lines: 16, segments: 97, length: 15.068723644483885,
      area: 34.262829013058706),
    MaskReference(
      holes: (7, 13, 17), level: 0.25, lines: 14, segments: 138, length: 20.778713974549184,
      area: 17.962094525743808),
    MaskReference(
      holes: (7, 13, 17), level: 0.6, lines: 18, segments: 111, length: 14.607601651787322,
      area: 8.818835452839398),
    MaskReference(
      holes: (3, 5, 7), level: -0.3, lines: 27, segments: 96, length: 13.055911694526378,
      area: 27.76285849253007),
    MaskReference(
      holes: (3, 5, 7), level: 0.25, lines: 36, segments: 131, length: 16.18711422279984,
      area: 14.51451270176161),
    MaskReference(
      holes: (3, 5, 7), level: 0.6, lines: 26, segments: 105, length: 12.079455125238027,
      area: 7.171527302689818),
  ]

  @Test(arguments: masked) func trianglesBesideHolesAreThoseOfContourpy(item: MaskReference) {
    let whole = GridData(
      sampling: FunctionOfTwo(Expr("sin(x)*cos(y) + x/10 + y**2/20")), x: -4...4, y: -3...3,
      columns: 41, rows: 31)
    let (a, b, m) = item.holes
    let values = whole.values.indices.map { node in
      (node % 41 * a + node / 41 * b) % m == 0 ? .nan : whole.values[node]
    }
    let generator = ContourGenerator(GridData(xs: whole.xs, ys: whole.ys, values: values))
    let lines = generator.lines(at: [item.level])[0]
    #expect(lines.count == item.lines)
    let segments = lines.lines.reduce(0) { $0 + $1.points.count - ($1.isClosed ? 0 : 1) }
    #expect(segments == item.segments)
    let length = lines.lines.reduce(0) { $0 + $1.length }
    #expect((length - item.length).magnitude < 1e-9)
    #expect((area(generator.regions(above: [item.level])[0]) - item.area).magnitude < 1e-9)
  }

  @Test func aPlaneIsCutExactly() {
    let plane = GridData(
      sampling: FunctionOfTwo { x, y in x + y }, x: 0...1, y: 0...1, columns: 11, rows: 8)
    let region = ContourGenerator(plane).regions(above: [0.5])[0]
    #expect((area(region) - 0.875).magnitude < 1e-12)
    #expect(region.count == 1)
  }

  @Test func descendingCoordinatesAreTurned() {
    let plain = GridData(xs: [0, 1, 3], ys: [0, 2], values: [1, 2, 3, 4, 5, 6])
    #expect(GridData(xs: [3, 1, 0], ys: [0, 2], values: [3, 2, 1, 6, 5, 4]) == plain)
    #expect(GridData(xs: [0, 1, 3], ys: [2, 0], rows: [[4, 5, 6], [1, 2, 3]]) == plain)
  }

  @Test(arguments: [1e300, 1e308, 1e-300, Double.leastNonzeroMagnitude])
  func extremeValuesHaveLines(size: Double) {
    let data = GridData(xs: [0, 1], ys: [0, 1], values: [-size, size, -size, size])
    let lines = ContourGenerator(data).lines(at: [0])[0]
    #expect(lines.points == [Point(0.5, 1), Point(0.5, 0)])
  }

  @Test func infiniteValuesAndLevelsAreMissing() {
    let data = GridData(
      xs: [0, 1, 2], ys: [0, 1], values: [0, 1, .infinity, 0, 1, -.infinity])
    let lines = ContourGenerator(data).lines(at: [0.5, .infinity, .nan])
    #expect(lines.map(\.count) == [1, 0, 0])
  }
}
