public import Geometry

/// Where and how a polar mark is drawn: the circle on the page, the radii and the angles.
public struct PolarCanvas: Sendable {
  /// The middle of the circle on the page.
  public var center: Point
  /// The radius of the circle in points.
  public var radius: Double
  /// The data at the middle and at the circle.
  public var domain: ClosedRange<Double>
  /// How radii are spaced.
  public var kind: ScaleKind
  /// Where the angle zero points, in radians from the right, against the clock.
  public var zero: Double
  /// Whether angles grow with the clock.
  public var isClockwise: Bool
  /// Sizes and inks.
  public var theme: Theme

  /// Creates a canvas.
  public init(
    center: Point, radius: Double, domain: ClosedRange<Double>, kind: ScaleKind = .linear,
    zero: Double = 0, isClockwise: Bool = false, theme: Theme = .standard
  ) {
    self.center = center
    self.radius = radius
    self.domain = domain
    self.kind = kind
    self.zero = zero
    self.isClockwise = isClockwise
    self.theme = theme
  }

  private var scale: AxisScale { AxisScale(kind, domain: domain, start: 0, end: radius) }

  /// The distance from the middle on the page, in points, of a radius of the data: negative for
  /// less than the middle shows, NaN where the scale is undefined.
  public func length(of radius: Double) -> Double { scale.position(of: radius) }

  /// Points of the page per unit of radius, at a radius.
  public func slope(at radius: Double) -> Double { scale.slope(at: radius) }

  /// The angle on the page, from the right and with the clock since y points down, of an angle of
  /// the data in radians.
  public func pageAngle(_ angle: Double) -> Double {
    -(zero + (isClockwise ? -angle : angle))
  }

  /// The direction on the page of an angle of the data; of length 1.
  public func direction(_ angle: Double) -> Vector {
    let turned = pageAngle(angle)
    return Vector(Double.cosine(turned), Double.sine(turned))
  }

  /// The page position of a radius and an angle.
  ///
  /// Where the middle is zero, a negative radius lies opposite, as in mathematics. Where it is
  /// another number, radii less than that have no place: the position is not finite.
  public func position(radius: Double, angle: Double) -> Point {
    let length = length(of: radius)
    guard length >= 0 || domain.lowerBound == 0 else { return Point(.nan, .nan) }
    return center + direction(angle) * length
  }

  /// The outline of the circle.
  public var circle: Path { Path(circleAt: center, radius: radius) }

  /// Whether a page position lies in the circle, within rounding.
  public func shows(_ position: Point) -> Bool {
    position.isFinite && position.distance(to: center) <= radius + 0.01
  }

  /// Adds an arc about the middle to a path, in cubic curves of at most an eighth of a turn, whose
  /// distance from the circle is below three millionths of its radius.
  /// - Parameters:
  ///   - path: the path, which gets a line to the start of the arc, or begins there when empty.
  ///   - length: the radius of the arc in points.
  ///   - from: the angle of the data where it begins, in radians.
  ///   - to: where it ends.
  public func addArc(to path: inout Path, length: Double, from: Double, to: Double) {
    let (start, end) = (pageAngle(from), pageAngle(to))
    let count = max(1, min(1000, Int(((end - start).magnitude / (Double.pi / 4)).rounded(.up))))
    let step = (end - start) / Double(count)
    let quarter = step / 4
    let reach = 4.0 / 3 * Double.sine(quarter) / Double.cosine(quarter) * length
    func spot(_ angle: Double) -> (point: Point, along: Vector) {
      let (x, y) = (Double.cosine(angle), Double.sine(angle))
      return (center + Vector(x, y) * length, Vector(-y, x))
    }
    var last = spot(start)
    if path.isEmpty { path.move(to: last.point) } else { path.line(to: last.point) }
    for index in 1...count {
      let next = spot(start + step * Double(index))
      path.cubic(
        to: next.point, last.point + last.along * reach, next.point - next.along * reach)
      last = next
    }
  }
}
