private import Calculus
private import RealModule

/// The bins of a histogram: edges, and how many values lie between them.
///
/// Bins are closed at their lower edge and open at the upper one, except that the last holds its
/// upper edge too.
public struct Bins: Sendable, Hashable {
  /// The edges in ascending order, one more than there are bins.
  public let edges: [Double]
  /// The number of values in each bin.
  public let counts: [Int]
  /// The weight of the values in each bin: their number where each counts once.
  public let weights: [Double]
  /// The number of finite values that lie outside all bins.
  public let outside: Int

  /// Counts the values of a sample between edges.
  /// - Parameter edges: ascending, at least two.
  public init(_ sample: Sample, edges: [Double]) {
    self.edges = edges
    guard let last = edges.last, edges.count > 1 else {
      (counts, weights, outside) = ([], [], sample.count)
      return
    }
    // The sample is sorted, so that each edge splits it at a rank.
    var ranks = edges.map { edge in sample.rank(of: edge.nextDown) }
    ranks[ranks.count - 1] = sample.rank(of: last)
    counts = zip(ranks, ranks.dropFirst()).map { $1 - $0 }
    weights = zip(ranks, ranks.dropFirst()).map { sample.weight(of: $0..<$1) }
    outside = sample.count - counts.reduce(0, +)
  }

  /// Counts a sample by a rule.
  ///
  /// - Parameters:
  ///   - scale: how the axis is spaced: on a logarithmic one bins have equal ratios, and
  ///     `.width` counts decades.
  /// - Throws: `MarkProblem` for a rule that gives no bins, or far too many.
  public init(
    _ sample: Sample, by rule: BinRule, on scale: ScaleKind = .linear
  ) throws(MarkProblem) {
    self.init(sample, edges: try BinEdges(rule: rule, scale: scale).edges(for: [sample]))
  }

  /// The number of values in all bins.
  public var total: Int { counts.reduce(0, +) }
  /// The weight of the values in all bins.
  public var weight: Double { Sample.sum(weights) }
  /// The bin with the most weight, the first of several; `nil` when all are empty.
  public var fullest: Int? {
    guard let most = weights.max(), most > 0 else { return nil }
    return weights.firstIndex(of: most)
  }
}

