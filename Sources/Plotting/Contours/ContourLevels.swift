import RealModule

/// The levels of a contour mark: values, or how many round ones to choose.
///
/// In code a list reads as values (`levels: [2, 4, 8]`) and a whole number as a count of round
/// values (`levels: 12`).
public enum ContourLevels: Sendable, Hashable, ExpressibleByArrayLiteral,
  ExpressibleByIntegerLiteral
{
  /// These values; those outside the range of the function draw nothing.
  case values([Double])
  /// About so many round values: multiples of 1, 1.5, 2, 2.5, 3, 4, 5 or 7.5 times a power of ten,
  /// at least three quarters of the number, rounded down, and at most five quarters of it.
  case round(Int)
  /// About so many round values on both sides of zero, with zero; colours are symmetric too, as a
  /// diverging map needs.
  case symmetric(Int)
  /// About so many values 1, 2 and 5 times powers of ten, or 1 and 3 times, or powers only, or
  /// every second, third, … power; at most five quarters of the number. Colours follow the
  /// logarithm. For functions with positive values.
  case log(Int)

  /// These values.
  public init(arrayLiteral values: Double...) { self = .values(values) }

  /// About so many round values.
  public init(integerLiteral count: Int) { self = .round(count) }

  /// How values are spaced along the colours.
  var scale: ScaleKind {
    if case .log = self { .log10 } else { .linear }
  }

  /// The levels in ascending order, each once.
  func chosen(in survey: FieldSurvey) throws(MarkProblem) -> [Double] {
    try chosen(in: survey.range, leastPositive: survey.leastPositive)
  }

  /// The levels in ascending order, each once.
  /// - Parameter leastPositive: the least value above zero; `nil` when there is none.
  func chosen(
    in range: ClosedRange<Double>, leastPositive: Double?
  ) throws(MarkProblem) -> [Double] {
    switch self {
    case .round(let count): return RoundLevels.inside(range, about: count)
    case .symmetric(let count):
      let reach = max(range.lowerBound.magnitude, range.upperBound.magnitude)
      return RoundLevels.inside(-reach...reach, about: count)
    case .log(let count):
      guard let least = leastPositive else {
        throw MarkProblem(
          "logarithmic levels are asked for, but no value is positive",
          cure: "use round levels, or draw the negative of the function")
      }
      return RoundLevels.logarithmic(least...range.upperBound, about: count)
    case .values(let values):
      if let bad = values.first(where: { !$0.isFinite }) {
        throw MarkProblem("the level \(bad) is not a number a line can have", cure: "leave it out")
      }
      return values.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
  }

  /// The range of the colours of chosen levels.
  func colorRange(_ levels: [Double], _ survey: FieldSurvey) -> ClosedRange<Double> {
    if case .symmetric = self, let last = levels.last, let first = levels.first, first < last {
      return first...last
    }
    let drawn = levels.filter { survey.range.contains($0) }
    guard let low = drawn.min(), let high = drawn.max(), low < high else { return survey.range }
    return low...high
  }
}

extension RoundLevels {
  /// Round numbers inside a positive range, ends left out, about so many: 1, 2 and 5 times powers of
  /// ten, or 1 and 3 times, or powers only, or every second, third, … power.
  ///
  /// That whose number is nearest to `count` is taken, the less dense of two that are as near; there
  /// are at most five quarters of `count`, rounded down.
  package static func logarithmic(_ range: ClosedRange<Double>, about count: Int) -> [Double] {
    guard range.lowerBound > 0, range.upperBound.isFinite, count > 0 else { return [] }
    let first = Int(Double.log10(range.lowerBound).rounded(.down))
    let last = Int(Double.log10(range.upperBound).rounded(.up))
    func levels(_ factors: [Int], every step: Int) -> [Double] {
      (first...last).filter { $0 % step == 0 }
        .flatMap { power in factors.map { decimal($0, power) } }
        .filter { $0 > range.lowerBound && $0 < range.upperBound }
    }
    var best: [Double] = []
    for (factors, step) in [([1, 2, 5], 1), ([1, 3], 1)] + (1...700).map({ ([1], $0) }) {
      let found = levels(factors, every: step)
      guard found.count <= count + count / 4 else { continue }
      if best.isEmpty || (found.count - count).magnitude <= (best.count - count).magnitude {
        best = found
      }
      // What follows is less dense still.
      if found.count <= count { break }
    }
    return best
  }

  /// A number as it is written, such as 3e-1, without the rounding error of a product.
  private static func decimal(_ factor: Int, _ power: Int) -> Double {
    Double("\(factor)e\(power)") ?? 0
  }
}
