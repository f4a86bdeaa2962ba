private import RealModule

extension TickSearch {
  /// Ticks of a logarithmic axis: at 1, 2 and 5 times powers of ten where there are few of these,
  /// else at powers of ten, else at every so many of them; as on a linear axis where it is short.
  var logarithmic: [Candidate] {
    let low = Double.log10(domain.lowerBound)
    let high = Double.log10(domain.upperBound)
    guard low.isFinite, high.isFinite else { return [] }
    let first = Int((low - 1e-9).rounded(.up))
    let last = Int((high + 1e-9).rounded(.down))
    var found: [Candidate] = []
    if last - first < 12, let dense = oneTwoFive(first - 1, last) { found.append(dense) }
    if last > first { found += powers(first, last) }
    return found
      + linear.map { candidate in
        // Steps of a linear axis are the last resort where there are powers to mark.
        var last = candidate
        if !found.isEmpty { last.score -= 1000 }
        return last
      }
  }

  /// One, two and five times each power, when there are at least three and not too many.
  private func oneTwoFive(_ first: Int, _ last: Int) -> Candidate? {
    let numbers = (first...max(first, last)).flatMap { power in
      [1, 2, 5].map { RoundNumber($0, power) }
    }
    .filter { domain.contains($0.value) }
    guard numbers.count >= 3, Double(numbers.count) <= 1.3 * target else { return nil }
    let isShort = numbers.allSatisfy { $0.exponent >= -4 && $0.exponent < 6 }
    let known = numbers.map(\.value)
    let minor = parts(first, max(first, last)).filter { !known.contains($0) }
    let format = format
    return Candidate(score: 100, step: nil) {
      var ticks = format.ticks(numbers)
      if case .automatic = format.style {
        ticks = TickSet(
          major: numbers.map {
            Tick($0.value, isShort ? $0.text(decimals: max(0, -$0.exponent)) : $0.scientific)
          })
      }
      ticks.minor = minor
      return ticks
    }
  }

  /// Powers of ten, every one or every so many.
  private func powers(_ first: Int, _ last: Int) -> [Candidate] {
    let natural = max(1, Int((Double(last - first + 1) / (1.5 * target)).rounded(.up)))
    return [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100, 200].filter { $0 >= natural }.map {
      stride in
      Candidate(score: 50 - Double(stride) / 10, step: nil) {
        let shown = (first...last).filter { $0 % stride == 0 }.map { RoundNumber(1, $0) }
        var ticks = TickSet(major: shown.map { Tick($0.value, RoundNumber.power($0.exponent)) })
        if case .automatic = format.style {} else { ticks = format.ticks(shown) }
        ticks.minor =
          stride == 1
          ? parts(first - 1, last)
          : (first...last).filter { $0 % stride != 0 }.map { RoundNumber(1, $0).value }
        return ticks
      }
    }
  }

  /// Two to nine times each power of ten inside the domain.
  func parts(_ first: Int, _ last: Int) -> [Double] {
    (first...last).flatMap { power in (2...9).map { RoundNumber($0, power).value } }
      .filter(domain.contains)
  }
}
