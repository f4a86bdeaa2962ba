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

  var axes: Axes { didSet { forgetGuides() } }
  let context: PanelContext
  /// The marks, those of the right axis last.
  var content: [Content]
  /// The index of the first mark that is measured by the right axis.
  let rightStart: Int
  let categories: Categories
  /// The limits of x; a figure whose panels share an axis may widen them.
  var xDomain: ClosedRange<Double> { didSet { forgetGuides() } }
  /// The limits of y; a figure whose panels share an axis may widen them.
  var yDomain: ClosedRange<Double> { didSet { forgetGuides() } }
  /// Which axes have their names written beside another panel only.
  var hidesName = (x: false, y: false) { didSet { forgetGuides() } }
  /// Whether there is a strip above the frame for keys.
  var hasStrip = false
  /// The limits of the right axis, if there is one.
  let rightDomain: ClosedRange<Double>?
  /// The guides that were measured last, which copies share until they are changed.
  private(set) var measured = MeasuredGuides()

  private mutating func forgetGuides() { measured = MeasuredGuides() }

  /// The ratio of the ranges, when both units are equally long, or what the author asked for.
  var frameAspect: Double? {
    axes.shape.map { 1 / $0 } ?? (axes.hasEqualAspect ? yDomain.span / xDomain.span : nil)
  }

  private func scales(_ frame: Rectangle) -> (x: AxisScale, y: AxisScale) {
    let across = axes.xAxis.runsDown ? (frame.maxX, frame.minX) : (frame.minX, frame.maxX)
    return (
      AxisScale(axes.xAxis.scale, domain: xDomain, start: across.0, end: across.1),
      Self.upwards(axes.yAxis, yDomain, frame)
    )
  }

  /// The map of a y axis.
  private static func upwards(
    _ options: AxisOptions, _ domain: ClosedRange<Double>, _ frame: Rectangle
  ) -> AxisScale {
    let ends = options.runsDown ? (frame.minY, frame.maxY) : (frame.maxY, frame.minY)
    return AxisScale(options.scale, domain: domain, start: ends.0, end: ends.1)
  }

  /// The guides of x and y alone.
  private func mainGuides(_ frame: Rectangle) throws(MarkProblem) -> (x: AxisGuide, y: AxisGuide) {
    let scales = scales(frame)
    // The frame that is drawn is as large as the one that was measured last.
    if let known = measured.guides(of: frame.size) {
      return (known.x.moved(to: scales.x), known.y.moved(to: scales.y))
    }
    let guides = try newGuides(scales)
    measured.keep(guides, of: frame.size)
    return guides
  }

  private func newGuides(
    _ scales: (x: AxisScale, y: AxisScale)
  ) throws(MarkProblem) -> (x: AxisGuide, y: AxisGuide) {
    let x = try AxisGuide(
      axes.xAxis.isOpposite ? .top : .bottom, scale: scales.x,
      title: hidesName.x ? "" : axes.xLabel,
      context: context, options: axes.xAxis, names: categories.x,
      areIndices: categories.areIndices)
    let y = try AxisGuide(
      axes.yAxis.isOpposite ? .right : .left, scale: scales.y,
      title: hidesName.y ? "" : axes.yLabel,
      context: context, options: axes.yAxis, names: categories.y,
      areIndices: categories.areIndices,
      like: axes.hasEqualAspect ? x : nil)
    return (x, y)
  }

  private func guides(_ frame: Rectangle) throws(FigureError) -> AxesGuides {
    try context.placing { () throws(MarkProblem) in
      let (x, y) = try mainGuides(frame)
      var guides = AxesGuides(
        x: x, y: y, title: try TitleBox(axes.title, width: frame.width, context: context))
      guides.strip = hasStrip ? QuiverKey.height(context.theme) : 0
      guides.secondX = try second(axes.secondX, beside: x)
      guides.secondY = try second(axes.secondY, beside: y)
      if guides.secondY == nil { guides.secondY = try right(frame) }
      var beside = frame
      beside.minY -= guides.depth(.top)
      beside.maxY += guides.depth(.bottom)
      beside.maxX += guides.depth(.right)
      guides.colorbar = try colorbar(beside: beside, frame)
      let isRightTaken = guides.depth(.right) > 0 || guides.colorbar?.side == .right
      let place = axes.legendPlace
      guides.legend = try OuterLegend(
        legend, at: place == .lineEnds && isRightTaken ? .outside(.right) : place, frame: frame,
        context: context)
      return guides
    }
  }

  /// The second axis in another unit, on the side across from the first.
  private func second(
    _ axis: SecondaryAxis?, beside first: AxisGuide
  ) throws(MarkProblem) -> AxisGuide? {
    guard let axis else { return nil }
    return try AxisGuide(
      first.side.opposite, scale: first.scale, title: axis.label, context: context,
      options: axis.options(like: first.options), conversion: axis.conversion)
  }

  /// The guide of the axis with marks of its own.
  private func right(_ frame: Rectangle) throws(MarkProblem) -> AxisGuide? {
    guard let right = axes.right, let rightDomain else { return nil }
    return try AxisGuide(
      axes.yAxis.isOpposite ? .left : .right,
      scale: Self.upwards(right.options, rightDomain, frame), title: right.label,
      context: context, options: right.options)
  }

  /// The colorbar, as long as the frame and past the words of the axes on its side.
  private func colorbar(
    beside words: Rectangle, _ frame: Rectangle
  ) throws(MarkProblem) -> ColorbarBox? {
    guard let title = axes.colorbarTitle else { return nil }
    guard var guide = content.lazy.compactMap(\.mark.colorbar).first else {
      throw MarkProblem(
        "there is no mark with a colour scale for the colorbar",
        cure: "remove colorbar(), or give a mark a colour map")
    }
    if !title.isEmpty { guide.title = title }
    var edge = frame
    switch axes.colorbarSide {
    case .top: edge.minY = words.minY
    case .bottom: edge.maxY = words.maxY
    case .right: edge.maxX = words.maxX
    }
    return try ColorbarBox(guide, beside: edge, side: axes.colorbarSide, context: context)
  }

  private func originGuides(_ frame: Rectangle) throws(FigureError) -> OriginGuides {
    try context.placing { () throws(MarkProblem) in
      let (x, y) = try mainGuides(frame)
      return OriginGuides(
        x: x, y: y, title: try TitleBox(axes.title, width: frame.width, context: context),
        theme: context.theme, frame: frame)
    }
  }

  func margins(for size: Size) throws(FigureError) -> Margins {
    let frame = Rectangle(origin: .zero, size: size)
    return spines == .origin
      ? try originGuides(frame).margins : try guides(frame).margins
  }

  func drawn(in frame: Rectangle) throws(FigureError) -> PanelDrawing {
    if spines == .origin { return try drawnThroughOrigin(frame) }
    let guides = try guides(frame)
    let inner = try interior(
      frame, guides.x.scale, guides.y.scale, strip: hasStrip ? guides.strip(over: frame) : nil)
    var items =
      guides.ground(in: frame, hasGrid: hasGrid, spines: spines, theme: context.theme)
      + inner.items
    var texts: [PlacedText] = []
    let words = guides.words(beside: frame)
    items += words.texts.map(\.item)
    if let bar = guides.colorbar?.drawn() {
      items += bar.items
      texts += bar.texts
    }
    if let outer = guides.drawnLegend(beside: frame, ends: inner.ends) {
      items += outer.items
      texts += outer.texts
    }
    var drawing = PanelDrawing(
      items: [.group(Scene.Group(role: "axes", items))],
      texts: words.bounds + texts.map(\.bounds) + inner.texts,
      facts: facts + inner.facts, legendCover: inner.legendCover)
    drawing.wantsStrip = inner.wantsStrip
    drawing.slanted = guides.slanted(beside: frame)
    return drawing
  }

  private func drawnThroughOrigin(_ frame: Rectangle) throws(FigureError) -> PanelDrawing {
    var guides = try originGuides(frame)
    let inner = try interior(frame, guides.x.scale, guides.y.scale) { ink in
      guides.avoid(ink)
      return guides.labels.map(\.bounds)
    }
    var grid: [Scene.Item] = []
    if hasGrid {
      var lines = guides.x.gridLines(in: frame, minor: false)
      lines.append(guides.y.gridLines(in: frame, minor: false))
      grid = [
        .group(
          Scene.Group(
            role: "grid",
            [.path(Scene.Shape(lines, stroke: Stroke(context.theme.grid, width: 0.7)))]))
      ]
    }
    let texts = guides.texts
    let items = grid + guides.ground + inner.items + guides.halos + texts.map(\.item)
    return PanelDrawing(
      items: [.group(Scene.Group(role: "axes", items))],
      texts: texts.map(\.bounds) + inner.texts, facts: facts + inner.facts)
  }

  /// The marks, their words and the legend.
  /// - Parameters:
  ///   - strip: a place above the frame for keys.
  ///   - reserved: where words stand, which may depend on the ink; `nil` for none.
  private func interior(
    _ frame: Rectangle, _ x: AxisScale, _ y: AxisScale, strip: Rectangle? = nil,
    reserved: ((InkSegments) -> [Rectangle])? = nil
  ) throws(FigureError) -> MarkComposer.Result {
    var composer = MarkComposer(axes: withRightMarks, frame: frame, x: x, y: y, strip: strip)
    try composer.drawInk()
    if let reserved { composer.reserve(reserved(composer.segments)) }
    let legend = try context.placing { () throws(MarkProblem) in
      axes.legendPlace.isInside ? try LegendBox(self.legend, context: context) : nil
    }
    if let legend { composer.place(legend) }
    try composer.drawWords()
    return composer.result
  }

  /// The same axes, whose marks of the right axis draw by its scale.
  private var withRightMarks: ResolvedAxes {
    guard let right = axes.right, let rightDomain else { return self }
    var result = self
    for index in content.indices.dropFirst(rightStart) {
      let draw = content[index].mark.draw
      result.content[index].mark.draw = { (canvas) throws(MarkProblem) in
        var canvas = canvas
        canvas.y = Self.upwards(right.options, rightDomain, canvas.frame)
        return try draw(canvas)
      }
    }
    return result
  }
}

extension AxisGuide.Side {
  /// The other side of the frame.
  var opposite: AxisGuide.Side {
    switch self {
    case .bottom: .top
    case .top: .bottom
    case .left: .right
    case .right: .left
    }
  }
}
