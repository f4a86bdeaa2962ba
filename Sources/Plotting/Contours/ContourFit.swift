import Geometry

/// Fits cubic Bézier curves to a traced line: as few as keep within a tolerance of the true line.
///
/// The ends of every curve lie on the line with tangents perpendicular to the gradient; their
/// lengths solve the least-squares problem of Schneider ("An Algorithm for Automatically Fitting
/// Digitized Curves", Graphics Gems, 1990) on the points between. A curve is judged on the
/// function itself, by |f − level| / |∇f| at points along it.
struct ContourFit {
  let field: PlaneField
  let line: ContourLine
  /// The greatest distance from the true line, in the units of the points.
  let tolerance: Double

  func fitted() -> SmoothLine {
    var points = line.points
    var slopes = points.map(field.gradient)
    if line.isClosed {
      // A closed line that comes through a saddle begins there.
      if let start = points.indices.first(where: { isCorner($0, slopes) }), start > 0 {
        points = Array(points[start...] + points[..<start])
        slopes = Array(slopes[start...] + slopes[..<start])
      }
      points.append(points[0])
      slopes.append(slopes[0])
    }
    let last = points.count - 1
    let corners = points.indices.filter { isCorner($0, slopes) }
    let wraps = line.isClosed && corners.isEmpty
    var pieces: [SmoothLine.Piece] = []
    let cuts = [0] + corners.filter { $0 > 0 && $0 < last } + [last]
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      let part = Array(points[from...to])
      pieces += fitted(part, tangents(part, Array(slopes[from...to]), wraps: wraps))
    }
    return SmoothLine(pieces: pieces, isClosed: line.isClosed, level: line.level)
  }

  /// Whether lines meet at a point: the gradient vanishes beside those of its neighbours.
  private func isCorner(_ index: Int, _ slopes: [Vector]) -> Bool {
    // Squares, as nearly every point of every line is asked.
    func square(_ index: Int) -> Double {
      slopes.indices.contains(index) ? slopes[index].dot(slopes[index]) : 0
    }
    let most = max(square(index - 1), square(index + 1))
    return most > 0 && square(index) <= 1e-12 * most
  }

  private func fitted(_ points: [Point], _ tangents: [Vector]) -> [SmoothLine.Piece] {
    var pieces: [SmoothLine.Piece] = []
    var start = 0
    var span = 1
    while start < points.count - 1 {
      let (end, found) = longest(from: start, trying: span, points, tangents)
      span = max(end - start, 1)
      pieces += found
      start = end
    }
    return pieces
  }

  /// Unit tangents in travelling order; chords where the gradient vanishes or is unknown.
  private func tangents(_ points: [Point], _ slopes: [Vector], wraps: Bool) -> [Vector] {
    let last = points.count - 1
    var tangents = points.indices.map { index in
      let before = index > 0 ? points[index - 1] : (wraps ? points[last - 1] : points[0])
      let after = index < last ? points[index + 1] : (wraps ? points[1] : points[last])
      let chord = (after - before).normalized ?? Vector(1, 0)
      guard let normal = slopes[index].normalized else { return chord }
      let tangent = Vector(normal.dy, -normal.dx)
      let share = tangent.dot(chord)
      // A tangent far off the chord says that the function is not smooth here.
      guard share.magnitude > 0.5 else { return chord }
      return share > 0 ? tangent : -tangent
    }
    guard last > 0 else { return tangents }
    // Into a saddle the line goes on as a parabola does.
    for (end, beside) in [(0, 1), (last, last - 1)] where isCorner(end, slopes) {
      let chord = (points[end] - points[beside]).normalized ?? tangents[beside]
      let way = end == 0 ? -chord : chord
      tangents[end] = (way * (2 * way.dot(tangents[beside])) - tangents[beside]).normalized ?? way
    }
    return tangents
  }

  /// The longest curve from a point that keeps the tolerance: spans are doubled, then bisected.
  ///
  /// - Parameter span: what is tried first; neighbouring curves are of much the same length.
  private func longest(
    from start: Int, trying span: Int, _ points: [Point], _ tangents: [Vector]
  ) -> (end: Int, pieces: [SmoothLine.Piece]) {
    let last = points.count - 1
    var (good, bad) = (start, last + 1)
    var best: SmoothLine.Piece?
    var end = min(start + span, last)
    while good < last, let piece = piece(points, tangents, start, end) {
      best = piece
      good = end
      end = min(start + 2 * (end - start), last)
    }
    if good < last { bad = end }
    while good + 1 < bad {
      let middle = (good + bad) / 2
      if let piece = piece(points, tangents, start, middle) {
        best = piece
        good = middle
      } else {
        bad = middle
      }
    }
    if let best { return (good, [best]) }
    let (a, b) = (points[start], points[start + 1])
    return (start + 1, refined(a, b, tangents[start], tangents[start + 1], depth: 0))
  }

  private func piece(
    _ points: [Point], _ tangents: [Vector], _ start: Int, _ end: Int
  ) -> SmoothLine.Piece? {
    // A curve that turns by more than a quarter is not tried.
    guard tangents[start].dot(tangents[end]) > 0.05 || end == start + 1 else { return nil }
    let piece = Self.curve(points, start, end, tangents[start], tangents[end])
    return isGood(piece, samples: min(3 + 2 * (end - start), 15)) ? piece : nil
  }

  private func isGood(_ piece: SmoothLine.Piece, samples: Int) -> Bool {
    (1...samples).allSatisfy { step in
      let point = piece.point(at: Double(step) / Double(samples + 1))
      return field.distance(of: point, toLevel: line.level) <= tolerance
    }
  }

  /// Two neighbouring points joined: by a curve if it is good, else by two through a point between
  /// that is brought onto the line; by a straight line where that fails.
  private func refined(
    _ a: Point, _ b: Point, _ u: Vector, _ v: Vector, depth: Int
  ) -> [SmoothLine.Piece] {
    let simple = Self.curve([a, b], 0, 1, u, v)
    if isGood(simple, samples: 3) { return [simple] }
    let middle = a.interpolated(to: b, by: 0.5)
    guard depth < 5,
      let place = field.projected(middle, onLevel: line.level, reach: a.distance(to: b)),
      let normal = field.gradient(place).normalized
    else { return [Self.straight(a, b)] }
    let along = Vector(normal.dy, -normal.dx)
    let tangent = along.dot(b - a) < 0 ? -along : along
    return refined(a, place, u, tangent, depth: depth + 1)
      + refined(place, b, tangent, v, depth: depth + 1)
  }

  static func straight(_ a: Point, _ b: Point) -> SmoothLine.Piece {
    SmoothLine.Piece(
      start: a, first: a.interpolated(to: b, by: 1.0 / 3),
      second: a.interpolated(to: b, by: 2.0 / 3),
      end: b, isStraight: true)
  }

  /// The cubic with given end tangents nearest to the points between, at chord-length parameters.
  private static func curve(
    _ points: [Point], _ start: Int, _ end: Int, _ u: Vector, _ v: Vector
  ) -> SmoothLine.Piece {
    let (a, b) = (points[start], points[end])
    let (alpha, beta) = reaches(points, start, end, u, v)
    return SmoothLine.Piece(start: a, first: a + u * alpha, second: b - v * beta, end: b)
  }

  private static func reaches(
    _ points: [Point], _ start: Int, _ end: Int, _ u: Vector, _ v: Vector
  ) -> (Double, Double) {
    let (a, b) = (points[start], points[end])
    let chord = a.distance(to: b)
    // The length that is exact for circular arcs to fourth order.
    let cosine = max(min(u.dot(v), 1), -0.9)
    let plain = chord * 2 / (3 * (1 + ((1 + cosine) / 2).squareRoot()))
    guard end > start + 1 else { return (plain, plain) }
    var lengths = [0.0]
    for index in (start + 1)...end {
      lengths.append(lengths[lengths.count - 1] + points[index].distance(to: points[index - 1]))
    }
    let total = lengths[lengths.count - 1]
    var (c00, c01, c11, x0, x1) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for index in (start + 1)..<end {
      let t = lengths[index - start] / total
      let s = 1 - t
      let (b1, b2) = (3 * s * s * t, 3 * s * t * t)
      let (p, q) = (u * b1, -v * b2)
      let base = a.interpolated(to: b, by: b2 + t * t * t)
      let rest = points[index] - base
      c00 += p.dot(p)
      c01 += p.dot(q)
      c11 += q.dot(q)
      x0 += p.dot(rest)
      x1 += q.dot(rest)
    }
    let determinant = c00 * c11 - c01 * c01
    guard determinant > 1e-12 * c00 * c11 else { return (plain, plain) }
    let alpha = (x0 * c11 - x1 * c01) / determinant
    let beta = (c00 * x1 - c01 * x0) / determinant
    let range = 0.1 * total...0.8 * total
    guard range.contains(alpha), range.contains(beta) else { return (plain, plain) }
    return (alpha, beta)
  }
}
