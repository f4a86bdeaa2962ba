internal import Geometry

/// Follows the graph of a function over a frame with cubic curves.
///
/// Pieces are halved until the cubic Hermite curve through both ends, with the slopes there, stays
/// within a tolerance of the function at points between. A piece whose ends stay apart however
/// short it gets is a pole or a jump, and is left out; so is what lies outside the domain, whose
/// edge is found by bisection.
struct CurveTracer {
  /// The greatest distance in points between the curve and the function.
  static let tolerance = 0.02
  private static let deepest = 22
  /// The number of halvings after which pieces are only halved to the width of a hair, for
  /// functions that swing faster than can be drawn.
  private static let budget = 3000

  let value: (Double) -> Double
  let slope: (Double) -> Double
  let x: AxisScale
  let y: AxisScale
  /// The frame, with room around it for the width of strokes.
  let window: Rectangle

  /// A point of the graph on the page.
  private struct Spot {
    var x: Double
    var y: Double
    /// The slope on the page; NaN where it is unknown.
    var slope: Double
    var isDefined: Bool { y.isFinite }
  }

  private var path = Path()
  private var end: Spot?
  private var halvings = 0

  init(
    value: @escaping (Double) -> Double, slope: ((Double) -> Double)?, canvas: PlotCanvas
  ) {
    self.value = value
    let step = 1e-6 * canvas.x.domain.span
    self.slope = slope ?? { (value($0 + step) - value($0 - step)) / (2 * step) }
    x = canvas.x
    y = canvas.y
    window = canvas.frame.inset(by: -6)
  }

  /// The graph over a range of data.
  mutating func trace(over range: ClosedRange<Double>) -> Path {
    path = Path()
    end = nil
    let (from, to) = (x.position(of: range.lowerBound), x.position(of: range.upperBound))
    // On a reversed axis the range begins on the right.
    let low = max(min(from, to), window.minX)
    let high = min(max(from, to), window.maxX)
    guard low < high else { return path }
    let pieces = 4
    var last = spot(low)
    for index in 1...pieces {
      let next = spot(
        index == pieces ? high : low + (high - low) * Double(index) / Double(pieces))
      follow(last, next, depth: 0)
      last = next
    }
    return path
  }

  private func spot(_ position: Double) -> Spot {
    let data = x.value(at: position)
    let result = value(data)
    let page = y.position(of: result)
    guard page.isFinite else { return Spot(x: position, y: .nan, slope: .nan) }
    let slope = slope(data) * y.slope(at: result) / x.slope(at: data)
    return Spot(x: position, y: page, slope: slope)
  }

  private func height(_ position: Double) -> Double {
    y.position(of: value(x.value(at: position)))
  }

  private mutating func follow(_ a: Spot, _ b: Spot, depth: Int) {
    switch (a.isDefined, b.isDefined) {
    case (false, false):
      guard depth < 4 else { return end = nil }
    case (true, true):
      switch judge(a, b, depth: depth) {
      case .hidden: return end = nil
      case .fits(let curved): return append(a, b, curved: curved)
      case .split: break
      }
      let isThin = b.x - a.x < 0.02 && (a.y - b.y).magnitude < 0.5
      if isThin || halvings > Self.budget && depth > 9 {
        return append(a, b, curved: false)
      }
      if depth == Self.deepest {
        if (a.y - b.y).magnitude < 0.5 { append(a, b, curved: false) } else { end = nil }
        return
      }
    default:
      if depth == Self.deepest { return end = nil }
    }
    halvings += 1
    let middle = spot((a.x + b.x) / 2)
    follow(a, middle, depth: depth + 1)
    follow(middle, b, depth: depth + 1)
  }

  private enum Judgement {
    case hidden
    case fits(curved: Bool)
    case split
  }

  /// Whether a piece may be drawn as it is.
  private func judge(_ a: Spot, _ b: Spot, depth: Int) -> Judgement {
    let width = b.x - a.x
    let isCurved = a.slope.isFinite && b.slope.isFinite
    let steepness = ((b.y - a.y) / width).magnitude
    let allowed = Self.tolerance * (1 + min(steepness, 200) * min(steepness, 200)).squareRoot()
    let parts = depth < 2 ? 16 : depth < 4 ? 8 : 4
    var error = 0.0
    var isAbove = max(a.y, b.y) < window.minY
    var isBelow = min(a.y, b.y) > window.maxY
    for part in 1..<parts {
      let t = Double(part) / Double(parts)
      let actual = height(a.x + width * t)
      guard actual.isFinite else { return .split }
      isAbove = isAbove && actual < window.minY
      isBelow = isBelow && actual > window.maxY
      let chord = a.y + (b.y - a.y) * t
      let drawn = isCurved ? hermite(a, b, t) : chord
      error = max(error, (actual - drawn).magnitude)
    }
    if isAbove || isBelow { return .hidden }
    return error <= allowed ? .fits(curved: isCurved) : .split
  }

  private func hermite(_ a: Spot, _ b: Spot, _ t: Double) -> Double {
    let h = b.x - a.x
    let u = 1 - t
    return u * u * (1 + 2 * t) * a.y + t * t * (3 - 2 * t) * b.y
      + h * t * u * (u * a.slope - t * b.slope)
  }

  private mutating func append(_ a: Spot, _ b: Spot, curved: Bool) {
    if end?.x != a.x { path.move(to: Point(a.x, a.y)) }
    let third = (b.x - a.x) / 3
    let isStraight =
      !curved
      || ((b.y - a.y) - 3 * third * a.slope).magnitude < 1e-3
        && ((b.y - a.y) - 3 * third * b.slope).magnitude < 1e-3
    if isStraight {
      path.line(to: Point(b.x, b.y))
    } else {
      path.cubic(
        to: Point(b.x, b.y), Point(a.x + third, a.y + third * a.slope),
        Point(b.x - third, b.y - third * b.slope))
    }
    end = b
  }
}
