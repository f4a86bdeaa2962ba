import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Legends name the marks and stand where there is no ink.
@Suite struct LegendTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  /// The groups of a figure's first panel by role.
  private func groups(_ figure: Figure) throws -> [(role: String, group: Scene.Group)] {
    let scene = try figure.compile(with: typesetter).scene
    guard case .group(let axes)? = scene.items.first else { return [] }
    return axes.items.compactMap { item in
      guard case .group(let group) = item, !group.role.isEmpty else { return nil }
      return (group.role, group)
    }
  }

  @Test func marksAreGroupsInOrder() throws {
    #expect(
      try groups(ExampleFigures.tangent).map(\.role) == [
        "grid", "curve “f(x) = x²”", "tangent “Tangent at x = 3: y = 6x − 9”",
        "point “Point (3, 9)”", "legend", "axis label", "axis label", "title",
      ])
  }

  @Test func inkLeavesTheLegendFree() throws {
    for figure in [ExampleFigures.tangent, ExampleFigures.taylor, ExampleFigures.convergence] {
      let groups = try groups(figure)
      let legend = try #require(groups.first { $0.role == "legend" }?.group)
      guard case .path(let box)? = legend.items.first, let frame = box.path.controlBounds else {
        Issue.record("\(figure.id) has no legend box")
        continue
      }
      var ink = Occupancy(frame: frame)
      for (role, group) in groups where !["grid", "legend"].contains(role) {
        ink.add(group.items)
      }
      #expect(ink.count(in: frame) == 0, "\(figure.id)")
    }
  }

  @Test func cornersCanBeAskedFor() throws {
    let figure = Figure("f", caption: "F.") {
      Axes { Curve(Expr("x"), over: 0...1).label("l") }.legend(.at(.lowerRight))
    }
    let legend = try #require(try groups(figure).first { $0.role == "legend" }?.group)
    guard case .path(let box)? = legend.items.first, let frame = box.path.controlBounds else {
      Issue.record("there is no legend box")
      return
    }
    #expect(frame.minX > 252 && frame.minY > 157)
  }

  @Test func legendsCanBeHidden() throws {
    let figure = Figure("f", caption: "F.") {
      Axes { Curve(Expr("x"), over: 0...1).label("l") }.legend(.hidden)
    }
    #expect(try !groups(figure).contains { $0.role == "legend" })
  }

  @Test func descriptionsSayWhatIsSeen() throws {
    let text = try ExampleFigures.tangent.compile(with: typesetter).altText
    #expect(
      text == """
        The axes “Derivative as Slope of Tangent Line” show x from −0.25 to 5.25 and f(x) from \
        −10.7 to 26.7. The curve “f(x) = x²” has its least value 0 at 0 and its greatest 25 at 5. \
        The curve “f(x) = x²” is zero at 0. The tangent “Tangent at x = 3: y = 6x − 9” touches \
        the graph at (3, 9) with the slope 6. The point “Point (3, 9)” stands at (3, 9).
        """)
  }
}
