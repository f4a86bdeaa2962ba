private import Calculus

/// Observed numbers, sorted, with those left out that are not finite.
///
/// All summaries are scaled by the greatest magnitude first, so that numbers near the ends of the
/// range of doubles neither overflow nor vanish.
public struct Sample: Sendable, Hashable {
  /// The finite numbers in ascending order.
  public let sorted: [Double]
  /// How many numbers were given.
  public let total: Int
  /// The weight of each value, in the order of ``sorted``, positive; empty where each counts once.
  public let weights: [Double]
  /// What is wrong with the weights that were given, if anything.
  package let fault: WeightFault?

  /// Creates a sample; NaN and infinite numbers are left out and counted as missing.
  public init(_ values: some Sequence<Double>) {
    var count = 0
    var finite: [Double] = []
    for value in values {
      count += 1
      // Adding zero turns −0 into 0, so that equal numbers have equal bits.
      if value.isFinite { finite.append(value + 0) }
    }
    total = count
    sorted = finite.sorted()
    weights = []
    fault = nil
  }

  /// A sample whose parts are known.
  init(sorted: [Double], total: Int, weights: [Double], fault: WeightFault?) {
    self.sorted = sorted
    self.total = total
    self.weights = weights
    self.fault = fault
  }

  /// The number of finite values.
  public var count: Int { sorted.count }
  /// How many of the given numbers were NaN or infinite.
  public var missing: Int { total - sorted.count }
  /// The least value; `nil` when there is none.
  public var minimum: Double? { sorted.first }
  /// The greatest value; `nil` when there is none.
  public var maximum: Double? { sorted.last }
  /// From the least to the greatest value; `nil` when there is none.
  public var range: ClosedRange<Double>? {
    guard let low = sorted.first, let high = sorted.last else { return nil }
    return low...high
  }

  /// What the values are divided by before they are added up: a power of two near the greatest
  /// magnitude, so that the division rounds nothing; 1 where there is no need.
  private var scale: Double {
    let greatest = max((sorted.first ?? 0).magnitude, (sorted.last ?? 0).magnitude)
    guard greatest > 1e140 || (greatest > 0 && greatest < 1e-140) else { return 1 }
    return Double(sign: .plus, exponent: greatest.exponent, significand: 1)
  }

  /// The arithmetic mean, by weight, by compensated summation (Neumaier); NaN for no values.
  public var mean: Double {
    guard !sorted.isEmpty else { return .nan }
    let scale = scale
    guard weights.isEmpty else {
      return Self.sum(zip(sorted, weights).lazy.map { $0 / scale * $1 }) / weight * scale
    }
    return Self.sum(sorted.lazy.map { $0 / scale }) / Double(count) * scale
  }

  /// The standard deviation with the divisor n − 1, in two passes; 0 for one value, NaN for none.
  ///
  /// With weights w that add up to 1 the divisor is 1 − Σ w², as numpy's `cov` takes it with
  /// `aweights`; equal weights give that of none.
  public var standardDeviation: Double {
    guard count > 1 else { return count == 1 ? 0 : .nan }
    let scale = scale
    let middle = mean / scale
    guard weights.isEmpty else { return weightedDeviation(about: middle, scale) * scale }
    let squares = Self.sum(
      sorted.lazy.map { value in
        let d = value / scale - middle
        return d * d
      })
    return (squares / Double(count - 1)).squareRoot() * scale
  }

  /// The quantile of a share of the values: linear between order statistics at (n − 1)p, the
  /// definition 7 of Hyndman and Fan (*Sample Quantiles in Statistical Packages*, 1996), which R,
  /// numpy and this package use.
  ///
  /// With weights it is the least value that, with those below it, has at least the share of all
  /// weight: definition 1, the only one numpy has for weights (`inverted_cdf`).
  /// - Parameter share: from 0 to 1, clamped; NaN for no values.
  public func quantile(_ share: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let share = min(max(share.isNaN ? 0 : share, 0), 1)
    guard weights.isEmpty else { return weightedQuantile(share) }
    let place = share * Double(count - 1)
    let index = Int(place)
    guard index < count - 1 else { return last }
    let (a, b, t) = (sorted[index], sorted[index + 1], place - Double(index))
    // Weighted rather than stepped where the difference of the two would overflow.
    return (b - a).isFinite ? a + t * (b - a) : (1 - t) * a + t * b
  }

  /// The median; NaN for no values.
  public var median: Double { quantile(0.5) }
  /// The lower and upper quartile; NaN for no values.
  public var quartiles: (lower: Double, upper: Double) { (quantile(0.25), quantile(0.75)) }
  /// The distance of the quartiles; NaN for no values.
  public var interquartileRange: Double { quantile(0.75) - quantile(0.25) }

  /// How many values are at most a number.
  public func rank(of value: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The values seen through a function that keeps their order, such as a logarithm; values that
  /// become NaN or infinite are left out.
  package func mapped(_ change: (Double) -> Double) -> Sample {
    weights.isEmpty
      ? Sample(sorted.lazy.map(change)) : Sample(sorted.map(change), weights: weights)
  }

  /// A sum with the rounding errors carried along.
  ///
  /// Source: A. Neumaier, *Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
  /// Summen*, 1974.
  package static func sum(_ values: some Sequence<Double>) -> Double {
    var (sum, carry) = (0.0, 0.0)
    for value in values {
      let next = sum + value
      carry += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
      sum = next
    }
    return carry.isFinite ? sum + carry : sum
  }
}
