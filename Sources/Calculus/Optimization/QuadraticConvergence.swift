/// What theory says about gradient descent on a quadratic, to hold beside what is observed.
///
/// Each step multiplies the error along an eigenvector of the Hessian by 1 − αλ. (Nocedal and Wright,
/// *Numerical Optimization*, theorem 3.3; Nesterov, *Lectures on Convex Optimization*, section 2.1.)
public struct QuadraticConvergence: Sendable, Hashable {
  /// The least and largest eigenvalue of the Hessian.
  public let eigenvalues: ClosedRange<Double>

  /// Looks at a Hessian.
  ///
  /// - Throws: ``MatrixError`` if the matrix has no real eigenvalues to go by; `singular` if it is
  ///   empty or not positive definite, as the quadratic has no single minimum then.
  public init(hessian: Matrix) throws(MatrixError) {
    let values = try hessian.symmetricEigenvalues()
    guard let least = values.first, let largest = values.last, least > 0 else { throw .singular }
    eigenvalues = least...largest
  }

  /// κ, the largest eigenvalue divided by the least.
  public var conditionNumber: Double { eigenvalues.upperBound / eigenvalues.lowerBound }

  /// The learning rate for which the largest error left is smallest: 2 / (λ₁ + λₙ).
  public var bestRate: Double { 2 / (eigenvalues.lowerBound + eigenvalues.upperBound) }

  /// What a step leaves of the error with the best rate, and of its square root in the value with
  /// exact steps: (κ − 1) / (κ + 1).
  public var bestFactor: Double { factor(rate: bestRate) }

  /// The learning rate up to which steps converge: 2 / λₙ.
  public var largestStableRate: Double { 2 / eigenvalues.upperBound }

  /// What a step with a learning rate leaves of the error in the long run: the largest |1 − αλ|; above
  /// 1 the steps diverge.
  public func factor(rate: Double) -> Double {
    max(abs(1 - rate * eigenvalues.lowerBound), abs(1 - rate * eigenvalues.upperBound))
  }

  /// The learning rate and the share to keep for which the heavy ball converges fastest, after Polyak:
  /// it then leaves (√κ − 1) / (√κ + 1) of the error, the square root of the share.
  public var bestMomentum: (rate: Double, decay: Double) {
    let (a, b) = (eigenvalues.lowerBound.squareRoot(), eigenvalues.upperBound.squareRoot())
    let share = (b - a) / (b + a)
    return (4 / ((a + b) * (a + b)), share * share)
  }
}
