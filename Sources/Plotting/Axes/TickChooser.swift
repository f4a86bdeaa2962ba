internal import Geometry
internal import Typesetting

/// Chooses the ticks of one axis by the measured room of their labels.
struct TickChooser {
  let side: AxisGuide.Side
  let scale: AxisScale
  let options: AxisOptions
  let context: PanelContext
  let conversion: AxisConversion?

  private var length: Double { (scale.end - scale.start).magnitude }

  /// The least distance of two labels: 0.6 em beside one another, a point one over another.
  private var gap: Double { side.isHorizontal ? 0.6 * context.theme.tickSize : 1 }

  private func position(_ value: Double) -> Double {
    scale.position(of: conversion.map { $0.inverse(value) } ?? value)
  }

  /// The number of labels that suits the length.
  private var wanted: Double {
    min(max(side.isHorizontal ? 1 + length / 62 : length / 30, 2), 10)
  }

  /// Ticks at numbers, with their labels.
  func numbers(preferredStep: Double?) throws(MarkProblem) -> (TickSet, TickLabels) {
    let domain = try conversion?.domain(scale.domain, of: options.name) ?? scale.domain
    var wanted = wanted
    // Where the axis is uneven, steps that suit its wide end are found among finer ones.
    if case .power(let exponent) = scale.kind, exponent != 1 { wanted *= 1.6 }
    var search = TickSearch(
      conversion == nil ? scale.kind : options.scale, domain: domain,
      target: options.ticks.count.map { Double(min(max($0, 1), 100)) } ?? wanted)
    search.preferredStep = preferredStep
    search.rule = options.ticks
    search.format = options.format
    search.hasMinor = options.hasMinorTicks ?? (options.hasMinorGrid ? true : nil)
    search.isTwoLined = side == .bottom
    var labels = TickLabels(boxes: [])
    var hasFound = false
    var ticks = try search.ticks { (candidate) throws(MarkProblem) in
      if options.hasTickLabels, !mayFit(candidate) { return false }
      labels.boxes = try boxes(candidate)
      let places = candidate.major.map { position($0.value) }
      hasFound =
        !options.hasTickLabels
        || labels.haveRoom(at: places, horizontal: side.isHorizontal, gap: gap)
      return hasFound
    }
    // What is left when nothing fits is not what was measured last.
    if !hasFound { labels.boxes = try boxes(ticks) }
    let placed = ticks.major.indices.filter { position(ticks.major[$0].value).isFinite }
    if placed.count < ticks.major.count {
      labels.boxes = placed.map { labels.boxes[$0] }
      ticks.major = placed.map { ticks.major[$0] }
    }
    ticks.minor = withRoom(ticks)
    return (ticks, labels)
  }

  /// Whether so many labels could have room if they were as narrow as a digit; most candidates are
  /// told off by this, without measuring.
  private func mayFit(_ ticks: TickSet) -> Bool {
    let count = ticks.major.count { !$0.label.isEmpty }
    let least = side.isHorizontal ? 0.3 * context.theme.tickSize : 0.8 * context.theme.tickSize
    return Double(count - 1) * (least + gap) <= length * 1.001 + 1
  }

  /// Ticks at places that have names.
  func names(
    _ names: [String], areIndices: Bool
  ) throws(MarkProblem) -> (TickSet, TickLabels) {
    let domain = scale.domain
    let labels = NameLabels(
      names: names, horizontal: side.isHorizontal, context: context,
      position: { scale.position(of: $0) }, isInside: { domain.contains($0) })
    return areIndices ? try labels.indices(atMost: Int(wanted)) : try labels.chosen()
  }

  private func boxes(_ ticks: TickSet) throws(MarkProblem) -> [TextBox?] {
    var boxes: [TextBox?] = []
    boxes.reserveCapacity(ticks.major.count)
    for tick in ticks.major {
      boxes.append(
        tick.label.isEmpty
          ? nil
          : try context.typesetter.measured(
            tick.label, style: context.theme.tickLabel,
            alignment: side.isHorizontal ? .middle : .end))
    }
    return boxes
  }

  /// The ticks without labels that keep three points apart: all, those at 2 and 5, or none.
  private func withRoom(_ ticks: TickSet) -> [Double] {
    let marked = ticks.major.map { position($0.value) }
    func haveRoom(_ values: [Double]) -> Bool {
      let places = (marked + values.map(position)).sorted()
      return zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 3 }
    }
    let minor = ticks.minor.filter { position($0).isFinite }
    if haveRoom(minor) { return minor }
    let few = minor.filter {
      RoundNumber($0).map { [2, 5].contains($0.shortened.number.magnitude) } ?? false
    }
    return !scale.kind.isEven && haveRoom(few) ? few : []
  }
}
