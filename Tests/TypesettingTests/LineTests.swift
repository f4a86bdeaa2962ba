import Geometry
import Scene
import Testing
import Typesetting

@Suite struct LineTests {
  let typesetter: Typesetter
  let style = TextStyle(size: 10)

  init() throws { typesetter = try Typesetter() }

  @Test func digitsAreAllOfOneWidth() throws {
    let widths = try (0...9).map { try typesetter.line("\($0)", style: style).width }
    #expect(Set(widths).count == 1)
    #expect(try typesetter.line("\u{2212}1", style: style).items.count == 1)
  }

  @Test(arguments: ["שלום abc 123", "👩‍👩‍👧‍👦", "a\u{0}b\u{202E}c", "", "\n", "e\u{301}", "\u{E000}"])
  func anyTextIsSet(_ text: String) throws {
    let box = try typesetter.line(text, style: style)
    #expect(box.width.isFinite && box.height > 0)
  }
}
