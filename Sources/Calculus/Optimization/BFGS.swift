/// Directions by the method of Broyden, Fletcher, Goldfarb and Shanno, which learns the inverse
/// Hessian from the gradients it sees (Nocedal and Wright, *Numerical Optimization*, algorithm 6.1).
///
/// It begins with the identity and a first step of about length 1. To scale the identity by the first
/// step, (6.20), costs more evaluations than it saves on small problems.
struct BFGS: DirectionLearner {
  /// The inverse Hessian as learnt so far; nil for the identity.
  private var inverse: Matrix?

  func direction(at place: Objective.Place) -> [Double] {
    guard let inverse else { return place.gradient.map(-) }
    return scaled(inverse * place.gradient, by: -1)
  }

  mutating func forget() { inverse = nil }

  /// Updates the inverse Hessian (6.17); steps without enough curvature teach nothing.
  mutating func learn(from a: Objective.Place, to b: Objective.Place, direction: [Double]) {
    guard let pair = CurvaturePair(from: a, to: b) else { return }
    let (s, y) = (pair.step, pair.change)
    var matrix = inverse ?? .identity(s.count)
    let image = matrix * y
    let factor = (1 + dot(y, image) / pair.curvature) / pair.curvature
    for row in s.indices {
      for column in s.indices {
        let cross = image[row] * s[column] + s[row] * image[column]
        matrix[row, column] += factor * s[row] * s[column] - cross / pair.curvature
      }
    }
    inverse = matrix.elements.allSatisfy(\.isFinite) ? matrix : nil
  }
}

/// Minimises by the method of Broyden, Fletcher, Goldfarb and Shanno: the method `.bfgs` of
/// ``minimize(_:gradient:hessian:from:method:tolerance:maximumIterations:)``.
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
  minimize(
    f, gradient: gradient, from: start, method: .bfgs, tolerance: tolerance,
    maximumIterations: maximumIterations)
}
