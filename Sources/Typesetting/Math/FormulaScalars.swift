public import Formula

extension Formula {
  /// The characters whose glyphs the font of formulas needs to show this one, in figures and as
  /// MathML; words, which are set in the text font, are left out.
  public var mathScalars: Set<Unicode.Scalar> {
    var result = ScalarSet()
    collectMathScalars(into: &result)
    return Set(result.scalars)
  }

  /// Adds `mathScalars` to a set.
  package func collectMathScalars(into result: inout ScalarSet) {
    switch self {
    case .identifier(let name, let variant):
      result.formUnion(name.unicodeScalars)
      result.formUnion(variant.styled(name).unicodeScalars)
    case .symbol(let text, .ordinary):
      // Browsers slant single letters, the sign ∂ among them, by taking other characters.
      result.formUnion(text.unicodeScalars)
      result.formUnion(Variant.italic.styled(text).unicodeScalars)
      if let dots = Dots(sign: text) { result.insert(dots.dot) }
    case .number(let text), .symbol(let text, _), .function(let text, _):
      result.formUnion(text.unicodeScalars)
      // Pages write the blanks in names as thin spaces.
      if text.utf8.contains(UInt8(ascii: " ")) { result.insert("\u{2006}") }
      if text.utf8.contains(UInt8(ascii: "-")) { result.insert("\u{2212}") }
      if Moustache(sign: text) != nil { result.formUnion("{}".unicodeScalars) }
    case .delimiter(let text, _, _), .middle(let text), .arrow(let text):
      result.formUnion(text.unicodeScalars)
      if Moustache(sign: text) != nil { result.formUnion("{}".unicodeScalars) }
    case .text(let words, let face):
      if let variant = face.variant { result.formUnion(variant.styled(words).unicodeScalars) }
    case .space: break
    case .root: result.insert("√")
    case .accent(_, let mark, _, let under):
      result.formUnion(mark.unicodeScalars)
      // Pages set three and four dots as points.
      if mark.hasPrefix("…") { result.insert(".") }
      if let scalar = AccentMark.scalar(for: mark, isUnder: under) {
        result.formUnion(AccentMark.spellings(of: scalar))
        result.formUnion(
          [AccentMark.spacing(scalar), AccentMark.arrow(for: scalar)].compactMap(\.self))
      }
      result.formUnion("\u{1D6A4}\u{1D6A5}\u{131}\u{237}".unicodeScalars)
    case .fenced(let left, _, let right):
      result.formUnion((left + right).unicodeScalars)
      if Moustache(sign: left) != nil || Moustache(sign: right) != nil {
        result.formUnion("{}".unicodeScalars)
      }
      if left == "<" || right == ">" { result.formUnion("⟨⟩".unicodeScalars) }
    case .row, .fraction, .scripts, .stack, .table, .styled, .colored, .enclosed, .phantom: break
    }
    forEachPart { $0.collectMathScalars(into: &result) }
  }
}
