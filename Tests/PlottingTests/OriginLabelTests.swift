import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Numbers beside axes through the origin stand on the side that curves leave free.
@Suite struct OriginLabelTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  static let functions = [
    "x**3 - x", "-0.3 + 0*x", "0.3 + 0*x", "x/8 - 0.25", "0.2*sin(5*x) - 0.3", "-x**2/4",
    "exp(x)/9 - 0.5",
    "3*x", "-3*x", "1/x", "tan(x)/4",
  ]

  /// The curve with one number left out: axes whose labels are the same but have no curve to avoid.
  private func figure(_ text: String, isShown: Bool) throws -> CompiledFigure {
    try Figure("origin", caption: "Origin.", width: 320, aspect: 1.2) {
      Axes(x: "x", y: "y") {
        Curve(Expr(text), over: -3...3).color(isShown ? .blue : .blue.opacity(0)).width(1)
      }
      .axesThroughOrigin().xLimits(-3...3).yLimits(-2...2)
    }.compile(with: typesetter)
  }

  /// Points along the curve, a third of a point apart or less.
  private func points(_ figure: CompiledFigure) -> [Point] {
    var points: [Point] = []
    func add(_ items: [Scene.Item]) {
      for item in items {
        if case .group(let group) = item { add(group.items) }
        guard case .path(let shape) = item, shape.stroke?.color == .blue else { continue }
        var last = Point.zero
        for element in shape.path.elements {
          switch element {
          case .move(let p): last = p
          case .line(let p):
            points += (0...400).map { last.interpolated(to: p, by: Double($0) / 400) }
            last = p
          case .cubic(let a, let b, let c):
            points += (0...400).map { step in
              let (t, u) = (Double(step) / 400, 1 - Double(step) / 400)
              let (p, q, r, s) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
              return Point(
                p * last.x + q * a.x + r * b.x + s * c.x, p * last.y + q * a.y + r * b.y + s * c.y)
            }
            last = c
          case .close: break
          }
        }
      }
    }
    add(figure.scene.items)
    return points
  }

  /// The part of a label that its digits fill.
  private func digits(_ bounds: Rectangle) -> Rectangle {
    Rectangle(
      Point(bounds.minX + 0.5, bounds.minY + 0.2 * bounds.height),
      Point(bounds.maxX - 0.5, bounds.maxY - 0.2 * bounds.height))
  }

  @Test(arguments: functions) func noCurveCrossesALabelThatHasAFreeSide(_ text: String) throws {
    let figure = try figure(text, isShown: true)
    #expect(figure.layoutProblems == [])
    let ink = points(figure)
    #expect(ink.count > 400)
    // The axes cross in the middle of the frame; a label of x is as far from its axis below as
    // above, so that its mirror image tells whether the other side was free.
    let axes = try #require(DrawnBounds.groups("axes", in: figure.scene.items).first)
    let lines = axes.items.compactMap { item -> Rectangle? in
      guard case .group(let group) = item, group.role.isEmpty,
        case .path(let shape)? = group.items.first
      else { return nil }
      return shape.path.controlBounds
    }
    let xAxis = try #require(lines.first { $0.height == 0 && $0.width > 100 })
    let yAxis = try #require(lines.first { $0.width == 0 && $0.height > 100 })
    let frame = Rectangle(
      Point(xAxis.minX, yAxis.minY + 14), Point(xAxis.maxX - 14, yAxis.maxY))
    var crossed = 0
    for bounds in figure.textBounds where frame.contains(bounds.center) {
      let box = digits(bounds)
      guard ink.contains(where: box.contains) else { continue }
      let isOfX =
        (bounds.center.y - xAxis.minY).magnitude < 20
        && (bounds.center.x - yAxis.minX).magnitude > 24
      let mirrored =
        isOfX
        ? Rectangle(
          Point(bounds.minX, 2 * xAxis.minY - bounds.maxY),
          Point(bounds.maxX, 2 * xAxis.minY - bounds.minY))
        : Rectangle(
          Point(2 * yAxis.minX - bounds.maxX, bounds.minY),
          Point(2 * yAxis.minX - bounds.minX, bounds.maxY))
      let isFree =
        !ink.contains(where: mirrored.inset(by: -1).contains)
        && frame.contains(mirrored)
        && !figure.textBounds.contains { $0 != bounds && $0.inset(by: -1.5).overlaps(mirrored) }
      #expect(!isFree, "a label at \(bounds.center) is crossed, its other side is free")
      crossed += 1
    }
    #expect(crossed <= 3)
  }

  /// A curve that only touches the place of one label does not send it across the axis.
  @Test func aLabelThatCanStepAsideStaysOnItsSide() throws {
    let figure = try Figure("cubic", caption: "Cubic.", width: 360, aspect: 1.4) {
      Axes(x: "$x$", y: "$y$") { Curve(Expr("x**3 - 2*x"), over: -2.2...2.2) }.axesThroughOrigin()
    }.compile(with: typesetter)
    let axes = try #require(DrawnBounds.groups("axes", in: figure.scene.items).first)
    func runs(_ items: [Scene.Item]) -> [Scene.GlyphRun] {
      items.flatMap { item -> [Scene.GlyphRun] in
        switch item {
        case .group(let group): runs(group.items)
        case .glyphs(let run): [run]
        default: []
        }
      }
    }
    func baseline(_ text: String) throws -> Double {
      try #require(runs(axes.items).first { $0.text == text }?.glyphs.first).position.y
    }
    // Those on y are even numbers.
    #expect(abs(try baseline("1") - baseline("−1")) < 5)
  }

  @Test func labelsKeepTheirUsualSideWithoutInk() throws {
    let bare = try figure("0.9*x**0 + 0.6", isShown: true)
    let low = try figure("-0.25*x**0", isShown: true)
    // A curve just below the x axis sends its numbers above it.
    func below(_ figure: CompiledFigure) -> Int {
      figure.textBounds.count { $0.center.y > figure.scene.size.height / 2 + 3 && $0.width < 20 }
    }
    #expect(below(bare) > below(low))
  }
}
