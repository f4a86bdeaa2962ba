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

  @Test func pointsLieOnTheirLevel() throws {
    for item in Self.references {
      let lines = try item.function.contourLines(
        levels: [item.level], x: -item.x...item.x, y: -item.y...item.y, cells: 30)
      for point in lines.flatMap(\.points) {
        let error = item.function.value(point.x, point.y) - item.level
        #expect(error.magnitude <= 1e-10 * max(1, item.level.magnitude) * 10)
      }
    }
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
    #expect(RoundLevels.inside(0...27, atMost: 13) == (1...13).map { 2 * Double($0) })
    #expect(RoundLevels.inside(0...27, atMost: 10) == (1...10).map { 2.5 * Double($0) })
    #expect(RoundLevels.inside(0...1, atMost: 5) == [0.2, 0.4, 0.6, 0.8])
    #expect(RoundLevels.inside(-1...1, atMost: 3) == [-0.5, 0, 0.5])
    #expect(RoundLevels.inside(2...2, atMost: 9).isEmpty)
  }
}
