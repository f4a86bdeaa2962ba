/// Finds the ticks of an axis: round, about as many as wanted, and never so many that labels would
/// touch.
///
/// Candidates are scored as in Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for
/// Positioning Tick Labels on Axes" (2010), with the limits fixed: simplicity of the step, density
/// against the number wanted, coverage of the axis, and digits of the labels. The best whose
/// measured labels have room is taken.
public struct TickSearch: Sendable {
  /// The kind of the axis.
  public var kind: ScaleKind
  /// The data at its ends.
  public var domain: ClosedRange<Double>
  /// The number of labels wanted.
  public var target: Double
  /// A step that is taken before all others if it fits, so that two axes are alike; `nil` for none.
  public var preferredStep: Double?
  /// Which values are marked.
  public var rule = AxisTicks.automatic
  /// How numbers are written.
  public var format = TickFormat.automatic
  /// Whether values between the labelled ones are marked; `nil` where the kind of axis wants it.
  public var hasMinor: Bool?
  /// Whether labels with several parts stand in two lines, as under a horizontal axis.
  public var isTwoLined = true

  /// Creates a search.
  public init(_ kind: ScaleKind, domain: ClosedRange<Double>, target: Double) {
    self.kind = kind
    self.domain = domain
    self.target = max(2, target)
  }

  /// A set of ticks, written when it is asked for, and how good it is.
  struct Candidate {
    var score: Double
    var step: Double?
    private let number: Int
    private let make: (Int) -> TickSet

    init(score: Double, step: Double?, ticks: @escaping () -> TickSet) {
      self.init(score: score, step: step, number: 0) { _ in ticks() }
    }

    /// Creates one of several candidates that are made alike, which are told apart by numbers.
    init(score: Double, step: Double?, number: Int, make: @escaping (Int) -> TickSet) {
      self.score = score
      self.step = step
      self.number = number
      self.make = make
    }

    func ticks() -> TickSet { make(number) }
  }

  /// Candidates from the best on, each found when it is asked for, as the first of them mostly fits.
  private struct Ranking {
    var candidates: [Candidate]
    /// The candidates that are not taken yet, in order.
    private var rest: [Int]

    init(_ candidates: [Candidate]) {
      self.candidates = candidates
      rest = Array(candidates.indices)
    }

    /// The best that is left, of several the first.
    mutating func next() -> Candidate? {
      guard var best = rest.indices.first else { return nil }
      for place in rest.indices.dropFirst()
      where candidates[rest[place]].score > candidates[rest[best]].score { best = place }
      return candidates[rest.remove(at: best)]
    }
  }

  /// The best ticks among those that fit.
  /// - Parameter fits: whether the labels of some ticks have room beside each other.
  public func ticks<Failure>(
    fits: (TickSet) throws(Failure) -> Bool
  ) throws(Failure) -> TickSet {
    var last = TickSet.none
    let candidates = candidates
    for first in [preferred(candidates), candidates] {
      var ranking = Ranking(first)
      while let candidate = ranking.next() {
        var ticks = candidate.ticks()
        if hasMinor == false { ticks.minor = [] }
        if try fits(ticks) { return ticks }
        if last.major.isEmpty || ticks.major.count < last.major.count { last = ticks }
      }
    }
    // Nothing fits: one label alone has room wherever the axis itself has.
    last.major = Array(last.major.prefix(1))
    return last
  }

  /// The candidates of the preferred step, which come first.
  private func preferred(_ candidates: [Candidate]) -> [Candidate] {
    guard let preferredStep else { return [] }
    return candidates.filter { candidate in
      candidate.step.map { ($0 - preferredStep).magnitude < 1e-9 * $0 } ?? false
    }
  }

  private var candidates: [Candidate] {
    switch rule.rule {
    case .none: []
    case .at(let values, let labels): given(values, labels)
    case .every(let step): every(step)
    case .pi: multiplesOfPi
    case .degrees: degrees
    case .dates: dates
    case .borders(let values): borders(values)
    case .automatic:
      switch kind {
      case .power(let exponent) where exponent < 1: roots
      case .linear, .power: linear
      case .log10: logarithmic
      case .symlog(let width): symmetric(width)
      }
    }
  }

  /// How good steps are.
  /// - Parameters:
  ///   - step: the distance of ticks.
  ///   - count: the number of ticks on the axis.
  ///   - simplicity: from 0 to 1.
  ///   - width: the number of characters of a typical label.
  ///   - ends: the first and the last tick; `nil` where coverage is not judged.
  func score(
    step: Double, count: Int, simplicity: Double, width: Double = 0,
    ends: (Double, Double)? = nil
  ) -> Double {
    let rate = step / (domain.span / max(target - 1, 1))
    let density = 2 - max(rate, 1 / rate)
    let missing = Double(max(0, min(3, Int(target)) - count))
    let cover = ends.map(coverage) ?? 0
    return 0.3 * simplicity + 0.5 * max(density, -20) + Self.coverageWeight * cover - 0.02 * width
      - missing
  }

  private static let coverageWeight = 0.03

  /// How far ticks reach to the ends of the axis: 1 where they do, less by the squares of what is left
  /// over, in tenths of the axis, but no less than −1.
  private func coverage(_ ends: (first: Double, last: Double)) -> Double {
    let tenth = 0.1 * domain.span
    let below = (ends.first - domain.lowerBound) / tenth
    let above = (domain.upperBound - ends.last) / tenth
    return max(1 - 0.5 * (below * below + above * above), -1)
  }
}
