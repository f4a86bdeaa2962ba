internal import Geometry
internal import Scene
internal import Typesetting

/// Axes whose marks are checked and whose limits are known.
struct ResolvedAxes: ResolvedPanel {
  /// A mark and how messages name it.
  struct Content: Sendable {
    var name: String
    var mark: ResolvedMark
  }

  var axes: Axes
  let context: PanelContext
  let content: [Content]
  let categories: Categories
  var xDomain: ClosedRange<Double>
  var yDomain: ClosedRange<Double>

  /// The ratio of the ranges, when both units are equally long.
  var frameAspect: Double? {
    axes.hasEqualAspect ? yDomain.span / xDomain.span : nil
  }

  /// The words around the frame.
  private struct Guides {
    var x: AxisGuide
    var y: AxisGuide
    var title: TitleBox
    var colorbar: ColorbarBox?
  }

  private func scales(_ frame: Rectangle) -> (x: AxisScale, y: AxisScale) {
    let across = axes.xAxis.runsDown ? (frame.maxX, frame.minX) : (frame.minX, frame.maxX)
    let up = axes.yAxis.runsDown ? (frame.minY, frame.maxY) : (frame.maxY, frame.minY)
    return (
      AxisScale(axes.xAxis.scale, domain: xDomain, start: across.0, end: across.1),
      AxisScale(axes.yAxis.scale, domain: yDomain, start: up.0, end: up.1)
    )
  }

  private func guides(_ frame: Rectangle) throws(FigureError) -> Guides {
    let scales = scales(frame)
    return try context.placing { () throws(MarkProblem) in
      let x = try AxisGuide(
        .bottom, scale: scales.x, title: axes.xLabel, context: context,
        names: categories.x)
      return Guides(
        x: x,
        y: try AxisGuide(
          .left, scale: scales.y, title: axes.yLabel, context: context,
          names: categories.y,
          like: axes.hasEqualAspect ? x : nil),
        title: try TitleBox(axes.title, width: frame.width, context: context),
        colorbar: try colorbar(beside: frame))
    }
  }

  private func colorbar(beside frame: Rectangle) throws(MarkProblem) -> ColorbarBox? {
    guard let title = axes.colorbarTitle else { return nil }
    guard var guide = content.lazy.compactMap(\.mark.colorbar).first else {
      throw MarkProblem(
        "there is no mark with a colour scale for the colorbar",
        cure: "remove colorbar(), or give a mark a colour map")
    }
    if !title.isEmpty { guide.title = title }
    return try ColorbarBox(guide, beside: frame, context: context)
  }

  func margins(for size: Size) throws(FigureError) -> Margins {
    let frame = Rectangle(origin: .zero, size: size)
    let guides = try guides(frame)
    let lift = max(guides.y.overhang.before, guides.colorbar?.overhang.top ?? 0)
    let across = guides.x.overhang
    return Margins(
      top: max(lift, guides.title.height),
      left: max(guides.y.depth, across.before),
      bottom: max(
        guides.x.depth, guides.y.overhang.past, guides.colorbar?.overhang.bottom ?? 0),
      right: max(guides.colorbar?.depth ?? 0, across.past))
  }

  func drawn(in frame: Rectangle) throws(FigureError) -> PanelDrawing {
    let guides = try guides(frame)
    let inner = try interior(frame, guides)
    var items = background(frame, guides) + inner.items
    var texts =
      guides.x.placed(beside: frame) + guides.y.placed(beside: frame)
      + guides.title.placed(over: frame)
    items += texts.map(\.item)
    if let bar = guides.colorbar?.drawn() {
      items += bar.items
      texts += bar.texts
    }
    return PanelDrawing(
      items: [.group(Scene.Group(role: "axes", items))],
      texts: texts.map(\.bounds) + inner.texts, facts: facts + inner.facts)
  }

  private var facts: [Fact] {
    let name = axes.title.isEmpty ? "" : " “\(axes.title)”"
    let ranges = [
      words(axes.xAxis, axes.xLabel, xDomain, categories.x),
      words(axes.yAxis, axes.yLabel, yDomain, categories.y),
    ]
    let extent = Fact(
      "The axes\(name) show \(Words.list(ranges)).", kind: .extent, of: "axes\(name)",
      [
        Fact.Value("x", [xDomain.lowerBound, xDomain.upperBound]),
        Fact.Value("y", [yDomain.lowerBound, yDomain.upperBound]),
      ])
    return [extent] + content.flatMap(\.mark.facts)
  }

  /// What one axis shows, in words: a range, or names.
  private func words(
    _ options: AxisOptions, _ label: String, _ domain: ClosedRange<Double>, _ names: [String]
  ) -> String {
    let name = label.isEmpty ? options.name : label
    guard names.isEmpty else {
      let shown = names.count > 6 ? Array(names.prefix(5)) + ["others"] : names
      let count = names.count == 1 ? "one name" : "\(names.count) names"
      return "\(name) by \(count), \(Words.list(shown)),"
    }
    return "\(name) from \(Words.range(domain))\(options.scale.words)"
      + (options.runsDown ? ", falling" : "")
  }

  private func background(_ frame: Rectangle, _ guides: Guides) -> [Scene.Item] {
    let theme = context.theme
    var items: [Scene.Item] = []
    if axes.hasGrid {
      var grid = Path()
      for tick in guides.x.ticks.major {
        let x = guides.x.scale.position(of: tick.value)
        grid.append(Path(polyline: [Point(x, frame.minY), Point(x, frame.maxY)]))
      }
      for tick in guides.y.ticks.major {
        let y = guides.y.scale.position(of: tick.value)
        grid.append(Path(polyline: [Point(frame.minX, y), Point(frame.maxX, y)]))
      }
      items.append(
        .group(
          Scene.Group(
            role: "grid", [.path(Scene.Shape(grid, stroke: Stroke(theme.grid, width: 0.7)))])))
    }
    items.append(.path(Scene.Shape(Path(frame), stroke: Stroke(theme.grid, width: 0.7))))
    var spines = Path(
      polyline: [
        Point(frame.minX, frame.minY), Point(frame.minX, frame.maxY),
        Point(frame.maxX, frame.maxY),
      ])
    spines.append(guides.x.tickMarks(beside: frame))
    spines.append(guides.y.tickMarks(beside: frame))
    items.append(
      .path(Scene.Shape(spines, stroke: Stroke(theme.spine, width: 0.8, cap: .square))))
    return items
  }

  /// The marks, their words and the legend.
  private func interior(
    _ frame: Rectangle, _ guides: Guides
  ) throws(FigureError) -> (items: [Scene.Item], texts: [Rectangle], facts: [Fact]) {
    var composer = MarkComposer(axes: self, frame: frame, x: guides.x.scale, y: guides.y.scale)
    try composer.drawInk()
    let legend = try context.placing { () throws(MarkProblem) in
      axes.legendPlace == .hidden
        ? nil : try LegendBox(content.flatMap(\.mark.legend), context: context)
    }
    if let legend { composer.place(legend) }
    try composer.drawWords()
    return composer.result
  }
}
