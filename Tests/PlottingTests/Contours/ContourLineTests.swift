import Geometry
import Plotting
import Symbolics
import Testing

struct ContourLineTests {
  static let bowl = FunctionOfTwo(Expr("x**2 + x*y + y**2"))
  static let himmelblau = FunctionOfTwo(Expr("(x**2 + y - 11)**2 + (x + y**2 - 7)**2"))
  static let waves = FunctionOfTwo(Expr("sin(x)*cos(y)"))

  /// The level, the number of lines, of closed lines, and their whole length; from contourpy 1.3
  /// on a grid of 2001 × 2001 nodes.
  struct Reference {
    var function: FunctionOfTwo
    var x: Double
    var y: Double
    var level: Double
    var lines: Int
    var closed: Int
    var length: Double
  }

  static let references = [
    Reference(function: bowl, x: 3, y: 3, level: 2, lines: 1, closed: 1, length: 10.089482),
    Reference(function: bowl, x: 3, y: 3, level: 8, lines: 4, closed: 0, length: 10.892673),
    Reference(function: bowl, x: 3, y: 3, level: 20, lines: 2, closed: 0, length: 2.433548),
    Reference(function: himmelblau, x: 5, y: 5, level: 10, lines: 4, closed: 4, length: 15.697317),
    Reference(
      function: himmelblau, x: 5, y: 5, level: 100, lines: 2, closed: 2, length: 41.389583),
    Reference(
      function: himmelblau, x: 5, y: 5, level: 180, lines: 3, closed: 1, length: 34.178415),
    Reference(function: waves, x: 4, y: 3, level: -0.6, lines: 6, closed: 1, length: 13.891197),
  ]

  @Test func lengthsAndTopologyAgreeWithContourpy() throws {
    for item in Self.references {
      let lines = try item.function.contourLines(
        levels: [item.level], x: -item.x...item.x, y: -item.y...item.y, cells: 160)
      #expect(lines.count == item.lines, "level \(item.level)")
      #expect(lines.count(where: \.isClosed) == item.closed, "level \(item.level)")
      let length = lines.reduce(0) { $0 + $1.length }
      #expect((length / item.length - 1).magnitude < 1e-3, "level \(item.level): \(length)")
    }
  }

  /// Functions with steep and flat parts, ridges, kinks and holes, over −2...2, with levels.
  static let polished: [(String, [Double])] = [
    ("x**2 + x*y + y**2", [0.1, 1, 2, 8]), ("x*y", [0, 0.3, -1]),
    ("cos(x)*cos(y)", [0, 0.5, -0.2]), ("(1 - x)**2 + 100*(y - x**2)**2", [0.1, 10, 1000]),
    ("1000000*(x**2 + y**2)", [1, 1000, 2_000_000]), ("(x**2 + y**2)/1000000", [1e-6, 3e-6]),
    ("exp(5*x)*sin(y)", [-100, 0, 1e-3, 1000]), ("x**9 - y**7", [0, 1, -100]),
    ("sqrt(x) + y", [0.5, 1]), ("log(x*y)", [-1, 0.5]), ("x**3 - 3*x*y**2", [0, 1]),
    ("atan(50*x) + y", [0, 1]), ("sin(10*x)*sin(10*y)", [0.9, 0, -0.5]),
    ("sqrt((x - y)**2) + x/10", [0.1, 1]), ("1/(x**2 + y**2 + 0.001)", [1, 30, 900]),
  ]

  @Test(arguments: polished)
  func pointsLieOnTheirLevel(text: String, levels: [Double]) throws {
    let function = FunctionOfTwo(Expr(text), by: [.symbol("x"), .symbol("y")])
    for cells in [7, 30, 61] {
      let lines = try function.contourLines(levels: levels, x: -2...2, y: -2...2, cells: cells)
      #expect(!lines.isEmpty)
      for line in lines {
        for point in line.points {
          let error = function.value(point.x, point.y) - line.level
          #expect(error.magnitude <= 1e-9 * max(1, line.level.magnitude))
        }
      }
    }
  }

