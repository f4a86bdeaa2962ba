package import Geometry
import Symbolics

/// A function on a plane with its gradient, in whatever coordinates lines are traced in.
package struct PlaneField: Sendable {
  /// The value; NaN outside the domain.
  package let value: @Sendable (Point) -> Double
  /// The gradient.
  package let gradient: @Sendable (Point) -> Vector
  /// The value with the gradient, the same to the last bit as alone.
  let sample: @Sendable (Point) -> (value: Double, gradient: Vector)
  /// The values at many points, the same to the last bit as one after the other.
  let values: @Sendable ([Point]) -> [Double]
  /// The gradients at many points.
  let gradients: @Sendable ([Point]) -> [Vector]
  /// The values at the nodes of a grid, row by row.
  let grid: @Sendable ([Double], [Double]) -> [Double]

  /// Creates a field.
  package init(
    value: @escaping @Sendable (Point) -> Double, gradient: @escaping @Sendable (Point) -> Vector
  ) {
    self.value = value
    self.gradient = gradient
    sample = { (value($0), gradient($0)) }
    values = { $0.map(value) }
    gradients = { $0.map(gradient) }
    grid = { xs, ys in ys.flatMap { y in xs.map { value(Point($0, y)) } } }
  }

  /// The field in data coordinates.
  package init(_ function: FunctionOfTwo) {
    let plain = AxisScale(.linear, domain: 0...1, start: 0, end: 1)
    self.init(function, plain, plain)
  }

  /// The field in page coordinates: the gradient is that of the function seen on the page.
  package init(_ function: FunctionOfTwo, on canvas: PlotCanvas) {
    self.init(function, canvas.x, canvas.y)
  }

  private init(_ function: FunctionOfTwo, _ x: AxisScale, _ y: AxisScale) {
    let (value, columns) = (function.value, function.values)
    let seen: @Sendable (_ slope: Vector, _ u: Double, _ v: Double) -> Vector = { slope, u, v in
      Vector(slope.dx / x.slope(at: u), slope.dy / y.slope(at: v))
    }
    self.value = { value(x.value(at: $0.x), y.value(at: $0.y)) }
    values = { places in
      columns(places.map { x.value(at: $0.x) }, places.map { y.value(at: $0.y) })
    }
    grid = { xs, ys in
      FunctionOfTwo.values(xs: xs.map(x.value(at:)), ys: ys.map(y.value(at:)), of: columns)
    }
    guard let program = function.sample else {
      let slope = function.gradient
      let gradient: @Sendable (Point) -> Vector = { place in
        let (u, v) = (x.value(at: place.x), y.value(at: place.y))
        return seen(slope(u, v), u, v)
      }
      self.gradient = gradient
      gradients = { $0.map(gradient) }
      sample = { place in
        let (u, v) = (x.value(at: place.x), y.value(at: place.y))
        return (value(u, v), seen(slope(u, v), u, v))
      }
      return
    }
    let sample: @Sendable (Point) -> (value: Double, gradient: Vector) = { place in
      let (u, v) = (x.value(at: place.x), y.value(at: place.y))
      let (value, dx, dy) = program.triple(u, v)
      return (value, Vector(dx / x.slope(at: u), dy / y.slope(at: v)))
    }
    self.sample = sample
    gradient = { sample($0).gradient }
    gradients = { places in
      let (us, vs) = (places.map { x.value(at: $0.x) }, places.map { y.value(at: $0.y) })
      let found = program(over: [us, vs])
      return us.indices.map { seen(Vector(found[1][$0], found[2][$0]), us[$0], vs[$0]) }
    }
  }

  /// About how far a point is from a level line, to first order; infinite outside the domain.
  func distance(of point: Point, toLevel level: Double) -> Double {
    let (value, gradient) = sample(point)
    let offset = (value - level).magnitude
    guard offset > 0 else { return offset.isNaN ? .infinity : 0 }
    let slope = gradient.length
    return slope > 0 ? offset / slope : .infinity
  }

  /// The nearby point of a level line: Newton steps along the gradient, at most `reach` in all.
  func projected(_ point: Point, onLevel level: Double, reach: Double) -> Point? {
    var place = point
    for _ in 0..<8 {
      let (value, slope) = sample(place)
      let offset = value - level
      let square = slope.dot(slope)
      guard offset.isFinite, square > 0 else { return nil }
      let step = slope * (-offset / square)
      place = place + step
      guard place.distance(to: point) <= reach else { return nil }
      if step.length <= 1e-12 * reach { break }
    }
    return place
  }

  /// The zero nearest to the middle between two points on the line that halves their distance; `nil`
  /// where there is none within that distance.
  func zero(abreast a: Point, _ b: Point) -> Point? {
    let middle = a.interpolated(to: b, by: 0.5)
    let across = (b - a).perpendicular
    let isAbove = value(middle) > 0
    let steps = 16
    for step in 1...steps {
      for side in [1.0, -1] {
        let (low, high) = (Double(step - 1) / Double(steps), Double(step) / Double(steps))
        guard (value(middle + across * (side * high)) > 0) != isAbove else { continue }
        var (inside, outside) = (low, high)
        for _ in 0..<50 {
          let half = (inside + outside) / 2
          if (value(middle + across * (side * half)) > 0) == isAbove {
            inside = half
          } else {
            outside = half
          }
        }
        return middle + across * (side * inside)
      }
    }
    return nil
  }
}
