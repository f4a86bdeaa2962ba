/// The levels of a contour mark: values, or how many round ones to choose.
///
/// In code a list reads as values (`levels: [2, 4, 8]`) and a whole number as a count of round
/// values (`levels: 12`).
public enum ContourLevels: Sendable, Hashable, ExpressibleByArrayLiteral,
  ExpressibleByIntegerLiteral
{
  /// These values; those outside the range of the function draw nothing.
  case values([Double])
  /// At most so many round values.
  case round(Int)

  /// These values.
  public init(arrayLiteral values: Double...) { self = .values(values) }

  /// At most so many round values.
  public init(integerLiteral count: Int) { self = .round(count) }

  /// The levels in ascending order, each once.
  func chosen(in range: ClosedRange<Double>) throws(MarkProblem) -> [Double] {
    switch self {
    case .round(let count): return RoundLevels.inside(range, atMost: count)
    case .values(let values):
      if let bad = values.first(where: { !$0.isFinite }) {
        throw MarkProblem("the level \(bad) is not a number a line can have", cure: "leave it out")
      }
      return values.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
  }
}
