import Formula
import Geometry

extension MathSetter {
  /// A base with scripts (rule 18), or with limits where it takes them (rule 13a).
  func scripts(_ base: Formula, sub: Formula?, sup: Formula?) -> MathBox {
    let body = set(base)
    var (lower, upper) = scriptBoxes(sub, sup)
    if let sup, let primes = raisedPrimes(sup) { upper = primes }
    if isDisplay, Self.takesLimits(base) { return limits(body, under: lower, over: upper) }
    let shifts = shifts(of: body, sub: lower, sup: upper)
    var result = body
    result.glyph = nil
    result.italics = 0
    // The width of a slanted operator reaches to its upper end, that of a letter to its lower one.
    let top = body.finished.width
    let foot = body.includesItalics ? body.width - body.italics : body.width
    result.includesItalics = false
    result.width = top
    if let upper {
      let x = top + kerning(body, upper, shift: shifts.up, isUpper: true)
      result.add(upper, x: x, y: -shifts.up)
      result.width = x + upper.width + constants.spaceAfterScript * em
    }
    if let lower {
      let x = foot + kerning(body, lower, shift: shifts.down, isUpper: false)
      result.add(lower, x: x, y: shifts.down)
      let end = x + lower.width + constants.spaceAfterScript * em
      result.width = max(upper == nil ? foot : result.width, end)
    }
    return result
  }

  /// Primes of a font that has none for scripts: its primes are raised by themselves, and as large
  /// as they are to be seen.
  private func raisedPrimes(_ script: Formula) -> MathBox? {
    guard case .symbol(let signs, .ordinary) = script, let first = signs.unicodeScalars.first,
      "′″‴⁗".unicodeScalars.contains(first), !font.hasScriptForm(first),
      let id = glyphID(for: first), let ink = font.font.inkBounds(of: id),
      -ink.maxY > constants.superscriptShiftUpCramped
    else { return nil }
    let least = isCramped ? constants.superscriptShiftUpCramped : constants.superscriptShiftUp
    var primes = set(script).finished
    primes.descent = primes.content.ink?.maxY ?? 0
    return primes.lowered(by: least * em)
  }

  /// Whether scripts stand below and above in display style.
  static func takesLimits(_ base: Formula) -> Bool {
    switch base {
    case .symbol(_, .large), .function(_, takesLimits: true): true
    case .row(let parts) where parts.count == 1: takesLimits(parts[0])
    case .colored(_, let body), .phantom(let body, _): takesLimits(body)
    default: false
    }
  }

  /// How far scripts stand above and below the baseline (rules 18a to 18f).
  func shifts(
    of base: MathBox, sub: MathBox?, sup: MathBox?
  ) -> (up: Double, down: Double) {
    let isGlyph = base.glyph != nil
    var up = 0.0
    var down = 0.0
    if let sup {
      let least =
        isCramped ? constants.superscriptShiftUpCramped : constants.superscriptShiftUp
      let drop = isGlyph ? 0 : base.ascent - constants.superscriptBaselineDropMax * em
      up = max(least * em, drop, sup.descent + constants.superscriptBottomMin * em)
    }
    if let sub {
      let drop = isGlyph ? 0 : base.descent + constants.subscriptBaselineDropMin * em
      down = max(constants.subscriptShiftDown * em, drop)
      if sup == nil { down = max(down, sub.ascent - constants.subscriptTopMax * em) }
    }
    guard let sub, let sup else { return (up, down) }
    let gap = up - sup.descent + down - sub.ascent
    down += max(0, constants.subSuperscriptGapMin * em - gap)
    if gap < constants.subSuperscriptGapMin * em {
      let raise = constants.superscriptBottomMaxWithSubscript * em - (up - sup.descent)
      if raise > 0 {
        up += raise
        down -= raise
      }
    }
    return (up, down)
  }

  /// How far a script is tucked in, from the cut-in corners of both glyphs at the two heights
  /// where they meet (OpenType specification, MathKernInfo): the lesser movement of the two.
  private func kerning(
    _ base: MathBox, _ script: MathBox, shift: Double, isUpper: Bool
  ) -> Double {
    guard let glyph = base.glyph else { return 0 }
    let outer = isUpper ? script.descent - shift : script.ascent - shift
    let heights =
      isUpper ? [-outer, base.ascent] : [outer, -base.descent]
    let corner: MathFont.Corner = isUpper ? .topRight : .bottomRight
    let facing: MathFont.Corner = isUpper ? .bottomLeft : .topLeft
    let kerns = heights.map { height in
      var kern = font.kerning(of: glyph.id, at: corner, height: height / glyph.em) * glyph.em
      if let other = script.glyph {
        let own = (isUpper ? height - shift : height + shift) / other.em
        kern += font.kerning(of: other.id, at: facing, height: own) * other.em
      }
      return kern
    }
    return kerns.max() ?? 0
  }
}
