import Formula
import Geometry

extension MathSetter {
  /// Words in the current style, as much smaller than the formula as text is in lines.
  var wordsInStyle: TextSetter { words.resized(to: em / font.scale(beside: words.font)) }

  /// Words in a face of the text font, as high as their ink.
  func setWords(_ text: String, _ face: Formula.TextStyle) -> MathBox {
    // The text font has a bold face and no serifs; other faces are lent by the font of formulas.
    if let variant = face.variant, face == .italic || face == .monospace {
      return words(text, in: variant)
    }
    let setter = face == .bold ? wordsInStyle.bold : wordsInStyle
    var box = setter.box(text)
    box.ascent = max(0, -(box.ink?.minY ?? 0))
    box.descent = max(0, box.ink?.maxY ?? 0)
    return MathBox(box)
  }

  /// Words in an alphabet of the font of formulas, blanks as wide as in TeX's text fonts.
  func words(_ text: String, in variant: Formula.Variant) -> MathBox {
    var result = MathBox()
    let words = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{A0}" }
    for (index, word) in words.enumerated() {
      if index > 0 { result.width += em / 3 }
      result.append(string(variant.styled(String(word))).finished)
    }
    result.content.text = text
    return result
  }
}
