import Formula
import Geometry
import Scene
import Testing
import Typesetting

/// Layout held against the MATH table of Latin Modern Math 1.959, read with fontTools.
@Suite struct MathConstantsTests {
  let math: MathFixture

  init() throws { math = try MathFixture() }

  @Test func aFractionBarIsCentredOnTheAxis() throws {
    let box = try math.set(.over(.one, .x))
    let bar = try #require(rules(of: box.items).first)
    #expect(isClose(bar.height, 4), "FractionRuleThickness 40")
    #expect(isClose(bar.center.y, -25), "AxisHeight 250")
    let glyphs = math.glyphs(box)
    #expect(isClose(glyphs[0].pen.y, -67.7), "FractionNumeratorDisplayStyleShiftUp 677")
    #expect(isClose(glyphs[1].pen.y, 68.6), "FractionDenominatorDisplayStyleShiftDown 686")
  }

  @Test func aFractionInTextStyleIsSmall() throws {
    let glyphs = math.glyphs(try math.set(.over(.one, .x), .text))
    #expect(glyphs.map(\.size) == [70, 70], "ScriptPercentScaleDown 70")
    #expect(isClose(glyphs[0].pen.y, -39.4), "FractionNumeratorShiftUp 394")
    #expect(isClose(glyphs[1].pen.y, 34.5), "FractionDenominatorShiftDown 345")
  }

  @Test func partsKeepTheirDistanceFromTheBar() throws {
    let tall = Formula.over(.over(.one, .x), .over(.one, .x))
    let box = try math.set(.over(tall, tall))
    let bars = rules(of: box.items)
    let bar = try #require(bars.max { $0.width < $1.width })
    let above = try #require(bars.filter { $0.maxY < bar.minY }.map(\.maxY).max())
    #expect(above < bar.minY - 12, "FractionNumDisplayStyleGapMin 120")
  }

  @Test func aStackHasNoBar() throws {
    let box = try math.set(.fraction(.n, .x, bar: false, style: nil))
    #expect(rules(of: box.items).isEmpty)
    let glyphs = math.glyphs(box)
    #expect(isClose(glyphs[0].pen.y, -67.7), "StackTopDisplayStyleShiftUp 677")
    #expect(isClose(glyphs[1].pen.y, 68.6), "StackBottomDisplayStyleShiftDown 686")
  }

  @Test func scriptsStandAtTheirShifts() throws {
    let up = math.glyphs(try math.set(.scripted(.x, sup: .one)))
    #expect(up[1].size == 70)
    #expect(isClose(up[1].pen.y, -36.3), "SuperscriptShiftUp 363")
    let cramped = math.glyphs(try math.set(.root(.scripted(.x, sup: .one), index: nil)))
    #expect(cramped.contains { isClose($0.pen.y, -28.9) }, "SuperscriptShiftUpCramped 289")
    let down = math.glyphs(try math.set(.scripted(.x, sub: .n)))
    #expect(isClose(down[1].pen.y, 24.7), "SubscriptShiftDown 247")
    let deep = math.glyphs(try math.set(.scripted(.x, sup: .scripted(.x, sup: .one))))
    #expect(deep.map(\.size) == [100, 70, 50], "ScriptScriptPercentScaleDown 50")
  }

  @Test func bothScriptsKeepAGap() throws {
    let tall = Formula.scripted(.variable("y"), sub: .variable("y"))
    let box = try math.set(.scripted(.x, sub: .scripted(.x, sup: .one), sup: tall))
    let glyphs = math.glyphs(box)
    let font = try FontLibrary.system.font(family: "Latin Modern Math")
    func ink(_ index: Int) throws -> Rectangle {
      let glyph = glyphs[index]
      let id = try #require(glyph.name.split(separator: ".").last.flatMap { UInt32($0) })
      let bounds = try #require(font.inkBounds(of: id))
      return Rectangle(
        Point(0, glyph.pen.y + bounds.minY * glyph.size),
        Point(1, glyph.pen.y + bounds.maxY * glyph.size))
    }
    let upperFoot = try max(ink(1).maxY, ink(2).maxY)
    let lowerTop = try min(ink(3).minY, ink(4).minY)
    #expect(lowerTop - upperFoot >= 16 - 1e-9, "SubSuperscriptGapMin 160")
  }

