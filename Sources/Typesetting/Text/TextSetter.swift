import Geometry
import Scene

/// Sets plain text, without formulas, on one line.
struct TextSetter {
  var style: TextStyle
  let fonts: FontLibrary
  /// The font of the style itself.
  let font: Font

  /// Opens the font of a style.
  init(_ style: TextStyle, fonts: FontLibrary) throws(FontError) {
    self.style = style
    self.fonts = fonts
    font = try fonts.font(family: style.family, weight: style.weight)
  }

  /// The same at another size.
  func resized(to size: Double) -> TextSetter {
    var result = self
    result.style.size = size
    return result
  }

  /// The same in bold, as far as the family has it.
  var bold: TextSetter {
    var heavy = style
    heavy.weight = .bold
    return (try? TextSetter(heavy, fonts: fonts)) ?? self
  }

  /// A box as high as a line of the style, without ink.
  var strut: TextBox {
    TextBox(
      ascent: font.ascent * style.size, descent: font.descent * style.size)
  }

  /// The text on one line; a character no font has shows as a box.
  func box(_ text: String) -> TextBox {
    var box = strut
    for run in TextItemizer(font: font, lenders: lenders).runs(of: text) {
      if let font = run.font {
        add(run, in: font, to: &box)
      } else {
        for character in run.text { addMissing(character, to: &box) }
      }
    }
    box.text = text
    return box
  }

  /// The fonts that lend characters the style's own lacks, which few texts need.
  private func lenders() -> [Font] {
    ["DejaVu Sans", "Latin Modern Math"].compactMap { family in
      try? fonts.font(family: family, weight: style.weight)
    }
  }

  private func add(_ run: TextRun, in font: Font, to box: inout TextBox) {
    let size = style.size
    var glyphs: [Scene.GlyphRun.Glyph] = []
    var ink: Rectangle?
    for glyph in font.shape(run.text, ShapingOptions(isRightToLeft: run.level % 2 == 1)) {
      let pen = Point(box.width, 0) + glyph.offset * size
      let shape = font.shape(of: glyph.id)
      if !shape.outline.path.isEmpty {
        glyphs.append(Scene.GlyphRun.Glyph(shape.outline, at: pen))
      }
      if let bounds = shape.ink?.scaled(by: size).moved(by: pen - .zero) {
        ink = ink?.union(bounds) ?? bounds
      }
      box.width += glyph.advance * size
    }
    guard !glyphs.isEmpty else { return }
    box.draw(
      .glyphs(
        Scene.GlyphRun(
          text: run.text, family: font.family, size: size, color: style.color, glyphs: glyphs)),
      ink: ink)
  }

  private func addMissing(_ character: Character, to box: inout TextBox) {
    let pen = Point(box.width, 0)
    let run = Scene.GlyphRun(
      text: String(character), family: style.family, size: style.size, color: style.color,
      glyphs: [Scene.GlyphRun.Glyph(MissingGlyph.outline, at: pen)])
    box.draw(
      .glyphs(run), ink: MissingGlyph.frame.scaled(by: style.size).moved(by: pen - .zero))
    box.width += MissingGlyph.advance * style.size
  }
}
