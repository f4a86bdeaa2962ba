extension TickSearch {
  /// Ticks at the multiples of round steps.
  var linear: [Candidate] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(32)
    let (format, domain, hasMinor) = (format, domain, hasMinor == true)
    let steps = TickStep.candidates(span: domain.span)
    // Long numbers that have no room may have it with a power of ten left out.
    let make = { (number: Int) -> TickSet in
      let step = steps[number / 2]
      guard let multiples = step.multiples(in: domain) else { return .none }
      var ticks = format.ticks(multiples.map(step.multiple), isShort: number % 2 == 1)
      if hasMinor { ticks.minor = Self.minorValues(step, in: domain) }
      return ticks
    }
    for (index, step) in steps.enumerated() {
      guard let multiples = step.multiples(in: domain) else { continue }
      let decimals = Double(max(0, min(6, -step.exponent)))
      let score = score(
        step: step.size, count: multiples.count, simplicity: step.simplicity, width: decimals,
        ends: (step.multiple(multiples.lowerBound).value, step.multiple(multiples.upperBound).value)
      )
      candidates.append(
        Candidate(score: score, step: step.size, number: 2 * index, make: make))
      candidates.append(
        Candidate(score: score - 0.3, step: step.size, number: 2 * index + 1, make: make))
    }
    return candidates
  }

  /// The multiples of the part of a step that are not those of the step.
  func minorValues(_ step: TickStep) -> [Double] { Self.minorValues(step, in: domain) }

  private static func minorValues(
    _ step: TickStep, in domain: ClosedRange<Double>
  ) -> [Double] {
    let part = step.minor
    guard let multiples = part.multiples(in: domain, atMost: 1000) else { return [] }
    let count = Int((step.size / part.size).rounded())
    return multiples.filter { $0 % count != 0 }.map { part.multiple($0).value }
  }

  /// Ticks at the multiples of a step the author chose; labels are thinned where they lack room.
  func every(_ size: Double) -> [Candidate] {
    guard let number = RoundNumber(size) else { return [] }
    let step = TickStep(digits: number.number, exponent: number.exponent)
    guard let multiples = step.multiples(in: domain, atMost: 2000) else { return linear }
    let ticks = format.ticks(multiples.map(step.multiple))
    // Labels stay on the multiples of zero's neighbours, so that zero keeps its own.
    return thinned(ticks, aligned: multiples.lowerBound)
  }

  /// Ticks at values the author chose.
  func given(_ values: [Double], _ labels: [String]?) -> [Candidate] {
    let inside = values.indices.filter { domain.contains(values[$0]) && kind.accepts(values[$0]) }
      .sorted { (values[$0], $0) < (values[$1], $1) }
    if let labels, labels.count == values.count {
      return thinned(TickSet(major: inside.map { Tick(values[$0], labels[$0]) }), aligned: 0)
    }
    let numbers = inside.compactMap { RoundNumber(values[$0]) }
    guard numbers.count == inside.count else {
      return thinned(
        TickSet(major: inside.map { Tick(values[$0], Words.number(values[$0])) }), aligned: 0)
    }
    return thinned(format.ticks(numbers), aligned: 0)
  }

  /// Sets with a label on every tick, every second, and so on.
  private func thinned(_ ticks: TickSet, aligned first: Int) -> [Candidate] {
    var strides = [1, 2, 5, 10]
    while let last = strides.last, last < ticks.major.count { strides.append(2 * last) }
    return strides.map { stride in
      Candidate(score: -Double(stride), step: nil) {
        var result = ticks
        for index in result.major.indices where (index + first) % stride != 0 {
          result.major[index].label = ""
        }
        return result
      }
    }
  }
}
