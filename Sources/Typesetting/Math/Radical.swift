import Formula
import Geometry

extension MathSetter {
  /// A root, with its index tucked into the sign (rule 11).
  func root(_ body: Formula, index: Formula?) -> MathBox {
    let inner = cramped.set(body).finished
    let rule = constants.radicalRule * em
    let least = constants.radicalGap(isDisplay) * em
    let wanted = inner.ascent + inner.descent + least + rule
    guard let sign = stretched("√", along: .vertical, to: wanted) else { return inner }
    let height = sign.ascent + sign.descent
    let gap = least + max(0, height - wanted) / 2
    let top = inner.ascent + gap + rule
    var result = MathBox()
    let start = index.map { addDegree($0, to: &result, signTop: top, signHeight: height) } ?? 0
    result.add(sign, x: start, y: sign.ascent - top)
    let bar = start + sign.width
    // The bar begins a little inside the sign, so that no seam shows between the two.
    result.addRule(
      Rectangle(
        Point(bar - rule / 2, -top), Point(bar + inner.width, rule - top)), color: color)
    result.add(inner, x: bar)
    result.width = bar + inner.width
    result.ascent += constants.radicalExtra * em
    return result
  }

  /// Draws the index of a root and gives the place where the sign starts.
  private func addDegree(
    _ index: Formula, to result: inout MathBox, signTop: Double, signHeight: Double
  ) -> Double {
    let degree = styled(.scriptscript).set(index).finished
    let before = constants.radicalKernBeforeDegree * em
    let start = before + degree.width + constants.radicalKernAfterDegree * em
    let bottom = signHeight - signTop - constants.radicalDegreeRaise * signHeight
    // A wide index pushes the sign to the right, never itself to the left of the pen.
    result.add(degree, x: before + max(0, -start), y: bottom - degree.descent)
    return max(0, start)
  }
}
