import Formula
import Geometry
import Scene
import Testing
import Typesetting

/// The classes and sizes of what is put together from several parts.
@Suite struct MathAtomsTests {
  let math: MathFixture
  private let thin = 300.0 / 18

  init() throws { math = try MathFixture() }

  private func width(_ parts: Formula...) throws -> Double { try math.set(.row(parts)).width }
  private func parenthesized(_ body: Formula) -> Formula { .fenced("(", body, ")") }

  @Test func aFractionIsAnOrdinaryAtom() throws {
    let half = Formula.over(.one, .n)
    #expect(isClose(try width(half, .x), try width(half) + width(.x)))
    #expect(isClose(try width(half), try math.set(.n).width + 24), "\\nulldelimiterspace twice")
  }

  @Test func delimitersThatHaveGrownAreInnerAndOthersAreNot() throws {
    let tall = parenthesized(.over(.one, .x))
    let low = parenthesized(.x)
    #expect(isClose(try width(.one, tall), try width(.one) + width(tall) + thin))
    #expect(isClose(try width(tall, .x), try width(tall) + width(.x) + thin))
    #expect(isClose(try width(tall, tall), 2 * (try width(tall)) + thin))
    #expect(isClose(try width(.one, low, .x), try width(.one) + width(low) + width(.x)))
  }

  @Test(arguments: [
    Formula.x, .function("exp", takesLimits: false), .scripted(.x, sup: .n),
    .identifier("Pr", .upright),
  ])
  func thereIsNoSpaceBetweenAFunctionAndItsArgument(_ function: Formula) throws {
    let tall = parenthesized(.over(.one, .x))
    #expect(isClose(try width(function, tall), try width(function) + width(tall)))
  }

  @Test func aMatrixKeepsItsDistanceFromAFunction() throws {
    let determinant = Formula.function("det", takesLimits: true)
    let matrix = parenthesized(.column(2))
    #expect(
      isClose(try width(determinant, matrix), try width(determinant) + width(matrix) + thin))
  }

  @Test func aPlusAfterABraceIsAnOperator() throws {
    let braced = Formula.accent(.x, mark: "⏞", stretchy: true, under: false)
    #expect(
      isClose(
        try width(braced, .plus, .x), try width(braced) + width(.plus) + width(.x) + 800 / 18))
  }

  @Test(arguments: ["…", "⋯", "⋮", "⋱", "⋰"])
  func dotsAreThreeOfTheSameSign(_ sign: String) throws {
    let glyphs = math.glyphs(try math.set(.symbol(sign, .ordinary)))
    #expect(glyphs.count == 3 && Set(glyphs.map(\.name)).count == 1)
    let steps = zip(glyphs, glyphs.dropFirst()).map { $1.pen - $0.pen }
    #expect(isClose(steps[0].dx, steps[1].dx) && isClose(steps[0].dy, steps[1].dy))
    let box = try math.set(.symbol(sign, .ordinary))
    #expect(box.text == sign)
    if "⋮⋱⋰".contains(sign) { #expect(isClose(try #require(box.ink).center.y, -25)) }
    let isRow = sign != "⋮"
    let space = isRow ? thin : 0
    #expect(isClose(try width(.x, .symbol(sign, .ordinary)), try width(.x) + box.width + space))
  }

  /// \delimiter sizes of binomial coefficients: 2.39 ems in display style, 1.01 in text style.
  @Test func aBinomialCoefficientHasDelimitersOfItsOwnSize() throws {
    let binomial = parenthesized(.fraction(.n, .x, bar: false, style: nil))
    let display = try #require(math.inks(try math.set(binomial)).first)
    #expect(display.height >= 239 && display.height < 245)
    let text = try #require(math.inks(try math.set(binomial, .text)).first)
    #expect(text.height >= 100 && text.height < 125)
  }

  @Test(arguments: [1.2, 1.8, 2.4, 3.0], ["(", "{", "[", "⟨", "|"])
  func bigDelimitersHaveTheirSizeAndStandOnTheAxis(_ size: Double, _ sign: String) throws {
    let box = try math.set(.delimiter(sign, .open, size: size))
    let ink = try #require(box.ink)
    #expect(isClose(ink.center.y, -25, within: 1e-6))
    #expect((0.95 * size * 100...1.09 * size * 100).contains(ink.height))
  }

  @Test func aMoustacheIsMadeOfBraces() throws {
    let box = try math.set(.fenced("⎰", .column(3), "⎱"))
    #expect(runs(of: box.items).allSatisfy { $0.family == "Latin Modern Math" })
    let pieces = math.inks(box)
    let left = pieces.filter { $0.maxX < 100 }
    let extent = try #require(left.first.map { left.reduce($0) { $0.union($1) } })
    #expect(extent.height >= 355)
  }

  @Test func aSignTheFontLacksComesFromAnotherFontOfFormulas() throws {
    let box = try math.set(.symbol("⫅", .relation))
    let lenders = ["DejaVu Math TeX Gyre", "STIX Math"].filter { family in
      (try? FontLibrary.system.font(family: family))?.glyph(for: "⫅") != nil
    }
    if !lenders.isEmpty {
      #expect(runs(of: box.items).count == 1)
      #expect(lenders.contains(runs(of: box.items)[0].family))
    }
    #expect(box.ink != nil)
  }

  @Test func boldWordsComeFromTheTextFont() throws {
    let box = try math.set(.row([.text("a "), .text("bold", .bold), .text(" word")]))
    #expect(Set(runs(of: box.items).map(\.family)) == ["Inter"])
    let names = runs(of: box.items).flatMap(\.glyphs).map(\.outline.name)
    #expect(names.contains { $0.hasPrefix("Inter-Bold") })
  }

  @Test func aSpaceInScriptsIsAsSmallAsTheScripts() throws {
    let space = Formula.space(1.0 / 6)
    let plain = try math.set(.row([.x, .x]), .script).width
    #expect(isClose(try math.set(.row([.x, space, .x]), .script).width, plain + 70 / 6))
  }

  @Test func aRelationInItsOwnColumnKeepsAThickSpace() throws {
    let box = try math.set(
      .table(
        .init(
          kind: .aligned, rows: [[.x, .equals, .n]], alignments: [.right, .center, .left])))
    #expect(isClose(box.width, try width(.x, .equals, .n)))
  }

  @Test func cellsKeepTheirDistanceFromTheEndsOfRules() throws {
    let box = try math.set(
      .table(.init(kind: .matrix, rows: [[.one], [.one]], rowRules: [0, 1])))
    let rule = try #require(rules(of: box.items).first)
    #expect(isClose(rule.width, try width(.one) + 100), "\\arraycolsep on both sides")
  }
}
