import RealModule

/// How the error of a difference quotient depends on its step: the measured errors beside the two
/// laws that bound them and the step that is best.
///
/// Large steps suffer from truncation: the quotient leaves out c·hᵖ |f⁽ᵏ⁾(x)|. Small steps suffer from
/// rounding: about ε|f(x)|/h. Their sum is least where both are about equal. (Nocedal and Wright,
/// *Numerical Optimization*, section 8.1.)
public struct DifferenceStudy: Sendable, Hashable {
  /// Which quotient.
  public enum Scheme: Sendable, Hashable, CaseIterable {
    /// (f(x + h) − f(x)) / h: truncation h |f″|/2.
    case forward
    /// (f(x + h) − f(x − h)) / 2h: truncation h² |f‴|/6.
    case central
    /// Five points, (8(f(x + h) − f(x − h)) − f(x + 2h) + f(x − 2h)) / 12h: truncation h⁴ |f⁽⁵⁾|/30.
    case fivePoint

    /// The power p of the step in the truncation error.
    public var power: Int {
      switch self {
      case .forward: 1
      case .central: 2
      case .fivePoint: 4
      }
    }

    /// The order k of the derivative in the truncation error: 2, 3 or 5.
    public var order: Int { power + 1 }

    fileprivate var coefficient: Double {
      switch self {
      case .forward: 1.0 / 2
      case .central: 1.0 / 6
      case .fivePoint: 1.0 / 30
      }
    }

    fileprivate func quotient(_ f: (Double) -> Double, _ x: Double, _ h: Double) -> Double {
      switch self {
      case .forward: return (f(x + h) - f(x)) / h
      case .central: return (f(x + h) - f(x - h)) / (2 * h)
      case .fivePoint:
        let near = f(x + h) - f(x - h)
        let far = f(x + 2 * h) - f(x - 2 * h)
        return (8 * near - far) / (12 * h)
      }
    }
  }

  /// The quotient.
  public var scheme: Scheme
  /// The steps.
  public var steps: [Double]
  /// The measured error |quotient − exact| for each step; 0 where they agree to the last digit.
  public var errors: [Double]
  /// The truncation error that the law gives for each step.
  public var truncation: [Double]
  /// The rounding error ε|f(x)|/h for each step.
  public var rounding: [Double]
  /// The step at which the sum of both laws is least; infinite where there is no truncation, 0 where
  /// there is no rounding, NaN without either.
  public var predictedStep: Double
  /// The sum of both laws at that step; 0 where one of them is missing.
  public var predictedError: Double
  /// The step with the least measured error, the largest of several; nil without steps.
  public var bestStep: Double? {
    zip(steps, errors).filter { $0.1.isFinite }
      .min { ($0.1, -$0.0) < ($1.1, -$1.0) }?.0
  }

  /// Measures the errors.
  ///
  /// - Parameters:
  ///   - f: the function.
  ///   - x: where.
  ///   - exact: the derivative there, from elsewhere (an expression, dual numbers).
  ///   - higher: the derivative of order `scheme.order` there, which the truncation error is
  ///     proportional to.
  ///   - scheme: the quotient.
  ///   - steps: the steps; ``steps(from:to:perDecade:)`` spreads them evenly on a logarithmic axis.
  public init(
    of f: (Double) -> Double, at x: Double, exact: Double, higher: Double,
    scheme: Scheme = .central, steps: [Double] = DifferenceStudy.steps(from: 1e-16, to: 1)
  ) {
    self.scheme = scheme
    self.steps = steps
    errors = steps.map { (scheme.quotient(f, x, $0) - exact).magnitude }
    let (bend, noise) = (scheme.coefficient * higher.magnitude, Double.ulpOfOne * f(x).magnitude)
    truncation = steps.map { bend * $0.pow(scheme.power) }
    rounding = steps.map { noise / $0 }
    // The derivative of bend·hᵖ + noise/h is 0.
    let p = Double(scheme.power)
    let best = Double.pow(noise / (p * bend), 1 / (p + 1))
    predictedStep = best
    predictedError = best > 0 && best.isFinite ? bend * best.pow(scheme.power) + noise / best : 0
  }

  /// Steps that are evenly spread on a logarithmic axis, falling, both ends included.
  ///
  /// - Returns: none for ends that are not positive and finite or in the wrong order.
  public static func steps(from least: Double, to largest: Double, perDecade: Int = 8) -> [Double] {
    guard least > 0, largest >= least, largest.isFinite, perDecade > 0 else { return [] }
    let decades = Double.log10(largest / least)
    let count = max(1, Int((decades * Double(perDecade)).rounded()))
    return (0...count).map { place in
      place == count
        ? least : largest * Double.pow(10, -decades * Double(place) / Double(count))
    }
  }
}