  @Test func aSuperscriptClearsTheSlantAndASubscriptDoesNot() throws {
    let glyphs = math.glyphs(try math.set(.scripted(.variable("f"), sub: .one, sup: .one)))
    #expect(isClose(glyphs[1].pen.x, 58), "advance 490 and italics correction 90")
    #expect(isClose(glyphs[2].pen.x, 49), "advance 490")
  }

  @Test func limitsStandBelowAndAboveInDisplayStyleOnly() throws {
    let formula = Formula.scripted(.sum, sub: .n, sup: .one)
    let display = math.glyphs(try math.set(formula))
    // The display form of ∑ is glyph 3074, 1401 units high; the text form is 3060.
    #expect(display[0].name.hasSuffix(".3074"))
    let top = -25 - 70.0
    #expect(isClose(display[1].pen.y, top - 20, within: 0.1), "UpperLimitGapMin 200")
    #expect(display[2].pen.y > 45 + 16.7, "LowerLimitGapMin 167")
    let text = math.glyphs(try math.set(formula, .text))
    #expect(text[0].name.hasSuffix(".3060"))
    #expect(text[1].pen.x > text[0].pen.x + 90)
  }

  @Test func limitsOfAnIntegralStandBesideIt() throws {
    let glyphs = math.glyphs(try math.set(.scripted(.integral, sub: .n, sup: .x)))
    #expect(glyphs[0].name.hasSuffix(".3063"))
    #expect(glyphs[1].pen.x > glyphs[2].pen.x + 20, "the upper limit follows the slant")
  }

  /// The advance of the display form of ∫ is 999 units, its italics correction 591.
  @Test func theWidthOfAnIntegralHoldsItsSlant() throws {
    #expect(isClose(try math.set(.integral).width, 99.9))
    let beside = math.glyphs(try math.set(.scripted(.integral, sub: .n, sup: .x)))
    #expect(isClose(beside[1].pen.x, 99.9) && isClose(beside[2].pen.x, 40.8))
    let limits = Formula.scripted(.symbol("∫", .large), sub: .n, sup: .x)
    let middles = math.glyphs(try math.set(limits)).map(\.pen.x)
    let upper = try math.set(.x, .script).width
    let lower = try math.set(.n, .script).width
    #expect(isClose(middles[1] + upper / 2, 49.95 + 29.55 + middles[0]))
    #expect(isClose(middles[2] + lower / 2, 49.95 - 29.55 + middles[0]))
  }

  @Test func aRootHasABarOfItsThickness() throws {
    let box = try math.set(.root(.x, index: nil))
    let bar = try #require(rules(of: box.items).first)
    #expect(isClose(bar.height, 4), "RadicalRuleThickness 40")
    #expect(-bar.maxY >= 43.1 + 14.8 - 1, "RadicalDisplayStyleVerticalGap 148 above the x")
    #expect(isClose(box.ascent, -bar.minY + 4), "RadicalExtraAscender 40")
    #expect(isClose(bar.maxX, box.width))
  }

  @Test func theIndexOfARootIsTuckedIn() throws {
    let plain = try math.set(.root(.x, index: nil))
    let box = try math.set(.root(.x, index: .number("3")))
    let glyphs = math.glyphs(box)
    #expect(glyphs[0].size == 50)
    #expect(box.width < plain.width + 10)
    #expect(glyphs[0].pen.y < 0)
    let wide = try math.set(.root(.x, index: .number("123456")))
    #expect(math.glyphs(wide)[0].pen.x >= 0)
  }
}
