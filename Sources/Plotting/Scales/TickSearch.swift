private import RealModule

/// Finds the ticks of an axis: round, about as many as wanted, and never so many that labels would
/// touch.
public struct TickSearch: Sendable {
  /// The kind of the axis.
  public var kind: ScaleKind
  /// The data at its ends.
  public var domain: ClosedRange<Double>
  /// The number of labels wanted.
  public var target: Double
  /// A step that is taken before all others if it fits, so that two axes are alike; `nil` for none.
  public var preferredStep: Double?

  /// Creates a search.
  public init(_ kind: ScaleKind, domain: ClosedRange<Double>, target: Double) {
    self.kind = kind
    self.domain = domain
    self.target = max(2, target)
  }

  /// The best ticks among those that fit.
  /// - Parameter fits: whether the labels of some ticks have room beside each other.
  public func ticks<Failure>(
    fits: (TickSet) throws(Failure) -> Bool
  ) throws(Failure) -> TickSet {
    var last = TickSet.none
    for makeCandidate in preferred + candidates {
      let candidate = makeCandidate()
      if try fits(candidate) { return candidate }
      if last.major.isEmpty || candidate.major.count < last.major.count { last = candidate }
    }
    // Nothing fits: one label alone has room wherever the axis itself has.
    last.major = Array(last.major.prefix(1))
    return last
  }

  /// The candidates of the preferred step.
  private var preferred: [() -> TickSet] {
    guard let preferredStep else { return [] }
    return candidates.filter { candidate in
      guard let step = candidate().step else { return false }
      return (step - preferredStep).magnitude < 1e-9 * step
    }
  }

  /// Sets of ticks, the best first, each written when it is asked for.
  private var candidates: [() -> TickSet] {
    switch kind {
    case .linear, .symlog, .power: linear
    case .log10: logarithmic
    }
  }

  private var linear: [() -> TickSet] {
    var found: [(cost: Double, ticks: () -> TickSet)] = []
    for step in TickStep.candidates(span: domain.span) {
      guard let multiples = step.multiples(in: domain) else { continue }
      let count = Double(multiples.count)
      let scarce = count < 2 ? 4.0 : 0
      let cost = Double.log2(count / target).magnitude + step.roughness + scarce
      found.append((cost, { Self.ticks(step, multiples) }))
    }
    return found.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element.ticks)
  }

  private static func ticks(_ step: TickStep, _ multiples: ClosedRange<Int>) -> TickSet {
    let largest = max(
      step.value(multiples.lowerBound).magnitude, step.value(multiples.upperBound).magnitude)
    let magnitude = largest > 0 ? Int(Double.log10(largest * (1 + 1e-12)).rounded(.down)) : 0
    let isPlain = magnitude < 6 && step.exponent >= -4
    let unit = isPlain ? 0 : magnitude
    return TickSet(
      major: multiples.map { Tick(step.value($0), .text(step.text($0, unit: unit))) },
      exponent: unit)
  }

  private var logarithmic: [() -> TickSet] {
    let low = Double.log10(domain.lowerBound)
    let high = Double.log10(domain.upperBound)
    let first = Int((low - 1e-9).rounded(.up))
    let last = Int((high + 1e-9).rounded(.down))
    guard last - first >= 1 else { return shortLogarithmic(first: first - 1, last: last) }
    let natural = max(1, Int((Double(last - first + 1) / (1.5 * target)).rounded(.up)))
    return [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100, 200].filter { $0 >= natural }.map {
      stride in
      let majors = (first...last).filter { $0 % stride == 0 }
      let ticks = TickSet(
        major: majors.map { Tick(Double.exp10(Double($0)), .power($0)) },
        minor: stride == 1
          ? parts(first: first - 1, last: last)
          : (first...last).filter { $0 % stride != 0 }.map { Double.exp10(Double($0)) })
      return { ticks }
    }
  }

  /// Two to nine times each power of ten inside the domain.
  private func parts(first: Int, last: Int) -> [Double] {
    (first...last).flatMap { power in (2...9).map { Double($0) * Double.exp10(Double(power)) } }
      .filter(domain.contains)
  }

  /// Ticks of an axis shorter than two powers of ten: at 1, 2, 5, or as on a linear axis.
  private func shortLogarithmic(first: Int, last: Int) -> [() -> TickSet] {
    var majors: [Tick] = []
    for power in first...max(first, last) {
      for digits in [1, 2, 5] {
        let step = TickStep(digits: digits, exponent: power)
        let isInside = domain.contains(step.value(1))
        if isInside { majors.append(Tick(step.value(1), .text(step.text(1, unit: 0)))) }
      }
    }
    let plain = linear
    guard majors.count >= 3, first > -6, last < 7 else { return plain }
    let known = Set(majors.map(\.value))
    let minors = parts(first: first, last: max(first, last)).filter { !known.contains($0) }
    let ticks = TickSet(major: majors, minor: minors)
    return [{ ticks }] + plain
  }
}
