/// A round step of time.
enum DateStep: Sendable, Hashable {
  /// A part of a second.
  case decimal(TickStep)
  /// Seconds, up to half a day.
  case seconds(Int)
  /// Days; seven begin on Mondays.
  case days(Int)
  /// Months, a divisor of twelve.
  case months(Int)
  /// Years.
  case years(Int)

  /// The steps that may suit a span of time, in seconds.
  static func candidates(span: Double) -> [DateStep] {
    var steps: [DateStep] = []
    if span < 20 { steps += TickStep.candidates(span: span).filter { $0.size < 1 }.map(decimal) }
    steps += [1, 2, 5, 10, 15, 30].map(seconds)
    steps += [1, 2, 5, 10, 15, 30].map { .seconds(60 * $0) }
    steps += [1, 2, 3, 6, 12].map { .seconds(3600 * $0) }
    steps += [1, 2, 7, 14].map(days) + [1, 2, 3, 6].map(months)
    var unit = 1
    for _ in 0..<7 {
      steps += [1, 2, 5].map { .years($0 * unit) }
      unit *= 10
    }
    return steps
  }

  /// The length in seconds, on the average.
  var length: Double {
    switch self {
    case .decimal(let step): step.size
    case .seconds(let count): Double(count)
    case .days(let count): Double(count) * 86400
    case .months(let count): Double(count) * 2_629_746
    case .years(let count): Double(count) * 31_556_952
    }
  }

  /// How simple the step is, from 0 to 1.
  var simplicity: Double {
    switch self {
    case .decimal(let step): step.simplicity
    case .days(2), .months(2), .days(14): 0.5
    default: 0.9
    }
  }

  /// The moments of the step inside a range; `nil` when there are none or too many.
  func moments(in range: ClosedRange<Double>) -> [Double]? {
    guard range.span / length < 250 else { return nil }
    let inside = range.lowerBound - 1e-6 * length...range.upperBound + 1e-6 * length
    let moments = all(in: range).filter(inside.contains)
    return moments.isEmpty ? nil : moments
  }

  private func all(in range: ClosedRange<Double>) -> [Double] {
    let (low, high) = (Moment(seconds: range.lowerBound), Moment(seconds: range.upperBound))
    func multiples(_ from: Int, _ to: Int, _ step: Int) -> StrideThrough<Int> {
      stride(from: from.flooredQuotient(step) * step, through: to, by: step)
    }
    switch self {
    case .decimal(let step):
      return step.multiples(in: range, atMost: 250)?.map { step.multiple($0).value } ?? []
    case .seconds(let count):
      guard let steps = TickSearch.multiples(of: Double(count), in: range) else { return [] }
      return steps.map { Double($0 * count) }
    case .days(let count):
      // Four days after the beginning of 1970 was a Monday.
      let shift = count % 7 == 0 ? 4 : 0
      return multiples(low.days - shift, high.days - shift + 1, count)
        .map { Double($0 + shift) * 86400 }
    case .months(let count):
      let from = 12 * low.year + low.month - 1
      return multiples(from, 12 * high.year + high.month, count).map {
        Moment(year: $0.flooredQuotient(12), month: $0 - 12 * $0.flooredQuotient(12) + 1).seconds
      }
    case .years(let count):
      return multiples(low.year, high.year + 1, count).map { Moment(year: $0).seconds }
    }
  }
}
