import Geometry
import Plotting
import Scene
import Symbolics
import Testing
import Typesetting

/// Mosaics, guides that panels share, and themes.
@Suite struct FigureLayoutTests {
  let typesetter: Typesetter

  init() throws {
    typesetter = try Typesetter()
  }

  private func figure(_ count: Int, _ label: String? = "line") -> Figure {
    Figure("layout", caption: "Layout.", width: 500, aspect: 1.5) {
      for index in 0..<count {
        Axes(x: "x", y: "y", title: "panel \(index)") {
          Line([(0, 0), (1, Double(index + 1))]).label(label)
        }
      }
    }
  }

  /// The frames of two-dimensional axes, in the order of the panels.
  private func frames(_ figure: Figure) throws -> [Rectangle] {
    try figure.compile(with: typesetter).scene.items.compactMap { item in
      guard case .group(let axes) = item, axes.role == "axes" else { return nil }
      return axes.items.lazy.compactMap { item -> Rectangle? in
        guard case .path(let shape) = item, shape.path.elements.last == .close else { return nil }
        return shape.path.controlBounds
      }.first
    }
  }

  private func roles(_ items: [Scene.Item]) -> [String] {
    items.flatMap { item -> [String] in
      guard case .group(let group) = item else { return [] }
      return [group.role] + roles(group.items)
    }
  }

  @Test func mosaicsSpanRowsAndColumns() throws {
    let frames = try frames(figure(4).mosaic(["AAB", "CDB"]))
    #expect(frames.count == 4)
    #expect(frames[0].minX == frames[2].minX && frames[0].maxX == frames[3].maxX)
    #expect(frames[1].minY == frames[0].minY && frames[1].maxY == frames[3].maxY)
    #expect(frames[2].maxY == frames[3].maxY && frames[2].minY == frames[3].minY)
    #expect(abs(frames[2].width - frames[1].width) < 2)
  }

  @Test func sharesSayHowWideColumnsAre() throws {
    let frames = try frames(figure(2).columnWidths([3, 1]))
    // Frames are snapped to the pixel grid, by up to half a pixel at each end.
    #expect(abs(frames[0].width - 3 * frames[1].width) < 4)
  }

