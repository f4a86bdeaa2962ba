import RealModule

/// Round numbers in a range.
package enum RoundLevels {
  /// Steps by the digits of ten times their size, and how much each is less round than 1, 2 and 5: as
  /// much as a number of values off by the root of that share.
  private static let steps: [(digits: Int, cost: Double)] = [
    (10, 0), (15, 0.025), (20, 0), (25, 0.003), (30, 0.025), (40, 0.012), (50, 0), (75, 0.025),
  ]

  /// The multiples of a round step inside a range, ends left out, about so many.
  ///
  /// The step is 1, 1.5, 2, 2.5, 3, 4, 5 or 7.5 times a power of ten. That whose number of values is
  /// nearest to `count` is taken, and among near ones a rounder one: 1, 2 and 5 before 2.5, 4 and the
  /// rest. There are at least three quarters of `count`, rounded down but not to none, and at most
  /// five quarters of it, rounded down. A range of one value, one that is not finite, or one whose
  /// values are too near to each other to be told apart has none.
  package static func inside(_ range: ClosedRange<Double>, about count: Int) -> [Double] {
    let span = range.upperBound - range.lowerBound
    guard span.isFinite, span > 1e-300, count > 0 else { return [] }
    let limit = count + count / 4
    let power = Int(Double.log10(span / Double(count)).rounded(.down))
    var best: (levels: [Double], cost: Double)?
    for exponent in (power - 1)...(power + 2) {
      for (digits, cost) in steps {
        let step = TickStep(digits: digits, exponent: exponent - 1)
        guard let levels = multiples(of: step, in: range, atMost: limit) else { continue }
        let excess = Double(levels.count - count) / Double(count)
        // Of equal ones the coarser, whatever the last bit of the logarithm.
        let total = cost + excess * excess
        if total < best.map({ $0.cost + 1e-12 }) ?? .infinity { best = (levels, total) }
      }
    }
    return best?.levels ?? []
  }

  /// The multiples inside a range; `nil` for none or too many.
  private static func multiples(
    of step: TickStep, in range: ClosedRange<Double>, atMost count: Int
  ) -> [Double]? {
    let slack = 1e-9 * (range.upperBound - range.lowerBound)
    guard let multiples = step.multiples(in: range, atMost: count + 3) else { return nil }
    let levels = multiples.map { step.multiple($0).value }
      .filter { $0 > range.lowerBound + slack && $0 < range.upperBound - slack }
    return levels.isEmpty || levels.count > count ? nil : levels
  }
}
