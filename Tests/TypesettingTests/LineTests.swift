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
  }

  /// Plain texts are one run, others are cut into runs character by character, as is a text with a
  /// mark that is not shown.
  @Test func plainTextsAreSetLikeOthers() throws {
    for value in Array(UInt32(0xA0)..<0x300) + Array(0x2000..<0x2C00) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "x" + String(scalar) + "1"
      let plain = try typesetter.line(text, style: style)
      let cut = try typesetter.line(text + "\u{FEFF}", style: style)
      #expect(plain.items == cut.items && plain.width == cut.width, "\(value)")
    }
  }

  @Test func widthsAddUpAndScale() throws {
    let a = try typesetter.line("A", style: style)
    #expect(isClose(a.width, 10 * 1904.0 / 2816))
    #expect(isClose(a.ascent, 10 * 2728.0 / 2816))
    #expect(isClose(a.descent, 10 * 680.0 / 2816))
    let twice = try typesetter.line("A", style: TextStyle(size: 20))
    #expect(isClose(twice.width, 2 * a.width))
    let pair = try typesetter.line("AV", style: style)
    let v = try typesetter.line("V", style: style)
    #expect(pair.width < a.width + v.width, "A and V are kerned")
  }

  @Test(arguments: [
    "שלום abc 123", "مرحبا", "👩‍👩‍👧‍👦", "a\u{0}b\u{202E}c", "", "\n", "e\u{301}", "\u{E000}", "<&\">",
    "\u{301}",
    "日本", "\u{200D}", "👩\u{200D}\u{1FAFF}\u{200D}👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u{600}5", "½ ≤ ∞",
  ])
  func anyTextIsSetAndItsInkIsKnown(_ text: String) throws {
    let box = try typesetter.line(text, style: style)
    #expect(box.width.isFinite && box.width >= 0 && box.height > 0)
    if let drawn = ink(of: box.items) {
      let known = try #require(box.ink)
      #expect(known.contains(drawn, tolerance: 1e-9))
    }
  }

  @Test func controlCharactersAreDropped() throws {
    let plain = try typesetter.line("abc", style: style)
    let noisy = try typesetter.line("a\u{0}b\u{7}\u{202E}c\u{200B}", style: style)
    #expect(noisy.items == plain.items)
    let broken = try typesetter.line("a\r\nb\tc", style: style)
    #expect(try broken.items == typesetter.line("a b c", style: style).items)
  }

  @Test func aCharacterNoFontHasShowsAsABox() throws {
    let box = try typesetter.line("👩‍👩‍👧‍👦", style: style)
    let glyphs = runs(of: box.items).flatMap(\.glyphs)
    #expect(glyphs.map(\.outline.name) == ["missing"])
    #expect(glyphs.first?.outline.path.isEmpty == false)
  }

  @Test func missingGlyphsComeFromOtherFontsRunByRun() throws {
    let families = runs(of: try typesetter.line("a∇b⨌", style: style).items).map(\.family)
    #expect(families == ["Inter", "DejaVu Sans", "Inter", "DejaVu Sans"])
  }

  @Test func rightToLeftTextStandsInVisualOrder() throws {
    let box = try typesetter.line("ab שלום 12 cd", style: style)
    let runs = runs(of: box.items)
    let starts = runs.compactMap { $0.glyphs.first?.position.x }
    #expect(starts == starts.sorted(), "runs come from left to right")
    let texts = runs.map(\.text).joined()
    #expect(texts.hasPrefix("ab ") && texts.hasSuffix(" cd"))
    let number = try #require(texts.firstRange(of: "12"))
    let word = try #require(texts.firstRange(of: "שלום"))
    #expect(number.lowerBound < word.lowerBound, "what follows stands to the left")
  }

  @Test func sizesThatAreNotPositiveAreRefused() {
    for size in [0, -1, Double.nan, .infinity] {
      #expect(throws: TypesettingError.self) {
        try typesetter.line("a", style: TextStyle(size: size))
      }
    }
    #expect(
      TypesettingError.invalidSize(-1).description
        == "text cannot be set -1.0 points large; give a size above 0")
  }

  @Test func anUnclosedFormulaIsShownWithItsColumn() {
    let error = #expect(throws: TypesettingError.self) {
      try typesetter.line("costs 5$ a piece", style: style)
    }
    #expect(
      error?.description
        == "the formula that begins with “$” at column 8 of “costs 5$ a piece” is not closed; "
        + "close it with “$”, or write “\\$” for a dollar sign")
  }

  @Test func anEscapedDollarIsADollar() throws {
    let box = try typesetter.line("5\\$", style: style)
    #expect(box.text == "5$")
    #expect(runs(of: box.items).map(\.text) == ["5$"])
  }

  @Test func aMissingFamilyIsNamed() {
    let error = #expect(throws: TypesettingError.self) {
      try typesetter.line("a", style: TextStyle(family: "Fnord", size: 10))
    }
    #expect(error?.description.contains("“Fnord” is not installed") == true)
  }

  @Test func manyThreadsGetTheSame() async throws {
    let expected = try Typesetter(fonts: .system).line("Ångström ∇f 123", style: style)
    let fresh = FontLibrary(folders: [], system: true)
    let style = style
    try await withThrowingTaskGroup(of: TextBox.self) { group in
      for _ in 0..<16 {
        group.addTask {
          try Typesetter(fonts: fresh).line("Ångström ∇f 123", style: style)
        }
      }
      for try await box in group { #expect(box == expected) }
    }
  }
}
