import Formula
import Foundation
import Geometry
import Scene
import Testing
import Typesetting

@Suite struct FontSubsetTests {
  private let formula = Formula.fenced(
    "(",
    .row([
      .root(.column(9), index: .one), .scripted(.sum, sub: .n, sup: .variable("h")),
      .accent(.x, mark: "→", stretchy: true, under: false),
      .scripted(.x, sup: .symbol("′", .ordinary)),
    ]), "}")

  /// A typesetter that sets formulas with a subset of the font.
  private func withSubset(
    _ scalars: Set<Unicode.Scalar>, _ body: (Typesetter) throws -> Void
  ) throws {
    let bytes = try Typesetter().fontSubset(for: scalars)
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "nabla-subset-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appending(path: "math.otf"))
    try body(Typesetter(fonts: FontLibrary(folders: [folder.path], system: true)))
  }

  @Test func aSubsetSetsItsFormulasLikeTheWholeFont() throws {
    let color = ThemedColor(light: .black, dark: .white)
    let whole = try Typesetter().formula(formula, size: 20, color: color, style: .display)
    try withSubset(formula.mathScalars) { typesetter in
      let cut = try typesetter.formula(formula, size: 20, color: color, style: .display)
      #expect(isClose(cut.width, whole.width))
      #expect(isClose(cut.ascent, whole.ascent) && isClose(cut.descent, whole.descent))
      func paths(_ box: TextBox) -> [Path] {
        runs(of: box.items).flatMap(\.glyphs).map(\.outline.path)
      }
      #expect(paths(cut) == paths(whole))
    }
  }

  /// Every ninth formula of the corpus, each with a font of its own.
  @Test func aSubsetSetsFormulasOfEveryKind() throws {
    let color = ThemedColor(light: .black, dark: .white)
    let whole = try Typesetter()
    for (index, (latex, formula)) in CorpusLayoutTests.formulas.enumerated() where index % 9 == 0 {
      let expected = try whole.formula(formula, size: 20, color: color, style: .display)
      try withSubset(formula.mathScalars) { typesetter in
        let cut = try typesetter.formula(formula, size: 20, color: color, style: .display)
        #expect(isClose(cut.width, expected.width), "\(latex)")
        #expect(isClose(cut.height, expected.height), "\(latex)")
        #expect(runs(of: cut.items).map(\.text) == runs(of: expected.items).map(\.text))
      }
    }
  }

  @Test func aSubsetIsSmallAndAlwaysTheSame() throws {
    let typesetter = try Typesetter()
    let scalars = Set("abcxyz0123456789+=()√∑′".unicodeScalars)
    let bytes = try typesetter.fontSubset(for: scalars)
    #expect(bytes == (try Typesetter().fontSubset(for: scalars.sorted())))
    #expect((2_000..<30_000).contains(bytes.count))
    #expect(bytes.prefix(4).elementsEqual("OTTO".utf8))
  }

  @Test func charactersNotAskedForAreLeftOut() throws {
    try withSubset(["x", "="]) { typesetter in
      let font = try typesetter.fonts.font(family: "Latin Modern Math")
      #expect(font.glyph(for: "x") != nil)
      #expect(font.glyph(for: "y") == nil)
    }
  }

  @Test func aFormulaKnowsItsCharacters() {
    #expect(
      formula.mathScalars.isSuperset(
        of: "(}√1∑n𝑛hℎ→\u{20D7}x𝑥′0123456789".unicodeScalars.dropLast(1)))
    #expect(Formula.text("words").mathScalars.isEmpty)
  }
}
