import Formula
import Geometry
import Scene
import Testing
import Typesetting

/// What the lengths of a MATH table promise, for every font at hand.
@Suite struct MathLawsTests {
  private static let bodies: [Formula] = [
    .one, .x, .scripted(.variable("y"), sub: .variable("y")), .scripted(.variable("f"), sup: .n),
    .over(.one, .x), .root(.variable("g"), index: nil), .fenced("(", .over(.one, .x), ")"),
  ]

  /// A style, and whether it is display style: the constants differ.
  private static let styles: [(Formula.Style, Bool)] = [(.display, true), (.text, false)]

  @Test(arguments: MathFontTable.installed)
  func partsOfAFractionKeepTheirDistanceFromTheBar(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    for (style, isDisplay) in Self.styles {
      let above = table[isDisplay ? "FractionNumDisplayStyleGapMin" : "FractionNumeratorGapMin"]
      let below = table[isDisplay ? "FractionDenomDisplayStyleGapMin" : "FractionDenominatorGapMin"]
      for top in Self.bodies {
        for bottom in Self.bodies {
          let box = try math.set(.over(top, bottom), style)
          let bar = try #require(rules(of: box.items).max { $0.width < $1.width })
          #expect(isClose(bar.height, table["FractionRuleThickness"]))
          #expect(isClose(bar.center.y, -table["AxisHeight"]))
          let others = math.inks(box) + rules(of: box.items).filter { $0 != bar }
          let foot = others.filter { $0.center.y < bar.minY }.map(\.maxY).max()
          let head = others.filter { $0.center.y > bar.maxY }.map(\.minY).min()
          #expect(try #require(foot) <= bar.minY - above + 1e-9, "\(top) over \(bottom)")
          #expect(try #require(head) >= bar.maxY + below - 1e-9, "\(top) over \(bottom)")
        }
      }
    }
  }

  @Test(arguments: MathFontTable.installed)
  func lowPartsOfAFractionStandAtTheirShifts(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    for (style, isDisplay) in Self.styles {
      let name = isDisplay ? "DisplayStyleShift" : "Shift"
      let glyphs = math.glyphs(try math.set(.over(.x, .x), style))
      let bar = table["AxisHeight"] + table["FractionRuleThickness"] / 2
      let gap = table[isDisplay ? "FractionNumDisplayStyleGapMin" : "FractionNumeratorGapMin"]
      let descent = try math.set(.x, isDisplay ? .text : .script).descent
      let up = max(table["FractionNumerator\(name)Up"], bar + gap + descent)
      #expect(isClose(glyphs[0].pen.y, -up))
      #expect(glyphs[1].pen.y >= table["FractionDenominator\(name)Down"] - 1e-9)
    }
  }

  @Test(arguments: MathFontTable.installed)
  func partsOfAStackKeepTheirDistance(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    for (style, isDisplay) in Self.styles {
      let gap = table[isDisplay ? "StackDisplayStyleGapMin" : "StackGapMin"]
      let inks = math.inks(
        try math.set(.fraction(.variable("y"), .variable("f"), bar: false, style: nil), style))
      #expect(inks[1].minY - inks[0].maxY >= gap - 1e-9)
    }
  }

  @Test(arguments: MathFontTable.installed)
  func scriptsKeepTheirHeights(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    for script in Self.bodies {
      let upper = try math.set(.scripted(.x, sup: script), .text)
      let up = try #require(math.inks(upper).dropFirst().map(\.maxY).max())
      #expect(-up >= table["SuperscriptBottomMin"] - 1e-9)
      #expect(
        -(try #require(math.glyphs(upper).last).pen.y) <= 1000 && math.glyphs(upper)[0].pen.y == 0)
      let lower = try math.set(.scripted(.x, sub: script), .text)
      let down = try #require(
        (math.inks(lower).dropFirst() + rules(of: lower.items)).map(\.minY).min())
      #expect(-down <= table["SubscriptTopMax"] + 1e-9)
      for other in Self.bodies {
        let both = try math.set(.scripted(.x, sub: other, sup: script), .text)
        let extents = try gapOfScripts(both, math, count: math.glyphs(upper).count - 1)
        #expect(extents >= table["SubSuperscriptGapMin"] - 1e-9, "\(script) above \(other)")
      }
    }
  }

