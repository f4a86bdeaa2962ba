/// Samples that stand side by side at places with names or numbers.
public struct SampleGroups: Sendable, Hashable {
  /// The names of the places; empty where they are numbers.
  public var names: [String]
  /// The places as numbers; empty where they have names.
  public var numbers: [Double]
  /// One sample a place.
  public var samples: [Sample]

  /// The places in the measure of their axis.
  func centers(_ names: [String], _ scale: ScaleKind) -> [Double] {
    guard self.names.isEmpty else {
      let order = Dictionary(zip(names, names.indices)) { first, _ in first }
      return self.names.enumerated().map { Double(order[$1] ?? $0) }
    }
    return numbers.map(scale.measure)
  }

  /// The distance of places: that of the two nearest ones, 1 for names and a single place.
  static func step(_ centers: [Double]) -> Double {
    let sorted = centers.sorted()
    return zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 1
  }

  /// How a sentence names a group.
  func name(_ index: Int, _ words: AxisWords = .numbers) -> String {
    guard names.indices.contains(index) else {
      return numbers.count > 1 ? " at \(words.number(numbers[index]))" : ""
    }
    return names[index].isEmpty ? "" : " “\(names[index])”"
  }
}

/// A mark that shows how the values of one or several samples are spread.
///
/// Values that are NaN or infinite are left out and counted in the figure's facts; a group without
/// values is an empty place.
public protocol DistributionMark: Mark, Styled {
  /// The samples and their places.
  var groups: SampleGroups { get set }
  /// Which way values run.
  var orientation: Orientation { get set }
  /// Creates the mark with its standard looks.
  init(groups: SampleGroups)
}

extension DistributionMark {
  /// Shows one sample.
  public init(_ values: [Double]) {
    self.init(groups: SampleGroups(names: [""], numbers: [], samples: [Sample(values)]))
  }

  /// Shows one sample whose values count by their weights, one for each, from zero up.
  public init(_ values: [Double], weights: [Double]) {
    self.init(
      groups: SampleGroups(
        names: [""], numbers: [], samples: [Sample(values, weights: weights)]))
  }

  /// Shows samples at named places, in order, which may have weights.
  public init(_ groups: KeyValuePairs<String, Sample>) {
    self.init(
      groups: SampleGroups(
        names: groups.map(\.key), numbers: [], samples: groups.map(\.value)))
  }

  /// Shows samples at named places, in order.
  public init(_ groups: KeyValuePairs<String, [Double]>) {
    self.init(
      groups: SampleGroups(
        names: groups.map(\.key), numbers: [], samples: groups.map { Sample($0.value) }))
  }

  /// Shows samples at numbers along the axis.
  public init(at places: [Double], _ groups: [[Double]]) {
    self.init(
      groups: SampleGroups(names: [], numbers: places, samples: groups.map { Sample($0) }))
  }

  /// The name in the legend.
  public var label: String? { style.label }
  /// Distributions take a colour of their own.
  public var isSeries: Bool { style.color == nil }
  /// The names of the places.
  public var categories: Categories { orientation.categories(groups.names) }

  /// Lets values run across the page.
  public func horizontal() -> Self {
    var copy = self
    copy.orientation = .horizontal
    return copy
  }

  /// Refuses groups that cannot be drawn.
  func checkedPlaces(_ context: MarkContext) throws(MarkProblem) -> DistributionPlaces {
    let count = max(groups.names.count, groups.numbers.count)
    guard count > 0, count == groups.samples.count else {
      throw MarkProblem(
        count == 0
          ? "there are no groups" : "there are \(groups.samples.count) groups for \(count) places",
        cure: "give one group of values for each place")
    }
    guard count <= 1000 else {
      throw MarkProblem(
        "\(count) groups cannot be told apart in one figure", cure: "show at most 1000")
    }
    for sample in groups.samples { try sample.checkWeights() }
    guard groups.samples.contains(where: { $0.count > 0 }) else {
      throw MarkProblem(
        "none of the values is finite", cure: "give each group at least one finite value")
    }
    let scale = orientation.placeScale(context)
    let centers = groups.centers(orientation.names(context.categories), scale)
    guard Set(groups.names).count == groups.names.count,
      centers.allSatisfy({ $0.magnitude < 1e300 })
    else {
      throw MarkProblem(
        "two groups have one name, or a place is no finite number of its axis",
        cure: "give each group a name or number of its own")
    }
    for sample in groups.samples {
      if orientation.valueScale(context).isPositiveOnly, let least = sample.minimum, least <= 0 {
        throw MarkProblem(
          "the value \(Words.number(least)) cannot stand on a logarithmic axis",
          cure: "leave out values that are not positive, or use a linear axis")
      }
    }
    return DistributionPlaces(centers: centers, step: SampleGroups.step(centers), scale: scale)
  }

  /// The sentence that sums a group up, and its numbers.
  func summary(_ index: Int, _ context: MarkContext) -> Fact {
    let words = orientation.valueWords(context)
    let sample = groups.samples[index]
    let subject = Words.mark(kind, style.label)
    let name = groups.name(index, orientation.placeWords(context))
    guard let box = BoxSummary(sample), let range = sample.range else {
      return Fact("The \(kind)\(name) has no values.", kind: .statistics, of: subject)
    }
    let label = name.isEmpty ? style.label.map { " “\($0)”" } ?? "" : name
    let middle =
      sample.count == 1
      ? "is of the one value \(words.number(box.median))"
      : "is of \(sample.count) values\(Words.weight(sample)) from \(words.range(range)) with the median "
        + "\(words.number(box.median)) and the quartiles \(words.number(box.lowerQuartile)) and "
        + "\(words.number(box.upperQuartile))"
    return Fact(
      "The \(kind)\(label) \(middle)." + Words.missing(sample.missing, of: sample.total),
      kind: .statistics, of: subject,
      [
        Fact.Value("count", [Double(sample.count)]), Fact.Value("mean", [box.mean]),
        Fact.Value("median", [box.median]),
        Fact.Value("quartiles", [box.lowerQuartile, box.upperQuartile]),
        Fact.Value("extremes", [range.lowerBound, range.upperBound]),
      ] + sample.weightFacts)
  }

  /// The ends of all values.
  var valueRange: ClosedRange<Double>? {
    groups.samples.compactMap(\.range).reduce(nil as ClosedRange<Double>?) { $0.joined(with: $1) }
  }

  /// The bounds of all values, with a margin along them, and of the places, without.
  func bounds(
    _ places: DistributionPlaces, _ context: MarkContext, values: ClosedRange<Double>? = nil
  ) -> DataBounds {
    let scale = orientation.valueScale(context)
    return orientation.bounds(
      along: places.extent,
      values: (values ?? valueRange)?.widened(below: 0.05, above: 0.05, on: scale))
  }
}

/// Where groups stand, in the measure of their axis.
struct DistributionPlaces: Sendable {
  var centers: [Double]
  var step: Double
  var scale: ScaleKind

  /// The range of the axis, half a step beyond the outer places.
  var extent: ClosedRange<Double> {
    let low = (centers.min() ?? 0) - 0.5 * step
    let high = (centers.max() ?? 0) + 0.5 * step
    return scale.value(ofMeasure: low)...scale.value(ofMeasure: high)
  }
}
