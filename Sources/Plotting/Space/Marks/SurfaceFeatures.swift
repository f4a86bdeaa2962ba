import Geometry

/// The peaks, valleys and saddle points of a graph, found on a grid and polished by Newton's method
/// on the gradient.
///
/// Every node of a 49 × 49 grid whose eight neighbours are all lower, all higher, or change sides
/// four times is a start. A point counts if the gradient there is 10⁻⁹ of the greatest, or less,
/// and its second derivatives tell its kind; details smaller than the grid are missed.
struct SurfaceFeatures: Sendable {
  private(set) var maxima: [Point] = []
  private(set) var minima: [Point] = []
  private(set) var saddles: [Point] = []
  private let function: FunctionOfTwo

  private static let cells = 48

  init(_ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.function = function
    guard function.expression != nil else { return }
    let xs = SampleGrid.places(x.lowerBound, x.upperBound, Self.cells)
    let ys = SampleGrid.places(y.lowerBound, y.upperBound, Self.cells)
    let values = function.values(xs: xs, ys: ys)
    let starts = Self.starts(values, width: xs.count)
    guard !starts.isEmpty, starts.count < 200 else { return }
    let newton = NewtonDescent(function, x: x, y: y)
    var found: [Point] = []
    let near = Vector(x.span, y.span) * (1 / Double(Self.cells))
    for node in starts {
      let start = Point(xs[node % xs.count], ys[node / xs.count])
      guard let (point, kind) = newton.solution(from: start),
        !found.contains(where: {
          ($0.x - point.x).magnitude < 1e-3 * near.dx && ($0.y - point.y).magnitude < 1e-3 * near.dy
        })
      else { continue }
      found.append(point)
      switch kind {
      case .maximum: maxima.append(point)
      case .minimum: minima.append(point)
      case .saddle: saddles.append(point)
      }
    }
  }

  private static func starts(_ values: [Double], width: Int) -> [Int] {
    let around = [-1, -1 + width, width, width + 1, 1, 1 - width, -width, -width - 1]
    var starts: [Int] = []
    values.withUnsafeBufferPointer { values in
      for row in 1..<(values.count / width - 1) {
        for node in (row * width + 1)..<(row * width + width - 1) {
          let center = values[node]
          func bit(_ offset: Int, _ place: Int) -> UInt8 {
            values[node + offset] > center ? 1 << place : 0
          }
          // A bit for each neighbour that is higher, in order around the node.
          let higher =
            bit(-1, 0) | bit(width - 1, 1) | bit(width, 2) | bit(width + 1, 3) | bit(1, 4)
            | bit(1 - width, 5) | bit(-width, 6) | bit(-width - 1, 7)
          // Their number of changes is even; two of them are those of a slope.
          let changes = higher ^ (higher << 1 | higher >> 7)
          let others = changes & (changes &- 1)
          guard others == 0 || others & (others &- 1) != 0 else { continue }
          if center.isFinite, around.allSatisfy({ values[node + $0].isFinite }) {
            starts.append(node)
          }
        }
      }
    }
    return starts
  }

  /// A range of heights with those of the peaks and valleys.
  func heights(joining range: ClosedRange<Double>) -> ClosedRange<Double> {
    (maxima + minima).reduce(range) { range, point in
      let height = function.value(point.x, point.y)
      return min(range.lowerBound, height)...max(range.upperBound, height)
    }
  }

  /// What there is; `nil` for nothing.
  func fact(of subject: String) -> Fact? {
    let groups = [("maximum", "maxima", maxima), ("minimum", "minima", minima)]
    let named = groups + [("saddle point", "saddle points", saddles)]
    var parts: [String] = []
    var values: [Fact.Value] = []
    for (one, many, points) in named where !points.isEmpty {
      func height(_ point: Point) -> Double { function.value(point.x, point.y) }
      values.append(Fact.Value(many, points.flatMap { [$0.x, $0.y, height($0)] }))
      let shown = points.prefix(3).map { point in
        "\(Words.number(height(point))) at \(Words.point(point))"
      }
      parts.append(
        points.count == 1
          ? "a \(one) \(shown[0])"
          : points.count <= 3 ? "\(many) \(Words.list(shown))" : "\(points.count) \(many)")
    }
    guard !parts.isEmpty else { return nil }
    return Fact("It has \(Words.list(parts)).", kind: .extrema, of: subject, values)
  }
}

/// Newton's method for a zero of the gradient, with exact gradients and differences of them.
private struct NewtonDescent {
  enum Kind {
    case maximum
    case minimum
    case saddle
  }

  private let gradient: @Sendable (Double, Double) -> Vector
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>

  init(_ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>) {
    gradient = function.gradient
    self.x = x
    self.y = y
  }

  func solution(from start: Point) -> (Point, Kind)? {
    var point = start
    var scale = 0.0
    for _ in 0..<30 {
      let slope = gradient(point.x, point.y)
      let (h, k) = (1e-5 * x.span, 1e-5 * y.span)
      let right = gradient(point.x + h, point.y) - gradient(point.x - h, point.y)
      let above = gradient(point.x, point.y + k) - gradient(point.x, point.y - k)
      let (a, c) = (right.dx / (2 * h), above.dy / (2 * k))
      let b = (right.dy / (2 * h) + above.dx / (2 * k)) / 2
      let determinant = a * c - b * b
      scale = max(
        scale, (a * x.span).magnitude, (c * y.span).magnitude, slope.dx.magnitude,
        slope.dy.magnitude)
      guard determinant.isFinite, determinant != 0, slope.dx.isFinite, slope.dy.isFinite else {
        return nil
      }
      if slope.dx.magnitude <= 1e-9 * scale, slope.dy.magnitude <= 1e-9 * scale {
        // A kind that hangs on rounding is no kind.
        let size = max(a.magnitude, b.magnitude, c.magnitude)
        let isBent = size * max(x.span, y.span) > 1e-2 * scale
        guard isBent, determinant.magnitude > 1e-6 * size * size else { return nil }
        return (tidied(point), determinant < 0 ? .saddle : a < 0 ? .maximum : .minimum)
      }
      let step = Vector(
        (c * slope.dx - b * slope.dy) / determinant, (a * slope.dy - b * slope.dx) / determinant)
      let longest = max((step.dx / x.span).magnitude, (step.dy / y.span).magnitude)
      point = point - step * min(1, 0.05 / max(longest, 1e-300))
      guard x.contains(point.x), y.contains(point.y) else { return nil }
    }
    return nil
  }

  /// The point without coordinates that are zero but for rounding.
  private func tidied(_ point: Point) -> Point {
    Point(
      point.x.magnitude < 1e-9 * x.span ? 0 : point.x,
      point.y.magnitude < 1e-9 * y.span ? 0 : point.y)
  }
}
