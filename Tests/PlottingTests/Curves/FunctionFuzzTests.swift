import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Curves of random functions: nothing crashes, nothing is without bounds, and what can be measured
/// is where the function is.
struct FunctionFuzzTests {
  let frame = Rectangle(x: 50, y: 20, width: 300, height: 200)
  let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  private func canvas(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> PlotCanvas {
    PlotCanvas(
      frame: frame, x: AxisScale(.linear, domain: x, start: frame.minX, end: frame.maxX),
      y: AxisScale(.linear, domain: y, start: frame.maxY, end: frame.minY),
      typesetter: typesetter, theme: .standard)
  }

  /// The pieces of a mark that is drawn; `nil` when it says that it cannot be.
  private func pieces(
    _ mark: any Mark, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ name: String,
    most: Int
  ) throws -> [DrawnPath.Piece]? {
    let resolved: ResolvedMark
    do throws(MarkProblem) {
      resolved = try mark.resolved(in: MarkContext())
    } catch {
      #expect(!error.message.isEmpty && !error.cure.isEmpty, "\(name)")
      return nil
    }
    #expect(
      resolved.facts.allSatisfy { $0.values.allSatisfy { $0.numbers.allSatisfy(\.isFinite) } },
      "\(name)")
    let drawing = try resolved.draw(canvas(x, y))
    var pieces: [DrawnPath.Piece] = []
    for case .path(let shape) in drawing.items { pieces += DrawnPath.pieces(shape.path) }
    #expect(pieces.count <= most, "\(name): \(pieces.count) pieces")
    let isFinite = pieces.allSatisfy {
      $0.start.isFinite && $0.first.isFinite && $0.second.isFinite && $0.end.isFinite
    }
    #expect(isFinite, "\(name)")
    return pieces
  }

  /// What of a curve is not where it should be: drawn points off it, and points of it not drawn.
  private func errors(
    _ pieces: [DrawnPath.Piece], _ exact: NearLine, tolerance: Double
  ) -> String? {
    let drawn = NearLine.drawn(pieces, in: frame)
    let inside = frame.inset(by: 0.1)
    for piece in pieces {
      for step in 0...4 {
        let point = piece.point(at: Double(step) / 4)
        guard inside.contains(point) else { continue }
        let distance = exact.distance(of: point)
        if distance > tolerance { return "\(point) is drawn \(distance) off" }
      }
    }
    for index in stride(from: 0, to: exact.pieces.count, by: 3) {
      let piece = exact.pieces[index]
      guard inside.contains(piece.a) else { continue }
      let distance = drawn.distance(of: piece.a)
      if distance > tolerance { return "\(piece.a) is not drawn, \(distance) off" }
    }
    return nil
  }

  @Test(arguments: 0..<28) func graphsAreWhereTheirFunctionIs(seed: Int) throws {
    var random = RandomFunctions(seed: UInt64(seed), isTame: true)
    let text = random.expression(["x"], depth: 3)
    let (x, y) = (
      random.pick([-4.0...4, 0...3, -1...1, 0.5...9]), random.pick([-3.0...3, -1...10])
    )
    let function = Expr(text).function(of: .symbol("x"))
    guard let pieces = try pieces(Curve(Expr(text), over: x), x, y, text, most: 6000) else {
      return
    }
    let canvas = canvas(x, y)
    let exact = NearLine.exact(over: frame.minX...frame.maxX, in: frame, limit: 12_000) {
      Point($0, canvas.y.position(of: function(canvas.x.value(at: $0))))
    }
    // What swings faster than can be followed is only looked at for bounds.
    guard let exact else { return }
    let error = errors(pieces, exact, tolerance: 0.035)
    #expect(error == nil, "\(error ?? "") of \(text) over \(x), \(y)")
  }

  @Test(arguments: 100..<114) func parametricCurvesAreWhereTheirFunctionsAre(seed: Int) throws {
    var random = RandomFunctions(seed: UInt64(seed), isTame: true)
    let isPolar = seed % 2 == 0
    let (f, g) = (random.expression(["t"], depth: 2), random.expression(["t"], depth: 2))
    let name = isPolar ? "r = \(f)" : "\(f), \(g)"
    let t = random.pick([-3.0...3, 0...6.25, 0.1...2])
    let (x, y) = (random.pick([-3.0...3, -1...2]), random.pick([-3.0...3, -2...1]))
    let mark: any Mark =
      isPolar
      ? PolarCurve(Expr(f), over: t) : ParametricCurve(x: Expr(f), y: Expr(g), over: t)
    guard let pieces = try pieces(mark, x, y, name, most: 6000) else { return }
    let canvas = canvas(x, y)
    let symbol = Expr.symbol("t")
    let first = (isPolar ? Expr("(\(f))*cos(t)") : Expr(f)).function(of: symbol)
    let second = (isPolar ? Expr("(\(f))*sin(t)") : Expr(g)).function(of: symbol)
    let exact = NearLine.exact(over: t, in: frame, limit: 12_000) {
      canvas.position(of: Point(first($0), second($0)))
    }
    guard let exact else { return }
    let error = errors(pieces, exact, tolerance: 0.035)
    #expect(error == nil, "\(error ?? "") of \(name) over \(t), \(x), \(y)")
  }

