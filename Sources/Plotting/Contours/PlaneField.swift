package import Geometry

/// A function on a plane with its gradient, in whatever coordinates lines are traced in.
package struct PlaneField: Sendable {
  /// The value; NaN outside the domain.
  package let value: @Sendable (Point) -> Double
  /// The gradient.
  package let gradient: @Sendable (Point) -> Vector
  /// The values at the nodes of a grid, row by row.
  let grid: @Sendable ([Double], [Double]) -> [Double]

  /// Creates a field.
  package init(
    value: @escaping @Sendable (Point) -> Double, gradient: @escaping @Sendable (Point) -> Vector
  ) {
    self.init(value: value, gradient: gradient) { xs, ys in
      ys.flatMap { y in xs.map { value(Point($0, y)) } }
    }
  }

  private init(
    value: @escaping @Sendable (Point) -> Double, gradient: @escaping @Sendable (Point) -> Vector,
    grid: @escaping @Sendable ([Double], [Double]) -> [Double]
  ) {
    self.value = value
    self.gradient = gradient
    self.grid = grid
  }

  /// The field in data coordinates.
  package init(_ function: FunctionOfTwo) {
    let (value, gradient) = (function.value, function.gradient)
    self.init(value: { value($0.x, $0.y) }, gradient: { gradient($0.x, $0.y) })
  }

  /// The field in page coordinates: the gradient is that of the function seen on the page.
  package init(_ function: FunctionOfTwo, on canvas: PlotCanvas) {
    let (value, gradient) = (function.value, function.gradient)
    let (x, y) = (canvas.x, canvas.y)
    self.init(
      value: { value(x.value(at: $0.x), y.value(at: $0.y)) },
      gradient: { place in
        let (u, v) = (x.value(at: place.x), y.value(at: place.y))
        let slope = gradient(u, v)
        return Vector(slope.dx / x.slope(at: u), slope.dy / y.slope(at: v))
      },
      grid: { columns, rows in
        function.values(xs: columns.map(x.value(at:)), ys: rows.map(y.value(at:)))
      })
  }

  /// About how far a point is from a level line, to first order; infinite outside the domain.
  func distance(of point: Point, toLevel level: Double) -> Double {
    let offset = (value(point) - level).magnitude
    guard offset > 0 else { return offset.isNaN ? .infinity : 0 }
    let slope = gradient(point).length
    return slope > 0 ? offset / slope : .infinity
  }

  /// The nearby point of a level line: Newton steps along the gradient, at most `reach` in all.
  func projected(_ point: Point, onLevel level: Double, reach: Double) -> Point? {
    var place = point
    for _ in 0..<8 {
      let offset = value(place) - level
      let slope = gradient(place)
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
