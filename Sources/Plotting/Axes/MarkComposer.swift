internal import Geometry
internal import Scene
internal import Typesetting

/// Draws the marks of axes in passes: ink, then the legend where there is least of it, then words
/// that keep clear of both.
struct MarkComposer {
  private let axes: ResolvedAxes
  private var canvas: PlotCanvas
  private var drawings: [MarkDrawing]
  private var legend: (items: [Scene.Item], texts: [PlacedText])?
  private var legendCover = 0.0

  init(
    axes: ResolvedAxes, frame: Rectangle, x: AxisScale, y: AxisScale, strip: Rectangle? = nil
  ) {
    self.axes = axes
    canvas = PlotCanvas(
      frame: frame, x: x, y: y, typesetter: axes.context.typesetter, theme: axes.context.theme)
    canvas.strip = strip
    drawings = Array(repeating: MarkDrawing(), count: axes.content.count)
  }

  /// Keeps words and the legend off some rectangles, where the words of guides stand.
  mutating func reserve(_ rectangles: [Rectangle]) {
    canvas.obstacles += rectangles
    for rectangle in rectangles { canvas.occupancy.add(rectangle) }
  }

  /// Draws all marks, those with words as drafts.
  mutating func drawInk() throws(FigureError) {
    for (index, content) in axes.content.enumerated() {
      canvas.isDraft = content.mark.pass != .ink
      drawings[index] = try draw(content)
    }
    canvas.isDraft = false
    if looksForRoom { for drawing in drawings { canvas.occupancy.add(drawing) } }
  }

  /// Whether a legend or words are placed among the ink.
  private var looksForRoom: Bool {
    axes.axes.legendPlace.isInside && axes.content.contains { !$0.mark.legend.isEmpty }
      || axes.content.contains { $0.mark.pass == .words }
  }

  /// The lines of all ink.
  var segments: InkSegments {
    var segments = InkSegments()
    for drawing in drawings where !drawing.isGround {
      segments.add(drawing.items + drawing.symbols)
    }
    return segments
  }

  /// Puts the legend where there is least ink.
  mutating func place(_ box: LegendBox) {
    let origin = LegendPlacement.origin(
      of: box.size, in: canvas.occupancy, place: axes.axes.legendPlace)
    legend = box.drawn(at: origin)
    let frame = Rectangle(origin: origin, size: box.size)
    legendCover = canvas.occupancy.share(of: frame)
    canvas.occupancy.add(frame)
    canvas.obstacles.append(frame)
    canvas.words.append(frame)
  }

  /// Draws marks with words for good.
  mutating func drawWords() throws(FigureError) {
    for drawing in drawings {
      let bounds = drawing.texts.map(\.bounds)
      canvas.words += bounds
      canvas.obstacles += bounds + drawing.obstacles
    }
    for pass in [ResolvedMark.Pass.words, .labels] {
      for (index, content) in axes.content.enumerated() where content.mark.pass == pass {
        var own = canvas
        if pass == .labels { own.occupancy = occupancy(without: index) }
        drawings[index] = try draw(content, on: own)
        let bounds = drawings[index].texts.map(\.bounds)
        canvas.words += bounds
        canvas.obstacles += bounds
        // Labels are drawn last, each over an occupancy of its own.
        if pass == .words { canvas.occupancy.add(drawings[index]) }
      }
    }
  }

  private func draw(
    _ content: ResolvedAxes.Content, on canvas: PlotCanvas? = nil
  ) throws(FigureError) -> MarkDrawing {
    try axes.context.placing(content.name) { () throws(MarkProblem) in
      try content.mark.draw(canvas ?? self.canvas)
    }
  }

  private func occupancy(without index: Int) -> Occupancy {
    var result = Occupancy(frame: canvas.frame)
    for (other, drawing) in drawings.enumerated() where other != index { result.add(drawing) }
    for obstacle in canvas.obstacles { result.add(obstacle) }
    return result
  }

  /// What was drawn.
  struct Result {
    /// Ink in order, then the legend, then words.
    var items: [Scene.Item]
    /// The bounds of all words.
    var texts: [Rectangle]
    /// What is known only now.
    var facts: [Fact]
    /// The right ends of the series, one an entry of the legend.
    var ends: [Point?]
    /// The share of the legend's ground under which there is ink.
    var legendCover: Double
    /// Whether a key found no free place.
    var wantsStrip: Bool
  }

  /// The right end of each series that the legend names.
  private var ends: [Point?] {
    zip(axes.content, drawings).flatMap { content, drawing in
      let end = SeriesEnd(drawing.items + drawing.symbols, in: canvas.frame).point
      return content.mark.legend.map { _ in end }
    }
  }

  /// What was drawn: ink in order, then the legend, then words.
  var result: Result {
    var items: [Scene.Item] = []
    for (content, drawing) in zip(axes.content, drawings) {
      let ink = clipped(drawing.items, isGround: drawing.isGround) + drawing.symbols
      if !ink.isEmpty { items.append(.group(Scene.Group(role: content.name, ink))) }
    }
    items += legend?.items ?? []
    let texts = drawings.flatMap(\.texts)
    items += texts.map(\.item)
    return Result(
      items: items, texts: texts.map(\.bounds) + (legend?.texts.map(\.bounds) ?? []),
      facts: drawings.flatMap(\.facts), ends: axes.axes.legendPlace == .lineEnds ? ends : [],
      legendCover: legendCover, wantsStrip: drawings.contains { $0.wantsStrip })
  }

  /// Items are clipped only where they leave the frame; a ground may fill it to its edges as they are
  /// drawn.
  private func clipped(_ items: [Scene.Item], isGround: Bool) -> [Scene.Item] {
    let drawn = PixelGrid.snapped(canvas.frame)
    let reach = isGround ? canvas.frame.union(drawn) : canvas.frame
    let isInside = items.allSatisfy { item in
      guard case .path(let shape) = item, let bounds = shape.path.controlBounds else {
        return false
      }
      return reach.contains(bounds, tolerance: 0.01)
    }
    if items.isEmpty || isInside { return items }
    return [.group(Scene.Group(clip: Path(isGround ? drawn : canvas.frame), items))]
  }
}

extension Occupancy {
  /// Marks all the ink and words of a drawing.
  mutating func add(_ drawing: MarkDrawing) {
    if !drawing.isGround { add(drawing.items) }
    add(drawing.symbols)
    for text in drawing.texts { add(text.bounds) }
    for obstacle in drawing.obstacles { add(obstacle) }
  }
}
