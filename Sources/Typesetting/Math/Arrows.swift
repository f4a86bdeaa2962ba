import Formula
import Geometry

extension MathSetter {
  /// An arrow that grows to hold what stands above and below it (OpenType's `StretchStack…`).
  ///
  /// Labels keep their distance from the shaft, as with the arrows of TeX, which count less high
  /// than they are drawn; they clear the wings of the heads at the least. Half an em stands free at
  /// the ends together.
  func labelledArrow(
    _ sign: Unicode.Scalar, under lower: MathBox?, over upper: MathBox?
  ) -> MathBox? {
    let width = max(lower?.width ?? 0, upper?.width ?? 0) + 0.5 * em
    guard let arrow = stretched(sign, along: .horizontal, to: width) else { return nil }
    // Computer Modern's arrows reach 0.260 ems above the axis and count 0.117.
    let share = 0.45
    let distances = constants.stretchStack
    func counted(_ extent: Double, gap: Double) -> Double {
      max(share * extent, extent + 0.02 * em - gap * em)
    }
    var body = arrow
    body.ascent = axis + counted(arrow.ascent - axis, gap: distances.upperGap)
    body.descent = counted(arrow.descent + axis, gap: distances.lowerGap) - axis
    var result = limits(body, under: lower, over: upper, distances: distances)
    result.ascent = max(result.ascent, arrow.ascent)
    result.descent = max(result.descent, arrow.descent)
    return result
  }

  /// A body under or over an arrow as wide as it is; `nil` where the body is narrower than the
  /// font's arrow, so that the accent made for single letters serves better.
  func arrowed(_ body: MathBox, mark: Unicode.Scalar, isUnder: Bool) -> MathBox? {
    guard let sign = AccentMark.arrow(for: mark), let id = glyphID(for: sign),
      let natural = font.font.inkBounds(of: id)?.scaled(by: em), natural.width <= body.width,
      let arrow = stretched(sign, along: .horizontal, to: body.width),
      let ink = arrow.content.ink
    else { return nil }
    var result = body
    result.glyph = nil
    // The wings of the head are open: half the gap of a bar is enough.
    let gap = (isUnder ? constants.underbarGap : constants.overbarGap) * em / 2
    result.addInk(
      of: arrow, x: body.width / 2 - ink.center.x,
      y: isUnder ? body.descent + gap - ink.minY : -body.ascent - gap - ink.maxY)
    return result
  }
}
