import Geometry

/// Gathers pieces into strands that meet end to end.
struct CurvePen {
  /// What was drawn; no strand is empty.
  private(set) var strands: [[CurvePiece]] = []
  private var isDown = false

  /// Ends the strand.
  mutating func lift() { isDown = false }

  /// Draws a curve with the given derivatives at its ends.
  mutating func curve(_ a: CurveSpot, _ b: CurveSpot) {
    let third = (b.parameter - a.parameter) / 3
    append(
      CurvePiece(a.point, a.point + a.tangent * third, b.point - b.tangent * third, b.point))
  }

  /// Draws a straight line.
  mutating func line(_ a: Point, _ b: Point) { append(CurvePiece(from: a, to: b)) }

  private mutating func append(_ piece: CurvePiece) {
    guard isDown, let last = strands.last?.last, last.end == piece.start else {
      strands.append([piece])
      isDown = true
      return
    }
    let end = strands.count - 1
    if last.isStraight, piece.isStraight, Self.isOneLine(last, piece) {
      strands[end][strands[end].count - 1] = CurvePiece(from: last.start, to: piece.end)
    } else {
      strands[end].append(piece)
    }
  }

  /// Whether two straight lines in a row are one, within a ten thousandth of a point.
  private static func isOneLine(_ a: CurvePiece, _ b: CurvePiece) -> Bool {
    let whole = b.end - a.start
    let part = a.end - a.start
    let length = whole.length
    return length > 0 && whole.cross(part).magnitude <= 1e-4 * length && part.dot(whole) >= 0
      && (b.end - b.start).dot(whole) >= 0
  }
}