  @Test(arguments: [10, 11, 40])
  func crossingLinesAreWholeAtTheLevelOfTheirSaddle(cells: Int) throws {
    let lines = try FunctionOfTwo { x, y in x * y }
      .contourLines(levels: [0], x: -1...1, y: -1...1, cells: cells)
    for step in -20...20 {
      for place in [Point(Double(step) / 20, 0), Point(0, Double(step) / 20)] {
        let distance = lines.flatMap(segments).map { self.distance(place, $0) }.min() ?? .infinity
        #expect(distance < 1e-9)
      }
    }
    // The lines of cos x cos y at 0 are x = ±π/2 and y = ±π/2.
    let squares = try FunctionOfTwo(Expr("cos(x)*cos(y)"))
      .contourLines(levels: [0], x: -3...3, y: -3...3, cells: cells)
    let length = squares.reduce(0) { $0 + $1.length }
    #expect((length - 24).magnitude < 1e-6)
    for point in squares.flatMap(\.points) {
      let offsets = [point.x, point.y].map { ($0.magnitude - .pi / 2).magnitude }
      #expect(min(offsets[0], offsets[1]) < 1e-9)
    }
  }

  /// Branches that meet, in and off the nodes of the grid, are drawn up to where they do.
  @Test(
    arguments: ["x*y", "x*(y - x**2)", "(x - y)*(x + 2*y)", "(x + y**2/2)*(x - y)"], [20, 21, 33])
  func branchesLeadIntoTheirCrossing(text: String, cells: Int) throws {
    let function = FunctionOfTwo(Expr(text), by: Expr.symbols("x y"))
    let lines = try function.contourLines(levels: [0], x: -1...1, y: -1...1, cells: cells)
    #expect(lines.contains { $0.points.contains { $0.distance(to: .zero) < 1e-7 } })
  }

  /// Functions with lines narrower than the cells of the grid: how many there are, all closed.
  static let narrow: [(text: String, level: Double, cells: Int, count: Int)] = [
    ("(1 - x)**2 + 100*(y - x**2)**2", 0.01, 60, 1), ("(1 - x)**2 + 100*(y - x**2)**2", 0.1, 60, 1),
    ("(1 - x)**2 + 100*(y - x**2)**2", 0.001, 60, 1), ("x**2 + 400*(y - 0.31)**2", 0.5, 20, 1),
    ("(x + 0.05)**2 + (y - 0.05)**2", 0.0004, 20, 1),
    ("-(x + 0.05)**2 - (y - 0.05)**2", -0.0004, 20, 1),
    ("(x**2 + y**2 - 1)**2", 0.0004, 30, 2), ("(x - y)**2 + (x + y)**2/900", 0.0009, 30, 1),
  ]

  @Test(arguments: narrow.indices) func narrowLoopsAreWhole(index: Int) throws {
    let item = Self.narrow[index]
    let function = FunctionOfTwo(Expr(item.text), by: Expr.symbols("x y"))
    let lines = try function.contourLines(
      levels: [item.level], x: -2...2, y: -2...3, cells: item.cells)
    #expect(lines.count == item.count, "\(item.text)")
    #expect(lines.count { $0.isClosed } == item.count, "\(item.text)")
    for point in lines.flatMap(\.points) {
      #expect((function.value(point.x, point.y) - item.level).magnitude <= 1e-9)
    }
  }

  /// Lines go on to within a tenth of a cell of where the domain ends.
  @Test func linesReachTheEdgeOfTheDomain() throws {
    let root = FunctionOfTwo(Expr("sqrt(x) + y"))
    let lines = try root.contourLines(levels: [0.5], x: -1...1, y: -1...1, cells: 31)
    let nearest = lines.flatMap(\.points).map(\.x).min() ?? 1
    #expect(nearest >= 0 && nearest < 0.013)
  }

  private func segments(_ line: ContourLine) -> [(Point, Point)] {
    let pairs = Array(zip(line.points, line.points.dropFirst()))
    return line.isClosed ? pairs + [(line.points[line.points.count - 1], line.points[0])] : pairs
  }

  private func distance(_ place: Point, _ segment: (Point, Point)) -> Double {
    let along = segment.1 - segment.0
    let share = min(max((place - segment.0).dot(along) / along.dot(along), 0), 1)
    return place.distance(to: segment.0 + along * share)
  }

  @Test func greaterValuesLieToTheLeft() throws {
    let lines = try Self.bowl.contourLines(levels: [2], x: -3...3, y: -3...3)
    let line = try #require(lines.first)
    let middle = line.points[0].interpolated(to: line.points[1], by: 0.5)
    let along = line.points[1] - line.points[0]
    let left = middle + Vector(-along.dy, along.dx)
    #expect(Self.bowl.value(left.x, left.y) > 2)
  }

