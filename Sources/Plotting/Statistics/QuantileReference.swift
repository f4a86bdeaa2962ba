private import RealModule

/// What the quantiles of a sample are compared with.
public enum QuantileReference: Sendable, Hashable {
  /// The standard normal distribution.
  case normal
  /// The uniform distribution from 0 to 1.
  case uniform
  /// The exponential distribution of mean 1.
  case exponential
  /// Student's t distribution with degrees of freedom, a positive number.
  case studentT(degrees: Double)
  /// Another sample.
  case sample(Sample)

  /// The value that is not exceeded with a probability between 0 and 1.
  public func quantile(_ probability: Double) -> Double {
    switch self {
    case .normal: NormalDistribution().quantile(probability)
    case .uniform: probability
    case .exponential: -Double.log(onePlus: -probability)
    case .studentT(let degrees): StudentT(degrees: degrees).quantile(probability)
    case .sample(let sample): sample.quantile(probability)
    }
  }

  /// Whether it is a distribution in theory, and not a sample.
  var isTheory: Bool {
    if case .sample = self { false } else { true }
  }

  /// The reference in words.
  var words: String {
    switch self {
    case .normal: "the normal distribution"
    case .uniform: "the uniform distribution"
    case .exponential: "the exponential distribution"
    case .studentT(let degrees):
      "Student’s t distribution with \(Words.number(degrees)) degrees of freedom"
    case .sample(let sample): "another sample of \(Words.count(sample.count, "value", "values"))"
    }
  }

  /// The distribution of the k-th least of n uniform values: the value of `share` is not exceeded
  /// with a probability.
  ///
  /// It is the Beta distribution of k and n + 1 − k, inverted by bisection. Source: H. A. David and
  /// H. N. Nagaraja, *Order Statistics*, 2003, 2.1.
  static func orderQuantile(_ k: Int, of n: Int, _ probability: Double) -> Double {
    let (a, b) = (Double(k), Double(n + 1 - k))
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if StudentT.incompleteBeta(a, b, middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
