import Geometry

/// One contour of an outline in units of the grid, ready to be drawn with fewer pieces.
struct OutlineContour {
  /// A line or a curve from one node to the next.
  struct Segment {
    var curve: CubicCurve
    var isLine: Bool

    var start: SIMD2<Double> { curve.start }
    var end: SIMD2<Double> { curve.end }

    /// The direction in which the segment leaves its start; zero where it has none.
    var departure: SIMD2<Double> {
      let control = curve.first != start ? curve.first : curve.second
      return (control != start ? control : end) - start
    }

    /// The direction in which the segment meets its end; zero where it has none.
    var arrival: SIMD2<Double> {
      let control = curve.second != end ? curve.second : curve.first
      return end - (control != end ? control : start)
    }
  }

  /// The pieces of the contour in travelling order; the last ends where the first begins.
  private(set) var segments: [Segment]

  /// The contours of a path with coordinates multiplied by a scale; what has no length is left out.
  static func contours(of path: Path, scale: Double) -> [OutlineContour] {
    var contours: [OutlineContour] = []
    var segments: [Segment] = []
    segments.reserveCapacity(path.elements.count)
    var pen = SIMD2<Double>.zero
    var start = SIMD2<Double>.zero
    func place(_ point: Point) -> SIMD2<Double> {
      SIMD2(Self.bounded(point.x * scale), Self.bounded(point.y * scale))
    }
    func line(to end: SIMD2<Double>) {
      guard end != pen else { return }
      let curve = CubicCurve(start: pen, first: pen, second: end, end: end)
      segments.append(Segment(curve: curve, isLine: true))
      pen = end
    }
    func finish() {
      line(to: start)
      if !segments.isEmpty { contours.append(OutlineContour(segments)) }
      segments.removeAll(keepingCapacity: true)
    }
    for element in path.elements {
      switch element {
      case .move(let point):
        finish()
        (pen, start) = (place(point), place(point))
      case .line(let point): line(to: place(point))
      case .cubic(let first, let second, let end):
        let curve = CubicCurve(
          start: pen, first: place(first), second: place(second), end: place(end))
        segments.append(Segment(curve: curve, isLine: false))
        pen = place(end)
      case .close: finish()
      }
    }
    finish()
    return contours
  }

  /// A coordinate that can be rounded to a whole number.
  private static func bounded(_ value: Double) -> Double {
    value.isNaN ? 0 : min(max(value, -1e9), 1e9)
  }

  /// Begins behind the longest line, which closing the contour then draws by itself.
  private init(_ segments: [Segment]) {
    var (best, length) = (segments.count - 1, 0.0)
    for (index, segment) in segments.enumerated() where segment.isLine {
      let step = segment.end - segment.start
      // Level and upright lines take one number; slanted ones take two.
      let worth = (step.x != 0 && step.y != 0 ? 1000.0 : 1) + min((step * step).sum(), 900)
      if worth > length { (best, length) = (index, worth) }
    }
    self.segments = []
    self.segments.reserveCapacity(segments.count)
    self.segments += segments[(best + 1)...]
    self.segments += segments[...best]
  }
}
