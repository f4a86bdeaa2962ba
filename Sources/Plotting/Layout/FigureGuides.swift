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
  private let barSide: Figure.Side
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
    barSide = options.colorbarSide
    barDepth =
      try guide.map { guide throws(MarkProblem) in
        // The frames are narrower than the page, which may break a title over more lines.
        let edge = options.colorbarSide == .right ? page : page.inset(by: 0.15 * page.width)
        return try ColorbarBox(guide, beside: edge, side: options.colorbarSide, context: context)
          .depth
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
  private func barDepth(at side: Figure.Side) -> Double { side == barSide ? barDepth : 0 }

  /// The area that is left for the panels.
  var area: Rectangle {
    func taken(_ side: Figure.Side) -> Double { depth(at: side) + barDepth(at: side) }
    return Rectangle(
      Point(page.minX, page.minY + titleDepth + taken(.top)),
      Point(
        max(page.maxX - taken(.right), page.minX + 20),
        max(page.maxY - taken(.bottom), page.minY + titleDepth + 20)))
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
      let bar = try colorbar(guide, along: all).drawn()
      items += bar.items
      texts += bar.texts.map(\.bounds)
    }
    return (items, texts)
  }

  /// The bar as long as the frames, or as its labels leave it room on the page.
  private func colorbar(
    _ guide: ColorbarGuide, along frames: Rectangle
  ) throws(MarkProblem) -> ColorbarBox {
    var edge = frames
    switch barSide {
    case .top: edge.minY = area.minY
    case .bottom: edge.maxY = area.maxY
    case .right: edge.maxX = area.maxX
    }
    let box = try ColorbarBox(guide, beside: edge, side: barSide, context: context)
    let over = box.overhang
    edge.minX = max(edge.minX, min(page.minX + over.left, edge.center.x - 5))
    if barSide != .right {
      edge.maxX = min(edge.maxX, max(page.maxX - over.right, edge.center.x + 5))
    }
    edge.minY = max(edge.minY, min(page.minY + over.top, edge.center.y - 5))
    if barSide == .right {
      edge.maxY = min(edge.maxY, max(page.maxY - over.bottom, edge.center.y + 5))
    }
    return try ColorbarBox(guide, beside: edge, side: barSide, context: context)
  }

  private func origin(_ size: Size, beside frames: Rectangle) -> Point {
    switch side {
    case .top: Point(page.center.x - size.width / 2, page.minY + titleDepth)
    case .bottom: Point(page.center.x - size.width / 2, page.maxY - size.height)
    case .right: Point(page.maxX - size.width, frames.center.y - size.height / 2)
    }
  }
}
