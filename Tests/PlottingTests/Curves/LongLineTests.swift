import Geometry
import Plotting
import Scene
import Testing
import Typesetting

/// Long lines are thinned without visible change.
@Suite struct LongLineTests {
  let canvas: PlotCanvas

  init() throws {
    let frame = Rectangle(x: 50, y: 20, width: 400, height: 250)
    canvas = PlotCanvas(
      frame: frame,
      x: AxisScale(.linear, domain: 0...50_000, start: frame.minX, end: frame.maxX),
      y: AxisScale(.linear, domain: -2...2, start: frame.maxY, end: frame.minY),
      typesetter: try Typesetter(), theme: .standard)
  }

  private static func noise(_ index: Int) -> Double {
    Double((index &* 7919 &+ index &* index &* 104_729) % 10_007) / 10_007
  }

  static let signals: [@Sendable (Int) -> Double] = [
    { noise($0) - 0.5 }, { Double.sine(Double($0) / 3000) },
    { Double.sine(Double($0) / 7) * Double.cosine(Double($0) / 9000) },
    { $0 == 31_337 ? 1.9 : 0 }, { $0 % 9973 == 0 ? .nan : noise($0) },
  ]

  /// The lowest and highest place of a line in each column of half a point.
  private func envelope(_ segments: [(Point, Point)]) -> [Int: ClosedRange<Double>] {
    var columns: [Int: ClosedRange<Double>] = [:]
    for (a, b) in segments {
      let (left, right) = a.x <= b.x ? (a, b) : (b, a)
      for column in Int((2 * left.x).rounded(.down))...Int((2 * right.x).rounded(.down)) {
        let (from, to) = (max(left.x, Double(column) / 2), min(right.x, Double(column + 1) / 2))
        func y(_ x: Double) -> Double {
          right.x > left.x
            ? left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x) : left.y
        }
        let ends = right.x > left.x ? [y(from), y(to)] : [left.y, right.y]
        let range = min(ends[0], ends[1])...max(ends[0], ends[1])
        columns[column] =
          columns[column].map {
            min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound)
          } ?? range
      }
    }
    return columns
  }

  @Test(arguments: signals.indices) func envelopesAreKept(_ index: Int) throws {
    let points = (0...50_000).map { Point(Double($0), Self.signals[index]($0)) }
    let path = DrawnPath.first(try Line(points).resolved(in: MarkContext()).draw(canvas))
    #expect(path.elements.count <= 3500)
    let places = points.map(canvas.position(of:))
    let full = envelope(
      zip(places, places.dropFirst()).filter { $0.isFinite && $1.isFinite }.map { ($0, $1) })
    let drawn = envelope(DrawnPath.pieces(path).map { ($0.start, $0.end) })
    for column in full.keys.sorted() {
      guard let a = full[column] else { continue }
      // A line may be moved by 0.03 points, across too, which counts where it is steep.
      let near = [column - 1, column, column + 1].compactMap { drawn[$0] }
      let low = near.map(\.lowerBound).min() ?? .infinity
      let high = near.map(\.upperBound).max() ?? -.infinity
      #expect(low <= a.lowerBound + 0.04 && high >= a.upperBound - 0.04, "column \(column)")
    }
    let extremes = (full.values.map(\.lowerBound).min(), full.values.map(\.upperBound).max())
    let kept = (drawn.values.map(\.lowerBound).min(), drawn.values.map(\.upperBound).max())
    #expect(abs((extremes.0 ?? 0) - (kept.0 ?? 1e9)) < 0.031)
    #expect(abs((extremes.1 ?? 0) - (kept.1 ?? 1e9)) < 0.031)
  }

  @Test func gapsAreKept() throws {
    let points = (0...50_000).map { Point(Double($0), $0 == 20_000 || $0 == 40_000 ? .nan : 1) }
    let path = DrawnPath.first(try Line(points).resolved(in: MarkContext()).draw(canvas))
    #expect(DrawnPath.strandCount(path) == 3)
  }

  @Test(arguments: Step.Jump.allCases) func stepsAreThinned(_ jump: Step.Jump) throws {
    let points = (0...50_000).map { Point(Double($0), Self.noise($0)) }
    let path = DrawnPath.first(try Step(points, at: jump).resolved(in: MarkContext()).draw(canvas))
    #expect(path.elements.count <= 4000)
    let ys = DrawnPath.pieces(path).flatMap { [$0.start.y, $0.end.y] }
    let all = points.map { canvas.y.position(of: $0.y) }
    #expect(abs((ys.min() ?? 0) - (all.min() ?? 1)) < 0.031)
    #expect(abs((ys.max() ?? 0) - (all.max() ?? 1)) < 0.031)
  }

  @Test func shortStepsHaveTheirCorners() throws {
    let points = [Point(10_000, 0), Point(20_000, 1), Point(40_000, -1)]
    func places(_ jump: Step.Jump) throws -> [Point] {
      let path = DrawnPath.first(
        try Step(points, at: jump).resolved(in: MarkContext()).draw(canvas))
      let pieces = DrawnPath.pieces(path)
      return (pieces.first.map { [$0.start] } ?? []) + pieces.map(\.end)
    }
    func expected(_ corners: [(Double, Double)]) -> [Point] {
      corners.map { canvas.position(of: Point($0.0, $0.1)) }
    }
    #expect(
      try places(.post)
        == expected([(10_000, 0), (20_000, 0), (20_000, 1), (40_000, 1), (40_000, -1)]))
    #expect(
      try places(.pre)
        == expected([(10_000, 0), (10_000, 1), (20_000, 1), (20_000, -1), (40_000, -1)]))
    #expect(try places(.mid).count == 6)
  }
}
