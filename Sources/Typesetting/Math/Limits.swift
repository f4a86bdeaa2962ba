import Formula

extension MathSetter {
  /// What stands below and above a base, small.
  func scriptBoxes(_ sub: Formula?, _ sup: Formula?) -> (lower: MathBox?, upper: MathBox?) {
    (sub.map { self.subscript.set($0).finished }, sup.map { superscript.set($0).finished })
  }

  /// A base with something small below and above it in every style; an arrow grows to hold them.
  func stack(_ base: Formula, under: Formula?, over: Formula?) -> MathBox {
    let (lower, upper) = scriptBoxes(under, over)
    if case .arrow(let sign) = base, let scalar = sign.unicodeScalars.first,
      let box = labelledArrow(scalar, under: lower, over: upper)
    {
      return box
    }
    return limits(set(base), under: lower, over: upper)
  }

  /// A base with boxes below and above it, centred (rule 13a).
  func limits(
    _ base: MathBox, under lower: MathBox?, over upper: MathBox?
  ) -> MathBox {
    limits(base, under: lower, over: upper, distances: constants.limits)
  }

  /// A base with boxes below and above it at given distances, centred.
  func limits(
    _ base: MathBox, under lower: MathBox?, over upper: MathBox?,
    distances: MathConstants.LimitDistances
  ) -> MathBox {
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
      let gap = max(distances.upperGap * em, distances.upperRise * em - upper.descent)
      let x = middle + slant - upper.width / 2 - left
      result.add(upper, x: x, y: -(body.ascent + gap + upper.descent))
      result.width = max(result.width, x + upper.width)
    }
    if let lower {
      let gap = max(distances.lowerGap * em, distances.lowerDrop * em - lower.ascent)
      let x = middle - slant - lower.width / 2 - left
      result.add(lower, x: x, y: body.descent + gap + lower.ascent)
      result.width = max(result.width, x + lower.width)
    }
    return result
  }
}
