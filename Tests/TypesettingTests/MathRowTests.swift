import Formula
import Geometry
import Scene
import Testing
import Typesetting

@Suite struct MathRowTests {
  let math: MathFixture

  init() throws { math = try MathFixture() }

  private func width(_ parts: Formula..., style: Formula.Style = .text) throws -> Double {
    try math.set(.row(parts), style).width
  }

  /// TeX's spaces at 100 points: thin 3/18, medium 4/18, thick 5/18 of an em.
  @Test func neighboursAreSpacedByTheirClasses() throws {
    let x = try width(.x)
    let plus = try width(.plus)
    let equals = try width(.equals)
    #expect(isClose(try width(.x, .plus, .x), 2 * x + plus + 800 / 18))
    #expect(isClose(try width(.x, .equals, .x), 2 * x + equals + 1000 / 18))
    #expect(isClose(try width(.x, .x), 2 * x))
    let sine = Formula.function("sin", takesLimits: false)
    #expect(isClose(try width(sine, .x), try width(sine) + x + 300 / 18))
    #expect(
      isClose(
        try width(sine, .open, .x, .close),
        try width(sine) + x + width(.open) + width(.close)))
    let comma = Formula.symbol(",", .punctuation)
    #expect(isClose(try width(.x, comma, .x), 2 * x + (try width(comma)) + 300 / 18))
  }

  @Test func aSpaceWrittenBesideAFunctionIsNotDoubled() throws {
    let sine = Formula.function("sin", takesLimits: false)
    let thin = Formula.space(1.0 / 6)
    #expect(isClose(try width(sine, thin, .x), try width(sine, .x)))
    #expect(isClose(try width(.x, thin, sine), try width(.x, sine)))
    #expect(isClose(try width(sine, .space(1), .x), try width(sine) + 100 + width(.x)))
    #expect(isClose(try width(.x, thin, .x), try width(.x, .x) + 100 / 6))
  }

  @Test func aGroupWithSpacesAtItsEndsGetsNoOthers() throws {
    let modulo = Formula.function("mod", takesLimits: false)
    let group = Formula.row([.space(0.25), modulo, .space(0.25)])
    #expect(isClose(try width(.x, group, .x), 2 * (try width(.x)) + (try width(modulo)) + 50))
  }

  @Test func scriptsHaveNoMediumOrThickSpace() throws {
    let x = try width(.x, style: .script)
    let equals = try width(.equals, style: .script)
    #expect(isClose(try width(.x, .equals, .x, style: .script), 2 * x + equals))
  }

  @Test func anOperatorWithNothingToItsLeftIsASign() throws {
    let x = try width(.x)
    let minus = try width(.minus)
    #expect(isClose(try width(.minus, .x), minus + x))
    #expect(isClose(try width(.x, .minus), minus + x), "nor with nothing to its right")
    #expect(
      isClose(
        try width(.x, .equals, .minus, .x), 2 * x + minus + (try width(.equals)) + 1000 / 18))
    #expect(
      isClose(
        try width(.open, .minus, .x, .close),
        x + minus + (try width(.open)) + (try width(.close))))
    #expect(
      isClose(
        try width(.x, .plus, .minus, .x), 2 * x + minus + (try width(.plus)) + 800 / 18))
  }

  @Test func aGroupIsOneOrdinaryAtom() throws {
    #expect(
      isClose(
        try width(.x, .row([.equals]), .x), 2 * (try width(.x)) + (try width(.equals))))
    #expect(isClose(try width(.x, .row([.minus, .x])), 2 * (try width(.x)) + (try width(.minus))))
  }

  @Test func aSignWithSomethingOverItKeepsItsClass() throws {
    let defined = Formula.stack(.row([.equals]), under: nil, over: .one)
    #expect(
      isClose(try width(.x, defined, .x), try width(defined) + 2 * width(.x) + 1000 / 18))
  }

  @Test func lettersComeFromTheirAlphabets() throws {
    let letters: [(Formula, String)] = [
      (.identifier("h", .italic), "ℎ"), (.identifier("x", .italic), "𝑥"),
      (.identifier("α", .italic), "𝛼"), (.identifier("ϕ", .italic), "𝜙"),
      (.identifier("Γ", .italic), "𝛤"), (.identifier("Γ", .upright), "Γ"),
      (.identifier("x", .upright), "x"),
      (.identifier("H", .bold), "𝐇"), (.identifier("x", .boldItalic), "𝒙"),
      (.identifier("R", .doubleStruck), "ℝ"), (.identifier("A", .doubleStruck), "𝔸"),
      (.identifier("L", .calligraphic), "ℒ"), (.identifier("D", .calligraphic), "𝒟"),
      (.identifier("g", .fraktur), "𝔤"), (.identifier("x", .sansSerif), "𝗑"),
      (.identifier("x", .monospace), "𝚡"), (.identifier("2", .bold), "𝟐"),
      (.symbol("∂", .ordinary), "𝜕"),
    ]
    for (formula, text) in letters { #expect(try math.set(formula).text == text) }
  }

  @Test func aMinusInANumberIsAMinusSign() throws {
    #expect(try math.set(.number("-1.5")).text == "−1.5")
  }

  @Test func primesInScriptsHaveTheirOwnForm() throws {
    let prime = Formula.symbol("′", .ordinary)
    let alone = math.glyphs(try math.set(prime))
    let script = math.glyphs(try math.set(.scripted(.x, sup: prime)))
    #expect(alone[0].name != script[1].name)
  }

  @Test func wordsAreSetInTheTextFont() throws {
    let box = try math.set(.row([.x, .text(" if "), .x]))
    #expect(
      runs(of: box.items).map(\.family) == ["Latin Modern Math", "Inter", "Latin Modern Math"])
    #expect(box.text == "𝑥 if 𝑥")
  }

  @Test func charactersTheFontLacksComeFromTextFonts() throws {
    let box = try math.set(.identifier("д日", .upright))
    #expect(runs(of: box.items).map(\.family).first == "Inter")
    #expect(box.width > 0)
  }

  @Test func aCombinedSignIsOneGlyphWhereTheFontHasIt() throws {
    let box = try math.set(.symbol("=\u{338}", .relation))
    #expect(runs(of: box.items).map(\.family) == ["Latin Modern Math"])
    #expect(
      math.glyphs(box).map(\.name) == math.glyphs(try math.set(.symbol("≠", .relation))).map(\.name)
    )
  }
}
