import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Axes on all sides, second axes, axes through the origin, and limits of every kind.
@Suite struct AxesGuideTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  static let wave = Curve(Expr("x**3 - 2*x"), over: -2.3...2.3)

  static let panels: [Axes] = [
    Axes(x: "$x$", y: "$y$", title: "Title") { wave }.axesThroughOrigin(),
    Axes(x: "a long label of x", y: "a long label of y") { wave }.axesThroughOrigin()
      .xLimits(3...9),
    Axes { wave }.axesThroughOrigin().xReversed().yReversed().grid(true),
    Axes { wave }.axesThroughOrigin().xLimits(0...4).yLimits(-3...0),
    Axes(x: "x", y: "y", title: "Top") { wave }.xOnTop().yOnRight(),
    Axes(x: "x", y: "y", title: "Two") { wave }
      .secondaryX(label: "second", forward: { 1.8 * $0 + 32 }, inverse: { ($0 - 32) / 1.8 })
      .secondaryY(label: "$y^2$", forward: { -$0 }, inverse: { -$0 }),
    Axes(x: "x", y: "y", title: "Twin") { wave.label("one") }
      .rightAxis(label: "right", color: .red) {
        Line([Point(-2, 1e7), Point(2, 3e7)]).label("two")
      },
    Axes(x: "x", y: "y") { wave }.spines(.box).tickDirection(.inward).minorGrid(),
    Axes(x: "x", y: "y") { wave }.spines(.none).tickDirection(.hidden).grid(false),
    Axes(x: "x", y: "y") { wave }.xTickLabels(false).yTickLabels(false).aspect(1),
    Axes(x: "x", y: "y") { wave }.xTicks(.none).yTicks(.none).tickDirection(.both),
    Axes(x: "t", y: "y") { Line([Point(1.7e9, 0), Point(1.71e9, 1)]) }.xTicks(.dates),
    Axes(x: "x", y: "t") { Line([Point(0, 1.7e9), Point(1, 1.71e9)]) }.yTicks(.dates),
    Axes { Line([Point(-1e5, 1), Point(1e5, 900)]) }.xScale(.symlog(linear: 1))
      .yScale(.squareRoot),
    Axes { wave }.xTicks(at: [-1, 0, 0.01, 1], labels: ["minus", "zero", "near", "plus"]),
  ]

  @Test(arguments: panels.indices, [240.0, 400]) func wordsKeepApartAndInside(
    _ index: Int, _ width: Double
  ) throws {
    let figure = try Figure("axes", caption: "Axes.", width: width, aspect: 1.3) {
      Self.panels[index]
    }
    .compile(with: typesetter)
    let page = Rectangle(origin: .zero, size: figure.scene.size)
    for (index, bounds) in figure.textBounds.enumerated() {
      #expect(page.contains(bounds, tolerance: 0.5), "\(bounds)")
      for other in figure.textBounds[..<index] {
        #expect(!bounds.inset(by: 0.25).overlaps(other.inset(by: 0.25)), "\(bounds) \(other)")
      }
    }
  }

  private func compiled(_ axes: Axes) throws -> CompiledFigure {
    try Figure("f", caption: "F.", width: 300, aspect: 1.3) { axes }.compile(with: typesetter)
  }

  private func message(_ axes: Axes) -> String {
    do {
      _ = try compiled(axes)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  /// Every line of a drawing, as its corners.
  private static func lines(_ items: [Scene.Item], role: String) -> [Rectangle] {
    items.flatMap { item -> [Rectangle] in
      guard case .group(let group) = item else { return [] }
      if group.role == role {
        return group.items.compactMap { item in
          guard case .path(let shape) = item else { return nil }
          return shape.path.controlBounds
        }
      }
      return lines(group.items, role: role)
    }
  }

  @Test func gridLinesStandOnTheMiddleOfPixels() throws {
    let bounds = Self.lines(try compiled(Axes { Self.wave }).scene.items, role: "grid")
    #expect(!bounds.isEmpty)
    for edge in bounds.flatMap({ [$0.minX, $0.maxX, $0.minY, $0.maxY] }) {
      #expect(abs(edge - edge.rounded(.down) - 0.5) < 1e-9)
    }
  }

  @Test func marksOfTheRightAxisHaveItsScale() throws {
    // Both lines cross the frame from corner to corner, whatever their numbers.
    let figure = try compiled(
      Axes { Line([Point(0, 0), Point(1, 1)]) }
        .rightAxis(limits: 0...50) { Line([Point(0, 0), Point(1, 50)]) }
        .xLimits(0...1).yLimits(0...1))
    func path(_ items: [Scene.Item]) -> [Rectangle] {
      items.flatMap { item -> [Rectangle] in
        guard case .group(let group) = item else { return [] }
        guard group.role == "line" else { return path(group.items) }
        return group.items.flatMap { item -> [Rectangle] in
          switch item {
          case .path(let shape): shape.path.controlBounds.map { [$0] } ?? []
          case .group(let inner):
            inner.items.compactMap { item in
              guard case .path(let shape) = item else { return nil }
              return shape.path.controlBounds
            }
          default: []
          }
        }
      }
    }
    let lines = path(figure.scene.items)
    #expect(lines.count == 2)
    #expect(abs(lines[0].minY - lines[1].minY) < 1e-6 && abs(lines[0].maxY - lines[1].maxY) < 1e-6)
    #expect(figure.facts[0].values.first { $0.name == "right" }?.numbers == [0, 50])
  }

  @Test func factsSayRangesScalesAndDates() throws {
    func sentence(_ axes: Axes) throws -> String { try compiled(axes).facts[0].sentence }
    #expect(
      try sentence(Axes { Self.wave }.xLimits(from: 5, to: 0)).contains("from 0 to 5, falling"))
    #expect(
      try sentence(Self.panels[13]).contains("logarithmic beyond 1 either side of zero"))
    #expect(try sentence(Self.panels[13]).contains("on a square root scale"))
    #expect(try sentence(Self.panels[11]).contains("t from 9 Nov 2023 to 15 Mar 2024"))
    #expect(try sentence(Self.panels[5]).contains("second goes from 27.45 to 36.55 beside it"))
  }

  @Test func limitsOfEveryKindAreShownOrRefused() {
    let values: [Double] = [
      .nan, .infinity, -.infinity, 0, -0.0, 1, 1 + 1e-15, -1e300, 1e300, 1e-300,
      .leastNonzeroMagnitude,
      1e15, 1e15 + 1, -3, 1.7e308,
    ]
    let scales: [ScaleKind] = [
      .linear, .log10, .symlog(linear: 1), .squareRoot, .symlog(linear: 0), .power(-1),
    ]
    var outcomes: Set<String> = []
    // Every pair of limits is tried, with the scales in turn.
    for (index, low) in values.enumerated() {
      for (other, high) in values.enumerated() {
        let scale = scales[(index + 2 * other) % scales.count]
        let text = message(
          Axes { Line([Point(1, 1), Point(2, 2)]) }.xScale(scale).xLimits(from: low, to: high))
        #expect(text == "no error" || text.contains(";"), "\(low) \(high) \(scale)")
        outcomes.insert(String(text.prefix(24)))
      }
    }
    #expect(outcomes.count > 1)
  }

  @Test func dataOfEverySizeAreShownOrRefused() {
    let values: [Double] = [
      0, 1, -1, .leastNonzeroMagnitude, 1e-300, -1e-300, 1e300, -1e300, 1.7e308, 1e9, 1e9 + 1e-6,
      .nan, .infinity,
    ]
    let scales: [ScaleKind] = [.linear, .log10, .symlog(linear: 1), .squareRoot, .power(3)]
    let rules: [AxisTicks] = [
      .automatic, .pi, .degrees, .dates, .every(1e-9), .at([.nan, 1e300, 0]), .about(.max),
    ]
    let formats: [TickFormat] = [
      .automatic, .percent, .fixed(99), .scientific, .unit("$"), .prefixed("m"),
      .custom { "<\($0)>" },
    ]
    for (index, low) in values.enumerated() {
      for (other, high) in values.enumerated() {
        let turn = index * values.count + other
        let text = message(
          Axes { Line([Point(low, high), Point(high, low), Point(low, low)]) }
            .xScale(scales[turn % 5]).yScale(scales[turn / 5 % 5])
            .xTicks(rules[turn % 7]).yTicks(rules[turn / 3 % 7])
            .xFormat(formats[turn / 7 % 7]).yFormat(formats[turn % 7]))
        #expect(text == "no error" || text.contains(";"), "\(low) \(high): \(text)")
      }
    }
  }

  @Test func hostileLabelsKeepTheirPlace() throws {
    let texts = [
      "<&>\"'", "\u{202E}שלום", "🙂🙂🙂", String(repeating: "long", count: 60), "\u{0}\u{7}", "a\nb",
    ]
    let figure = try compiled(
      Axes { Self.wave }
        .xTicks(at: [-2, -1, 0, 1, 1.5, 2], labels: texts)
        .yTicks(at: [-4, -2, 0, 2, 3, 4], labels: texts.map { String($0.prefix(40)) }))
    for (index, bounds) in figure.textBounds.enumerated() {
      for other in figure.textBounds[..<index] {
        #expect(!bounds.inset(by: 0.25).overlaps(other.inset(by: 0.25)))
      }
    }
  }

  @Test func conversionsAreChecked() {
    let axes = Axes { Self.wave }
    #expect(
      message(axes.secondaryX(forward: { _ in 1 }, inverse: { $0 })).contains("grows or falls"))
    #expect(
      message(axes.secondaryX(forward: { $0 * 2 }, inverse: { $0 })).contains("inverses"))
    #expect(message(axes.secondaryY(forward: { 1 / $0 }, inverse: { 1 / $0 })) != "no error")
    #expect(message(axes.xTicks(.every(0))).contains("positive step"))
    #expect(message(axes.xTicks(at: [1], labels: [])).contains("one label for each tick"))
    #expect(message(axes.xTicks(at: [1], labels: ["$\\nonsense$"])).contains("nonsense"))
    #expect(
      message(axes.axesThroughOrigin().rightAxis { Self.wave }).contains("no side for a second"))
    #expect(message(axes.aspect(.nan)).contains("choose an aspect"))
  }
}
