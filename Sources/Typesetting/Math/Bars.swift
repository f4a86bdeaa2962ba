import Formula
import Geometry

extension MathSetter {
  /// A line over or under a body (rules 9 and 10).
  func barred(_ body: MathBox, isUnder: Bool) -> MathBox {
    var result = body
    result.glyph = nil
    let rule = (isUnder ? constants.underbarRule : constants.overbarRule) * em
    let gap = (isUnder ? constants.underbarGap : constants.overbarGap) * em
    let y = isUnder ? body.descent + gap : -body.ascent - gap - rule
    result.addRule(Rectangle(x: 0, y: y, width: body.width, height: rule), color: color)
    if isUnder {
      result.descent += constants.underbarExtra * em
    } else {
      result.ascent += constants.overbarExtra * em
    }
    return result
  }
}
