private import RealModule

/// The normal distribution.
public struct NormalDistribution: Sendable, Hashable {
  /// The mean.
  public let mean: Double
  /// The standard deviation; positive.
  public let deviation: Double

  /// Creates the distribution; the standard one by default.
  public init(mean: Double = 0, deviation: Double = 1) {
    self.mean = mean
    self.deviation = deviation
  }

  /// The density at a value; NaN for a deviation that is not positive.
  public func density(at x: Double) -> Double {
    guard deviation > 0 else { return .nan }
    return Self.density((x - mean) / deviation) / deviation
  }

  /// The probability of at most a value, from the complementary error function, so that tails keep
  /// their digits; NaN for a deviation that is not positive.
  public func cumulative(_ x: Double) -> Double {
    guard deviation > 0 else { return .nan }
    return Self.cumulative((x - mean) / deviation)
  }

  /// The value that is not exceeded with a probability, within 1e-13 of its size or of one deviation;
  /// infinite at 0 and 1, NaN beyond, and that of 1e-300 for less.
  ///
  /// The logarithm of the probability is a concave, rising function of the value, so that Newton's
  /// method from below rises to the root and never passes it. It begins at −√(−2 ln p), below which
  /// there is less than p/2 (Chernoff's bound).
  public func quantile(_ probability: Double) -> Double {
    guard deviation > 0, probability >= 0, probability <= 1 else { return .nan }
    return mean + deviation * Self.quantile(probability)
  }

  private static func density(_ z: Double) -> Double {
    Double.exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
  }

  private static func cumulative(_ z: Double) -> Double {
    0.5 * Double.erfc(-z / 2.0.squareRoot())
  }

  private static func quantile(_ p: Double) -> Double {
    if p == 0.5 { return 0 }
    if p > 0.5 { return -quantile(1 - p) }
    // Below, probabilities have few digits of their own.
    guard p >= 1e-300 else { return p > 0 ? -37.0471 : -.infinity }
    let wanted = Double.log(p)
    var z = -(-2 * wanted).squareRoot()
    for _ in 0..<60 {
      let below = cumulative(z)
      let step = (wanted - Double.log(below)) * below / density(z)
      guard step.magnitude > 1e-16 * max(z.magnitude, 1e-3) else { break }
      z += step
    }
    return z
  }
}
