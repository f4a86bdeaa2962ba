extension TickSearch {
  /// Ticks at multiples of π, or of a simple part of it.
  var multiplesOfPi: [Candidate] {
    var steps: [(over: Int, under: Int, simplicity: Double)] = [
      (1, 12, 0.2), (1, 6, 0.7), (1, 4, 0.8), (1, 3, 0.7), (1, 2, 0.95),
    ]
    for power in 0..<15 {
      let unit = RoundNumber(1, power).value
      for (digits, simplicity) in [(1, 1.0), (2, 0.9), (5, 0.7)] {
        steps.append((digits * Int(unit), 1, simplicity))
      }
    }
    return steps.compactMap { step in
      let size = Double.pi * Double(step.over) / Double(step.under)
      guard let multiples = Self.multiples(of: size, in: domain) else { return nil }
      return Candidate(
        score: score(step: size, count: multiples.count, simplicity: step.simplicity), step: size
      ) {
        TickSet(
          major: multiples.map { index in
            let (over, under) = Self.reduced(index * step.over, step.under)
            return Tick(
              Double.pi * Double(index * step.over) / Double(step.under),
              Self.multipleOfPi(over, under))
          })
      }
    } + (domain.span < 0.3 || domain.span > 1e14 ? linear : [])
  }

  /// A rational multiple of π in lowest terms, as it is set.
  static func multipleOfPi(_ over: Int, _ under: Int) -> String {
    if over == 0 { return "0" }
    let sign = over < 0 ? "-" : ""
    let count = over.magnitude == 1 ? "" : "\(over.magnitude)"
    return "$\(sign)\(count)\\pi\(under == 1 ? "" : "/\(under)")$"
  }

  private static func reduced(_ over: Int, _ under: Int) -> (Int, Int) {
    var (a, b) = (Int(over.magnitude), under)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? (0, 1) : (over / a, under / a)
  }

  /// The multiples of any step inside a range; `nil` when there are none or too many.
  static func multiples(of step: Double, in range: ClosedRange<Double>) -> ClosedRange<Int>? {
    let (low, high) = (range.lowerBound / step, range.upperBound / step)
    guard max(low.magnitude, high.magnitude) < 1e14 else { return nil }
    let first = Int((low - max(1e-9, 2 * low.ulp)).rounded(.up))
    let last = Int((high + max(1e-9, 2 * high.ulp)).rounded(.down))
    return first <= last && last - first < 200 ? first...last : nil
  }

  /// Ticks at round numbers of degrees, minutes and seconds of arc.
  var degrees: [Candidate] {
    let steps = [
      1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000, 54000, 108_000,
      162_000, 324_000, 648_000, 1_296_000, 3_888_000, 12_960_000,
    ]
    let found = steps.compactMap { step -> Candidate? in
      let size = Double(step) / 3600
      guard let multiples = Self.multiples(of: size, in: domain) else { return nil }
      return Candidate(
        score: score(step: size, count: multiples.count, simplicity: 0.9), step: size
      ) {
        TickSet(
          major: multiples.map { Tick(Double($0 * step) / 3600, Self.arc($0 * step, step: step)) })
      }
    }
    return found.isEmpty ? linear : found
  }

  /// Seconds of arc in degrees, with as many parts as a step needs.
  static func arc(_ seconds: Int, step: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let size = Int(seconds.magnitude)
    var text = "\(size / 3600)°"
    if step % 3600 != 0 { text += two(size / 60 % 60) + "′" }
    if step % 60 != 0 { text += two(size % 60) + "″" }
    return (seconds < 0 ? "\u{2212}" : "") + text
  }
}
