private import RealModule

/// Polar axes with marks on them: angles around a circle, radii from its middle.
///
/// Radii start from zero unless limits are given; the greatest comes from the data.
public struct PolarAxes: Panel {
  /// Where the angle zero points.
  public enum Zero: Sendable, Hashable, CaseIterable {
    /// To the right, as in mathematics.
    case right
    /// Up, as on a compass.
    case top
    /// To the left.
    case left
    /// Down.
    case bottom
  }

  /// How angles are written around the circle.
  public enum AngleLabels: Sendable, Hashable {
    /// In degrees.
    case degrees
    /// As multiples of π.
    case pi
    /// By names at equal distances, beginning at the angle zero; `$…$` is mathematics.
    case names([String])
    /// Not at all.
    case hidden
  }

  /// The title above; may have several lines.
  public let title: String
  /// What is drawn, in order.
  public let marks: [any PolarMark]
  var radiusAxis = AxisOptions(name: "the radius")
  var zero = Zero.right
  var isClockwise = false
  var angleLabels = AngleLabels.degrees
  var hasGrid = true
  var legendPlace = Axes.LegendPlace.automatic

  /// Creates polar axes.
  /// - Parameters:
  ///   - title: the title; `"\n"` breaks lines.
  ///   - marks: what is drawn, in order.
  public init(title: String = "", @PolarMarkBuilder _ marks: () -> [any PolarMark]) {
    self.title = title
    self.marks = marks()
  }

  private func with(_ change: (inout PolarAxes) -> Void) -> PolarAxes {
    var copy = self
    change(&copy)
    return copy
  }

  /// Fixes the radii at the middle and at the circle.
  public func radiusLimits(_ limits: ClosedRange<Double>) -> PolarAxes {
    with { $0.radiusAxis.limits = (limits.lowerBound, limits.upperBound) }
  }
  /// Chooses which radii are marked.
  public func radiusTicks(_ ticks: AxisTicks) -> PolarAxes {
    with { $0.radiusAxis.ticks = ticks }
  }
  /// Chooses how radii are spaced; radii that have no place on a logarithmic scale are left out.
  ///
  /// On a logarithmic scale the middle is a power of ten below the least radius, unless limits are
  /// given.
  public func radiusScale(_ kind: ScaleKind) -> PolarAxes { with { $0.radiusAxis.scale = kind } }
  /// Chooses how radii are written.
  public func radiusFormat(_ format: TickFormat) -> PolarAxes {
    with { $0.radiusAxis.format = format }
  }
  /// Shows or hides the numbers along the radius; circles stay.
  public func radiusLabels(_ isShown: Bool) -> PolarAxes {
    with { $0.radiusAxis.hasTickLabels = isShown }
  }
  /// Says where the angle zero points.
  public func zero(_ zero: Zero) -> PolarAxes { with { $0.zero = zero } }
  /// Lets angles grow with the clock.
  public func clockwise(_ isClockwise: Bool = true) -> PolarAxes {
    with { $0.isClockwise = isClockwise }
  }
  /// Chooses how angles are written around the circle.
  public func angleLabels(_ labels: AngleLabels) -> PolarAxes { with { $0.angleLabels = labels } }
  /// Shows or hides circles and rays.
  public func grid(_ isShown: Bool) -> PolarAxes { with { $0.hasGrid = isShown } }
  /// Says where the legend stands.
  ///
  /// By itself it stands in a corner beside the circle that has room for it, else outside to the
  /// right; `.at` puts it into a corner even over the circle, and `.lineEnds` is as outside at the
  /// right.
  public func legend(_ place: Axes.LegendPlace) -> PolarAxes { with { $0.legendPlace = place } }

  /// Checks the marks and finds the radii.
  public func resolved(in context: PanelContext) throws(FigureError) -> any ResolvedPanel {
    let limits = try context.placing { () throws(MarkProblem) in
      try radiusAxis.checkedLimits()
    }
    var markContext = MarkContext(
      yScale: radiusAxis.scale, yLimits: limits, theme: context.theme)
    var content: [ResolvedPolarAxes.Content] = []
    for mark in marks {
      let name = mark.kind + (mark.label.map { " “\(context.plain($0))”" } ?? "")
      let here = markContext
      let resolved = try context.placing(Words.mark(mark.kind, mark.label.map(context.plain))) {
        () throws(MarkProblem) in
        try mark.resolved(in: here)
      }
      if mark.isSeries { markContext.seriesIndex += 1 }
      content.append(ResolvedPolarAxes.Content(name: name, mark: resolved))
    }
    return ResolvedPolarAxes(
      axes: self, context: context, content: content,
      domain: limits ?? domain(content.compactMap(\.mark.radii)))
  }

  /// Radii from zero, or from a power of ten below the least, to a little beyond the farthest data.
  private func domain(_ radii: [ClosedRange<Double>]) -> ClosedRange<Double> {
    let limit = Double.greatestFiniteMagnitude / 4
    guard radiusAxis.scale.isPositiveOnly else {
      let reach = radii.map { max($0.lowerBound.magnitude, $0.upperBound.magnitude) }.max() ?? 0
      return reach > 0 ? 0...min(1.05 * reach, limit) : 0...1
    }
    let reach = radii.map(\.upperBound).max() ?? 0
    guard reach > 0 else { return 1...10 }
    // Where radii go down to zero, three powers of ten are shown.
    let least = radii.map { $0.lowerBound > 0 ? $0.lowerBound : reach / 1000 }.min() ?? reach
    // A hair below, so that a least radius of a whole power of ten is off the middle.
    let low = Double.exp10((Double.log10(least) - 1e-9).rounded(.down))
    let high = reach * Double.pow(reach / low, 0.05)
    return max(low, 1e-300)...min(max(high, 10 * low), limit)
  }
}
