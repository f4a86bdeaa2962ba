internal import Geometry
internal import Scene
internal import Typesetting

/// Polar axes whose marks are checked and whose radii are known.
struct ResolvedPolarAxes: ResolvedPanel {
  /// A mark and how messages name it.
  struct Content: Sendable {
    var name: String
    var mark: ResolvedPolarMark
  }

  var axes: PolarAxes
  let context: PanelContext
  let content: [Content]
  let domain: ClosedRange<Double>

  /// The frame is the square about the circle.
  var frameAspect: Double? { 1 }

  private func canvas(_ frame: Rectangle) -> PolarCanvas {
    let turns: [PolarAxes.Zero: Double] = [.right: 0, .top: 1, .left: 2, .bottom: 3]
    return PolarCanvas(
      center: frame.center, radius: max(1, min(frame.width, frame.height) / 2), domain: domain,
      kind: axes.radiusAxis.scale, zero: (turns[axes.zero] ?? 0) * Double.pi / 2,
      isClockwise: axes.isClockwise,
      theme: context.theme)
  }

  var legend: [LegendEntry] { content.flatMap(\.mark.legend) }

  func relieved(of drawing: PanelDrawing) -> any ResolvedPanel {
    guard drawing.hasCrowdedLegend, axes.legendPlace.isInside else { return self }
    var copy = self
    copy.axes.legendPlace = .outside(.right)
    return copy
  }

  func sharing(_ shared: SharedGuides) -> any ResolvedPanel {
    var copy = self
    if shared.hasLegend { copy.axes.legendPlace = .hidden }
    return copy
  }

  /// The measured words of the panel.
  private struct Parts {
    var guides: PolarGuides
    var title: TitleBox
    /// A legend outside the words around the circle.
    var outer: OuterLegend?
    /// The circle and the words around it.
    var words: Rectangle

    /// The room of the words around the circle.
    func inner(_ frame: Rectangle) -> Margins {
      Margins(
        top: frame.minY - words.minY, left: frame.minX - words.minX,
        bottom: words.maxY - frame.maxY, right: words.maxX - frame.maxX)
    }
  }

  private func parts(
    _ frame: Rectangle, ink: InkSegments = InkSegments()
  ) throws(FigureError) -> Parts {
    try context.placing { () throws(MarkProblem) in
      let guides = try PolarGuides(
        axes: axes, canvas: canvas(frame), context: context, ink: ink)
      return Parts(
        guides: guides, title: try TitleBox(axes.title, width: frame.width, context: context),
        outer: try OuterLegend(
          legend, at: axes.legendPlace == .lineEnds ? .outside(.right) : axes.legendPlace,
          frame: frame, context: context),
        words: guides.around.map(\.bounds).reduce(frame) { $0.union($1) })
    }
  }

  func margins(for size: Size) throws(FigureError) -> Margins {
    let frame = Rectangle(origin: .zero, size: size)
    let parts = try parts(frame)
    var margins = parts.inner(frame).adding(parts.outer?.margins ?? Margins())
      .adding(parts.title.height, at: .top)
    // A legend of many names may be higher than the circle.
    if case .box(let box, .right) = parts.outer {
      margins.bottom = max(margins.bottom, box.size.height - frame.height)
    }
    return margins
  }

  /// The legend outside, or in a corner, and the share of its ground that is taken: the circle is,
  /// since a legend over it hides what is to be read.
  private func drawnLegend(
    _ frame: Rectangle, _ parts: Parts
  ) throws(FigureError) -> (items: [Scene.Item], texts: [PlacedText], cover: Double)? {
    if let outer = parts.outer {
      let drawn = outer.drawn(beside: frame, past: parts.inner(frame), ends: [])
      return (drawn.items, drawn.texts, 0)
    }
    let box = try context.placing { () throws(MarkProblem) in
      axes.legendPlace.isInside ? try LegendBox(legend, context: context) : nil
    }
    guard let box else { return nil }
    var occupancy = Occupancy(frame: parts.words)
    let canvas = canvas(frame)
    for step in 0..<64 {
      let edge = canvas.direction(Double(step) * Double.pi / 32) * canvas.radius
      occupancy.add(Rectangle(canvas.center, canvas.center + edge))
    }
    for text in parts.guides.around { occupancy.add(text.bounds) }
    let origin = LegendPlacement.origin(of: box.size, in: occupancy, place: axes.legendPlace)
    let drawn = box.drawn(at: origin)
    let ground = Rectangle(origin: origin, size: box.size)
    let words = parts.guides.texts.map(\.bounds)
    return (drawn.items, drawn.texts, axes.legendPlace.cover(of: ground, in: occupancy, words))
  }

  func drawn(in frame: Rectangle) throws(FigureError) -> PanelDrawing {
    let canvas = canvas(frame)
    let marks = try drawnMarks(canvas)
    var ink = InkSegments()
    ink.add(marks.items)
    let parts = try parts(frame, ink: ink)
    var items = parts.guides.ground(hasGrid: axes.hasGrid) + marks.items + parts.guides.halos
    var raised = frame
    raised.minY = parts.words.minY - (parts.outer?.margins.top ?? 0)
    let texts = parts.guides.texts + parts.title.placed(over: raised)
    items += texts.map(\.item)
    var bounds = texts.map(\.bounds)
    let key = try drawnLegend(frame, parts)
    items += key?.items ?? []
    bounds += key?.texts.map(\.bounds) ?? []
    return PanelDrawing(
      items: [.group(Scene.Group(role: "polar axes", items))], texts: bounds,
      facts: [extent] + content.flatMap(\.mark.facts) + marks.facts,
      legendCover: key?.cover ?? 0)
  }

  private func drawnMarks(
    _ canvas: PolarCanvas
  ) throws(FigureError) -> (items: [Scene.Item], facts: [Fact]) {
    var items: [Scene.Item] = []
    var facts: [Fact] = []
    for content in content {
      let drawing = try context.placing(content.name) { () throws(MarkProblem) in
        try content.mark.draw(canvas)
      }
      var ink: [Scene.Item] = []
      if !drawing.items.isEmpty {
        ink.append(.group(Scene.Group(clip: canvas.circle, drawing.items)))
      }
      ink += drawing.symbols + drawing.texts.map(\.item)
      if !ink.isEmpty { items.append(.group(Scene.Group(role: content.name, ink))) }
      facts += drawing.facts
    }
    return (items, facts)
  }

  private var extent: Fact {
    let name = axes.title.isEmpty ? "" : " “\(axes.title)”"
    let way = axes.isClockwise ? "with" : "against"
    let zero =
      switch axes.zero {
      case .right: "the right"
      case .top: "the top"
      case .left: "the left"
      case .bottom: "the bottom"
      }
    return Fact(
      "The polar axes\(name) show radii from \(Words.range(domain))"
        + "\(axes.radiusAxis.scale.words) and angles that grow \(way) the clock from \(zero).",
      kind: .extent, of: "polar axes\(name)",
      [Fact.Value("radius", [domain.lowerBound, domain.upperBound])])
  }
}
