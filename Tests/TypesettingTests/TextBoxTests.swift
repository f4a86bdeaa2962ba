import Geometry
import Scene
import Testing
import Typesetting

@Suite struct TextBoxTests {
  let typesetter: Typesetter
  let style = TextStyle(size: 10)

  init() throws { typesetter = try Typesetter() }

  private static let anchors = TextAnchor.Horizontal.allCases.flatMap { horizontal in
    TextAnchor.Vertical.allCases.map { TextAnchor(horizontal, $0) }
  }

  @Test(arguments: anchors, [0, 0.3, -Double.pi / 2, .pi, 4])
  func placedBoundsHoldTheInk(_ anchor: TextAnchor, _ angle: Double) throws {
    let box = try typesetter.paragraph("Ågj\nÉfq⨌", style: style, alignment: .end)
    let placed = box.placed(at: Point(30, 40), anchor: anchor, rotation: angle)
    let drawn = try #require(ink(of: [placed.item]))
    #expect(placed.bounds.contains(drawn, tolerance: 1e-9))
    #expect(placed.bounds.contains(Point(30, 40)) || angle != 0 || anchor.vertical == .baseline)
    #expect(angle != 0 || placed.bounds == box.bounds(at: Point(30, 40), anchor: anchor))
  }

  @Test func anchorsNameSpotsOfTheBox() throws {
    let box = try typesetter.line("axis", style: style)
    func bounds(_ h: TextAnchor.Horizontal, _ v: TextAnchor.Vertical) -> Rectangle {
      box.placed(at: .zero, anchor: TextAnchor(h, v)).bounds
    }
    #expect(isClose(bounds(.start, .baseline).minX, 0))
    #expect(isClose(bounds(.end, .baseline).maxX, 0))
    #expect(isClose(bounds(.middle, .baseline).center.x, 0))
    #expect(isClose(bounds(.start, .top).minY, 0))
    #expect(isClose(bounds(.start, .bottom).maxY, 0))
    #expect(isClose(bounds(.start, .middle).center.y, 0))
    #expect(isClose(bounds(.start, .baseline).maxY, box.descent))
  }

  @Test func aQuarterTurnReadsUpwards() throws {
    let box = try typesetter.line("axis", style: style)
    let placed = box.placed(at: Point(5, 50), anchor: .center, rotation: -.pi / 2)
    #expect(isClose(placed.bounds.height, box.width))
    #expect(isClose(placed.bounds.width, box.height))
    #expect(isClose(placed.bounds.center.x, 5) && isClose(placed.bounds.center.y, 50))
  }

  @Test func linesOfAParagraphStandBelowOneAnother() throws {
    let one = try typesetter.line("longest line", style: style)
    let box = try typesetter.paragraph("a\nlongest line\n\nb", style: style, alignment: .middle)
    #expect(isClose(box.width, one.width))
    #expect(isClose(box.ascent, one.ascent))
    #expect(isClose(box.descent, one.descent + 3 * 12.5))
    let a = try #require(runs(of: box.items).first)
    let width = try typesetter.line("a", style: style).width
    #expect(isClose(a.glyphs[0].position.x, (box.width - width) / 2))
  }

  @Test(arguments: [30, 60, 100, 200.0])
  func wrappedLinesKeepTheWidth(_ width: Double) throws {
    let text = "Derivative as the slope of the tangent line at a point"
    let greedy = try typesetter.paragraph(text, style: style, width: width)
    let balanced = try typesetter.paragraph(text, style: style, width: width, balanced: true)
    let longest = try text.split(separator: " ").map {
      try typesetter.line(String($0), style: style).width
    }.max()
    #expect(greedy.width <= max(width, longest ?? 0) + 1e-9)
    #expect(balanced.width <= greedy.width + 1e-9)
    #expect(isClose(balanced.descent, greedy.descent), "as many lines")
    let words = runs(of: greedy.items).map(\.text).joined(separator: " ")
    #expect(words == text)
  }

  @Test func spacesInsideFormulasBreakNoLine() throws {
    let box = try typesetter.paragraph("of $a + b$ on", style: style, width: 1)
    let line = try typesetter.line("on", style: style)
    #expect(isClose(box.descent - line.descent, 25))
  }

  @Test func movingNothingChangesNothing() throws {
    let box = try typesetter.line("again", style: style)
    #expect(try box == typesetter.line("again", style: style))
    #expect(try box == Typesetter().line("again", style: style))
  }
}
