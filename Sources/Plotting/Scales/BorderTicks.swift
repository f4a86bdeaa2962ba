private import RealModule

extension TickSearch {
  /// Ticks at the borders of bands: at all of them, or at every second, third, … one.
  ///
  /// Of every so many, those are marked among which zero is, else those that are written shortest.
  func borders(_ values: [Double]) -> [Candidate] {
    let inside = Set(values.filter { domain.contains($0) && kind.accepts($0) }).sorted()
    let numbers = Self.rounded(inside, isEven: kind.isEven)
    guard numbers.count == inside.count, !numbers.isEmpty else { return given(inside, nil) }
    let zero = inside.firstIndex(of: 0)
    return (1...numbers.count).map { stride in
      let start = zero.map { $0 % stride } ?? Self.shortest(numbers, stride)
      let shown = Array(Swift.stride(from: start, to: numbers.count, by: stride))
      return Candidate(score: Self.score(of: shown.map { numbers[$0] }, every: stride), step: nil) {
        var ticks = written(shown.map { numbers[$0] })
        // Where a label is rounded, its tick is not.
        for (place, index) in shown.enumerated() { ticks.major[place].value = inside[index] }
        return ticks
      }
    }
  }

  /// How good every so many numbers are: all are best, then a number of digits weighs as much as half
  /// the ticks.
  private static func score(of numbers: [RoundNumber], every stride: Int) -> Double {
    let digits = numbers.reduce(0) { $0 + $1.shortened.digits }
    return stride == 1
      ? .infinity : -Double.log2(Double(stride)) - Double(digits) / Double(max(numbers.count, 1))
  }

  /// The first of every so many numbers that have the fewest digits, the least of equal ones.
  private static func shortest(_ numbers: [RoundNumber], _ stride: Int) -> Int {
    func digits(_ start: Int) -> Int {
      Swift.stride(from: start, to: numbers.count, by: stride).reduce(0) { sum, index in
        sum + numbers[index].shortened.digits
      }
    }
    return (0..<stride).min { (digits($0), $0) < (digits($1), $1) } ?? 0
  }

  /// Numbers for borders: as they are, or where that needs many digits rounded to a hundredth of the
  /// least band, on an uneven axis to three digits each.
  private static func rounded(_ values: [Double], isEven: Bool) -> [RoundNumber] {
    let exact = values.compactMap { RoundNumber($0) }
    guard exact.contains(where: { $0.shortened.digits > 6 }) else { return exact }
    let gap = zip(values, values.dropFirst()).map { $1 - $0 }.min()
    guard let gap, isEven, let least = RoundNumber(gap) else {
      return exact.map { number in
        number.number == 0
          ? number : number.rounded(decimals: 2 - number.magnitude)
      }
    }
    return exact.map { $0.rounded(decimals: 2 - least.magnitude) }
  }

  /// Labels of one form on an even axis, each in its shortest form on others.
  private func written(_ numbers: [RoundNumber]) -> TickSet {
    guard !kind.isEven, case .automatic = format.style else { return format.ticks(numbers) }
    let isShort = numbers.allSatisfy { number in
      number.number == 0 || (-4..<6).contains(number.magnitude)
    }
    return TickSet(
      major: numbers.map { number in
        let short = number.shortened
        return Tick(
          number.value,
          isShort ? short.text(decimals: max(0, -short.exponent)) : short.scientific)
      })
  }
}
