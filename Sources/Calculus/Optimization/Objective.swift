/// A function to minimise, with its derivatives, that counts what is asked of it.
struct Objective {
  /// A point with the function's value and gradient.
  struct Place {
    var point: [Double]
    var value: Double
    /// Empty if it was not evaluated.
    var gradient: [Double] = []

    /// Whether the gradient is known; for a point without coordinates there is nothing to know.
    var hasGradient: Bool { gradient.count == point.count }
    var isFinite: Bool { value.isFinite && gradient.allSatisfy(\.isFinite) }
    /// Differences up to this may be rounding: near a minimum, decreases drown in it.
    var noise: Double { 1e-12 * abs(value) }
  }

  let function: ([Double]) -> Double
  /// Nil for differences of the function.
  let slopes: (([Double]) -> [Double])?
  /// Nil for differences of the gradient.
  let curvatures: (([Double]) -> Matrix)?
  private(set) var evaluations = OptimizationTrace.Evaluations()
  /// Whether a gradient or Hessian had the wrong number of entries.
  private(set) var hasWrongShape = false

  init(
    _ function: @escaping ([Double]) -> Double, _ slopes: (([Double]) -> [Double])?,
    _ curvatures: (([Double]) -> Matrix)?
  ) {
    (self.function, self.slopes, self.curvatures) = (function, slopes, curvatures)
  }

  /// The value at a point.
  mutating func value(at point: [Double]) -> Double {
    evaluations.function += 1
    return function(point)
  }

  /// The gradient at a point; NaN throughout if it came in the wrong shape.
  mutating func gradient(at point: [Double]) -> [Double] {
    evaluations.gradient += 1
    guard let slopes else {
      var count = 0
      let result = Calculus.gradient(
        of: {
          count += 1; return function($0)
        }, at: point)
      evaluations.function += count
      return result
    }
    let result = slopes(point)
    guard result.count == point.count else {
      hasWrongShape = true
      return point.map { _ in .nan }
    }
    return result
  }

  /// The Hessian at a point; NaN throughout if it came in the wrong shape.
  mutating func hessian(at point: [Double]) -> Matrix {
    evaluations.hessian += 1
    let size = point.count
    guard let curvatures else { return differencedHessian(at: point) }
    let result = curvatures(point)
    guard result.rows == size, result.columns == size else {
      hasWrongShape = true
      return Matrix(rows: size, columns: size) { _, _ in .nan }
    }
    return result
  }

  /// The Hessian as differences of gradients, made symmetric.
  private mutating func differencedHessian(at point: [Double]) -> Matrix {
    guard !point.isEmpty else { return Matrix([]) }
    var copy = self
    let rows = jacobian(of: { copy.gradient(at: $0) }, at: point)
    evaluations.function = copy.evaluations.function
    evaluations.gradient = copy.evaluations.gradient
    hasWrongShape = copy.hasWrongShape
    return (rows + rows.transpose) * 0.5
  }

  /// The value and, where that is finite, the gradient at a point.
  mutating func place(at point: [Double]) -> Place {
    completed(Place(point: point, value: value(at: point)))
  }

  /// A place with its gradient, which is evaluated where it is missing and the value is finite.
  mutating func completed(_ place: Place) -> Place {
    guard !place.hasGradient, place.value.isFinite else { return place }
    var place = place
    place.gradient = gradient(at: place.point)
    return place
  }
}