  /// The gap between the first `count` glyphs after the base and those after them; rules count to
  /// the side on which they lie.
  private func gapOfScripts(_ box: TextBox, _ math: MathFixture, count: Int) throws -> Double {
    let inks = math.inks(box).dropFirst()
    let foot = try #require(inks.prefix(count).map(\.maxY).max())
    let head = try #require(inks.dropFirst(count).map(\.minY).min())
    let middle = (foot + head) / 2
    let bars = rules(of: box.items)
    let top = bars.filter { $0.center.y > middle }.map(\.minY).min() ?? head
    return min(head, top) - foot
  }

  @Test(arguments: MathFontTable.installed)
  func scriptsOfTallBasesHangFromTheirEnds(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    let tall = Formula.fenced("(", .column(5), ")")
    let base = try math.set(tall)
    let glyphs = math.glyphs(try math.set(.scripted(tall, sub: .one, sup: .one)))
    let (up, down) = (glyphs[glyphs.count - 2].pen.y, glyphs[glyphs.count - 1].pen.y)
    #expect(isClose(-up, base.ascent - table["SuperscriptBaselineDropMax"], within: 1e-6))
    #expect(isClose(down, base.descent + table["SubscriptBaselineDropMin"], within: 1e-6))
  }

  @Test(arguments: MathFontTable.installed)
  func limitsKeepTheirDistance(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    let alone = try math.set(.sum)
    for limit in [Formula.n, .variable("y"), .number("1")] {
      let box = try math.set(.scripted(.sum, sub: limit, sup: limit))
      let (pens, inks) = (math.glyphs(box).map(\.pen.y), math.inks(box))
      #expect(-inks[1].maxY - alone.ascent >= table["UpperLimitGapMin"] - 1e-9)
      #expect(-pens[1] - alone.ascent >= table["UpperLimitBaselineRiseMin"] - 1e-9)
      #expect(inks[2].minY - alone.descent >= table["LowerLimitGapMin"] - 1e-9)
      #expect(pens[2] - alone.descent >= table["LowerLimitBaselineDropMin"] - 1e-9)
    }
  }

  @Test(arguments: MathFontTable.installed)
  func rootsKeepTheirDistanceFromTheBar(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    for (style, isDisplay) in Self.styles {
      let gap = table[isDisplay ? "RadicalDisplayStyleVerticalGap" : "RadicalVerticalGap"]
      for body in Self.bodies {
        let box = try math.set(.root(body, index: nil), style)
        let bar = try #require(rules(of: box.items).min { $0.minY < $1.minY })
        #expect(isClose(bar.height, table["RadicalRuleThickness"]))
        #expect(isClose(box.ascent, -bar.minY + table["RadicalExtraAscender"]))
        let inner = math.inks(box).filter { $0.minX >= bar.minX }.map(\.minY).min()
        #expect(try #require(inner) >= bar.maxY + gap - 1e-9, "\(body)")
        let sign = try #require(math.inks(box).first)
        #expect(isClose(sign.minY, bar.minY, within: 1.5), "the bar continues the sign")
      }
    }
  }

  @Test(arguments: MathFontTable.installed)
  func barsKeepTheirDistance(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    for letter in ["x", "f", "y"] {
      let body = try math.set(.variable(letter))
      let over = try math.set(
        .accent(.variable(letter), mark: "¯", stretchy: true, under: false))
      let bar = try #require(rules(of: over.items).first)
      #expect(isClose(bar.height, table["OverbarRuleThickness"]))
      #expect(isClose(-bar.maxY, body.ascent + table["OverbarVerticalGap"]))
      #expect(isClose(over.ascent, -bar.minY + table["OverbarExtraAscender"]))
      let under = try math.set(
        .accent(.variable(letter), mark: "_", stretchy: true, under: true))
      let line = try #require(rules(of: under.items).first)
      #expect(isClose(line.height, table["UnderbarRuleThickness"]))
      #expect(isClose(line.minY, body.descent + table["UnderbarVerticalGap"]))
    }
  }
}
