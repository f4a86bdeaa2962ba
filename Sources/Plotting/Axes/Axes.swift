/// Two-dimensional axes with marks on them.
///
/// Limits that are not given come from the data, with a margin of 5 % of the range.
public struct Axes: Panel {
  /// Where the legend stands.
  public enum LegendPlace: Sendable, Hashable {
    /// In the emptiest place, corners first.
    case automatic
    /// Nowhere.
    case hidden
    /// In a corner of the frame.
    case at(Corner)
  }

  /// A corner of the frame.
  public enum Corner: Sendable, Hashable, CaseIterable {
    /// Above, left.
    case upperLeft
    /// Above, right.
    case upperRight
    /// Below, left.
    case lowerLeft
    /// Below, right.
    case lowerRight
  }

  /// The label of the x axis.
  public let xLabel: String
  /// The label of the y axis.
  public let yLabel: String
  /// The title above; may have several lines.
  public let title: String
  /// What is drawn, in order.
  public let marks: [any Mark]
  var xAxis = AxisOptions(name: "x")
  var yAxis = AxisOptions(name: "y")
  var hasEqualAspect = false
  var hasGrid = true
  var legendPlace = LegendPlace.automatic
  var colorbarTitle: String?

  /// Creates axes.
  ///
  /// - Parameters:
  ///   - x: the label of the x axis; `$…$` is mathematics here and in all labels.
  ///   - y: the label of the y axis.
  ///   - title: the title; `"\n"` breaks lines.
  ///   - marks: what is drawn, in order.
  public init(
    x: String = "", y: String = "", title: String = "", @MarkBuilder _ marks: () -> [any Mark]
  ) {
    xLabel = x
    yLabel = y
    self.title = title
    self.marks = marks()
  }

  private func with(_ change: (inout Axes) -> Void) -> Axes {
    var copy = self
    change(&copy)
    return copy
  }

  /// Fixes the limits of x, without margin.
  public func xLimits(_ limits: ClosedRange<Double>) -> Axes {
    xLimits(from: limits.lowerBound, to: limits.upperBound)
  }
  /// Fixes the limits of y, without margin.
  public func yLimits(_ limits: ClosedRange<Double>) -> Axes {
    yLimits(from: limits.lowerBound, to: limits.upperBound)
  }
  /// Fixes the limits of x by two numbers, which are checked when the figure is compiled.
  ///
  /// The axis runs from the first to the second: values fall along it when the first is greater.
  public func xLimits(from low: Double, to high: Double) -> Axes {
    with { $0.xAxis.limits = (low, high) }
  }
  /// Fixes the limits of y by two numbers, which are checked when the figure is compiled.
  ///
  /// The axis runs upwards from the first to the second: values fall when the first is greater.
  public func yLimits(from low: Double, to high: Double) -> Axes {
    with { $0.yAxis.limits = (low, high) }
  }
  /// Chooses how x data are spaced.
  public func xScale(_ kind: ScaleKind) -> Axes { with { $0.xAxis.scale = kind } }
  /// Chooses how y data are spaced.
  public func yScale(_ kind: ScaleKind) -> Axes { with { $0.yAxis.scale = kind } }
  /// Turns the x axis round: values fall from left to right.
  public func xReversed(_ isReversed: Bool = true) -> Axes {
    with { $0.xAxis.isReversed = isReversed }
  }
  /// Turns the y axis round: values grow downwards.
  public func yReversed(_ isReversed: Bool = true) -> Axes {
    with { $0.yAxis.isReversed = isReversed }
  }
  /// Makes a unit of x as long as a unit of y.
  public func equalAspect() -> Axes { with { $0.hasEqualAspect = true } }
  /// Shows or hides the grid.
  public func grid(_ isShown: Bool) -> Axes { with { $0.hasGrid = isShown } }
  /// Says where the legend stands.
  public func legend(_ place: LegendPlace) -> Axes { with { $0.legendPlace = place } }
  /// Shows the colours of the first mark that has a scale of them.
  /// - Parameter title: the title of the bar; `nil` takes that of the mark.
  public func colorbar(_ title: String? = nil) -> Axes { with { $0.colorbarTitle = title ?? "" } }

  /// Checks the marks and finds the limits.
  public func resolved(in context: PanelContext) throws(FigureError) -> any ResolvedPanel {
    let xLimits = try context.placing { () throws(MarkProblem) in try xAxis.checkedLimits() }
    let yLimits = try context.placing { () throws(MarkProblem) in try yAxis.checkedLimits() }
    let categories = marks.reduce(into: Categories()) { $0.formUnion($1.categories) }
    try context.placing { () throws(MarkProblem) in
      try Self.check(categories.x, along: xAxis)
      try Self.check(categories.y, along: yAxis)
    }
    var markContext = MarkContext(
      xScale: xAxis.scale, yScale: yAxis.scale, xLimits: xLimits, yLimits: yLimits,
      categories: categories, theme: context.theme)
    var content: [ResolvedAxes.Content] = []
    for mark in marks {
      let name = mark.kind + (mark.label.map { " “\(context.plain($0))”" } ?? "")
      let resolved = try context.placing(Words.mark(mark.kind, mark.label.map(context.plain))) {
        () throws(MarkProblem) in
        try mark.resolved(in: markContext)
      }
      if mark.isSeries { markContext.seriesIndex += 1 }
      content.append(ResolvedAxes.Content(name: name, mark: resolved))
    }
    let needsMargin = content.contains { $0.mark.wantsMargin }
    let bounds = content.reduce(DataBounds()) { $0.union($1.mark.bounds) }
    let tight = content.filter { !$0.mark.wantsMargin }
      .reduce(DataBounds()) { $0.union($1.mark.bounds) }
    return ResolvedAxes(
      axes: self, context: context, content: content, categories: categories,
      xDomain: xLimits
        ?? xAxis.domain(bounds.x, tight: tight.x, hasMargin: needsMargin, count: categories.x.count),
      yDomain: yLimits
        ?? yAxis.domain(bounds.y, tight: tight.y, hasMargin: needsMargin, count: categories.y.count)
    )
  }

  private static func check(_ names: [String], along axis: AxisOptions) throws(MarkProblem) {
    guard !names.isEmpty, axis.scale != .linear else { return }
    throw MarkProblem(
      "the \(names.count) names along \(axis.name) have no place on an axis of another scale",
      cure: "leave \(axis.name)Scale out, or give numbers in place of names")
  }
}
