private import RealModule

/// Student's t distribution.
public struct StudentT: Sendable, Hashable {
  /// The degrees of freedom; positive.
  public let degrees: Double

  /// Creates the distribution.
  public init(degrees: Double) {
    self.degrees = degrees
  }

  /// The probability of at most a value; within 1e-13.
  public func cumulative(_ t: Double) -> Double {
    guard degrees > 0, !t.isNaN else { return .nan }
    guard t.isFinite else { return t < 0 ? 0 : 1 }
    let tail = 0.5 * Self.incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t))
    return t < 0 ? tail : 1 - tail
  }

  /// The value that is not exceeded with a probability, by bisection to the last digits; infinite
  /// at 0 and 1, NaN beyond.
  public func quantile(_ probability: Double) -> Double {
    guard degrees > 0, probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 { return -.infinity }
    if probability == 1 { return .infinity }
    if probability == 0.5 { return 0 }
    if probability < 0.5 { return -quantile(1 - probability) }
    var (low, high) = (0.0, 1.0)
    while cumulative(high) < probability, high < 1e300 { (low, high) = (high, 2 * high) }
    for _ in 0..<80 {
      let middle = low + (high - low) / 2
      if cumulative(middle) < probability { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }

  /// The regularised incomplete beta function by its continued fraction.
  ///
  /// Source: NIST *Digital Library of Mathematical Functions*, 8.17.22, evaluated by the method of
  /// Lentz; 8.17.4 where it converges slowly.
  package static func incompleteBeta(_ a: Double, _ b: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(b, a, 1 - x) }
    let front = Double.exp(
      Double.logGamma(a + b) - Double.logGamma(a) - Double.logGamma(b) + a * Double.log(x)
        + b * Double.log(onePlus: -x))
    let tiny = 1e-300
    func safe(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / safe(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / safe(1 + even * d)
      c = safe(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / safe(1 + odd * d)
      c = safe(1 + odd / c)
      fraction *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return front * fraction / a
  }
}
