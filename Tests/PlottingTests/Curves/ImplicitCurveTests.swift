import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Implicit curves: what is found is what there is.
@Suite struct ImplicitCurveTests {
  /// An equation with the known number of its branches in the frame.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var x = -3.0...3.0
    var y = -2.0...2.0
    var closed = 0
    var open = 0
    var isolated = 0
    /// The most curves allowed.
    var segments = 120
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "x**2 + y**2 - 1", closed: 1, segments: 24),
    Case(text: "x**2 - y**2 - 1", open: 2), Case(text: "y - x**2", open: 1),
    Case(text: "x**2 + y**2 + 1"), Case(text: "x**2 + y**2", isolated: 1),
    Case(text: "(x - 0.3)**2 + (y - 0.7)**2 - 0.0001", closed: 1),
    Case(text: "(x - 0.3)**2 + (y - 0.7)**2 - 0.00002", closed: 1),
    Case(text: "(x - 0.3)**2 + (y - 0.7)**2 + 0.0001"),
    Case(text: "x*y", open: 2, segments: 4), Case(text: "x*y*(x - y)", open: 3, segments: 8),
    Case(text: "x**2 - y**2", open: 2, segments: 16),
    Case(text: "y**2*(1 + x) - x**2*(1 - x)", open: 1),  // strophoid, crosses itself
    Case(text: "x**3 + y**3 - 3*x*y", open: 1), Case(text: "y**2 - x**3", open: 2),
    Case(text: "y**2 - x**3 + x", closed: 1, open: 1),
    Case(text: "(x**2 + y**2)**2 - 4*(x**2 - y**2)", closed: 1),  // lemniscate
    Case(text: "sin(x**2 + y**2)", closed: 1, open: 10, isolated: 1, segments: 300),
    Case(text: "x**2*(x**2 + y**2 - 1)", closed: 1, open: 1),
    Case(text: "Abs(x) + Abs(y) - 1", closed: 1), Case(text: "y - tan(x)", x: -4...4, open: 3),
    Case(text: "1/x - y", open: 2),
    Case(text: "cos(x) + cos(y) - 1.9", x: -8...8, y: -8...8, closed: 9, segments: 300),
    Case(text: "(x**2 + y**2 - 1)*(x**2 + y**2 - 1.001)", closed: 2),
    Case(text: "(x**2 + y**2 - 1)**2 - 0.0001", closed: 2),
    Case(text: "x**2 + 2*x*y + y**2", open: 1),
    Case(text: "y**2 - x**2*(x - 1)", open: 1, isolated: 1),
  ]

  let frame = Rectangle(x: 50, y: 20, width: 360, height: 240)
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  private func canvas(_ item: Case) -> PlotCanvas {
    PlotCanvas(
      frame: frame,
      x: AxisScale(.linear, domain: item.x, start: frame.minX, end: frame.maxX),
      y: AxisScale(.linear, domain: item.y, start: frame.maxY, end: frame.minY),
      typesetter: typesetter, theme: .standard)
  }

  private func drawing(_ item: Case) throws -> MarkDrawing {
    try ImplicitCurve(Expr(item.text), x: item.x, y: item.y)
      .resolved(in: MarkContext()).draw(canvas(item))
  }

  @Test(arguments: cases) func componentsAreThoseKnown(_ item: Case) throws {
    let drawing = try drawing(item)
    let fact = try #require(drawing.facts.first)
    func count(_ name: String) -> Int {
      Int(fact.values.first { $0.name == name }?.numbers.first ?? -1)
    }
    #expect(count("closed branches") == item.closed, "\(fact.sentence)")
    #expect(count("open branches") == item.open, "\(fact.sentence)")
    #expect(count("isolated points") == item.isolated, "\(fact.sentence)")
    guard item.closed + item.open > 0 else { return }
    let canvas = canvas(item)
    let f = FunctionOfTwo(Expr(item.text), by: Expr.symbols("x y"))
    let pieces = DrawnPath.pieces(DrawnPath.first(drawing))
    #expect(pieces.count <= item.segments, "\(pieces.count) segments")
    for piece in pieces {
      for step in 0...4 {
        let place = piece.point(at: Double(step) / 4)
        guard frame.contains(place) else { continue }
        let (x, y) = (canvas.x.value(at: place.x), canvas.y.value(at: place.y))
        // The sign changes within a ring that is missed by no line nearer than 0.02, or the value is
        // next to nothing.
        let ring = (0..<8).map { index in
          let way = Vector(angle: Double(index) * Double.pi / 4) * 0.0225
          return f.value(canvas.x.value(at: place.x + way.dx), canvas.y.value(at: place.y + way.dy))
        }
        let (low, high) = (ring.min() ?? .nan, ring.max() ?? .nan)
        let isNear = low <= 0 && high >= 0
        let size = ring.map(\.magnitude).max() ?? 0
        #expect(isNear || f.value(x, y).magnitude <= 0.1 * size, "\(x), \(y)")
      }
    }
  }

  @Test func closuresAreTraced() throws {
    let item = Case(text: "")
    let drawing = try ImplicitCurve(x: item.x, y: item.y) { $0 * $0 + $1 * $1 - 1 }
      .resolved(in: MarkContext()).draw(canvas(item))
    #expect(
      drawing.facts.first?.sentence == "The implicit curve has one closed branch in the frame.")
  }
}
