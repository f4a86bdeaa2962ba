import Formula
import Geometry
import Scene
import Testing
import Typesetting

@Suite struct MathStretchingTests {
  let math: MathFixture

  init() throws { math = try MathFixture() }

  @Test(arguments: [1, 2, 3, 5, 10, 40], ["(", "[", "{", "|", "⟨", "⌈", "‖"])
  func delimitersGrowWithTheirBody(_ rows: Int, _ sign: String) throws {
    let body = try math.set(.column(rows))
    let box = try math.set(.fenced(sign, .column(rows), ""))
    let all = runs(of: box.items).flatMap { run in run.glyphs.map { ($0, run.size) } }
    let digits = runs(of: body.items).flatMap(\.glyphs).count
    let delimiter = all.dropLast(digits).compactMap { glyph, size in
      glyph.outline.path.applying(.scale(size, size)).bounds.map {
        Rectangle(
          $0.origin + (glyph.position - .zero), Point($0.maxX, $0.maxY) + (glyph.position - .zero))
      }
    }
    let first = try #require(delimiter.first)
    let extent = delimiter.reduce(first) { $0.union($1) }
    #expect(isClose(extent.center.y, -25, within: 1), "centred on the axis")
    // ⟨ is not made of pieces: its greatest size is what there is.
    if sign != "⟨" || rows < 3 {
      #expect(extent.height >= min(0.901 * body.height, body.height - 50) - 1)
    }
    if rows > 2, sign != "⟨" { #expect(extent.height < 1.35 * body.height) }
  }

  @Test func piecesOfADelimiterLeaveNoGap() throws {
    let box = try math.set(.fenced("(", .column(20), ""))
    let parts = runs(of: box.items)
      .flatMap { run in run.glyphs.map { ($0, run.size) } }.dropLast(30)
    let spans = parts.compactMap { glyph, size -> ClosedRange<Double>? in
      guard let bounds = glyph.outline.path.bounds else { return nil }
      return (glyph.position.y + bounds.minY * size)...(glyph.position.y + bounds.maxY * size)
    }.sorted { $0.lowerBound < $1.lowerBound }
    #expect(spans.count > 3)
    for (upper, lower) in zip(spans, spans.dropFirst()) {
      #expect(upper.upperBound >= lower.lowerBound + 1.9, "MinConnectorOverlap 20")
    }
  }

  @Test func emptyDelimitersDrawNothing() throws {
    let box = try math.set(.fenced("", .x, ""))
    #expect(math.glyphs(box).count == 1)
    #expect(isClose(box.width, (try math.set(.x)).width + 24))
  }

  @Test func anAccentIsCentredOnItsLetter() throws {
    let box = try math.set(.accent(.x, mark: "^", stretchy: false, under: false))
    let glyphs = math.glyphs(box)
    #expect(glyphs.count == 2)
    // TopAccentAttachment: 329 for the x, 250 for the circumflex ˆ.
    #expect(isClose(glyphs[1].pen.x, 32.9 - 25))
    #expect(isClose(glyphs[1].pen.y, 0), "AccentBaseHeight 450 is more than the x is high")
    let tall = math.glyphs(
      try math.set(.accent(.variable("f"), mark: "˙", stretchy: false, under: false)))
    #expect(tall[1].pen.y < -20)
  }

  @Test func anIGivesUpItsDot() throws {
    let box = try math.set(.accent(.variable("i"), mark: "~", stretchy: false, under: false))
    #expect(box.text == "\u{1D6A4}")
  }

  @Test(arguments: ["→", "⏞", "^"])
  func stretchyMarksGrowWithTheBody(_ mark: String) throws {
    let body = Formula.row([.x, .plus, .x, .plus, .n])
    let short = try math.set(.accent(.x, mark: mark, stretchy: true, under: false))
    let long = try math.set(.accent(body, mark: mark, stretchy: true, under: false))
    let width = try math.set(body).width
    func markWidth(_ box: TextBox, letters: Int) -> Double {
      let items = runs(of: box.items).flatMap { run in
        run.glyphs.map { glyph in
          Scene.Item.glyphs(
            Scene.GlyphRun(
              text: "", family: "", size: run.size, color: run.color, glyphs: [glyph]))
        }
      }
      return ink(of: Array(items.dropFirst(letters)))?.width ?? 0
    }
    #expect(markWidth(long, letters: 5) > 1.8 * markWidth(short, letters: 1))
    #expect(markWidth(long, letters: 5) <= 1.1 * width)
  }

  @Test func aStretchyBarIsARule() throws {
    let over = try math.set(.accent(.x, mark: "¯", stretchy: true, under: false))
    let bar = try #require(rules(of: over.items).first)
    #expect(isClose(bar.height, 4), "OverbarRuleThickness 40")
    #expect(isClose(bar.width, try math.set(.x).width))
    let under = try math.set(.accent(.x, mark: "_", stretchy: true, under: true))
    #expect(try #require(rules(of: under.items).first).minY >= 12, "UnderbarVerticalGap 120")
  }

  @Test func anAssemblyIsBoundedHoweverTallTheBody() throws {
    let box = try math.set(.fenced("(", .column(400), ")"))
    #expect(math.glyphs(box).count < 5000)
  }

  @Test func anArrowGrowsUnderItsLabelAndAnEqualsSignDoesNot() throws {
    let label = Formula.row([.n, .symbol("→", .relation), .x])
    let arrow = try math.set(.stack(.arrow("→"), under: nil, over: label))
    #expect(arrow.width >= (try math.set(label, .script)).width + 50 - 1e-9)
    let equals = try math.set(.stack(.equals, under: nil, over: label))
    let sign = math.glyphs(try math.set(.equals))[0].name
    #expect(math.glyphs(equals).map(\.name).contains(sign))
  }

  @Test(arguments: [1e-300, 1e12, 1e300])
  func extremeSizesAreSet(_ size: Double) throws {
    let ink = ThemedColor(light: .black, dark: .white)
    let tall = Formula.fenced(
      "(", .root(.over(.scripted(.x, sub: .n, sup: .n), .x), index: .n), ")")
    let box = try math.typesetter.formula(tall, size: size, color: ink)
    #expect(box.items.isEmpty == false)
  }

  @Test func aFormulaNestedTooDeepIsRefused() throws {
    let ink = ThemedColor(light: .black, dark: .white)
    func nested(_ depth: Int) -> Formula {
      (0..<depth).reduce(Formula.x) { body, _ in .styled(.text, body) }
    }
    #expect(throws: Never.self) { try math.typesetter.formula(nested(400), size: 9, color: ink) }
    let error = #expect(throws: TypesettingError.self) {
      try math.typesetter.formula(nested(401), size: 9, color: ink)
    }
    #expect(
      error?.description
        == "the formula is nested more than 400 levels deep; give parts of it names of their own")
  }
}
