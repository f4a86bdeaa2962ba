/// A contour that is an ellipse, such as a full stop, drawn as one elliptical arc.
struct OutlineEllipse {
  /// The lowest point on the page, where the arc begins.
  let start: GridPoint
  /// The width and the height.
  let extent: GridPoint
  /// Whether it is drawn clockwise on the page.
  let isClockwise: Bool

  /// The ellipse that stays within a tolerance of a contour and takes the fewest characters, if
  /// there is one: its start is on the grid, its width and height are whole.
  init?(_ contour: OutlineContour, tolerance: Double) {
    guard contour.segments.count > 1, contour.segments.allSatisfy({ !$0.isLine }) else {
      return nil
    }
    var samples: [SIMD2<Double>] = []
    samples.reserveCapacity(8 * contour.segments.count)
    for segment in contour.segments {
      for step in 0..<8 { samples.append(segment.curve.point(Double(step) / 8)) }
    }
    var (least, greatest) = (samples[0], samples[0])
    for sample in samples {
      least = pointwiseMin(least, sample)
      greatest = pointwiseMax(greatest, sample)
    }
    isClockwise = Self.area(samples) > 0
    // The arc stops a unit before its start, so the centre is half a unit beside it.
    let shift = isClockwise ? 0.5 : -0.5
    let (size, middle) = (greatest - least, (least.x + greatest.x) / 2 - shift)
    guard size.min() > 4,
      Self.distance(samples, (least + greatest) / 2, size / 2, below: tolerance) != nil
    else { return nil }
    var best: (start: GridPoint, extent: GridPoint, rank: Double)?
    for choice in 0..<64 {
      let extent = GridPoint(
        Self.near(size.x, choice & 3) - 1, Self.near(size.y, choice >> 2 & 3) - 1)
      let start = GridPoint(
        Self.near(middle, choice >> 4 & 1), Self.near(greatest.y, choice >> 5))
      let axes = SIMD2(Double(extent.x), Double(extent.y)) / 2
      let center = SIMD2(Double(start.x) + shift, Double(start.y) - axes.y)
      // Radii with a half take two characters more.
      let halves = Double(extent.x & 1 + extent.y & 1)
      guard halves < best?.rank ?? .infinity,
        let distance = Self.distance(samples, center, axes, below: tolerance)
      else { continue }
      let rank = halves + distance / (2 * tolerance)
      if rank < best?.rank ?? .infinity { best = (start, extent, rank) }
    }
    guard let best else { return nil }
    (start, extent) = (best.start, best.extent)
  }

  /// One of the whole numbers about a value, the one below it first.
  private static func near(_ value: Double, _ choice: Int) -> Int {
    Int(value.rounded(.down)) + choice
  }

  /// Twice the area, positive for what is drawn clockwise on the page.
  private static func area(_ points: [SIMD2<Double>]) -> Double {
    var sum = 0.0
    for (index, point) in points.enumerated() {
      let next = points[index + 1 < points.count ? index + 1 : 0]
      sum = sum + point.x * next.y - point.y * next.x
    }
    return sum
  }

  /// The greatest distance of points from an ellipse, to first order; `nil` where it is not below
  /// a bound.
  private static func distance(
    _ points: [SIMD2<Double>], _ center: SIMD2<Double>, _ axes: SIMD2<Double>, below bound: Double
  ) -> Double? {
    var worst = 0.0
    for point in points {
      let place = (point - center) / axes
      let length = (place * place).sum().squareRoot()
      let slope = place / axes
      let gap = (length - 1).magnitude * length / (slope * slope).sum().squareRoot()
      if gap >= bound { return nil }
      worst = max(worst, gap)
    }
    return worst
  }

  /// The path data behind the start: an arc that stops a unit before it, and a line.
  var data: String {
    let radii = [extent.x, extent.y].map { Decimal.string(Double($0) / 2, digits: 1) }
    return "a\(radii[0]) \(radii[1]) 0 1 \(isClockwise ? "1 1" : "0-1") 0z"
  }
}
