private import Calculus
internal import Geometry
internal import Scene

/// Every value of one or several samples as a dot, spread out at random across its place.
///
/// The spread is the same every time; it is that of a seed.
public struct StripPlot: DistributionMark {
  /// The name in messages.
  public var kind: String { "strip plot" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The samples and their places.
  public var groups: SampleGroups
  /// Which way values run.
  public var orientation = Orientation.vertical
  var spread = 0.4
  var seed: UInt64 = 1

  /// Creates dots for samples.
  public init(groups: SampleGroups) {
    self.groups = groups
  }

  /// Sets how far dots are spread.
  /// - Parameters:
  ///   - share: the share of the distance of two places, from 0 (a line of dots) to 1.
  ///   - seed: chooses one of many spreads.
  public func jitter(_ share: Double, seed: UInt64 = 1) -> StripPlot {
    var copy = self
    copy.spread = min(max(share.isNaN ? 0 : share, 0), 1)
    copy.seed = seed
    return copy
  }

  /// Checks the samples.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let places = try checkedPlaces(context)
    let symbol = dots(context)
    return ResolvedMark(
      bounds: bounds(places, context), wantsMargin: false, legend: dotLegend(symbol),
      facts: groups.samples.indices.map { summary($0, context) }
    ) { (canvas) throws(MarkProblem) in
      let chart = ChartCanvas(canvas: canvas, orientation: orientation)
      var generator = SeededGenerator(seed: seed)
      var points: [Point] = []
      for (sample, center) in zip(groups.samples, places.centers) {
        for value in sample.sorted {
          let shift = Double.random(in: -0.5...0.5, using: &generator) * spread * places.step
          points.append(
            chart.point(chart.place(center + shift), chart.values.position(of: value)))
        }
      }
      return MarkDrawing(
        symbols: DotCloud(points: points.filter(canvas.shows), symbol: symbol).items(canvas.theme))
    }
  }
}

extension DistributionMark {
  /// The symbol of one value.
  func dots(_ context: MarkContext, size: Double = 4.5) -> Symbol {
    let ink = (style.color ?? context.color).opacity(style.opacity ?? 1)
    return Symbol(style.marker ?? .disc, size: style.size ?? size, color: ink)
  }

  /// The legend of dots.
  func dotLegend(_ symbol: Symbol) -> [LegendEntry] {
    style.label.map { [LegendEntry($0, swatch: .init(symbol: symbol))] } ?? []
  }
}

/// Every value of one or several samples as a dot, beside one another where they would overlap.
///
/// Dots stand exactly at their values and never overlap; each is put as near to the middle of its
/// place as the ones before allow. Dots become smaller when a swarm is wider than its place.
public struct Swarm: DistributionMark {
  /// The name in messages.
  public var kind: String { "swarm" }
  /// What the author said about its looks.
  public var style = MarkStyle()
  /// The samples and their places.
  public var groups: SampleGroups
  /// Which way values run.
  public var orientation = Orientation.vertical

  /// The most values of a group; more would be dots too small to see.
  static let greatestCount = 2000

  /// Creates dots for samples.
  public init(groups: SampleGroups) {
    self.groups = groups
  }

  /// Checks the samples.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let places = try checkedPlaces(context)
    if let large = groups.samples.first(where: { $0.count > Self.greatestCount }) {
      throw MarkProblem(
        "a swarm of \(large.count) dots",
        cure: "show more than 2000 values by a StripPlot or Violin")
    }
    let symbol = dots(context)
    return ResolvedMark(
      bounds: bounds(places, context), wantsMargin: false, legend: dotLegend(symbol),
      facts: groups.samples.indices.map { summary($0, context) }
    ) { (canvas) throws(MarkProblem) in
      let chart = ChartCanvas(canvas: canvas, orientation: orientation)
      let slot = (chart.place(places.step) - chart.place(0)).magnitude
      var fitted = symbol
      var layout = SwarmLayout(size: fitted.size)
      let values = groups.samples.map { sample in
        sample.sorted.map(chart.values.position(of:))
      }
      while fitted.size > 1, values.contains(where: { layout.width($0) > 0.96 * slot }) {
        fitted.size *= 0.9
        layout = SwarmLayout(size: fitted.size)
      }
      var points: [Point] = []
      for (index, center) in places.centers.enumerated() {
        let middle = chart.place(center)
        points += zip(layout.offsets(values[index]), values[index])
          .map { chart.point(middle + $0, $1) }
      }
      return MarkDrawing(symbols: SwarmLayout.items(points.filter(canvas.shows), fitted))
    }
  }
}
