import Formula
import Geometry

extension MathSetter {
  /// A body with a mark over or under it (rules 9, 10 and 12).
  func accent(_ base: Formula, mark: String, isStretchy: Bool, isUnder: Bool) -> MathBox {
    // What stands below does not press on superscripts (rule 10), nor do braces.
    let isCramping = !isUnder && !AccentMark.isBrace(mark, isUnder: false)
    let body = (isCramping ? cramped : self).set(isUnder ? base : Self.dotless(base))
    if isStretchy, AccentMark.isBar(mark) { return barred(body.finished, isUnder: isUnder) }
    guard let scalar = AccentMark.scalar(for: mark, isUnder: isUnder) else { return body }
    if isStretchy, let box = arrowed(body.finished, mark: scalar, isUnder: isUnder) { return box }
    let fixed = isStretchy || isUnder ? nil : AccentMark.spacing(scalar).flatMap(glyphID(for:))
    let width = isStretchy ? body.width + body.italics : nil
    guard let mark = fixed.map({ glyph($0, text: "") }) ?? accentGlyph(scalar, width: width)
    else { return body }
    if AccentMark.isBrace(scalar) { return braced(body.finished, mark, isUnder: isUnder) }
    return isUnder ? underAccent(body, mark) : overAccent(body, mark)
  }

  /// An i or j gives up its dot for a mark over it.
  private static func dotless(_ base: Formula) -> Formula {
    switch base {
    case .identifier("i", let variant): .identifier("ı", variant)
    case .identifier("j", let variant): .identifier("ȷ", variant)
    case .row(let parts) where parts.count == 1: dotless(parts[0])
    default: base
    }
  }

  /// The mark; with a width the widest that is no wider, or one put together to that width.
  private func accentGlyph(_ scalar: Unicode.Scalar, width: Double?) -> MathBox? {
    guard let id = glyphID(for: scalar) else { return nil }
    guard let width else { return glyph(id, text: "") }
    if !font.parts(of: id, along: .horizontal).isEmpty {
      return stretched(scalar, along: .horizontal, to: width)
    }
    let fitting = font.variants(of: id, along: .horizontal).last { $0.extent * em <= width }
    return glyph(fitting?.glyph ?? id, text: "")
  }

  /// Where the middle of a mark is to be put over or under.
  private func attachment(of box: MathBox) -> Double {
    guard let glyph = box.glyph else { return box.width / 2 }
    return font.accentAttachment(of: glyph.id) * glyph.em
  }

  /// The middle of a mark.
  private func middle(of mark: MathBox) -> Double {
    if let glyph = mark.glyph {
      let given = font.accentAttachment(of: glyph.id) * glyph.em
      if given != 0 { return given }
    }
    return mark.content.ink?.center.x ?? mark.width / 2
  }

  private func overAccent(_ body: MathBox, _ mark: MathBox) -> MathBox {
    var result = body
    let height = min(body.ascent, constants.accentBaseHeight * em)
    result.add(mark, x: attachment(of: body) - middle(of: mark), y: height - body.ascent)
    return result
  }

  private func underAccent(_ body: MathBox, _ mark: MathBox) -> MathBox {
    var result = body
    let top = mark.content.ink?.minY ?? 0
    let gap = constants.underbarGap * em
    result.addInk(of: mark, x: body.width / 2 - middle(of: mark), y: body.descent + gap - top)
    return result
  }
}
