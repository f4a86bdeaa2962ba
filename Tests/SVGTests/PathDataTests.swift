import Geometry
import SVG
import Scene
import Testing

@Suite("Path data")
struct PathDataTests {
  @Test(
    "takes the shortest form",
    arguments: [
      ([(0, 0), (10, 0), (10, 10)], "M0 0h10v10"),
      ([(100, 100), (101, 100), (101, 101)], "M100 100h1v1"),
      ([(100, 100), (99.5, 99.25), (99, 98.5)], "M100 100l-.5-.75-.5-.75"),
      ([(100, 100), (100.5, 100.25)], "M100 100l.5.25"),
      ([(1, 1), (0, 2)], "M1 1 0 2"),
      ([(0.004, -0.004), (0.006, 1)], "M0 0l.01 1"),
      ([(-0.5, 1000), (1e3, 0.1)], "M-.5 1000 1000 .1"),
      ([(0.5, 1), (123_456.78, 0.25)], "M.5 1 123456.78.25"),
      ([(-123_456.78, 0.5), (-123_456.5, 0.75)], "M-123456.78.5l.28.25"),
    ] as [([(Double, Double)], String)])
  func shortestForm(_ points: [(Double, Double)], _ expected: String) {
    #expect(Samples.data(Samples.line(points)) == expected)
  }

  @Test func aClosedRectangleNeedsFiveCommands() {
    #expect(
      Samples.data(Path(Rectangle(x: 100, y: 100, width: 5, height: 2))) == "M100 100h5v2h-5z")
  }

  @Test func curvesThatContinueSmoothlyLeaveOutAControlPoint() {
    let data = Samples.data(Path(circleAt: Point(50, 50), radius: 10))
    #expect(data == "M60 50c0 5.52-4.48 10-10 10s-10-4.48-10-10 4.48-10 10-10 10 4.48 10 10z")
  }

  @Test func aDotKeepsItsLine() {
    #expect(Samples.data(Samples.line([(5, 5), (5, 5)])) == "M5 5h0")
  }

  @Test func stepsBelowTheGridAreLeftOut() {
    let xs = (0...10).map { 10 + 0.0004 * Double($0) }
    let points = xs.map { ($0, 20.0) } + [(10, 21)]
    #expect(Samples.data(Samples.line(points)) == "M10 20h0v1")
  }

  @Test("every vertex is the nearest on the grid", arguments: [0, 1, 2, 3])
  func roundingNeverAddsUp(_ precision: Int) {
    let points = (0..<2000).map { index -> (Double, Double) in
      let x: Double = 0.1 * Double(index) + 0.0333 * Double(index % 7)
      let wave: Double = (x * 0.7).truncatingRemainder(dividingBy: 3)
      return (x, 30.0 + 20.0 * wave)
    }
    let factor = [1.0, 10, 100, 1000][precision]
    func nearest(_ value: Double) -> Double { (value * factor).rounded(.toNearestOrEven) }
    var expected = points.map { Point(nearest($0.0), nearest($0.1)) }
    // Vertices that rounding has joined are written once.
    expected = expected.indices.filter { $0 == 0 || expected[$0] != expected[$0 - 1] }
      .map { expected[$0] }
    let data = Samples.data(Samples.line(points), precision: precision)
    let read = Samples.vertices(of: data).map { Point(nearest($0.x), nearest($0.y)) }
    #expect(read == expected)
  }

  @Test func pointsWithoutPlaceStayWritable() {
    let path = Samples.line([(3, 3), (.nan, 1), (2, 2), (1e300, 4)])
    #expect(Samples.data(path) == "M3 3 0 0l2 2 999999998 2")
  }

  @Test func precisionIsBroughtIntoItsRange() {
    let path = Samples.line([(0, 0), (1.0 / 3, 2.0 / 3)])
    #expect(Samples.data(path, precision: 99) == "M0 0l.333333.666667")
    #expect(Samples.data(path, precision: -3) == "M0 0v1")
  }
}

extension Samples {
  /// Reads path data of straight lines back into absolute vertices.
  static func vertices(of data: String) -> [Point] {
    var vertices: [Point] = []
    var current = Point.zero
    var numbers: [Double] = []
    var command: Character = "M"
    for (letter, values) in segments(of: data) {
      command = letter
      numbers = values
      let isRelative = command.isLowercase
      let base = isRelative ? current : .zero
      switch Character(command.lowercased()) {
      case "h":
        for x in numbers {
          current.x = (isRelative ? current.x : 0) + x
          vertices.append(current)
        }
      case "v":
        for y in numbers {
          current.y = (isRelative ? current.y : 0) + y
          vertices.append(current)
        }
      default:
        current = base
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
          let start = isRelative ? current : .zero
          current = start + Vector(numbers[index], numbers[index + 1])
          vertices.append(current)
        }
      }
    }
    return vertices
  }

  private static func segments(of data: String) -> [(Character, [Double])] {
    var result: [(Character, [Double])] = []
    var number = ""
    func flush() {
      if let value = Double(number), !result.isEmpty { result[result.count - 1].1.append(value) }
      number = ""
    }
    for character in data {
      switch character {
      case "a"..."z", "A"..."Z":
        flush()
        result.append((character, []))
      case " ": flush()
      case "-":
        flush()
        number = "-"
      case "." where number.contains("."):
        flush()
        number = "."
      default: number.append(character)
      }
    }
    flush()
    return result
  }
}
