import Formula
import Geometry

extension MathSetter {
  private var partStyle: Formula.Style {
    switch style {
    case .display: .text
    case .text: .script
    case .script, .scriptscript: .scriptscript
    }
  }

  /// One part over another, with a bar or without (rule 15).
  ///
  /// - Parameter margin: what keeps it apart from its neighbours, in ems: TeX's
  ///   `\nulldelimiterspace`, 1.2 points at 10 points.
  func fraction(
    _ top: Formula, _ bottom: Formula, bar: Bool, margin: Double = 0.12
  ) -> MathBox {
    let numerator = styled(partStyle).set(top).finished
    let denominator = styled(partStyle, cramped: true).set(bottom).finished
    let (up, down) =
      bar
      ? fractionShifts(numerator, denominator) : stackShifts(numerator, denominator)
    let width = max(numerator.width, denominator.width)
    let margin = margin * em
    var result = MathBox()
    result.add(numerator, x: margin + (width - numerator.width) / 2, y: -up)
    if bar { result.content.text += "/" }
    result.add(denominator, x: margin + (width - denominator.width) / 2, y: down)
    if bar {
      let rule = constants.fractionRule * em
      result.addRule(
        Rectangle(x: margin, y: -axis - rule / 2, width: width, height: rule), color: color)
    }
    result.width = width + 2 * margin
    return result
  }

  private func fractionShifts(
    _ numerator: MathBox, _ denominator: MathBox
  ) -> (up: Double, down: Double) {
    let half = constants.fractionRule * em / 2
    return (
      max(
        constants.numerator(isDisplay) * em,
        axis + half + constants.numeratorGap(isDisplay) * em + numerator.descent),
      max(
        constants.denominator(isDisplay) * em,
        denominator.ascent + constants.denominatorGap(isDisplay) * em + half - axis)
    )
  }

  private func stackShifts(
    _ top: MathBox, _ bottom: MathBox
  ) -> (up: Double, down: Double) {
    let up = constants.stackTop(isDisplay) * em
    let down = constants.stackBottom(isDisplay) * em
    let gap = up - top.descent + down - bottom.ascent
    let lack = max(0, constants.stackGap(isDisplay) * em - gap) / 2
    return (up + lack, down + lack)
  }
}