  @Test func aSaddleIsDecidedByTheFunction() throws {
    let saddle = FunctionOfTwo { x, y in x * y }
    // Nine cells put the saddle in the middle of one; the sign of the level says which corners join.
    for (level, isInFirst) in [(1e-4, true), (-1e-4, false)] {
      let lines = try saddle.contourLines(levels: [level], x: -1...1, y: -1...1, cells: 9)
      #expect(lines.count == 2)
      for line in lines {
        #expect(line.points.allSatisfy { ($0.x * $0.y > 0) == isInFirst })
      }
    }
  }

  @Test func plateausAndConstantsHaveNoLoops() throws {
    let constant = FunctionOfTwo { _, _ in 2 }
    #expect(try constant.contourLines(levels: [2, 1], x: 0...1, y: 0...1).isEmpty)
    let step = FunctionOfTwo { x, _ in x < 0.3 ? 0 : x - 0.3 }
    let lines = try step.contourLines(levels: [0], x: 0...1, y: 0...1, cells: 10)
    #expect(lines.count == 1)
    #expect(lines[0].points.allSatisfy { ($0.x - 0.3).magnitude < 1e-6 })
  }

  @Test func linesKeepOutOfHoles() throws {
    let root = FunctionOfTwo(Expr("sqrt(x) + y"))
    let lines = try root.contourLines(levels: [0.5], x: -1...1, y: -1...1, cells: 41)
    #expect(!lines.isEmpty)
    #expect(lines.flatMap(\.points).allSatisfy { $0.x >= 0 })
  }

  @Test func unusableFunctionsSayWhy() {
    #expect(throws: MarkProblem.self) {
      try FunctionOfTwo(Expr("x +* y")).contourLines(levels: [1], x: 0...1, y: 0...1)
    }
  }

  @Test func roundLevelsAreRound() {
    #expect(RoundLevels.inside(0...27, about: 13) == (1...13).map { 2 * Double($0) })
    #expect(RoundLevels.inside(0...27, about: 10) == (1...10).map { 2.5 * Double($0) })
    #expect(RoundLevels.inside(0...1, about: 5) == [0.2, 0.4, 0.6, 0.8])
    #expect(RoundLevels.inside(-1...1, about: 3) == [-0.5, 0, 0.5])
    // Nine round ones rather than eight at steps of 0.3, or five at steps of 0.5.
    #expect(RoundLevels.inside(-0.25...2.17, about: 8) == (0...8).map { 0.25 * Double($0) })
    #expect(RoundLevels.inside(0...2, about: 6) == [0.3, 0.6, 0.9, 1.2, 1.5, 1.8])
    #expect(RoundLevels.inside(-3...3, about: 5) == [-2, -1, 0, 1, 2])
    #expect(RoundLevels.inside(2...2, about: 9).isEmpty)
  }

  /// As many levels as are asked for, within a quarter, whatever the range.
  @Test func roundLevelsAreAsManyAsAskedFor() {
    var dice = TickLawTests.Dice(state: 11)
    for count in 1...40 {
      for _ in 0..<150 {
        let size = dice.size(-12, 12)
        let low = dice.number(-10...10) * size
        let range = low...(low + dice.number(0.5...12) * size)
        let levels = RoundLevels.inside(range, about: count)
        #expect(levels.count <= count * 5 / 4, "\(count) in \(range)")
        #expect(levels.count >= max(1, count * 3 / 4), "\(count) in \(range)")
        #expect(levels.allSatisfy { range.lowerBound < $0 && $0 < range.upperBound })
        // Each is the double nearest to a decimal of few digits, and steps are even.
        guard let first = levels.first, let last = levels.last, levels.count > 1 else { continue }
        let step = (last - first) / Double(levels.count - 1)
        for (a, b) in zip(levels, levels.dropFirst()) {
          #expect(abs(b - a - step) <= 1e-9 * step, "\(levels)")
        }
        #expect(levels.contains(0) || low > 0 || range.upperBound < 0)
      }
    }
  }

  @Test func logarithmicLevelsAreRound() {
    #expect(
      RoundLevels.logarithmic(0.03...30, about: 12) == [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20])
    #expect(RoundLevels.logarithmic(0.03...30, about: 6) == [0.1, 0.3, 1, 3, 10])
    #expect(RoundLevels.logarithmic(0.03...30, about: 4) == [0.1, 1, 10])
    #expect(RoundLevels.logarithmic(1e-12...1e12, about: 5) == [1e-8, 1e-4, 1, 1e4, 1e8])
    #expect(RoundLevels.logarithmic(Double.leastNonzeroMagnitude...1.7e308, about: 9).count <= 11)
    #expect(RoundLevels.logarithmic(0...1, about: 9).isEmpty)
  }
}
