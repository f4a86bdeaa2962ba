import Formula

extension MathSetter {
  /// A body of which only some extents count.
  func phantom(_ body: Formula, _ phantom: Formula.Phantom) -> MathBox {
    let box = set(body).finished
    var result = MathBox()
    if phantom.isDrawn {
      let x =
        switch phantom.width {
        case .full, .reachingRight: 0.0
        case .reachingLeft: -box.width
        case .centered: -box.width / 2
        }
      result.add(box, x: x)
    }
    result.width = phantom.width == .full ? box.width : 0
    result.ascent = phantom.hasAscent ? box.ascent : 0
    result.descent = phantom.hasDescent ? box.descent : 0
    if phantom.fillsLine {
      // TeX's strut: 8.4 and 3.6 points at 10 points.
      result.ascent = max(result.ascent, 0.84 * em)
      result.descent = max(result.descent, 0.36 * em)
    }
    return result
  }
}
