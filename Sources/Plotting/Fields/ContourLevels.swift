/// The levels an author asked for.
enum LevelChoice: Sendable, Hashable {
  /// These values.
  case given([Double])
  /// At most so many round values.
  case round(Int)

  /// The levels in ascending order, each once.
  func levels(in range: ClosedRange<Double>) throws(MarkProblem) -> [Double] {
    switch self {
    case .round(let count): return RoundLevels.inside(range, atMost: count)
    case .given(let values):
      if let bad = values.first(where: { !$0.isFinite }) {
        throw MarkProblem("the level \(bad) is not a number a line can have", cure: "leave it out")
      }
      return values.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
  }
}
