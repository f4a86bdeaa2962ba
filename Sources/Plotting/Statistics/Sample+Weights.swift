/// What can be wrong with weights.
package enum WeightFault: Sendable, Hashable {
  /// There are not as many as values.
  case count(values: Int, weights: Int)
  /// One is negative.
  case negative(Double)
  /// Their sum is no number.
  case tooLarge

  /// The problem in words.
  package var problem: MarkProblem {
    switch self {
    case .count(let values, let weights):
      MarkProblem(
        "there are \(weights) weights for \(values) values", cure: "give each value one weight")
    case .negative(let weight):
      MarkProblem(
        "a value has the weight \(Words.number(weight))", cure: "give weights from zero up")
    case .tooLarge:
      MarkProblem(
        "the weights add up to more than the greatest number",
        cure: "divide them by a common number")
    }
  }
}

extension Sample {
  /// Creates a sample of values that count by their weights, such as numbers of equal observations.
  ///
  /// Pairs with a value or weight that is NaN or infinite are left out and counted as missing; those
  /// of weight 0 are left out. Other weights than positive ones, or another number of them than of
  /// values, are a problem of the mark that is given the sample, which then has no values.
  public init(_ values: [Double], weights: [Double]) {
    func faulty(_ fault: WeightFault) -> Sample {
      Sample(sorted: [], total: values.count, weights: [], fault: fault)
    }
    guard values.count == weights.count else {
      self = faulty(.count(values: values.count, weights: weights.count))
      return
    }
    if let negative = weights.first(where: { $0 < 0 }) {
      self = faulty(.negative(negative))
      return
    }
    let pairs = zip(values, weights).filter { $0.0.isFinite && $0.1.isFinite }
    // Adding zero turns −0 into 0. Equal values keep the order in which they were given.
    let kept = pairs.filter { $0.1 > 0 }.map { (value: $0.0 + 0, weight: $0.1) }
    let order = kept.indices.sorted { (kept[$0].value, $0) < (kept[$1].value, $1) }
    guard kept.reduce(0, { $0 + $1.weight }).isFinite else {
      self = faulty(.tooLarge)
      return
    }
    self.init(
      sorted: order.map { kept[$0].value },
      total: values.count - (pairs.count - kept.count), weights: order.map { kept[$0].weight },
      fault: nil)
  }

  /// The weight of all values; their number where each counts once.
  public var weight: Double { weights.isEmpty ? Double(count) : Self.sum(weights) }

  /// The number of equal observations that tell as much, (Σ w)² / Σ w² (Kish, *Survey Sampling*,
  /// 1965, 11.7); the number of values where each counts once.
  public var effectiveCount: Double {
    guard let greatest = weights.max() else { return Double(count) }
    let scaled = weights.map { $0 / greatest }
    let sum = Self.sum(scaled)
    return sum * sum / Self.sum(scaled.lazy.map { $0 * $0 })
  }

  /// The weight of the values of a range of ranks.
  func weight(of ranks: Range<Int>) -> Double {
    weights.isEmpty ? Double(ranks.count) : Self.sum(weights[ranks])
  }

  /// The values, each counting once.
  package var unweighted: Sample {
    weights.isEmpty ? self : Sample(sorted: sorted, total: total, weights: [], fault: fault)
  }

  /// Refuses weights that are wrong.
  package func checkWeights() throws(MarkProblem) {
    if let fault { throw fault.problem }
  }

  /// The standard deviation of values that are divided by a scale.
  func weightedDeviation(about middle: Double, _ scale: Double) -> Double {
    let weight = weight
    let squares = Self.sum(
      zip(sorted, weights).lazy.map { value, own in
        let d = value / scale - middle
        return d * d * (own / weight)
      })
    return (squares / (1 - 1 / effectiveCount)).squareRoot()
  }

  /// The least value with at least a share of the weight at or below it.
  func weightedQuantile(_ share: Double) -> Double {
    // A sum that is short of the share by rounding alone reaches it.
    let wanted = share * weight * (1 - 1e-12)
    var sum = 0.0
    for (value, weight) in zip(sorted, weights) {
      sum += weight
      if sum >= wanted { return value }
    }
    return sorted.last ?? .nan
  }
}
