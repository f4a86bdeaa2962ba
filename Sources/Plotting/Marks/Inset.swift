import Geometry
import Scene
import Typesetting

/// A small panel inside the frame of axes.
///
/// It stands on a ground of its own, with its words inside the area it is given. With a zoom, thin
/// lines join it to the part of the axes that it shows larger.
public struct Inset: Mark {
  /// "inset".
  public let kind = "inset"
  let panel: any Panel
  let place: Place
  let zoom: Zoom?

  /// Where an inset stands.
  enum Place: Sendable {
    /// A share of the frame: x and y from 0 to 1, y upwards.
    case share(x: ClosedRange<Double>, y: ClosedRange<Double>)
    /// Where there is least ink, in a size that is a share of the frame's.
    case emptiest(width: Double, height: Double)
  }

  /// The part of the axes that an inset shows larger, in data units.
  struct Zoom: Sendable {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
  }

  /// Puts a panel at a place of the frame.
  ///
  /// - Parameters:
  ///   - x: the share of the frame's width that it takes, 0 at the left, 1 at the right.
  ///   - y: the share of the frame's height that it takes, 0 at the bottom, 1 at the top.
  ///   - panel: the panel, with limits of its own.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>, panel: () -> any Panel) {
    place = .share(x: x, y: y)
    self.panel = panel()
    zoom = nil
  }

  /// Puts a panel where it covers least.
  ///
  /// - Parameters:
  ///   - width: the share of the frame's width that it takes.
  ///   - height: the share of the frame's height that it takes.
  public init(width: Double = 0.4, height: Double = 0.4, panel: () -> any Panel) {
    place = .emptiest(width: width, height: height)
    self.panel = panel()
    zoom = nil
  }

  /// Shows a part of the axes larger, where that covers least.
  ///
  /// - Parameters:
  ///   - x: the range of x that is shown larger, in data units.
  ///   - y: the range of y.
  ///   - width: the share of the frame's width that the inset takes.
  ///   - height: the share of the frame's height that it takes.
  ///   - marks: what is drawn in it, as in the axes.
  public init(
    zoomX x: ClosedRange<Double>, y: ClosedRange<Double>, width: Double = 0.4,
    height: Double = 0.4, @MarkBuilder _ marks: () -> [any Mark]
  ) {
    place = .emptiest(width: width, height: height)
    panel = Axes(marks).xLimits(x).yLimits(y).legend(.hidden)
    zoom = Zoom(x: x, y: y)
  }

  /// Checks the place.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let sides: [(low: Double, high: Double)] =
      switch place {
      case .share(let x, let y):
        [(x.lowerBound, x.upperBound), (y.lowerBound, y.upperBound)]
      case .emptiest(let width, let height): [(0, width), (0, height)]
      }
    guard sides.allSatisfy({ $0.low >= 0 && $0.high <= 1 && $0.high - $0.low >= 0.05 }) else {
      throw MarkProblem(
        "the inset takes no part of the frame",
        cure: "give shares from 0 to 1, and at least 0.05 of each side")
    }
    let title = panel.title.isEmpty ? "" : " “\(panel.title)”"
    return ResolvedMark(
      bounds: DataBounds(), facts: [Fact("An inset\(title) shows a part of its own.")],
      pass: .words
    ) { (canvas) throws(MarkProblem) in try drawn(on: canvas) }
  }

  private func drawn(on canvas: PlotCanvas) throws(MarkProblem) -> MarkDrawing {
    // The draft only keeps the legend off a place that is fixed.
    let area = area(on: canvas)
    guard !canvas.isDraft else {
      if case .emptiest = place { return MarkDrawing() }
      return MarkDrawing(obstacles: [area])
    }
    let drawing = try Self.drawing(of: panel, in: area, on: canvas)
    var items: [Scene.Item] = [
      .path(
        Scene.Shape(
          Path(area), fill: canvas.theme.background.opacity(0.92),
          stroke: Stroke(canvas.theme.grid, width: 0.8)))
    ]
    items += zoomItems(area, canvas)
    let texts = drawing.texts.map { PlacedText(item: .group(Scene.Group([])), bounds: $0) }
    return MarkDrawing(
      symbols: items + drawing.items, texts: texts, obstacles: [area], facts: drawing.facts)
  }

  /// The panel with its margins inside an area.
  private static func drawing(
    of panel: any Panel, in area: Rectangle, on canvas: PlotCanvas
  ) throws(MarkProblem) -> PanelDrawing {
    var theme = canvas.theme
    theme.tickSize *= 0.9
    theme.labelSize *= 0.9
    theme.titleSize *= 0.9
    let context = PanelContext(
      figure: "", name: "inset", typesetter: canvas.typesetter, theme: theme)
    do {
      let resolved = try panel.resolved(in: context)
      let grid = PanelGrid(
        area: area.inset(by: 4), gutter: 0, arrangement: .single, panels: [resolved])
      let frame = try grid.frames().first ?? area
      return try resolved.drawn(in: frame)
    } catch {
      throw MarkProblem("the inset: \(error.message)", cure: error.cure)
    }
  }

  private func area(on canvas: PlotCanvas) -> Rectangle {
    let frame = canvas.frame
    switch place {
    case .share(let x, let y):
      return Rectangle(
        Point(frame.minX + x.lowerBound * frame.width, frame.maxY - y.upperBound * frame.height),
        Point(frame.minX + x.upperBound * frame.width, frame.maxY - y.lowerBound * frame.height))
    case .emptiest(let width, let height):
      let size = Size(
        min(width * frame.width, frame.width - 16), min(height * frame.height, frame.height - 16))
      let origin = LegendPlacement.origin(
        of: size, in: canvas.occupancy, place: .automatic)
      return Rectangle(origin: origin, size: size)
    }
  }

  /// The outline of the part that is shown larger, and lines to the inset.
  private func zoomItems(_ area: Rectangle, _ canvas: PlotCanvas) -> [Scene.Item] {
    guard let zoom else { return [] }
    let part = Rectangle(
      canvas.position(of: Point(zoom.x.lowerBound, zoom.y.lowerBound)),
      canvas.position(of: Point(zoom.x.upperBound, zoom.y.upperBound)))
    guard part.width.isFinite, part.height.isFinite else { return [] }
    var path = Path(part)
    // The two corners that see the inset without crossing the part or the inset itself.
    for (from, to) in zip(part.corners, area.corners) {
      let middle = from.interpolated(to: to, by: 0.5)
      let isClear = !part.inset(by: 0.5).meets(from, to) && !area.inset(by: 0.5).meets(from, to)
      if isClear, !part.contains(middle), !area.contains(middle) {
        path.append(Path(polyline: [from, to]))
      }
    }
    return [.path(Scene.Shape(path, stroke: Stroke(canvas.theme.spine, width: 0.8)))]
  }
}

extension Rectangle {
  /// Whether a segment has a part inside.
  fileprivate func meets(_ a: Point, _ b: Point) -> Bool {
    width > 0 && height > 0 && Segment.clipped(a, b, to: self) != nil
  }
}

extension PanelArrangement {
  /// One panel.
  static let single = PanelArrangement(
    slots: [Slot(rows: 0..<1, columns: 0..<1)], rowShares: [1], columnShares: [1])
}
