extension Axes {
  /// The fixed limits of the axes.
  private struct Limits {
    var x: ClosedRange<Double>?
    var y: ClosedRange<Double>?
    var right: ClosedRange<Double>?
  }

  /// Checks the marks and finds the limits.
  public func resolved(in context: PanelContext) throws(FigureError) -> any ResolvedPanel {
    let categories = allMarks.reduce(into: Categories()) { $0.formUnion($1.categories) }
    let limits = try context.placing { () throws(MarkProblem) in
      try Self.check(categories.x, along: xAxis)
      try Self.check(categories.y, along: yAxis)
      try checkShape()
      return Limits(
        x: try xAxis.checkedLimits(), y: try yAxis.checkedLimits(),
        right: try right?.options.checkedLimits())
    }
    var markContext = MarkContext(
      xScale: xAxis.scale, yScale: yAxis.scale, xLimits: limits.x, yLimits: limits.y,
      categories: categories, theme: context.theme)
    markContext.xWords = AxisWords(xAxis.ticks, names: categories.x)
    markContext.yWords = AxisWords(yAxis.ticks, names: categories.y)
    let left = try content(marks, in: &markContext, context)
    var others: [ResolvedAxes.Content] = []
    if let right {
      markContext.yScale = right.options.scale
      markContext.yLimits = limits.right
      markContext.yWords = AxisWords(right.options.ticks, names: [])
      others = try content(right.marks, in: &markContext, context)
    }
    let all = left + others
    let (count, rows) = (categories.x.count, categories.y.count)
    return ResolvedAxes(
      axes: self, context: context, content: all, rightStart: left.count, categories: categories,
      xDomain: limits.x ?? Self.domain(xAxis, all, count: count) { $0.x },
      yDomain: limits.y ?? Self.domain(yAxis, left, count: rows) { $0.y },
      rightDomain: right.map { right in
        limits.right ?? Self.domain(right.options, others, count: rows) { $0.y }
      })
  }

  /// All marks, those of the right axis last.
  private var allMarks: [any Mark] { marks + (right?.marks ?? []) }

  private func content(
    _ marks: [any Mark], in markContext: inout MarkContext, _ context: PanelContext
  ) throws(FigureError) -> [ResolvedAxes.Content] {
    var content: [ResolvedAxes.Content] = []
    for mark in marks {
      let label = mark.label.map(context.plain)
      let name = mark.kind + (label.map { " “\($0)”" } ?? "")
      let here = markContext
      let resolved = try context.placing(Words.mark(mark.kind, label)) {
        () throws(MarkProblem) in
        try mark.resolved(in: here)
      }
      if mark.isSeries { markContext.seriesIndex += 1 }
      content.append(ResolvedAxes.Content(name: name, mark: resolved))
    }
    return content
  }

  /// The limits of an axis that show its marks.
  private static func domain(
    _ axis: AxisOptions, _ content: [ResolvedAxes.Content], count: Int,
    _ range: (DataBounds) -> ClosedRange<Double>?
  ) -> ClosedRange<Double> {
    func bounds(_ content: [ResolvedAxes.Content]) -> ClosedRange<Double>? {
      range(content.reduce(DataBounds()) { $0.union($1.mark.bounds) })
    }
    return axis.domain(
      bounds(content), tight: bounds(content.filter { !$0.mark.wantsMargin }),
      hasMargin: content.contains { $0.mark.wantsMargin }, count: count)
  }

  private static func check(_ names: [String], along axis: AxisOptions) throws(MarkProblem) {
    guard !names.isEmpty, axis.scale != .linear else { return }
    throw MarkProblem(
      "the \(names.count) names along \(axis.name) have no place on an axis of another scale",
      cure: "leave \(axis.name)Scale out, or give numbers in place of names")
  }

  private func checkShape() throws(MarkProblem) {
    let hasMore = right != nil || secondX != nil || secondY != nil || colorbarTitle != nil
    guard spines != .origin || !hasMore else {
      throw MarkProblem(
        "axes through the origin have no side for a second axis or a colorbar",
        cure: "leave out axesThroughOrigin, or what should stand beside the frame")
    }
    guard let shape, !(shape >= 0.05 && shape <= 20) else { return }
    throw MarkProblem(
      "an aspect of \(Words.number(shape)) leaves no room for a picture",
      cure: "choose an aspect from 0.05 to 20")
  }
}
