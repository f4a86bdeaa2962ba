import Formula
import Foundation
import Geometry
import Scene
import Testing
import Typesetting

/// What holds of the layout of every formula of the corpus.
@Suite struct CorpusLayoutTests {
  /// The formulas with their source.
  static let formulas: [(latex: String, formula: Formula)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../FormulaTests/Corpus/formulas.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      (try? Formula(latex: String(line))).map { (String(line), $0) }
    }
  }()

  @Test func everyFormulaIsDrawnInsideItsInkFromKnownGlyphs() throws {
    #expect(Self.formulas.count >= 300)
    let math = try MathFixture()
    // Latin Modern Math lacks a few signs, which STIX Math lends; DejaVu Math has only some of them.
    let hasLender = MathFontTable.installed.contains { $0.family == "STIX Math" }
    for (latex, formula) in Self.formulas {
      for style in [Formula.Style.display, .scriptscript] {
        let box = try math.set(formula, style)
        if let drawn = ink(of: box.items) {
          let known = try #require(box.ink)
          #expect(known.contains(drawn, tolerance: 1e-6), "\(latex)")
        }
        let names = runs(of: box.items).flatMap(\.glyphs).map(\.outline.name)
        #expect(!hasLender || !names.contains("missing"), "\(latex)")
      }
    }
  }

  @Test(arguments: MathFontTable.installed)
  func everyFormulaHasFiniteExtents(_ table: MathFontTable) throws {
    let math = try MathFixture(family: table.family)
    for (latex, formula) in Self.formulas {
      for style in Formula.Style.allCases {
        let box = try math.set(formula, style)
        #expect((box.width + box.ascent + box.descent).isFinite, "\(latex)")
        #expect(box.width >= 0 && box.ascent + box.descent >= 0, "\(latex)")
      }
    }
  }

  /// Twice the size is twice as large, whatever the formula is made of.
  @Test func layoutScalesWithTheSize() throws {
    let typesetter = try Typesetter()
    let color = ThemedColor(light: .black, dark: .white)
    for (latex, formula) in Self.formulas {
      let small = try typesetter.formula(formula, size: 10, color: color, style: .display)
      let large = try typesetter.formula(formula, size: 20, color: color, style: .display)
      #expect(isClose(large.width, 2 * small.width, within: 1e-6), "\(latex)")
      #expect(isClose(large.ascent, 2 * small.ascent, within: 1e-6), "\(latex)")
      #expect(isClose(large.descent, 2 * small.descent, within: 1e-6), "\(latex)")
    }
  }
}
