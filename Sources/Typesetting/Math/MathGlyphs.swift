import Formula
import Geometry
import Scene

extension MathSetter {
  /// A glyph with its pen at the origin.
  ///
  /// - Parameter text: what it stands for.
  func glyph(_ id: UInt32, text: String) -> MathBox {
    var result = glyph(id, text: text, of: font.font)
    result.italics = font.italicsCorrection(of: id) * em
    result.glyph = MathBox.Glyph(id: id, em: em)
    return result
  }

  /// A glyph of any font, of which no more is known than its shape.
  private func glyph(_ id: UInt32, text: String, of font: Font) -> MathBox {
    let em = self.em
    var box = TextBox(width: font.advance(of: id) * em, text: text)
    let shape = font.shape(of: id)
    if !shape.outline.path.isEmpty {
      let ink = shape.ink?.scaled(by: em)
      box.ascent = max(0, -(ink?.minY ?? 0))
      box.descent = max(0, ink?.maxY ?? 0)
      let run = Scene.GlyphRun(
        text: text, family: font.family, size: em, color: color,
        glyphs: [Scene.GlyphRun.Glyph(shape.outline, at: .zero)])
      box.draw(.glyphs(run), ink: ink)
    }
    return MathBox(box)
  }

  /// The families that lend a sign which the font of formulas lacks.
  private static let lenders = ["Latin Modern Math", "DejaVu Math TeX Gyre", "STIX Math"]

  /// A sign that another font of formulas has.
  private func lent(_ character: Character) -> MathBox? {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, !scalar.properties.isAlphabetic else {
      return nil
    }
    for family in Self.lenders {
      if let lender = try? words.fonts.font(family: family), let id = lender.glyph(for: scalar) {
        return glyph(id, text: String(character), of: lender)
      }
    }
    return nil
  }

  /// The glyph of a character in the current style, which may have a form of its own in scripts.
  func glyphID(for scalar: Unicode.Scalar) -> UInt32? {
    let level =
      switch style {
      case .display, .text: 0
      case .script: 1
      case .scriptscript: 2
      }
    return font.glyph(for: scalar, scriptLevel: level)
  }

  /// Characters side by side; one the font of formulas lacks comes from the text fonts.
  func string(_ text: String) -> MathBox {
    let scalars = Array(text.unicodeScalars)
    if scalars.count == 1, let id = glyphID(for: scalars[0]) { return glyph(id, text: text) }
    if let name = name(scalars, text: text) { return name }
    var result = MathBox()
    for character in text {
      if character == " " {
        result.width += em / 6
        result.content.text += " "
        continue
      }
      guard let boxes = characterGlyphs(character) else {
        result.append(lent(character) ?? MathBox(wordsInStyle.box(String(character))))
        result.italics = 0
        continue
      }
      for box in boxes {
        result.append(box)
        result.italics = box.italics
      }
    }
    return result
  }

  /// A name all of whose characters are single glyphs, as one run; `nil` for any other.
  private func name(_ scalars: [Unicode.Scalar], text: String) -> MathBox? {
    let em = self.em
    var box = TextBox(text: text)
    var glyphs: [Scene.GlyphRun.Glyph] = []
    var ink: Rectangle?
    var last: UInt32?
    for scalar in scalars {
      guard scalar != " " else {
        box.width += em / 6
        continue
      }
      // The first combining mark is U+0300.
      guard scalar.value < 0x300 || scalar.properties.canonicalCombiningClass == .notReordered,
        let id = glyphID(for: scalar)
      else { return nil }
      let shape = font.font.shape(of: id)
      let pen = Point(box.width, 0)
      if !shape.outline.path.isEmpty { glyphs.append(Scene.GlyphRun.Glyph(shape.outline, at: pen)) }
      if let bounds = shape.ink?.scaled(by: em).moved(by: pen - .zero) {
        ink = ink?.union(bounds) ?? bounds
      }
      box.width += font.font.advance(of: id) * em
      last = id
    }
    guard let last, !glyphs.isEmpty else { return nil }
    box.ascent = max(0, -(ink?.minY ?? 0))
    box.descent = max(0, ink?.maxY ?? 0)
    box.draw(
      .glyphs(
        Scene.GlyphRun(
          text: text, family: font.font.family, size: em, color: color, glyphs: glyphs)), ink: ink)
    var result = MathBox(box)
    result.italics = font.italicsCorrection(of: last) * em
    return result
  }

  /// The glyphs of a character, which may carry combining marks (≠ made of = and a slash); `nil`
  /// when the font of formulas lacks one.
  private func characterGlyphs(_ character: Character) -> [MathBox]? {
    let scalars = Array(character.unicodeScalars)
    let text = String(character)
    if scalars.count == 1 { return glyphID(for: scalars[0]).map { [glyph($0, text: text)] } }
    guard scalars.allSatisfy({ font.font.glyph(for: $0) != nil }) else { return nil }
    return font.font.shape(text, ShapingOptions(hasTabularFigures: false)).enumerated().map {
      glyph($1.id, text: $0 == 0 ? text : "")
    }
  }

  /// The character a sign is drawn with: a minus for a hyphen, ∂ slanted as in TeX.
  private func form(of sign: String, _ role: Formula.SymbolClass) -> String {
    switch (sign, role) {
    case ("-", _): "\u{2212}"
    case ("∂", .ordinary): emphasized(.italic).styled(sign)
    case (_, .ordinary): emphasized(.upright).styled(sign)
    default: sign
    }
  }

  /// A sign; a large one grows in display style and is centred on the axis (rule 13).
  func symbol(_ sign: String, _ role: Formula.SymbolClass) -> MathBox {
    if role == .ordinary, let dots = Dots(sign: sign), let box = self.dots(dots) { return box }
    // Half braces that a font has only in pieces, and a root sign that stands alone.
    if Moustache(sign: sign) != nil || sign == "√" { return delimiter(sign, extent: 0) }
    let sign = form(of: sign, role)
    guard role == .large || role == .integral, let scalar = sign.unicodeScalars.first,
      sign.unicodeScalars.count == 1, let id = glyphID(for: scalar)
    else { return string(sign) }
    var chosen = id
    if isDisplay {
      let variants = font.variants(of: id, along: .vertical)
      let wanted = constants.displayOperatorMinHeight
      chosen = (variants.first { $0.extent >= wanted } ?? variants.last)?.glyph ?? id
    }
    let box = glyph(chosen, text: sign)
    var result = box.lowered(by: (box.ascent - box.descent) / 2 - axis)
    result.includesItalics = (box.content.ink?.maxX ?? 0) <= box.width + box.italics / 2
    return result
  }
}
