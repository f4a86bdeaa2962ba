private import RealModule

/// A smooth estimate of the density of a sample: the mean of normal densities about its values, by
/// weight.
///
/// With weights, rules for the bandwidth take the effective count, as scipy does.
///
/// Source: B. W. Silverman, *Density Estimation for Statistics and Data Analysis*, 1986, 2.4.
public struct KernelDensity: Sendable, Hashable {
  /// How wide the normal densities are.
  public enum Bandwidth: Sendable, Hashable {
    /// n^(−1/5) σ (Scott), what scipy and seaborn take.
    case scott
    /// 0.9 n^(−1/5) min(σ, IQR / 1.34) (Silverman, 3.31), less led astray by outliers and by
    /// several peaks; what R takes.
    case silverman
    /// A standard deviation in data units, in decades on a logarithmic axis.
    case fixed(Double)
    /// A multiple of the one Scott's rule gives.
    case scaled(Double)
  }

  /// The values in ascending order.
  public let values: [Double]
  /// The share of each value in all weight; empty where all are equal.
  public let shares: [Double]
  /// The standard deviation of each normal density; positive.
  public let bandwidth: Double

  /// Creates the estimate; `nil` when the sample has no spread, or the bandwidth is not positive.
  public init?(_ sample: Sample, bandwidth rule: Bandwidth = .scott) {
    let n = sample.effectiveCount
    let factor = n > 0 ? 1 / Double.root(n, 5) : 0
    let deviation = sample.standardDeviation
    let width: Double
    switch rule {
    case .scott: width = factor * deviation
    case .scaled(let multiple): width = multiple * factor * deviation
    case .silverman:
      let spread = sample.interquartileRange / 1.34
      width = 0.9 * factor * (spread > 0 ? min(deviation, spread) : deviation)
    case .fixed(let fixed): width = fixed
    }
    guard let range = sample.range, width > 1e-290, width < 1e290, range.span < 1e300,
      width > 1e-12 * max(range.lowerBound.magnitude, range.upperBound.magnitude)
    else { return nil }
    values = sample.sorted
    let total = sample.weight
    shares = sample.weights.map { $0 / total }
    bandwidth = width
  }

  /// The density and its derivative at a place.
  ///
  /// Values further away than nine bandwidths add less than 3e-18 of their share and are left out.
  public func jet(at x: Double) -> (value: Double, slope: Double) {
    var index = firstIndex(notBelow: x - 9 * bandwidth)
    var (sum, slope) = (0.0, 0.0)
    while index < values.count, values[index] <= x + 9 * bandwidth {
      let z = (x - values[index]) / bandwidth
      let weight = Double.exp(-0.5 * z * z) * (shares.isEmpty ? 1 : shares[index])
      sum += weight
      slope -= z * weight
      index += 1
    }
    let count = shares.isEmpty ? Double(values.count) : 1
    let unit = 1 / (count * bandwidth * (2 * Double.pi).squareRoot())
    return (sum * unit, slope * unit / bandwidth)
  }

  private func firstIndex(notBelow bound: Double) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Places across a range, half a bandwidth apart or so, with densities and slopes: Hermite cubics
  /// through them err by less than 0.1 % of the highest density.
  package func nodes(over range: ClosedRange<Double>) -> [(x: Double, value: Double, slope: Double)]
  {
    let count = Int(min(max((range.span / (0.5 * bandwidth)).rounded(.up), 8), 600))
    return (0...count).map { index in
      let x = range.lowerBound + range.span * Double(index) / Double(count)
      let jet = jet(at: x)
      return (x, jet.value, jet.slope)
    }
  }

  /// Where the density is greatest: beside the highest of some nodes, where the slope changes sign.
  package func mode(among nodes: [(x: Double, value: Double, slope: Double)]) -> Double? {
    guard let best = nodes.indices.max(by: { nodes[$0].value < nodes[$1].value }) else {
      return nil
    }
    let next = nodes[best].slope > 0 ? best + 1 : best - 1
    guard nodes.indices.contains(next) else { return nodes[best].x }
    let (low, high) = (min(best, next), max(best, next))
    return SignChange.place(of: { jet(at: $0).slope }, nodes[low].x, nodes[high].x)
  }
}
