import Formula
import Geometry

extension MathSetter {
  /// A body with a brace, bracket or parenthesis over or under it, at the distance of a bar; what is
  /// narrower is centred (The TeXbook, appendix B, `\overbrace`).
  func braced(_ body: MathBox, _ brace: MathBox, isUnder: Bool) -> MathBox {
    var result = MathBox()
    let ink = brace.content.ink ?? .init(.zero, .zero)
    let width = max(body.width, ink.width)
    let gap = (isUnder ? constants.underbarGap : constants.overbarGap) * em
    result.add(body, x: (width - body.width) / 2)
    result.width = width
    result.addInk(
      of: brace, x: (width - ink.width) / 2 - ink.minX,
      y: isUnder ? body.descent + gap - ink.minY : -body.ascent - gap - ink.maxY)
    return result
  }
}
