extension TickSearch {
  /// Ticks of an axis that is even in a root of its values: the multiples of a round step, and
  /// between the first of them and zero 1, 2 and 5 times powers of ten.
  ///
  /// Values near zero have much of such an axis to themselves. Those between are taken from the step
  /// down, each at a distance of at least six tenths of that from the first multiple to the second.
  var roots: [Candidate] {
    TickStep.candidates(span: domain.span).flatMap { step -> [Candidate] in
      guard let multiples = step.multiples(in: domain) else { return [] }
      let format = format
      let fine = fine(below: step, hasZero: multiples.contains(0))
      let signed = fine.reversed().map { RoundNumber(-$0.number, $0.exponent) } + fine
      let numbers = (multiples.map(step.multiple) + signed.filter { domain.contains($0.value) })
        .sorted { $0.value < $1.value }
      let known = Set(numbers.map(\.value))
      let minor = hasMinor == true ? minorValues(step).filter { !known.contains($0) } : []
      let score = score(
        step: step.size, count: numbers.count, simplicity: step.simplicity,
        width: Double(max(0, min(6, -step.exponent))))
      return [false, true].map { isShort in
        Candidate(score: score - (isShort ? 0.3 : 0), step: step.size) {
          var ticks = format.ticks(numbers, isShort: isShort)
          ticks.minor = minor
          return ticks
        }
      }
    }
  }

  /// The positive numbers to mark between zero and a step, ascending.
  private func fine(below step: TickStep, hasZero: Bool) -> [RoundNumber] {
    let (first, second) = (kind.measure(step.size), kind.measure(2 * step.size))
    let gap = 0.6 * (second - first)
    var place = first
    var found: [RoundNumber] = []
    for power in stride(from: 0, through: -3, by: -1) {
      for digit in [5, 2, 1] {
        let number = RoundNumber(digit, step.exponent + power + (step.digits > 9 ? 1 : 0))
        let measure = kind.measure(number.value)
        guard number.value < step.size, place - measure >= gap, !hasZero || measure >= gap else {
          continue
        }
        found.append(number)
        place = measure
      }
    }
    return found.reversed()
  }
}
