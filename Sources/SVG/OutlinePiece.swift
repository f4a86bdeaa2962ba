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

  /// Whether the first control point is the mirror image of the one before, and not written.
  var isMirrored = false

  /// The command that draws the piece: its letter, and how many of the numbers stand behind it.
  var command: (letter: UInt8, steps: SIMD8<Int>, count: Int) {
    let step = end - start
    let (first, second) = (first - start, second - start)
    switch kind {
    case .line where step.y == 0: return (UInt8(ascii: "h"), SIMD8(step.x, 0, 0, 0, 0, 0, 0, 0), 1)
    case .line where step.x == 0: return (UInt8(ascii: "v"), SIMD8(step.y, 0, 0, 0, 0, 0, 0, 0), 1)
    case .line: return (UInt8(ascii: "l"), SIMD8(step.x, step.y, 0, 0, 0, 0, 0, 0), 2)
    case .quadratic where isMirrored:
      return (UInt8(ascii: "t"), SIMD8(step.x, step.y, 0, 0, 0, 0, 0, 0), 2)
    case .quadratic:
      return (UInt8(ascii: "q"), SIMD8(first.x, first.y, step.x, step.y, 0, 0, 0, 0), 4)
    case .cubic where isMirrored:
      return (UInt8(ascii: "s"), SIMD8(second.x, second.y, step.x, step.y, 0, 0, 0, 0), 4)
    case .cubic:
      return (
        UInt8(ascii: "c"), SIMD8(first.x, first.y, second.x, second.y, step.x, step.y, 0, 0), 6
      )
    }
  }

  /// Whether the piece draws nothing.
  var isEmpty: Bool { kind == .line && start == end }

  /// The first control point of a curve that goes on smoothly from the piece before, as the
  /// shorthands `s` and `t` take it; `nil` where there is none that helps.
  func mirror(after previous: OutlinePiece) -> GridPoint? {
    switch (kind, previous.kind) {
    case (.cubic, .cubic): start + start - previous.second
    case (.cubic, _): start
    case (.quadratic, .quadratic): start + start - previous.first
    case (.quadratic, _), (.line, _): nil
    }
  }

  /// Whether the piece stays within a distance of a polyline of samples between its ends, and the
  /// samples within that distance of the piece; the samples are a range of more.
  func follows(
    _ samples: [SIMD2<Double>], _ range: Range<Int>, within tolerance: Double
  ) -> Bool {
    let bound = tolerance * tolerance
    let curve = curve
    if kind == .line {
      for index in range where Self.gap(samples[index], curve.start, curve.end) > bound {
        return false
      }
      return true
    }
    // Most of what does not fit is already seen half-way.
    guard Self.isNear(curve.point(0.5), samples, range, within: bound) else { return false }
    let count = min(max(range.count, 12), 24)
    return Self.lie(samples, range, by: curve, count, within: bound)
      && Self.lies(curve, count, by: samples, range, within: bound)
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

  /// Whether a point is within a distance, given by its square, of a polyline of samples.
  private static func isNear(
    _ point: SIMD2<Double>, _ samples: [SIMD2<Double>], _ range: Range<Int>, within bound: Double
  ) -> Bool {
    var end = samples[range.lowerBound]
    for index in range.dropFirst() {
      let start = end
      end = samples[index]
      if gap(point, start, end) <= bound { return true }
    }
    return false
  }

  /// The square of the distance of a point from a line between two points.
  @inline(__always)
  private static func gap(
    _ point: SIMD2<Double>, _ start: SIMD2<Double>, _ end: SIMD2<Double>
  ) -> Double {
    let (step, offset) = (end - start, point - start)
    let length = (step * step).sum()
    let share = length > 0 ? (offset * step).sum() / length : 0
    let gap = step * min(max(share, 0), 1) - offset
    return (gap * gap).sum()
  }

  // Piece and samples run the same way, so that the search for a point begins at the place of the
  // one before.

  /// Whether samples are within a distance, given by its square, of a curve as some chords.
  private static func lie(
    _ samples: [SIMD2<Double>], _ range: Range<Int>, by curve: CubicCurve, _ count: Int,
    within bound: Double
  ) -> Bool {
    var index = 1
    var (start, end) = (curve.start, curve.point(1 / Double(count)))
    for place in range {
      while gap(samples[place], start, end) > bound {
        guard index < count else { return false }
        index += 1
        (start, end) = (end, curve.point(Double(index) / Double(count)))
      }
    }
    return true
  }

  /// Whether the ends of some chords of a curve are within a distance, given by its square, of a
  /// polyline of samples.
  private static func lies(
    _ curve: CubicCurve, _ count: Int, by samples: [SIMD2<Double>], _ range: Range<Int>,
    within bound: Double
  ) -> Bool {
    var place = range.lowerBound
    for index in 0...count {
      let point = curve.point(Double(index) / Double(count))
      while gap(point, samples[place], samples[place + 1]) > bound {
        guard place + 2 < range.upperBound else { return false }
        place += 1
      }
    }
    return true
  }
}
