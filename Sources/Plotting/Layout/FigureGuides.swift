import Geometry
import Scene
import Typesetting

/// The words around all panels of a figure, measured: its title, one legend and one colorbar.
struct FigureGuides {
  private let page: Rectangle
  private let title: TextBox?
  private let legend: LegendBox?
  private let side: Figure.Side
  private let guide: ColorbarGuide?
  private let context: PanelContext
  private let barDepth: Double
  private static let distance = 10.0

  /// Measures the guides for a page inside its padding.
  init(
    _ options: FigureOptions, panels: [any ResolvedPanel], page: Rectangle, context: PanelContext
  ) throws(MarkProblem) {
    self.page = page
    self.context = context
    side = options.legend ?? .bottom
    title =
      options.title.isEmpty
      ? nil
      : try context.typesetter.measured(
        options.title, style: context.theme.figureTitle, alignment: .middle, width: page.width)
    legend =
      options.legend == nil
      ? nil
      : try LegendBox(
        Self.distinct(panels.flatMap(\.legend)), context: context, isFramed: false,
        width: side == .right ? nil : page.width)
    guide = try Self.guide(options, panels)
    barDepth =
      try guide.map { guide throws(MarkProblem) in
        try ColorbarBox(guide, beside: page, context: context).depth
      } ?? 0
  }

  /// Entries of the same name and look once.
  private static func distinct(_ entries: [LegendEntry]) -> [LegendEntry] {
    entries.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func guide(
    _ options: FigureOptions, _ panels: [any ResolvedPanel]
  ) throws(MarkProblem) -> ColorbarGuide? {
    guard let title = options.colorbar else { return nil }
    guard var guide = panels.lazy.compactMap(\.colorbar).first else {
      throw MarkProblem(
        "there is no mark with a colour scale for the colorbar",
        cure: "remove colorbar(), or give a mark a colour map")
    }
    if !title.isEmpty { guide.title = title }
    return guide
  }

  private var titleDepth: Double { title.map { $0.height + 1.5 * context.theme.gap } ?? 0 }
  private func depth(at side: Figure.Side) -> Double {
    guard let legend, side == self.side else { return 0 }
    return (side == .right ? legend.size.width : legend.size.height) + Self.distance
  }

  /// The area that is left for the panels.
  var area: Rectangle {
    Rectangle(
      Point(page.minX, page.minY + titleDepth + depth(at: .top)),
      Point(
        max(page.maxX - depth(at: .right) - barDepth, page.minX + 20),
        max(page.maxY - depth(at: .bottom), page.minY + titleDepth + 20)))
  }

  /// The guides around the frames of the panels.
  func drawn(
    around frames: [Rectangle]
  ) throws(MarkProblem) -> (items: [Scene.Item], texts: [Rectangle]) {
    var items: [Scene.Item] = []
    var texts: [Rectangle] = []
    if let title {
      let text = title.placed(
        at: Point(page.center.x, page.minY), anchor: TextAnchor(.middle, .top),
        role: "figure title")
      items.append(text.item)
      texts.append(text.bounds)
    }
    let all = frames.dropFirst().reduce(frames.first ?? area) { $0.union($1) }
    if let legend {
      let drawn = legend.drawn(at: origin(legend.size, beside: all))
      items += drawn.items
      texts += drawn.texts.map(\.bounds)
    }
    if let guide {
      let edge = Rectangle(Point(all.minX, all.minY), Point(area.maxX, all.maxY))
      let bar = try ColorbarBox(guide, beside: edge, context: context).drawn()
      items += bar.items
      texts += bar.texts.map(\.bounds)
    }
    return (items, texts)
  }

  private func origin(_ size: Size, beside frames: Rectangle) -> Point {
    switch side {
    case .top: Point(page.center.x - size.width / 2, page.minY + titleDepth)
    case .bottom: Point(page.center.x - size.width / 2, page.maxY - size.height)
    case .right: Point(page.maxX - size.width, frames.center.y - size.height / 2)
    }
  }
}