  /// The borders of areas are graphs, or upright ends; nothing is filled where one is missing.
  @Test(arguments: 200..<212) func areasLieBetweenTheirGraphs(seed: Int) throws {
    var random = RandomFunctions(seed: UInt64(seed), isTame: true)
    let texts = (random.expression(["x"], depth: 2), random.expression(["x"], depth: 1))
    let name = "\(texts.0) and \(texts.1)"
    let (x, y) = (random.pick([-4.0...4, 0...3]), random.pick([-3.0...3, -1...10]))
    let mark = FilledBetween(Expr(texts.0), and: Expr(texts.1), over: x)
    guard let pieces = try pieces(mark, x, y, name, most: 6000) else { return }
    let canvas = canvas(x, y)
    let heights = [texts.0, texts.1].map { text in
      let function = Expr(text).function(of: .symbol("x"))
      return { (place: Double) in canvas.y.position(of: function(canvas.x.value(at: place))) }
    }
    let exact = heights.map { height in
      NearLine.exact(over: frame.minX...frame.maxX, in: frame, limit: 12_000) {
        Point($0, height($0))
      }
    }
    guard let first = exact[0], let second = exact[1] else { return }
    let inside = frame.inset(by: 0.1)
    for piece in pieces where (piece.start.x - piece.end.x).magnitude > 1e-6 {
      for step in 1...5 {
        let point = piece.point(at: Double(step) / 6)
        guard inside.contains(point) else { continue }
        let distance = min(first.distance(of: point), second.distance(of: point))
        #expect(distance <= 0.035, "\(name): \(point) over \(x), \(y)")
        #expect(heights.allSatisfy { $0(point.x).isFinite }, "\(name): \(point)")
      }
    }
  }

  /// Where a border is out of sight up to where it runs off to infinity the area goes on.
  @Test(arguments: ["log(x)", "-1/sqrt(x)", "-1/x", "log(x)**3"])
  func areasReachToWhereABorderRunsOff(text: String) throws {
    let mark = FilledBetween(Expr(text), and: Expr("1 + x"), over: 0...3)
    let pieces = try #require(try pieces(mark, 0...3, -3...3, text, most: 200))
    let left = pieces.map { min($0.start.x, $0.end.x) }.min() ?? .infinity
    #expect((left - frame.minX).magnitude < 1e-3)
  }

  /// Lines on which f changes its sign are drawn, and what is drawn is such a line.
  @Test(arguments: 300..<304) func implicitCurvesAreWhereTheirFunctionVanishes(seed: Int) throws {
    var random = RandomFunctions(seed: UInt64(seed), isTame: true)
    let text = random.expression(["x", "y"], depth: 2)
    let (x, y) = (-3.0...3, -2.0...2)
    guard let pieces = try pieces(ImplicitCurve(Expr(text), x: x, y: y), x, y, text, most: 6000)
    else { return }
    let canvas = canvas(x, y)
    let f = FunctionOfTwo(Expr(text), by: Expr.symbols("x y")).value
    func value(_ point: Point) -> Double {
      f(canvas.x.value(at: point.x), canvas.y.value(at: point.y))
    }
    let drawn = NearLine.drawn(pieces, in: frame)
    for line in 0..<12 {
      let place = frame.minY + frame.height * (Double(line) + 0.4137) / 12
      for step in 0..<600 {
        var low = Point(frame.minX + frame.width * (Double(step) + 0.113) / 601, place)
        var high = Point(low.x + frame.width / 601, place)
        guard value(low) * value(high) < 0 else { continue }
        // Zeros that crowd where a function has no end of them are left to samples.
        let signs = (-4...5).map {
          value(Point(low.x + frame.width / 601 * Double($0), place)) < 0
        }
        guard zip(signs, signs.dropFirst()).count(where: { $0 != $1 }) == 1 else { continue }
        let ends = max(value(low).magnitude, value(high).magnitude)
        for _ in 0..<50 {
          let middle = low.interpolated(to: high, by: 0.5)
          if value(middle) * value(low) > 0 { low = middle } else { high = middle }
        }
        // A jump or a pole is no zero.
        let left = max(value(low).magnitude, value(high).magnitude)
        guard left <= 1e-6 * ends else { continue }
        #expect(drawn.distance(of: low) <= 0.06, "\(text): nothing at \(low)")
      }
    }
  }

  /// Functions of any size, undefined ones and constants: a drawing within bounds, or a problem.
  @Test(arguments: 400..<410) func functionsOfAllKindsAreDrawnOrSayWhyNot(seed: Int) throws {
    var random = RandomFunctions(seed: UInt64(seed), isTame: false)
    let (f, g) = (random.expression(["x"], depth: 3), random.expression(["x"], depth: 2))
    let x = random.pick([-4.0...4, 0...1e-9, -1e6...1e6, 1e200...2e200, -1e-300...1e-300, 1...2])
    let y = random.pick([-3.0...3, 0...1e200, -1e-200...1e-200, 1e9...(1e9 + 1)])
    let marks: [any Mark] = [
      Curve(Expr(f), over: x), FilledBetween(Expr(f), and: Expr(g), over: x),
      ParametricCurve(x: Expr(f), y: Expr(g), over: x), PolarCurve(Expr(g), over: -7...7),
    ]
    for mark in marks { _ = try pieces(mark, x, y, "\(f), \(g)", most: 20_000) }
    guard seed % 8 == 0 else { return }
    let both = random.expression(["x", "y"], depth: 2)
    _ = try pieces(ImplicitCurve(Expr(both), x: x, y: y), x, y, both, most: 20_000)
  }
}
