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

  let axes: PolarAxes
  let context: PanelContext
  let content: [Content]
  let domain: ClosedRange<Double>

  /// The frame is the square about the circle.
  var frameAspect: Double? { 1 }

  private func canvas(_ frame: Rectangle) -> PolarCanvas {
    let turns: [PolarAxes.Zero: Double] = [.right: 0, .top: 1, .left: 2, .bottom: 3]
    return PolarCanvas(
      center: frame.center, radius: max(1, min(frame.width, frame.height) / 2), domain: domain,
      zero: (turns[axes.zero] ?? 0) * Double.pi / 2, isClockwise: axes.isClockwise,
      theme: context.theme)
  }

  /// The measured words of the panel.
  private struct Parts {
    var guides: PolarGuides
    var title: TitleBox
    var legend: LegendBox?
  }

  private func parts(_ frame: Rectangle) throws(FigureError) -> Parts {
    try context.placing { () throws(MarkProblem) in
      Parts(
        guides: try PolarGuides(axes: axes, canvas: canvas(frame), context: context),
        title: try TitleBox(axes.title, width: frame.width, context: context),
        legend: axes.hasLegend
          ? try LegendBox(content.flatMap(\.mark.legend), context: context) : nil)
    }
  }

  func margins(for size: Size) throws(FigureError) -> Margins {
    let frame = Rectangle(origin: .zero, size: size)
    let parts = try parts(frame)
    let words = parts.guides.around.map(\.bounds).reduce(frame) { $0.union($1) }
    let legend = parts.legend.map { $0.size.width + 2 * context.theme.gap } ?? 0
    return Margins(
      top: frame.minY - words.minY + parts.title.height, left: frame.minX - words.minX,
      bottom: max(words.maxY - frame.maxY, (parts.legend?.size.height ?? 0) - frame.height),
      right: words.maxX - frame.maxX + legend)
  }

  func drawn(in frame: Rectangle) throws(FigureError) -> PanelDrawing {
    let canvas = canvas(frame)
    let parts = try parts(frame)
    let words = parts.guides.around.map(\.bounds).reduce(frame) { $0.union($1) }
    var raised = frame
    raised.minY = words.minY
    var items = parts.guides.ground(hasGrid: axes.hasGrid)
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
    items += parts.guides.halos
    let texts = parts.guides.texts + parts.title.placed(over: raised)
    items += texts.map(\.item)
    var bounds = texts.map(\.bounds)
    let corner = Point(words.maxX + 2 * context.theme.gap, frame.minY)
    if let legend = parts.legend?.drawn(at: corner) {
      items += legend.items
      bounds += legend.texts.map(\.bounds)
    }
    return PanelDrawing(
      items: [.group(Scene.Group(role: "polar axes", items))], texts: bounds,
      facts: [extent] + content.flatMap(\.mark.facts) + facts)
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
      "The polar axes\(name) show radii from \(Words.range(domain)) and angles that grow "
        + "\(way) the clock from \(zero).", kind: .extent, of: "polar axes\(name)",
      [Fact.Value("radius", [domain.lowerBound, domain.upperBound])])
  }
}
