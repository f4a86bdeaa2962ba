/// A line or curve between two points of the grid.
struct OutlinePiece {
  /// What kind of curve the controls make.
  enum Kind {
    case line
    case quadratic
    case cubic
  }

  var kind: Kind
  var start: GridPoint
  /// The control point of a quadratic curve, the first of a cubic one.
  var first: GridPoint
  /// The second control point of a cubic curve.
  var second: GridPoint
  var end: GridPoint

  /// The number of characters for the coordinates, each with the sign or space before it.
  var cost: Int {
    func cost(_ step: GridPoint) -> Int { Self.width(step.x) + Self.width(step.y) }
    let step = end &- start
    switch kind {
    case .line:
      if step.x == 0 { return step.y == 0 ? 0 : Self.width(step.y) }
      return step.y == 0 ? Self.width(step.x) : cost(step)
    case .quadratic: return cost(first &- start) + cost(step)
    case .cubic: return cost(first &- start) + cost(second &- start) + cost(step)
    }
  }

  /// The first control point of a cubic curve that goes on smoothly from the piece before, as the
  /// shorthand `s` takes it.
  func mirror(after previous: OutlinePiece?) -> GridPoint {
    guard let previous, previous.kind == .cubic else { return start }
    return start &+ start &- previous.second
  }

  private static func width(_ number: Int) -> Int {
    let size = number.magnitude
    return size < 10 ? 2 : size < 100 ? 3 : size < 1000 ? 4 : size < 10_000 ? 5 : 6
  }

  /// Whether the piece stays within a distance of a polyline of samples, and the samples within
  /// that distance of the piece.
  func follows(_ samples: ArraySlice<SIMD2<Double>>, within tolerance: Double) -> Bool {
    let bound = tolerance * tolerance
    // Most of what does not fit is already seen half-way.
    guard kind == .line || Self.isNear(curve.point(0.5), samples, within: bound) else {
      return false
    }
    let own = flattened(count: min(max(samples.count, 12), 24))
    return Self.lie(samples, by: own[...], within: bound)
      && Self.lie(own[...], by: samples, within: bound)
  }

  /// The piece as a cubic curve.
  private var curve: CubicCurve {
    func real(_ point: GridPoint) -> SIMD2<Double> { SIMD2(Double(point.x), Double(point.y)) }
    var curve = CubicCurve(
      start: real(start), first: real(first), second: real(second), end: real(end))
    if kind == .quadratic {
      curve.second = (curve.first * 2 + curve.end) / 3
      curve.first = (curve.first * 2 + curve.start) / 3
    }
    return curve
  }

  private func flattened(count: Int) -> [SIMD2<Double>] {
    let curve = curve
    if kind == .line { return [curve.start, curve.end] }
    return (0...count).map { curve.point(Double($0) / Double(count)) }
  }

  /// Whether a point is within a distance, given by its square, of a polyline.
  private static func isNear(
    _ point: SIMD2<Double>, _ line: ArraySlice<SIMD2<Double>>, within bound: Double
  ) -> Bool {
    for index in line.indices.dropLast()
    where gap(point, line[index], line[index + 1]) <= bound {
      return true
    }
    return false
  }

  /// The square of the distance of a point from a line between two points.
  private static func gap(
    _ point: SIMD2<Double>, _ start: SIMD2<Double>, _ end: SIMD2<Double>
  ) -> Double {
    let (step, offset) = (end - start, point - start)
    let length = (step * step).sum()
    let share = length > 0 ? (offset * step).sum() / length : 0
    let gap = step * min(max(share, 0), 1) - offset
    return (gap * gap).sum()
  }

  /// Whether every point is within a distance, given by its square, of a polyline.
  ///
  /// Both run the same way, so that the search for a point begins at the place of the one before.
  private static func lie(
    _ points: ArraySlice<SIMD2<Double>>, by line: ArraySlice<SIMD2<Double>>, within bound: Double
  ) -> Bool {
    var place = line.startIndex
    for point in points {
      var index = place
      while true {
        guard index + 1 < line.endIndex else { return false }
        if gap(point, line[index], line[index + 1]) <= bound { break }
        index += 1
      }
      place = index
    }
    return true
  }
}
