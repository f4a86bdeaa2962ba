import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Parametric and polar curves stay with their functions.
@Suite struct ParametricCurveTests {
  /// A curve with what must hold of its picture.
  struct Case: Sendable, CustomTestStringConvertible {
    var x: String
    var y: String
    var range = 0.0...6.283185307179586
    var segments = 64
    var strands = 1
    var testDescription: String { "(\(x), \(y))" }
  }

  static let cases: [Case] = [
    Case(x: "cos(t)", y: "sin(t)", segments: 16), Case(x: "3*cos(t)", y: "sin(t)", segments: 20),
    Case(x: "cos(t)**3", y: "sin(t)**3"),  // astroid, four cusps
    Case(x: "t - sin(t)", y: "1 - cos(t)", range: -7...7),  // cycloid
    Case(x: "sin(3*t)", y: "sin(4*t)", segments: 110),  // Lissajous
    Case(x: "t**2", y: "t**3", range: -1.5...1.5),
    Case(x: "t*cos(t)/4", y: "t*sin(t)/4", range: 0...12),
    Case(x: "exp(t/8)*cos(3*t)/2", y: "exp(t/8)*sin(3*t)/2", segments: 64),
    Case(x: "3*t/(1 + t**3)", y: "3*t**2/(1 + t**3)", range: -8...8, segments: 160, strands: 2),
    Case(x: "2", y: "t", range: -1...1, segments: 1),
    Case(x: "t", y: "1", range: -1...1, segments: 1),
    Case(x: "Abs(t)", y: "t", range: -1...1, segments: 4),
    Case(x: "t", y: "sign(t)", range: -2...2, segments: 4, strands: 2),
    Case(x: "sqrt(t)", y: "t", range: -1...2), Case(x: "1/t", y: "t", range: -2...2, strands: 2),
  ]

  let canvas: PlotCanvas

  init() throws {
    let frame = Rectangle(x: 50, y: 20, width: 400, height: 300)
    canvas = PlotCanvas(
      frame: frame,
      x: AxisScale(.linear, domain: -4...4, start: frame.minX, end: frame.maxX),
      y: AxisScale(.linear, domain: -3...3, start: frame.maxY, end: frame.minY),
      typesetter: try Typesetter(), theme: .standard)
  }

  private struct Cell: Hashable {
    var column: Int
    var row: Int

    init(_ point: Point) {
      column = Int((point.x / 4).rounded(.down))
      row = Int((point.y / 4).rounded(.down))
    }
  }

  private func greatestDistance(_ pieces: [DrawnPath.Piece], _ samples: [Point]) -> Double {
    let frame = canvas.frame.inset(by: -5)
    var near: [Cell: [Int]] = [:]
    for index in samples.indices.dropLast() where frame.contains(samples[index]) {
      let here = Cell(samples[index])
      for step in 0..<9 {
        var cell = here
        cell.column += step % 3 - 1
        cell.row += step / 3 - 1
        near[cell, default: []].append(index)
      }
    }
    var worst = 0.0
    for piece in pieces {
      for step in 0...8 {
        let point = piece.point(at: Double(step) / 8)
        guard canvas.frame.contains(point) else { continue }
        let distances = (near[Cell(point)] ?? []).map {
          DrawnPath.distance(point, samples[$0], samples[$0 + 1])
        }
        worst = max(worst, distances.min() ?? .infinity)
      }
    }
    return worst
  }

  @Test(arguments: cases) func staysWithinTheTolerance(_ item: Case) throws {
    let mark = ParametricCurve(x: Expr(item.x), y: Expr(item.y), over: item.range)
    let path = DrawnPath.first(try mark.resolved(in: MarkContext()).draw(canvas))
    let pieces = DrawnPath.pieces(path)
    #expect(pieces.count <= item.segments, "\(pieces.count) segments")
    #expect(DrawnPath.strandCount(path) == item.strands)
    let t = Expr.symbol("t")
    let (x, y) = (Expr(item.x).function(of: t), Expr(item.y).function(of: t))
    let count = 12_000
    let width = item.range.upperBound - item.range.lowerBound
    let samples = (0...count).map { index in
      let time = item.range.lowerBound + width * Double(index) / Double(count)
      return canvas.position(of: Point(x(time), y(time)))
    }
    #expect(greatestDistance(pieces, samples) <= 0.025)
    // And nothing is missing: every sample is near a piece.
    let drawn = pieces.flatMap { piece in (0...100).map { piece.point(at: Double($0) / 100) } }
    for sample in stride(from: 0, through: count, by: 31).map({ samples[$0] })
    where sample.isFinite && canvas.frame.contains(sample) {
      #expect(drawn.contains { $0.distance(to: sample) < 8 }, "\(sample)")
    }
  }

  @Test(arguments: [
    ("1 + cos(t)", 20), ("cos(2*t)", 48), ("2", 16), ("t/6", 20), ("1 - 2*sin(t)", 40),
  ])
  func polarCurvesAreCompact(_ text: String, _ segments: Int) throws {
    let drawing = try PolarCurve(Expr(text)).resolved(in: MarkContext()).draw(canvas)
    let pieces = DrawnPath.pieces(DrawnPath.first(drawing))
    #expect(pieces.count <= segments, "\(pieces.count)")
    let radius = Expr(text).function(of: .symbol("t"))
    let samples = (0...6000).map { index in
      let angle = Double(index) * Double.pi / 3000
      let r = radius(angle)
      return canvas.position(of: Point(r * Double.cosine(angle), r * Double.sine(angle)))
    }
    #expect(greatestDistance(pieces, samples) <= 0.025)
  }

  @Test func closuresAreFollowed() throws {
    let mark = ParametricCurve(over: 0...2 * Double.pi) {
      Point(Double.cosine($0), Double.sine(2 * $0))
    }
    let pieces = DrawnPath.pieces(
      DrawnPath.first(try mark.resolved(in: MarkContext()).draw(canvas)))
    #expect(pieces.count < 80)
    let samples = (0...6000).map { index in
      let t = Double(index) * Double.pi / 3000
      return canvas.position(of: Point(Double.cosine(t), Double.sine(2 * t)))
    }
    #expect(greatestDistance(pieces, samples) <= 0.025)
  }

  @Test func closedCurvesAreClosed() throws {
    let mark = ParametricCurve(x: Expr("cos(t)"), y: Expr("sin(t)"), over: 0...2 * Double.pi)
    let resolved = try mark.resolved(in: MarkContext())
    let path = DrawnPath.first(try resolved.draw(canvas))
    #expect(path.elements.last == .close)
    #expect(resolved.facts[0].sentence.contains("is closed"))
    #expect(resolved.bounds.x == -1...1)
  }

  @Test func arrowsShowTheDirection() throws {
    let mark = ParametricCurve(x: Expr("t"), y: Expr("t"), over: -1...1).arrows(3)
    #expect(try mark.resolved(in: MarkContext()).draw(canvas).symbols.count == 1)
  }
}
