import Formula

extension MathSetter {
  /// What stands below and above a base, small.
  func scriptBoxes(_ sub: Formula?, _ sup: Formula?) -> (lower: MathBox?, upper: MathBox?) {
    (sub.map { self.subscript.set($0).finished }, sup.map { superscript.set($0).finished })
  }

  /// A base with something small below and above it in every style; an arrow grows to hold them.
  func stack(_ base: Formula, under: Formula?, over: Formula?) -> MathBox {
    let (lower, upper) = scriptBoxes(under, over)
    // Half an em stands free at the point and at the tail of the arrow together.
    let width = max(lower?.width ?? 0, upper?.width ?? 0) + 0.5 * em
    let arrow = Self.arrow(base).flatMap { stretched($0, along: .horizontal, to: width) }
    return limits(arrow ?? set(base), under: lower, over: upper)
  }

  private static func arrow(_ formula: Formula) -> Unicode.Scalar? {
    guard case .arrow(let sign) = formula, let scalar = sign.unicodeScalars.first else {
      return nil
    }
    return scalar
  }

  /// A base with boxes below and above it, centred (rule 13a).
  func limits(_ base: MathBox, under lower: MathBox?, over upper: MathBox?) -> MathBox {
    let body = base.finished
    let slant = base.italics / 2
    let middle = body.width / 2
    let left = min(
      0, lower.map { middle - slant - $0.width / 2 } ?? 0,
      upper.map { middle + slant - $0.width / 2 } ?? 0)
    var result = MathBox()
    result.add(body, x: -left)
    result.width = body.width - left
    if let upper {
      let gap = max(
        constants.upperLimitGapMin * em,
        constants.upperLimitBaselineRiseMin * em - upper.descent)
      let x = middle + slant - upper.width / 2 - left
      result.add(upper, x: x, y: -(body.ascent + gap + upper.descent))
      result.width = max(result.width, x + upper.width)
    }
    if let lower {
      let gap = max(
        constants.lowerLimitGapMin * em,
        constants.lowerLimitBaselineDropMin * em - lower.ascent)
      let x = middle - slant - lower.width / 2 - left
      result.add(lower, x: x, y: body.descent + gap + lower.ascent)
      result.width = max(result.width, x + lower.width)
    }
    return result
  }
}
