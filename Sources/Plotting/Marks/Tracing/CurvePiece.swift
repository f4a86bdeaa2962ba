import Geometry

/// A cubic curve on the page, or a straight line.
struct CurvePiece {
  var start: Point
  var first: Point
  var second: Point
  var end: Point
  var isStraight: Bool

  /// A straight line.
  init(from start: Point, to end: Point) {
    self.start = start
    self.end = end
    first = start.interpolated(to: end, by: 1.0 / 3)
    second = start.interpolated(to: end, by: 2.0 / 3)
    isStraight = true
  }

  /// The curve with given ends and controls; straight where the controls do not leave the chord.
  init(_ start: Point, _ first: Point, _ second: Point, _ end: Point) {
    self.start = start
    self.first = first
    self.second = second
    self.end = end
    let chord = end - start
    let (u, v) = (first - start, second - start)
    let square = chord.dot(chord)
    let room = 1e-3 * square.squareRoot()
    isStraight =
      chord.cross(u).magnitude <= room && chord.cross(v).magnitude <= room && u.dot(chord) >= 0
      && v.dot(chord) >= 0 && u.dot(chord) <= square && v.dot(chord) <= square
  }

  /// The place at a parameter from 0 to 1.
  func point(at t: Double) -> Point {
    let s = 1 - t
    let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return Point(
      a * start.x + b * first.x + c * second.x + d * end.x,
      a * start.y + b * first.y + c * second.y + d * end.y)
  }

  /// The direction at a parameter; that of the chord where the derivative vanishes.
  func direction(at t: Double) -> Vector? {
    let s = 1 - t
    let tangent =
      (first - start) * (s * s) + (second - first) * (2 * s * t) + (end - second) * (t * t)
    return tangent.normalized ?? (end - start).normalized
  }

  /// The same curve the other way.
  var reversed: CurvePiece {
    var result = self
    (result.start, result.first, result.second, result.end) = (end, second, first, start)
    return result
  }

  /// The part between two parameters (de Casteljau).
  func part(from low: Double, to high: Double) -> CurvePiece {
    if isStraight { return CurvePiece(from: point(at: low), to: point(at: high)) }
    let head = high < 1 ? upTo(high) : self
    return low > 0 ? head.reversed.upTo(1 - low / high).reversed : head
  }

  private func upTo(_ t: Double) -> CurvePiece {
    let a = start.interpolated(to: first, by: t)
    let b = first.interpolated(to: second, by: t)
    let c = second.interpolated(to: end, by: t)
    let ab = a.interpolated(to: b, by: t)
    let bc = b.interpolated(to: c, by: t)
    var result = self
    (result.start, result.first, result.second, result.end) = (
      start, a, ab, ab.interpolated(to: bc, by: t)
    )
    return result
  }
}

extension Path {
  /// Draws a piece from where the last one ended.
  mutating func append(_ piece: CurvePiece) {
    if piece.isStraight {
      line(to: piece.end)
    } else {
      cubic(to: piece.end, piece.first, piece.second)
    }
  }

  /// Draws pieces that meet end to end, closed where they end at their start.
  mutating func append(_ strand: [CurvePiece], closing: Bool = false) {
    guard let first = strand.first, let last = strand.last else { return }
    move(to: first.start)
    for piece in strand { append(piece) }
    if closing, strand.count > 1, last.end.distance(to: first.start) < 1e-6 { close() }
  }
}
