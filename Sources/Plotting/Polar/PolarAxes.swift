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
  var hasLegend = true

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
  /// Shows or hides the legend, which stands to the right.
  public func legend(_ isShown: Bool) -> PolarAxes { with { $0.hasLegend = isShown } }

  /// Checks the marks and finds the radii.
  public func resolved(in context: PanelContext) throws(FigureError) -> any ResolvedPanel {
    let limits = try context.placing { () throws(MarkProblem) in
      try radiusAxis.checkedLimits()
    }
    var markContext = MarkContext(yLimits: limits, theme: context.theme)
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
    let reach = content.compactMap(\.mark.radii)
      .map { max($0.lowerBound.magnitude, $0.upperBound.magnitude) }.max()
    return ResolvedPolarAxes(
      axes: self, context: context, content: content,
      domain: limits ?? Self.domain(reach: reach))
  }

  /// Radii from zero to a little beyond the farthest data.
  private static func domain(reach: Double?) -> ClosedRange<Double> {
    guard let reach, reach > 0 else { return 0...1 }
    return 0...min(1.05 * reach, Double.greatestFiniteMagnitude / 4)
  }
}
