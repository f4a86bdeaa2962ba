/// Round numbers in a range.
package enum RoundLevels {
  /// The multiples of a round step inside a range, ends left out.
  ///
  /// The step is 1, 2, 2.5 or 5 times a power of ten, the least that gives at most `count` values.
  /// A range of one value, or one that is not finite, has none.
  package static func inside(_ range: ClosedRange<Double>, atMost count: Int) -> [Double] {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite, span > 1e-300, count > 0 else { return [] }
    var power = 1.0
    while power * 10 <= span / Double(count) { power *= 10 }
    while power > span / Double(count) { power /= 10 }
    let steps = [1, 2, 2.5, 5, 10, 20, 25, 50].map { $0 * power }
    for step in steps {
      let levels = multiples(of: step, power: power, in: range)
      if levels.count <= count { return levels }
    }
    return []
  }

  private static func multiples(
    of step: Double, power: Double, in range: ClosedRange<Double>
  ) -> [Double] {
    let first = (range.lowerBound / step).rounded(.down)
    let last = (range.upperBound / step).rounded(.up)
    guard last - first < 10_000, first.magnitude < 1e15 else { return [] }
    let slack = 1e-9 * (range.upperBound - range.lowerBound)
    return (Int(first)...Int(last)).map { rounded(Double($0) * step, power: power) }
      .filter { $0 > range.lowerBound + slack && $0 < range.upperBound - slack }
  }

  /// The product without the last rounding error of a decimal step: 0.3, not 0.30000000000000004.
  private static func rounded(_ value: Double, power: Double) -> Double {
    guard power < 1 else { return value }
    let inverse = (1 / power * 10).rounded()
    return inverse < 1e15 ? (value * inverse).rounded() / inverse : value
  }
}
