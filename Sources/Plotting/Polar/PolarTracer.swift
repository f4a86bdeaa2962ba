internal import Geometry

/// Follows a curve of polar coordinates with cubic curves.
///
/// A piece is the cubic Hermite curve of both ends and the exact derivatives there; it is halved
/// until it stays within a tolerance of the curve at points between. What is undefined, and what
/// lies far outside the circle, is left out.
struct PolarTracer {
  /// The greatest distance in points between the curve and what is drawn.
  static let tolerance = 0.02
  private static let deepest = 20
  private static let budget = 20_000

  let value: (Double) -> Double
  let slope: (Double) -> Double
  let canvas: PolarCanvas
  private var path = Path()
  private var end: Double?
  private var halvings = 0

  /// A point of the curve on the page and its derivative by the angle.
  private struct Spot {
    var angle: Double
    var point: Point
    var speed: Vector
    var isDefined: Bool { point.isFinite }
  }

  init(_ function: FunctionOfOne, canvas: PolarCanvas) {
    let value = function.value
    self.value = value
    slope = function.derivative ?? { (value($0 + 1e-6) - value($0 - 1e-6)) / 2e-6 }
    self.canvas = canvas
  }

  /// The curve over a range of angles.
  mutating func trace(over range: ClosedRange<Double>) -> Path {
    path = Path()
    end = nil
    let count = max(4, min(4000, Int((range.span / (Double.pi / 4)).rounded(.up))))
    var last = spot(range.lowerBound)
    for index in 1...count {
      let share = Double(index) / Double(count)
      let next = spot(
        index == count ? range.upperBound : range.lowerBound + range.span * share)
      follow(last, next, depth: 0)
      last = next
    }
    return path
  }

  private func spot(_ angle: Double) -> Spot {
    let radius = value(angle)
    let point = canvas.position(radius: radius, angle: angle)
    let out = canvas.direction(angle)
    let turn = canvas.isClockwise ? 1.0 : -1
    let across = Vector(-out.dy, out.dx) * turn
    return Spot(
      angle: angle, point: point,
      speed: out * (slope(angle) * canvas.slope(at: radius))
        + across * canvas.length(of: radius))
  }

  private mutating func follow(_ a: Spot, _ b: Spot, depth: Int) {
    if !a.isDefined, !b.isDefined, depth >= 4 { return end = nil }
    let middle = spot((a.angle + b.angle) / 2)
    if a.isDefined, b.isDefined, middle.isDefined {
      let isFar = [a, b, middle].allSatisfy {
        $0.point.distance(to: canvas.center) > 1.5 * canvas.radius
      }
      if isFar, depth >= 5 { return end = nil }
      if !isFar, error(a, b) <= Self.tolerance { return append(a, b) }
    }
    guard depth < Self.deepest, halvings < Self.budget else { return close(a, b) }
    halvings += 1
    follow(a, middle, depth: depth + 1)
    follow(middle, b, depth: depth + 1)
  }

  /// A piece that cannot be halved further is a short line, or a jump that is left out.
  private mutating func close(_ a: Spot, _ b: Spot) {
    guard a.isDefined, b.isDefined, a.point.distance(to: b.point) < 0.5 else { return end = nil }
    if end != a.angle { path.move(to: a.point) }
    path.line(to: b.point)
    end = b.angle
  }

  /// The greatest distance of the cubic curve from the true one, at three points between.
  private func error(_ a: Spot, _ b: Spot) -> Double {
    let h = b.angle - a.angle
    guard a.speed.dx.isFinite, a.speed.dy.isFinite, b.speed.dx.isFinite, b.speed.dy.isFinite
    else { return .infinity }
    var error = 0.0
    for t in [0.2, 0.5, 0.8] {
      let u = 1 - t
      let offset =
        (a.point - .zero) * (u * u * (1 + 2 * t)) + (b.point - .zero) * (t * t * (3 - 2 * t))
        + (a.speed * u - b.speed * t) * (h * t * u)
      let actual = spot(a.angle + h * t)
      guard actual.isDefined else { return .infinity }
      error = max(error, actual.point.distance(to: .zero + offset))
    }
    return error
  }

  private mutating func append(_ a: Spot, _ b: Spot) {
    if end != a.angle { path.move(to: a.point) }
    let third = (b.angle - a.angle) / 3
    path.cubic(to: b.point, a.point + a.speed * third, b.point - b.speed * third)
    end = b.angle
  }
}
