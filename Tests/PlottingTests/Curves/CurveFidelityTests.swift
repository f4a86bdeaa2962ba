import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Drawn curves against their functions on dense samples.
@Suite struct CurveFidelityTests {
  /// A function with what must hold of its picture.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var x = -5.0...5.0
    var y = -4.0...4.0
    /// The number of strands; `nil` where it is not the point.
    var strands: Int? = 1
    /// The most segments allowed.
    var segments = 64
    /// Where the line must be broken.
    var breaks: [Double] = []
    var scales = (ScaleKind.linear, ScaleKind.linear)
    /// The function in a form that keeps its digits; `nil` where the text does.
    var truth: String?
    var testDescription: String { text }
  }

  static let smooth: [Case] = [
    Case(text: "2"), Case(text: "x", segments: 1), Case(text: "x**2", segments: 8),
    Case(text: "x**3", segments: 8), Case(text: "x**3 - 2*x"), Case(text: "x**4 - 3*x**2 + 1"),
    Case(text: "(x - 1)*(x + 2)*(x - 3)/10"), Case(text: "x**5/20 - x**3/2 + x"),
    Case(text: "sin(x)"), Case(text: "cos(2*x)"), Case(text: "exp(x)", segments: 12),
    Case(text: "exp(-x**2)"), Case(text: "1/(1 + x**2)"), Case(text: "1/(1 + 25*x**2)"),
    Case(text: "atan(x)"), Case(text: "tanh(3*x)"), Case(text: "erf(x)"), Case(text: "cosh(x)"),
    Case(text: "sinh(x)"), Case(text: "asinh(x)"), Case(text: "sqrt(1 + x**2)"),
    Case(text: "sin(x) + 0.1*x**2"), Case(text: "x*exp(-x)"), Case(text: "sin(x)*exp(-x/4)"),
    Case(text: "1/(1 + exp(-2*x))"), Case(text: "log(1 + x**2)"), Case(text: "sin(x)**2"),
    Case(text: "atan(1000*x)"), Case(text: "exp(-1000000*(x - 0.3)**2)", segments: 24),
    Case(text: "exp(-100000000*(x - 1/3)**2)", segments: 24),
    Case(text: "exp(sin(3*x))", segments: 90), Case(text: "3*sin(10*x)", segments: 220),
  ]

  static let broken: [Case] = [
    Case(text: "tan(x)", strands: 5, breaks: [-4.71238898038469, -1.5707963267948966]),
    Case(text: "1/x", strands: 2, breaks: [0]), Case(text: "1/x**2", strands: 2, breaks: [0]),
    Case(text: "1/(x - 0.001)", strands: 2, breaks: [0.001]),
    Case(text: "0.0001/(x - 0.7)", strands: 2, breaks: [0.7]),
    Case(text: "1/(x**2 - 2)", strands: 3, breaks: [-1.4142135623730951, 1.4142135623730951]),
    Case(text: "x/(x**2 - 1)", strands: 3, breaks: [-1, 1]),
    Case(text: "sqrt(x**2 - 1)", strands: 2, breaks: [0]),
    Case(text: "sqrt(x**2 - 0.0001)", strands: 2, breaks: [0]),
    Case(text: "log(Abs(x))", strands: 2, breaks: [0]), Case(text: "log(x)", strands: 1),
    Case(text: "sign(x - 0.1)", strands: 2, segments: 4, breaks: [0.1]),
    Case(text: "sign(sin(x))", strands: 4, segments: 8, breaks: [-3.141592653589793, 0]),
    Case(
      text: "Piecewise((x, x < 1), (x - 2, x < 3), (2, True))", strands: 3, segments: 8,
      breaks: [1, 3]),
    Case(text: "Piecewise((x**2, x < 1), (2 - x, True))", strands: 1),
    Case(text: "exp(1/x)", strands: 2, breaks: [0]),
    Case(text: "atan(1/x)", strands: 2, breaks: [0]),
    Case(text: "cot(x)", strands: 4, breaks: [0]), Case(text: "sec(x)", strands: 5),
    Case(text: "asin(x)"), Case(text: "acosh(x)"), Case(text: "sqrt(x)"),
    Case(text: "sqrt(4 - x**2)"), Case(text: "Abs(x)", segments: 4),
    Case(text: "Abs(sin(x))"), Case(text: "Max(x, 1 - x)", segments: 6), Case(text: "sin(x)/x"),
    Case(text: "Abs(x)**(1/3)"), Case(text: "x**(3/2)"), Case(text: "x**x"),
    Case(text: "x*log(x)"), Case(text: "Abs(x**2 - 2)"),
  ]

  /// Gaps of one place, of which enclosures say much less than the function, on ranges that have the
  /// gap at a node, near one and far from all.
  static let gaps: [Case] = [-20.0...20, -2...2, -7...3, -1...1.7, -0.3...11].flatMap { x in
    [
      ("sin(x)/x", nil), ("(1 - cos(x))/x**2", "2*sin(x/2)**2/x**2"), ("(exp(x) - 1)/x", nil),
      ("tan(x/9)/x", nil), ("x/sin(x/9)", nil), ("(x**2 - 4*x)/x", nil), ("sin(x)**2/x", nil),
      ("sin(x)/Abs(x) - sign(x)", nil),
    ].map { Case(text: $0.0, x: x, strands: nil, segments: 900, truth: $0.1) }
  }

  /// Poles far narrower than a dot.
  static let faint: [Case] = [
    Case(text: "1e-9/(x - 0.7)", strands: 2, breaks: [0.7]),
    Case(text: "1e-12/(x - 0.7)**2", strands: 2, breaks: [0.7]),
    Case(text: "sin(x) + 1e-7/(x - 0.7)", strands: 2, breaks: [0.7]),
  ]

  static let wild: [Case] = [
    Case(text: "x*sin(1/x)", strands: nil, segments: 700),
    Case(text: "sin(1/x)", strands: nil, segments: 700),
    Case(text: "sin(exp(x))", strands: nil, segments: 2000),
  ]

  static let scaled: [Case] = [
    Case(
      text: "x**3", x: 0.01...100, y: 0.01...1000, segments: 1, scales: (.log10, .log10)),
    Case(text: "exp(x)", x: -3...5, y: 0.01...100, segments: 1, scales: (.linear, .log10)),
    Case(text: "1/(1 + x**2)", x: 0.01...100, y: 0.0001...2, scales: (.log10, .log10)),
    Case(text: "sin(x)", x: 0.1...50, y: -2...2, segments: 150, scales: (.log10, .linear)),
    Case(
      text: "x**2 - 2", x: 0.1...50, y: 0.1...1000, breaks: [1], scales: (.log10, .log10)),
  ]

  let frame = Rectangle(x: 50, y: 20, width: 400, height: 250)
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  private func canvas(_ item: Case) -> PlotCanvas {
    PlotCanvas(
      frame: frame,
      x: AxisScale(item.scales.0, domain: item.x, start: frame.minX, end: frame.maxX),
      y: AxisScale(item.scales.1, domain: item.y, start: frame.maxY, end: frame.minY),
      typesetter: typesetter, theme: .standard)
  }

  private func path(_ item: Case) throws -> Path {
    let context = MarkContext(xScale: item.scales.0, yScale: item.scales.1)
    return DrawnPath.first(
      try Curve(Expr(item.text), over: item.x).resolved(in: context).draw(canvas(item)))
  }

  @Test(arguments: smooth + broken + scaled + gaps)
  func staysWithinTheTolerance(_ item: Case) throws {
    let path = try path(item)
    let canvas = canvas(item)
    let function = Expr(item.truth ?? item.text).function(of: .symbol("x"))
    let pieces = DrawnPath.pieces(path)
    #expect(pieces.count <= item.segments, "\(pieces.count) segments")
    if let strands = item.strands { #expect(DrawnPath.strandCount(path) == strands) }
    let worst = DrawnPath.greatestDistance(pieces, in: frame) { x in
      canvas.y.position(of: function(canvas.x.value(at: x)))
    }
    #expect(worst.distance <= 0.025, "\(worst)")
  }

  /// Nothing of the function is left out: each sample in the frame has a piece over it.
  @Test(arguments: smooth + broken + scaled) func leavesNothingOut(_ item: Case) throws {
    let canvas = canvas(item)
    let function = Expr(item.text).function(of: .symbol("x"))
    let covered = DrawnPath.pieces(try path(item)).map {
      min($0.start.x, $0.end.x)...max($0.start.x, $0.end.x)
    }
    for step in 1..<4000 {
      let x = frame.minX + frame.width * (Double(step) + 0.31) / 4001
      let y = canvas.y.position(of: function(canvas.x.value(at: x)))
      guard y.isFinite, y > frame.minY, y < frame.maxY else { continue }
      #expect(covered.contains { $0.contains(x) }, "nothing at \(canvas.x.value(at: x))")
    }
  }

  @Test(arguments: broken + faint + scaled) func breaksAreNeverBridged(_ item: Case) throws {
    let canvas = canvas(item)
    let path = try path(item)
    if let strands = item.strands { #expect(DrawnPath.strandCount(path) == strands) }
    for piece in DrawnPath.pieces(path) {
      for place in item.breaks {
        let x = canvas.x.position(of: place)
        let crosses = piece.start.x < x - 1e-6 && piece.end.x > x + 1e-6
        #expect(!crosses, "\(place) between \(piece.start) and \(piece.end)")
      }
    }
  }

  @Test(arguments: wild) func wildFunctionsAreDrawnInFull(_ item: Case) throws {
    let pieces = DrawnPath.pieces(try path(item))
    #expect(pieces.count <= item.segments, "\(pieces.count) segments")
    #expect(pieces.count > 20)
  }

  /// A spike narrower than a dot reaches its full height.
  @Test func spikesAreSeen() throws {
    let item = Case(text: "3*exp(-10000000000*(x - 0.123456)**2)")
    let top = DrawnPath.pieces(try path(item)).map { min($0.start.y, $0.end.y) }.min() ?? .infinity
    #expect(abs(top - canvas(item).y.position(of: 3)) < 0.05)
  }
}
