import Geometry

/// Fits cubic Bézier curves to a traced line: as few as keep within a tolerance of the true line.
///
/// The ends of every curve lie on the line with tangents perpendicular to the gradient, see
/// ``FitSearch``.
struct ContourFit {
  let field: PlaneField
  let line: ContourLine
  /// The greatest distance from the true line, in the units of the points.
  let tolerance: Double

  func fitted() -> SmoothLine {
    var points = line.points
    var slopes = field.gradients(points)
    if line.isClosed {
      // A closed line that comes through a saddle begins there.
      if let start = corners(slopes).first, start > 0 {
        points = Array(points[start...] + points[..<start])
        slopes = Array(slopes[start...] + slopes[..<start])
      }
      points.append(points[0])
      slopes.append(slopes[0])
    }
    let last = points.count - 1
    let corners = self.corners(slopes)
    let wraps = line.isClosed && corners.isEmpty
    var pieces: [SmoothLine.Piece] = []
    let cuts = [0] + corners.filter { $0 > 0 && $0 < last } + [last]
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      let part = Array(points[from...to])
      var search = FitSearch(
        self, points: part, tangents: tangents(part, Array(slopes[from...to]), wraps: wraps))
      pieces += search.pieces()
    }
    return SmoothLine(pieces: pieces, isClosed: line.isClosed, level: line.level)
  }

  /// Where lines meet: the gradient vanishes beside those of its neighbours.
  private func corners(_ slopes: [Vector]) -> [Int] {
    // Squares, as every point of every line is asked.
    let squares = slopes.map(\.square)
    return squares.indices.filter { index in
      let before = index > 0 ? squares[index - 1] : 0
      let after = index + 1 < squares.count ? squares[index + 1] : 0
      return Self.isCorner(squares[index], beside: max(before, after))
    }
  }

  /// Whether the square of a gradient vanishes beside that of a neighbour.
  private static func isCorner(_ square: Double, beside most: Double) -> Bool {
    most > 0 && square <= 1e-12 * most
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
    for (end, beside) in [(0, 1), (last, last - 1)]
    where Self.isCorner(slopes[end].square, beside: slopes[beside].square) {
      let chord = (points[end] - points[beside]).normalized ?? tangents[beside]
      let way = end == 0 ? -chord : chord
      tangents[end] = (way * (2 * way.dot(tangents[beside])) - tangents[beside]).normalized ?? way
    }
    return tangents
  }

  static func straight(_ a: Point, _ b: Point) -> SmoothLine.Piece {
    SmoothLine.Piece(
      start: a, first: a.interpolated(to: b, by: 1.0 / 3),
      second: a.interpolated(to: b, by: 2.0 / 3),
      end: b, isStraight: true)
  }
}

extension Vector {
  /// The square of the length.
  fileprivate var square: Double { dot(self) }
}
