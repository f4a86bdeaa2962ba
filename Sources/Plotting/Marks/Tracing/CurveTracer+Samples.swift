import Calculus
import Geometry

// Pieces judged at points between their ends, where enclosures are unknown or do not decide.
extension CurveTracer {
  private static var deepest: Int { 22 }
  /// The number of halvings after which pieces are only halved to the width of a hair, for curves
  /// that swing faster than can be drawn.
  private static var budget: Int { 3000 }

  /// Draws a stretch that is right at samples: 64 of them at the least, 4 on every piece.
  ///
  /// What happens between samples is not known. A piece whose ends stay apart however short it gets
  /// is taken for a jump or a pole.
  mutating func sample(_ a: CurveSpot, _ b: CurveSpot) {
    let pieces = 4
    var last = a
    for index in 1...pieces {
      let share = Double(index) / Double(pieces)
      let next =
        index == pieces
        ? b : curve.spot(at: a.parameter + (b.parameter - a.parameter) * share)
      refine(last, next, depth: 0)
      last = next
    }
  }

  private mutating func refine(_ a: CurveSpot, _ b: CurveSpot, depth: Int) {
    switch (a.isDefined, b.isDefined) {
    case (false, false):
      guard depth < 4 else { return pen.lift() }
    case (true, true):
      switch judge(a, b, depth: depth) {
      case .hidden where keepsHidden: return pen.line(a.point, b.point)
      case .hidden: return pen.lift()
      case .curve: return pen.curve(a, b)
      case .line: return pen.line(a.point, b.point)
      case .split: break
      }
      let gap = a.point.distance(to: b.point)
      let isThin =
        curve.isGraph
        ? b.parameter - a.parameter < 0.02 && (a.point.y - b.point.y).magnitude < 0.5 : gap < 0.02
      if isThin || halvings > Self.budget && depth > 9 { return pen.line(a.point, b.point) }
      if depth == Self.deepest {
        if gap < 0.5 { pen.line(a.point, b.point) } else { pen.lift() }
        return
      }
    default:
      if depth == Self.deepest { return pen.lift() }
    }
    halvings += 1
    let middle = curve.spot(at: a.parameter + (b.parameter - a.parameter) / 2)
    if isTiny(a, b), middle.isDefined, !isReliable(middle) {
      // Finer halves would show rounding and no more of the curve.
      return a.point.distance(to: b.point) < 0.5 ? pen.line(a.point, b.point) : pen.lift()
    }
    refine(a, middle, depth: depth + 1)
    refine(middle, b, depth: depth + 1)
  }

  /// Whether a piece is far narrower than a line.
  private func isTiny(_ a: CurveSpot, _ b: CurveSpot) -> Bool {
    curve.isGraph ? b.parameter - a.parameter < 0.02 : a.point.distance(to: b.point) < 0.02
  }

  private enum Judgement { case hidden, curve, line, split }

  /// Whether a piece may be drawn as it is.
  private func judge(_ a: CurveSpot, _ b: CurveSpot, depth: Int) -> Judgement {
    let width = b.parameter - a.parameter
    let isCurved = a.isSmooth && b.isSmooth
    let piece =
      isCurved
      ? CurvePiece(
        a.point, a.point + a.tangent * (width / 3), b.point - b.tangent * (width / 3), b.point)
      : CurvePiece(from: a.point, to: b.point)
    let parts = depth < 2 ? 16 : depth < 4 ? 8 : 4
    var error = 0.0
    var seen = [a.point, b.point]
    for part in 1..<parts {
      let t = Double(part) / Double(parts)
      let actual = curve.spot(at: a.parameter + width * t).point
      guard actual.isFinite else { return .split }
      seen.append(actual)
      let offset = actual - piece.point(at: t)
      // Along the curve an error of the parameter is none of the picture; a bound on the steepness
      // keeps pieces at poles in hand.
      let along = curve.isGraph ? piece.direction(at: t) : nil
      let across = along.map { max($0.cross(offset).magnitude, offset.length / 200) }
      error = max(error, across ?? offset.length)
    }
    if isHidden(seen) { return .hidden }
    return error > Self.tolerance ? .split : isCurved ? .curve : .line
  }

  private func isHidden(_ points: [Point]) -> Bool {
    points.allSatisfy { $0.y < window.minY } || points.allSatisfy { $0.y > window.maxY }
      || points.allSatisfy { $0.x < window.minX } || points.allSatisfy { $0.x > window.maxX }
  }

  /// Whether a smooth stretch a quarter of a point wide turns at least four times, and samples tell
  /// how far.
  ///
  /// They miss no more of what encloses its values than half a point, or three hundredths: a spike
  /// between samples is no such stretch.
  func isColumn(_ a: CurveSpot, _ b: CurveSpot, _ box: CurveEnclosure) -> Bool {
    let isFine = box.x.width <= 0.25 && (curve.isGraph || box.y.width <= 0.25)
    guard isFine else { return false }
    let heights = samples(a, b).map(\.y)
    guard let low = heights.min(), let high = heights.max() else { return false }
    let steps = zip(heights, heights.dropFirst()).map { $1 - $0 }
    let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
    let missing = box.y.width - (high - low)
    return turns >= 4 && missing <= max(0.5, 0.03 * box.y.width)
  }

  private func samples(_ a: CurveSpot, _ b: CurveSpot) -> [Point] {
    let count = 24
    return (1..<count).map {
      curve.spot(
        at: a.parameter + (b.parameter - a.parameter) * Double($0) / Double(count)
      ).point
    }.filter(\.isFinite)
  }

  /// Draws a stretch that swings faster than can be seen: from its least to its greatest value for a
  /// graph, else through samples.
  mutating func column(_ a: CurveSpot, _ b: CurveSpot) {
    var chosen = samples(a, b)
    if curve.isGraph {
      let order = chosen.indices.sorted { (chosen[$0].y, $0) < (chosen[$1].y, $1) }
      chosen = Set([order.first, order.last].compactMap(\.self)).sorted().map { chosen[$0] }
    }
    var last = a.point
    for point in chosen + [b.point] where last.isFinite && point.isFinite {
      pen.line(last, point)
      last = point
    }
  }
}
