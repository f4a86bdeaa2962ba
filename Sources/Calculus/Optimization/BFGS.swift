/// Minimises by the method of Broyden, Fletcher, Goldfarb and Shanno, which learns the inverse
/// Hessian from the gradients it sees.
///
/// Step lengths satisfy the strong Wolfe conditions, so that the learnt matrix stays positive
/// definite (Nocedal and Wright, *Numerical Optimization*, algorithms 6.1, 3.5 and 3.6).
///
/// - Parameters:
///   - f: the function, smooth.
///   - gradient: its gradient.
///   - start: where to begin.
///   - tolerance: the length of the gradient that counts as 0.
///   - maximumIterations: the most steps to make.
/// - Returns: every point on the way, and why it ends.
public func bfgs(
  _ f: @escaping ([Double]) -> Double, gradient: @escaping ([Double]) -> [Double],
  from start: [Double], tolerance: Double = 1e-8, maximumIterations: Int = 1000
) -> OptimizationTrace {
  let search = Search(f: f, gradient: gradient, tolerance: tolerance, limit: maximumIterations)
  var inverse = InverseHessian(size: start.count)
  return search.run(from: start) { place in
    let direction = inverse.direction(at: place)
    guard let share = LineSearch(search: search, from: place, along: direction).share() else {
      return .stop(.noProgress)
    }
    let step = direction.map { $0 * share }
    return .move(step)
  }
}

/// The inverse Hessian as learnt so far.
private struct InverseHessian {
  private var matrix: Matrix
  private var last: Search.Place?
  private let size: Int

  init(size: Int) {
    self.size = size
    matrix = .identity(size)
  }

  /// Learns from the gradient at a new place, and gives the direction downhill from there.
  mutating func direction(at place: Search.Place) -> [Double] {
    if let last { learn(from: last, to: place) }
    last = place
    return (matrix * Matrix(column: place.gradient)).elements.map { -$0 }
  }

  private mutating func learn(from a: Search.Place, to b: Search.Place) {
    let step = Matrix(column: zip(b.point, a.point).map(-))
    let change = Matrix(column: zip(b.gradient, a.gradient).map(-))
    let curvature = (change.transpose * step)[0, 0]
    guard curvature > 0 else { return }
    if matrix == .identity(size) {
      // The first step tells the scale (Nocedal and Wright, 6.20).
      matrix = matrix * (curvature / (change.transpose * change)[0, 0])
    }
    let identity = Matrix.identity(size)
    let left = identity - step * change.transpose * (1 / curvature)
    matrix = left * matrix * left.transpose + step * step.transpose * (1 / curvature)
  }
}
