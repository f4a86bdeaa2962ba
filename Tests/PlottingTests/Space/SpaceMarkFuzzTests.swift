import Geometry
import Plotting
import RealModule
import Scene
import Symbolics
import Testing
import Typesetting

/// Bad data give a sensible figure or a problem in words, never a crash.
struct SpaceMarkFuzzTests {
  private static let numbers: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, 1, -1, 1e300, -1e300, 1e-300, .leastNonzeroMagnitude,
    1e15,
    1 + .ulpOfOne, .greatestFiniteMagnitude,
  ]

  /// Numbers in an order that is the same every time.
  private struct Source {
    var state: UInt64

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }

    mutating func number() -> Double {
      next(3) == 0 ? Double(next(2000)) / 100 - 10 : numbers[next(numbers.count)]
    }

    mutating func point() -> SpacePoint { SpacePoint(number(), number(), number()) }

    mutating func range() -> ClosedRange<Double> {
      let (a, b) = (number(), number())
      guard !a.isNaN, !b.isNaN else { return 0...1 }
      return min(a, b)...max(a, b)
    }

    mutating func points(_ most: Int) -> [SpacePoint] { (0..<next(most)).map { _ in point() } }
  }

  private static func mark(_ source: inout Source) -> any SpaceMark {
    let (a, b, c) = (source.number(), source.number(), source.number())
    let height: @Sendable (Double, Double) -> Double = { x, y in a * x * y + b * x / (y - c) }
    let position: @Sendable (Double, Double) -> SpacePoint = { u, v in
      SpacePoint(a * u + b, .sin(v) * u + c, b * v * u)
    }
    switch source.next(10) {
    case 0:
      return Surface(x: source.range(), y: source.range(), height).contours(on: [.floor, .wallX])
    case 1:
      return Surface(x: source.range(), y: source.range(), height).colored(by: position2(height))
    case 2: return Curve3D(source.points(6))
    case 3: return Scatter3D(source.points(6)).coloredByHeight().stems()
    case 4: return ParametricSurface(over: source.range(), source.range(), position).facets(5, 4)
    case 5:
      let vertices = source.points(7)
      let faces = (0..<source.next(5)).map { _ in
        (0..<source.next(6)).map { _ in source.next(vertices.count + 1) }
      }
      return MeshSurface(vertices: vertices, faces: faces)
    case 6: return Wireframe(over: source.range(), source.range(), position).meshes(4, 4)
    case 7:
      return Quiver3D(source.points(5).map { ($0, source.point()) }).coloredByLength()
    case 8: return Bars3D([[a, b], [c]], x: [0, source.number()])
    default: return Text3D("<&$x$", at: source.point())
    }
  }

  private static func position2(
    _ f: @escaping @Sendable (Double, Double) -> Double
  ) -> @Sendable (Double, Double) -> Double { { x, y in f(y, x) } }

  @Test(arguments: 0..<60) func anyDataGiveAFigureOrAProblem(seed: Int) throws {
    var source = Source(state: UInt64(seed) &* 77_777 &+ 12_345)
    let marks = (0..<(1 + source.next(3))).map { _ in Self.mark(&source) }
    var axes = Axes3D(x: "x", y: "y", z: "z") { marks }.facets(7)
    if source.next(3) == 0 { axes = axes.zLimits(source.range()) }
    if source.next(4) == 0 { axes = axes.xScale(.log10).zScale(.log10) }
    if source.next(4) == 0 { axes = axes.equalAspect() }
    if source.next(5) == 0 { axes = axes.boxAspect(source.number(), 1, source.number()) }
    axes = axes.view(elevation: source.number(), azimuth: source.number())
    let panel = axes
    let figure = Figure("fuzz", caption: "Anything.", width: 240) { panel }
    do throws(FigureError) {
      let compiled = try figure.compile(with: try Self.typesetter.get())
      Self.check(compiled.scene.items)
    } catch {
      #expect(!error.message.isEmpty && !error.cure.isEmpty)
    }
  }

  private static let typesetter = Result<Typesetter, FigureError> { () throws(FigureError) in
    do { return try Typesetter() } catch {
      throw FigureError(figure: "fuzz", message: "\(error)", cure: "install fonts")
    }
  }

  private static func check(_ items: [Scene.Item]) {
    for item in items {
      switch item {
      case .group(let group): check(group.items)
      case .path(let shape):
        if let bounds = shape.path.controlBounds {
          let isFinite = [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY].allSatisfy(\.isFinite)
          #expect(isFinite)
        }
      case .glyphs(let run): #expect(run.glyphs.allSatisfy { $0.position.isFinite })
      case .image: break
      }
    }
  }

  @Test func problemsSayWhatIsWrong() throws {
    let context = MarkContext()
    func problem(_ mark: some SpaceMark) -> String {
      do throws(MarkProblem) {
        _ = try mark.resolved(in: context)
        return ""
      } catch {
        return error.message
      }
    }
    #expect(problem(MeshSurface(vertices: [], faces: [])) == "there is no face to draw")
    #expect(
      problem(MeshSurface(vertices: [SpacePoint(0, 0, 0)], faces: [[0, 1, 2]]))
        == "a face has the corner 1, but there are 1 vertices")
    #expect(problem(Bars3D([])) == "there is no finite height to draw")
    #expect(problem(Quiver3D([])) == "there is no finite arrow to draw")
    #expect(problem(Scatter3D([])) == "there is no finite point to draw")
    #expect(
      problem(Scatter3D([SpacePoint(0, 0, 0)]).colored(by: [1, 2]))
        == "there are 1 points and 2 values for their colours")
    #expect(
      problem(ParametricSurface(over: 0...1, 0...1) { _, _ in SpacePoint(.nan, 0, 0) })
        == "no point of the surface is finite")
    #expect(
      problem(Wireframe(Expr("x +* y"), x: 0...1, y: 0...1)).contains("expression"))
  }

  @Test func degenerateFacesDrawNothingAndHideNothing() throws {
    let flat = SpacePoint(0.5, 0.5, 0.5)
    let mesh = MeshSurface(
      vertices: [flat, flat, flat, SpacePoint(0, 0, 0), SpacePoint(1, 1, 1)],
      faces: [[0, 1, 2], [0, 3, 4], [3, 4, 3]])
    let figure = Figure("flat", caption: "Nothing.", width: 240) { Axes3D { mesh } }
    _ = try figure.compile(with: try Typesetter())
  }
}
