import Geometry

/// Looks for the longest curves along a smooth stretch of a traced line.
///
/// The lengths of the end tangents solve the least-squares problem of Schneider ("An Algorithm for
/// Automatically Fitting Digitized Curves", Graphics Gems, 1990) on the points between. A curve is
/// judged on the function itself, by |f − level| / |∇f| at points along it.
struct FitSearch {
  private let field: PlaneField
  private let level: Double
  private let tolerance: Double
  private let points: [Point]
  /// Unit tangents in travelling order.
  private let tangents: [Vector]
  /// Where the curve that is looked for begins.
  private var start = 0
  /// The lengths along the points from there, as far as they were asked for.
  private var lengths: [Double] = []
  /// Where the last curve that was no good was found to be so, as a share of it.
  private var suspect = 0.5

  init(_ fit: ContourFit, points: [Point], tangents: [Vector]) {
    field = fit.field
    level = fit.line.level
    tolerance = fit.tolerance
    self.points = points
    self.tangents = tangents
  }

  /// The curves along all points.
  mutating func pieces() -> [SmoothLine.Piece] {
    var pieces: [SmoothLine.Piece] = []
    // Neighbouring curves are of much the same length.
    var span = 1
    while start < points.count - 1 {
      lengths.removeAll(keepingCapacity: true)
      lengths.append(0)
      if let (piece, end) = longest(trying: span) {
        pieces.append(piece)
        span = end - start
      } else {
        let (u, v) = (tangents[start], tangents[start + 1])
        pieces += refined(points[start], points[start + 1], u, v, depth: 0)
        span = 1
      }
      start += span
    }
    return pieces
  }

  /// The longest curve that keeps the tolerance, with the point at which it ends.
  ///
  /// Spans are doubled, then bisected; `nil` when not even the curve to the next point will do.
  private mutating func longest(trying span: Int) -> (SmoothLine.Piece, end: Int)? {
    let last = points.count - 1
    var (good, bad) = (start, last + 1)
    var best: SmoothLine.Piece?
    var end = min(start + span, last)
    while good < last, let piece = piece(to: end) {
      best = piece
      good = end
      end = min(start + 2 * (end - start), last)
    }
    if good < last { bad = end }
    while good + 1 < bad {
      let middle = (good + bad) / 2
      if let piece = piece(to: middle) {
        best = piece
        good = middle
      } else {
        bad = middle
      }
    }
    return best.map { ($0, good) }
  }

  private mutating func piece(to end: Int) -> SmoothLine.Piece? {
    let (u, v) = (tangents[start], tangents[end])
    // A curve that turns by more than a quarter is not tried.
    guard u.dot(v) > 0.05 || end == start + 1 else { return nil }
    let (a, b) = (points[start], points[end])
    let reach = plain(a, b, u, v)
    let (alpha, beta) = fitted(to: end) ?? (reach, reach)
    let piece = SmoothLine.Piece(start: a, first: a + u * alpha, second: b - v * beta, end: b)
    return isGood(piece, samples: min(3 + 2 * (end - start), 15)) ? piece : nil
  }

  /// Whether a curve keeps the tolerance at points along it.
  private mutating func isGood(_ piece: SmoothLine.Piece, samples: Int) -> Bool {
    // What is wrong with a curve shows first where it did with the one before.
    let first = max(1, min(samples, Int(suspect * Double(samples + 1))))
    for step in 0..<samples {
      let number = first + step <= samples ? first + step : first + step - samples
      let t = Double(number) / Double(samples + 1)
      guard field.distance(of: piece.point(at: t), toLevel: level) <= tolerance else {
        suspect = t
        return false
      }
    }
    return true
  }

  /// Two neighbouring points joined: by a curve if it is good, else by two through a point between
  /// that is brought onto the line; by a straight line where that fails.
  private mutating func refined(
    _ a: Point, _ b: Point, _ u: Vector, _ v: Vector, depth: Int
  ) -> [SmoothLine.Piece] {
    let reach = plain(a, b, u, v)
    let simple = SmoothLine.Piece(start: a, first: a + u * reach, second: b - v * reach, end: b)
    if isGood(simple, samples: 3) { return [simple] }
    let middle = a.interpolated(to: b, by: 0.5)
    guard depth < 5,
      let place = field.projected(middle, onLevel: level, reach: a.distance(to: b)),
      let normal = field.gradient(place).normalized
    else { return [ContourFit.straight(a, b)] }
    let along = Vector(normal.dy, -normal.dx)
    let tangent = along.dot(b - a) < 0 ? -along : along
    return refined(a, place, u, tangent, depth: depth + 1)
      + refined(place, b, tangent, v, depth: depth + 1)
  }
}

// How far the tangents of a curve reach.
extension FitSearch {
  /// The length that is exact for circular arcs to fourth order.
  private func plain(_ a: Point, _ b: Point, _ u: Vector, _ v: Vector) -> Double {
    let chord = a.distance(to: b)
    let cosine = max(min(u.dot(v), 1), -0.9)
    return chord * 2 / (3 * (1 + ((1 + cosine) / 2).squareRoot()))
  }

  /// The lengths of the tangents of the cubic nearest to the points between, at chord-length
  /// parameters; `nil` where they are no sensible ones.
  private mutating func fitted(to end: Int) -> (Double, Double)? {
    guard end > start + 1 else { return nil }
    while lengths.count <= end - start {
      let index = start + lengths.count
      lengths.append(lengths[lengths.count - 1] + points[index].distance(to: points[index - 1]))
    }
    let (a, b) = (points[start], points[end])
    let (u, v) = (tangents[start], tangents[end])
    let total = lengths[end - start]
    // The sums over the points, without the tangents, which are the same for all.
    var (s11, s12, s22) = (0.0, 0.0, 0.0)
    var (r1, r2) = (Vector(0, 0), Vector(0, 0))
    for index in (start + 1)..<end {
      let t = lengths[index - start] / total
      let s = 1 - t
      let (b1, b2) = (3 * s * s * t, 3 * s * t * t)
      let base = a.interpolated(to: b, by: b2 + t * t * t)
      let rest = points[index] - base
      s11 += b1 * b1
      s12 += b1 * b2
      s22 += b2 * b2
      r1 = r1 + rest * b1
      r2 = r2 + rest * b2
    }
    let (c00, c01, c11) = (s11 * u.dot(u), -s12 * u.dot(v), s22 * v.dot(v))
    let (x0, x1) = (u.dot(r1), -v.dot(r2))
    let determinant = c00 * c11 - c01 * c01
    guard determinant > 1e-12 * c00 * c11 else { return nil }
    let alpha = (x0 * c11 - x1 * c01) / determinant
    let beta = (c00 * x1 - c01 * x0) / determinant
    let range = 0.1 * total...0.8 * total
    return range.contains(alpha) && range.contains(beta) ? (alpha, beta) : nil
  }
}