  @Test(arguments: [
    (["AB", "A"], "characters long"), (["AB", "BA"], "are no rectangle"),
    (["AB", "CC"], "3 letters, but there are 2 panels"), ([""], "characters long"),
    (["..", "A."], "1 letters"),
  ])
  func mosaicsThatCannotBe(_ lines: [String], _ message: String) {
    let error = #expect(throws: FigureError.self) {
      try figure(2).mosaic(lines).compile(with: typesetter)
    }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func sharesThatCannotBe() {
    let cases: [[Double]] = [[1], [1, 0], [1, -.infinity], [1, 2, 3]]
    for shares in cases {
      #expect(throws: FigureError.self) {
        try figure(2).columnWidths(shares).compile(with: typesetter)
      }
    }
  }

  @Test(arguments: Figure.Side.allCases) func oneLegendForAllPanels(_ side: Figure.Side) throws {
    let scene = try figure(3).legend(side).compile(with: typesetter).scene
    #expect(roles(scene.items).filter { $0 == "legend" }.count == 1)
    let alone = try figure(3).compile(with: typesetter).scene
    #expect(roles(alone.items).filter { $0 == "legend" }.count == 3)
  }

  @Test func oneColorbarForAllPanels() throws {
    let panels = Figure("bars", caption: "Bars.") {
      for _ in 0..<2 {
        Axes { FilledContour(Expr("x*y"), x: -1...1, y: -1...1) }.colorbar("own")
      }
    }
    func bars(_ figure: Figure) throws -> Int {
      roles(try figure.compile(with: typesetter).scene.items).filter { $0 == "colorbar" }.count
    }
    #expect(try bars(panels) == 2)
    #expect(try bars(panels.colorbar("all")) == 1)
    #expect(throws: FigureError.self) {
      try figure(2).colorbar("none").compile(with: typesetter)
    }
  }

  @Test func sharedAxesHoldTheDataOfAll() throws {
    /// What the axes of each panel say of y.
    func ranges(_ figure: Figure) throws -> Set<String> {
      let facts = try figure.compile(with: typesetter).facts.map(\.sentence)
      return Set(
        facts.filter { $0.hasPrefix("The axes") }.compactMap { $0.rest(after: "and y") })
    }
    #expect(try ranges(figure(3)).count == 3)
    #expect(try ranges(figure(3).sharedY(.all)) == [" from −0.15 to 3.15."])
  }

  private static let places: [Axes.LegendPlace] =
    [.automatic, .hidden, .lineEnds] + Axes.Corner.allCases.map { .at($0) }
    + Figure.Side.allCases.map { .outside($0) }

  @Test(arguments: places) func legendsKeepClearOfOtherWords(_ place: Axes.LegendPlace) throws {
    for hasBar in [false, true] {
      let figure = Figure("legend", caption: "Legend.", width: 360) {
        let axes = Axes(x: "x", y: "y", title: "A title") {
          if hasBar { FilledContour(Expr("x*y"), x: 0...4, y: 0...4) }
          for index in 0..<5 {
            Line([(0, 0), (4, 1 + Double(index) / 10)]).label("series number \(index)")
          }
        }.legend(place)
        if hasBar { axes.colorbar("height") } else { axes }
      }
      let compiled = try figure.compile(with: typesetter)
      #expect(compiled.layoutProblems == [], "\(place)")
      let names = place == .hidden ? 0 : 5
      let texts = texts(compiled.scene.items).filter { $0.hasPrefix("series number") }
      #expect(texts.count == names, "\(place): \(texts)")
    }
  }

  @Test func aLegendThatWouldCoverMovesOut() throws {
    func frame(_ count: Int) throws -> Rectangle {
      let figure = Figure("crowd", caption: "Crowd.", width: 360) {
        Axes {
          Line((0..<count).map { Point(Double($0), Double(($0 * 37) % 101)) }).label("a line")
        }
      }
      return try #require(try frames(figure).first)
    }
    #expect(try frame(2).height > frame(400).height + 10)
  }

  private func texts(_ items: [Scene.Item]) -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .group(let group): texts(group.items)
      case .glyphs(let run): [run.text]
      default: []
      }
    }
  }

  @Test func panelsAreLettered() throws {
    let titles = try figure(3).lettered().compile(with: typesetter).scene
    let all = texts(titles.items).joined(separator: " ")
    for letter in ["(a)", "(b)", "(c)"] { #expect(all.contains(letter)) }
  }

  /// All colours of a scene.
  private func colors(_ items: [Scene.Item]) -> [ThemedColor] {
    items.flatMap { item -> [ThemedColor] in
      switch item {
      case .group(let group): colors(group.items)
      case .path(let shape): [shape.fill, shape.stroke?.color].compactMap { $0 }
      case .glyphs(let run): [run.color]
      case .image: []
      }
    }
  }

  @Test func aThemeCanFixTheAppearance() throws {
    let dark = try figure(2).theme(.dark).compile(with: typesetter).scene
    #expect(colors(dark.items).allSatisfy { $0.light == $0.dark })
    #expect(dark.background?.light == Theme.standard.background.dark)
    let free = try figure(2).compile(with: typesetter).scene
    #expect(colors(free.items).contains { $0.light != $0.dark })
  }

  @Test(arguments: [Theme.standard, .whiteGrid, .minimal, .dark, .print])
  func themesKeepTextsApart(_ theme: Theme) throws {
    for figure in ExampleFigures.all {
      let compiled = try figure.theme(theme).compile(with: typesetter)
      #expect(compiled.layoutProblems == [], "\(figure.id)")
    }
  }

  /// A frame is drawn the same whether it was measured before or not.
  @Test(arguments: [Size(300, 200), Size(87, 45)])
  func measuredGuidesAreDrawn(_ size: Size) throws {
    let axes = Axes(x: "x", y: "y", title: "title") {
      Curve(over: 0...7) { 1e5 * $0 * $0 }.label("curve")
    }
    let context = PanelContext(figure: "guides", name: "1", typesetter: typesetter)
    let frame = Rectangle(origin: Point(61, 17), size: size)
    let alone = try axes.resolved(in: context).drawn(in: frame)
    let measured = try axes.resolved(in: context)
    _ = try measured.margins(for: Size(250, 150))
    _ = try measured.margins(for: size)
    #expect(try measured.drawn(in: frame) == alone)
    #expect(try measured.drawn(in: Rectangle(x: 0, y: 0, width: 250, height: 150)) != alone)
  }
}

extension String {
  /// What follows the first occurrence of a text.
  fileprivate func rest(after text: String) -> String? {
    firstRange(of: text).map { String(self[$0.upperBound...]) }
  }
}