/// Finds edges that suit one or several samples.
package struct BinEdges: Sendable {
  /// How bins are chosen.
  package var rule: BinRule
  /// How the axis is spaced.
  package var scale: ScaleKind

  /// Creates a finder of edges.
  package init(rule: BinRule, scale: ScaleKind) {
    self.rule = rule
    self.scale = scale
  }

  /// The common edges of samples; rules look at the values alone, not at their weights.
  package func edges(for samples: [Sample]) throws(MarkProblem) -> [Double] {
    let samples = samples.map(\.unweighted)
    if case .edges(let edges) = rule { return try checked(edges) }
    let scale = scale
    let measured =
      scale == .linear ? samples : samples.map { $0.mapped(scale.measure) }
    guard
      let range = measured.compactMap(\.range).reduce(
        nil as ClosedRange<Double>?, { $0.joined(with: $1) })
    else {
      throw MarkProblem("there are no values to count", cure: "give at least one finite value")
    }
    let cuts = try cuts(range, measured)
    let edges = cuts.map(scale.value(ofMeasure:))
    guard edges.count > 1, zip(edges, edges.dropFirst()).allSatisfy({ $0 < $1 }) else {
      // Neighbouring doubles leave no room for edges between them.
      return scale == .linear
        ? [range.lowerBound.nextDown, range.upperBound.nextUp]
        : [edges[0] * 0.9, edges[edges.count - 1] * 1.1]
    }
    return edges
  }

  private func checked(_ edges: [Double]) throws(MarkProblem) -> [Double] {
    let ascends = zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }
    guard edges.count > 1, edges.allSatisfy(\.isFinite), ascends else {
      throw MarkProblem(
        "the edges of the bins do not ascend", cure: "give two or more finite, ascending edges")
    }
    guard scale.accepts(edges[0]) else {
      throw MarkProblem(
        "the first edge of the bins, \(Words.number(edges[0])), cannot stand on a logarithmic axis",
        cure: "begin above zero, or use a linear axis")
    }
    return edges
  }

  private func cuts(
    _ range: ClosedRange<Double>, _ samples: [Sample]
  ) throws(MarkProblem) -> [Double] {
    switch rule {
    case .count(let count):
      guard count > 0, count <= 100_000 else {
        throw MarkProblem("a histogram of \(count) bins", cure: "ask for 1 to 100000 bins")
      }
      return Self.even(widened(range), count)
    case .width(let width):
      let count = (range.span / width).rounded(.up)
      guard width > 0, width.isFinite, count <= 100_000 else {
        throw MarkProblem(
          "bins of the width \(Words.number(width)) for values from \(Words.range(range))",
          cure: "choose a width that gives at most 100000 bins")
      }
      return Self.multiples(of: width, around: range)
    case .automatic: return automatic(range, samples)
    case .sturges, .scott, .freedmanDiaconis, .edges:
      guard let width = width(samples) else { return Self.even(widened(range), 1) }
      // A quotient that is whole but for rounding is that many.
      let count = (range.span / width * (1 - 1e-12)).rounded(.up)
      return Self.even(range, Int(min(max(count, 1), Double(BinRule.greatestCount))))
    }
  }

  /// The least width the rule asks for.
  private func width(_ samples: [Sample]) -> Double? {
    samples.compactMap { rule.width(for: $0) }.min()
  }

  private func automatic(_ range: ClosedRange<Double>, _ samples: [Sample]) -> [Double] {
    guard let width = width(samples), range.span > 1e-9 * largest(range) else {
      return Self.even(widened(range), 1)
    }
    let least = range.span / Double(BinRule.greatestCount)
    if scale == .linear, samples.allSatisfy({ $0.sorted.allSatisfy(Self.isWhole) }) {
      let step = max(1, Self.roundWhole(max(width, least)))
      let first = (range.lowerBound / step).rounded(.down) * step - 0.5
      let count = Int(((range.upperBound - first) / step).rounded(.up))
      return (0...max(count, 1)).map { first + Double($0) * step }
    }
    return Self.multiples(of: Self.round(max(width, least), scale), around: range)
  }

  private func largest(_ range: ClosedRange<Double>) -> Double {
    max(range.lowerBound.magnitude, range.upperBound.magnitude)
  }

  private static func isWhole(_ value: Double) -> Bool {
    value == value.rounded() && value.magnitude < 1e9
  }

  /// A range of one value made wide enough for a bin.
  private func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    guard range.span <= 1e-9 * largest(range) else { return range }
    let room = scale == .linear ? max(0.5 * min(largest(range), 1), 1e-12 * largest(range)) : 0.5
    let low = max(range.lowerBound - (room > 0 ? room : 0.5), -Double.greatestFiniteMagnitude)
    let high = min(range.upperBound + (room > 0 ? room : 0.5), Double.greatestFiniteMagnitude)
    return low...high
  }

  private static func even(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    (0...count).map { index in
      let t = Double(index) / Double(count)
      return index == count
        ? range.upperBound : range.lowerBound * (1 - t) + range.upperBound * t
    }
  }

  private static func multiples(of step: Double, around range: ClosedRange<Double>) -> [Double] {
    let first = (range.lowerBound / step).rounded(.down)
    var last = (range.upperBound / step).rounded(.up)
    if last == first { last += 1 }
    guard first.magnitude < 1e15, last - first <= 200_000 else { return even(range, 1) }
    // A decimal step is a quotient of whole numbers; its multiples are then correctly rounded.
    let inverse = (1 / step).rounded()
    let isReciprocal = step < 1 && inverse < 1e15 && (inverse * step - 1).magnitude < 1e-12
    return (0...Int(last - first)).map { index in
      let k = first + Double(index)
      return isReciprocal ? k / inverse : k * step
    }
  }

  /// The round number nearest in ratio: 1, 2, 2.5 or 5 times a power of ten, or a whole part of a
  /// decade.
  private static func round(_ width: Double, _ scale: ScaleKind) -> Double {
    let steps: [Double]
    if scale == .log10, width < 1 {
      steps = [1, 2, 3, 4, 5, 8, 10, 20, 50, 100].map { 1 / $0 }
    } else {
      var power = 1.0
      while power > width, power > 1e-300 { power /= 10 }
      while power <= width / 10, power < 1e300 { power *= 10 }
      steps = [1, 2, 2.5, 5, 10].map { step in
        power < 1 ? step / (1 / power).rounded() : step * power
      }
    }
    func distance(_ step: Double) -> Double { max(step / width, width / step) }
    return steps.min { distance($0) < distance($1) } ?? width
  }

  private static func roundWhole(_ width: Double) -> Double {
    guard width > 1.5 else { return 1 }
    let step = round(width, .linear)
    return step == 2.5 ? 2 : max(1, step.rounded())
  }
}
