private import RealModule

extension TickSearch {
  /// Ticks at the borders of bands: at all of them, or at every second, third, … one.
  ///
  /// Of every so many, those are marked among which zero is, else those that are written shortest.
  func borders(_ values: [Double]) -> [Candidate] {
    let inside = values.filter { domain.contains($0) && kind.accepts($0) }.ascending
    let numbers = Self.rounded(inside, isEven: kind.isEven)
    guard numbers.count == inside.count, !numbers.isEmpty else { return given(inside, nil) }
    let zero = inside.firstIndex(of: 0)
    let digits = numbers.map { $0.shortened.digits }
    return Self.strides(numbers.count).map { stride in
      let start = zero.map { $0 % stride } ?? Self.shortest(digits, stride)
      let shown = Array(Swift.stride(from: start, to: numbers.count, by: stride))
      return Candidate(score: Self.score(shown.map { digits[$0] }, stride), step: nil) {
        var ticks = written(shown.map { numbers[$0] })
        // Where a label is rounded, its tick is not.
        for (place, index) in shown.enumerated() { ticks.major[place].value = inside[index] }
        return ticks
      }
    }
  }

  /// 1, 2, 3 and so on, from a dozen on in larger steps, up to a number.
  private static func strides(_ count: Int) -> [Int] {
    var strides = [1]
    while let last = strides.last, last < count { strides.append(last + max(1, last / 4 - 1)) }
    return strides
  }

  /// How good numbers of so many digits are: all are best, then a digit weighs as much as half the
  /// ticks, up to three.
  private static func score(_ digits: [Int], _ stride: Int) -> Double {
    guard stride > 1 else { return .infinity }
    let length = Double(digits.reduce(0, +)) / Double(max(digits.count, 1))
    return -Double.log2(Double(stride)) - min(length, 3)
  }

  /// The first of every so many numbers that have the fewest digits, the least of equal ones.
  private static func shortest(_ digits: [Int], _ stride: Int) -> Int {
    var sums = [Int](repeating: 0, count: stride)
    for index in digits.indices { sums[index % stride] += digits[index] }
    // One number less is no merit.
    let counts = (0..<stride).map { (digits.count - $0 + stride - 1) / stride }
    return (0..<stride).filter { counts[$0] > 0 }.min { a, b in
      (sums[a] * counts[b], a) < (sums[b] * counts[a], b)
    } ?? 0
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
