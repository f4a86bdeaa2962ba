private import RealModule

extension TickSearch {
  /// Ticks of a symmetric logarithmic axis: zero, and powers of ten of both signs beyond the linear
  /// part; as on a linear axis where that is all there is.
  /// - Parameter width: half the width of the linear part.
  func symmetric(_ width: Double) -> [Candidate] {
    let reach = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
    guard width > 0, reach > 0 else { return linear }
    let first = Int((Double.log10(width) - 1e-9).rounded(.up))
    let last = Int((Double.log10(reach) + 1e-9).rounded(.down))
    guard last >= first, last - first < 700 else { return linear }
    var found: [Candidate] = []
    for stride in 1...(last - first + 1) {
      for start in first..<min(first + max(stride, 2), last + 1) {
        let numbers = signed(Swift.stride(from: start, through: last, by: stride))
        guard numbers.count >= 3, Double(numbers.count) <= 1.5 * target else { continue }
        found.append(
          Candidate(score: 50 - Double(stride) - 0.3 * Double(start - first), step: nil) {
            written(numbers, from: start, first: first, last: last, stride: stride)
          })
      }
      if stride > 40 { break }
    }
    return found
      + linear.map { candidate in
        var last = candidate
        last.step = nil
        if !found.isEmpty { last.score -= 1000 }
        return last
      }
  }

  /// Powers of both signs with zero, inside the domain, ascending.
  private func signed(_ powers: StrideThrough<Int>) -> [RoundNumber] {
    let positive = powers.map { RoundNumber(1, $0) }
    let all =
      positive.reversed().map { RoundNumber(-1, $0.exponent) } + [RoundNumber(0, 0)]
      + positive
    return all.filter { domain.contains($0.value) }
  }

  private func written(
    _ numbers: [RoundNumber], from start: Int, first: Int, last: Int, stride: Int
  ) -> TickSet {
    let isShort = start >= -2 && last <= 4
    var ticks = TickSet(
      major: numbers.map { number in
        Tick(
          number.value,
          number.number == 0
            ? "0"
            : isShort
              ? number.text(decimals: max(0, -number.exponent))
              : (number.number < 0 ? "\u{2212}" : "") + RoundNumber.power(number.exponent))
      })
    if case .automatic = format.style {} else { ticks = format.ticks(numbers) }
    let labelled = Set(numbers.filter { $0.number != 0 }.map(\.exponent))
    let parts = (first...last).flatMap { power -> [Double] in
      if stride == 1 { return (2...9).map { RoundNumber($0, power).value } }
      // Between powers far apart the others are marked.
      return labelled.contains(power) ? [] : [RoundNumber(1, power).value]
    }
    let positive = parts.filter(domain.contains)
    let negative = parts.reversed().map { -$0 }.filter(domain.contains)
    ticks.minor = negative + positive
    return ticks
  }
}
