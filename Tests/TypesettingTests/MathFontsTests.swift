import Formula
import Geometry
import Scene
import Testing
import Typesetting

/// Fonts of formulas other than the default one, where they are installed.
@Suite struct MathFontsTests {
  private static func isInstalled(_ family: String) -> Bool {
    MathFontTable.installed.contains { $0.family == family }
  }

  @Test(arguments: MathFontTable.installed, ["(", "[", "{", "|", "‖", "⌊", "⌈"])
  func delimitersCoverWhatTheyEncloseAndStandOnTheAxis(
    _ table: MathFontTable, _ sign: String
  ) throws {
    let math = try MathFixture(family: table.family)
    for rows in [1, 2, 4, 12] {
      let body = try math.set(.column(rows))
      let box = try math.set(.fenced(sign, .column(rows), ""))
      let count = math.glyphs(body).count
      let pieces = math.inks(box).dropLast(count)
      let extent = try #require(pieces.first.map { pieces.reduce($0) { $0.union($1) } })
      #expect(isClose(extent.center.y, -table["AxisHeight"], within: 1e-6))
      #expect(extent.height >= min(0.901 * body.height, body.height - 50) - 2, "\(rows) rows")
      let ordered = pieces.sorted { $0.minY < $1.minY }
      for (upper, lower) in zip(ordered, ordered.dropFirst()) {
        #expect(upper.maxY >= lower.minY, "no gap between pieces")
      }
    }
  }

  @Test(arguments: MathFontTable.installed)
  func anAccentStandsOverItsLetter(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    for letter in ["x", "A", "f"] {
      for mark in ["^", "˙", "¯", "→", "~", "¨"] {
        let inks = math.inks(
          try math.set(.accent(.variable(letter), mark: mark, stretchy: false, under: false)))
        #expect(inks[1].maxY <= inks[0].minY + 2, "\(letter) \(mark)")
        #expect(inks[1].center.x > inks[0].minX && inks[1].center.x < inks[0].maxX + 5)
      }
    }
  }

  @Test(arguments: MathFontTable.installed, ["→", "⇒", "↔", "⏞", "⏟"])
  func whatGrowsAcrossIsAsWideAsItsBody(_ table: MathFontTable, _ sign: String) throws {
    let math = try MathFixture(family: table.family)
    let body = Formula.row((0..<12).flatMap { _ in [Formula.x, .plus] } + [.x])
    let width = try math.set(body).width
    let isUnder = sign == "⏟"
    let isArrow = !isUnder && sign != "⏞"
    let label = try math.set(body, .script).width
    let box =
      try isArrow
      ? math.set(.stack(.arrow(sign), under: nil, over: body))
      : math.set(.accent(body, mark: sign, stretchy: true, under: isUnder))
    let letters = 25
    let inks =
      isArrow ? Array(math.inks(box).dropLast(letters)) : Array(math.inks(box).dropFirst(letters))
    let grown = try #require(inks.first.map { inks.reduce($0) { $0.union($1) } })
    let wanted = isArrow ? label + 50 : width
    if isArrow {
      let foot = try #require(math.inks(box).suffix(letters).map(\.maxY).max())
      #expect(foot <= grown.minY, "the label clears the wings")
    }
    #expect(grown.width > wanted - 5 && grown.width < 1.1 * wanted + 30)
  }

  @Test(arguments: MathFontTable.installed)
  func limitsOfAnIntegralDoNotTouchIt(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    let inks = math.inks(try math.set(.scripted(.integral, sub: .n, sup: .one)))
    #expect(inks[1].minX >= inks[0].maxX - 1, "the upper limit stands beside the hook")
    #expect(inks[2].minX < inks[1].minX, "the lower one follows the slant")
  }

  @Test(arguments: [
    ("STIX", "STIX Math"), ("DejaVu Math", "DejaVu Math TeX Gyre"),
    ("Latin Modern", "Latin Modern Math"),
  ])
  func fontsAreKnownByTheirShortNames(_ name: String, _ family: String) throws {
    guard Self.isInstalled(family) else {
      let error = #expect(throws: FontError.self) { try Typesetter(mathFamily: name) }
      #expect(error?.description.contains("“\(family)” is not installed") == true)
      return
    }
    let box = try MathFixture(family: name).set(.x)
    #expect(runs(of: box.items).map(\.family) == [family])
  }

  @Test(.enabled(if: isInstalled("STIX Math"), "STIX Math is not installed (fonts-stix)"))
  func aPrimeThatIsRaisedByItselfIsNotRaisedTwice() throws {
    let math = try MathFixture(family: "STIX Math")
    let prime = Formula.symbol("′", .ordinary)
    let box = try math.set(.scripted(.x, sup: prime), .text)
    #expect(math.glyphs(box).map(\.size) == [100, 100])
    #expect(isClose(math.glyphs(box)[1].pen.y, 0))
    let both = math.glyphs(try math.set(.scripted(.x, sub: .one, sup: prime), .text))
    #expect(isClose(both[1].pen.y, 0))
  }

  /// The upright letters of Asana Math have one cut-in a corner: A −82, L −90, f 158 at the top
  /// right and B 49 at the bottom right; their advances are 777, 610, 332 and 610.
  @Test(.enabled(if: isInstalled("Asana Math"), "Asana Math is not installed"))
  func scriptsAreTuckedIntoTheCornersOfLetters() throws {
    let math = try MathFixture(family: "Asana Math")
    func pen(_ letter: String, sub: Formula? = nil, sup: Formula? = nil) throws -> Double {
      math.glyphs(try math.set(.scripted(.identifier(letter, .upright), sub: sub, sup: sup)))[1]
        .pen.x
    }
    #expect(isClose(try pen("A", sup: .one), 77.7 - 8.2))
    #expect(isClose(try pen("L", sup: .one), 61 - 9))
    #expect(isClose(try pen("f", sup: .one), 33.2 + 15.8))
    #expect(isClose(try pen("B", sub: .one), 61 + 4.9))
  }
}
