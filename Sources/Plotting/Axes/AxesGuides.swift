internal import Geometry
internal import Scene
internal import Typesetting

/// The measured words around a frame.
struct AxesGuides {
  var x: AxisGuide
  var y: AxisGuide
  /// A second axis on the side of the frame that x leaves free.
  var secondX: AxisGuide?
  /// A second axis on the side of the frame that y leaves free.
  var secondY: AxisGuide?
  var title: TitleBox
  var colorbar: ColorbarBox?
  /// A legend outside the frame.
  var legend: OuterLegend?
  /// The height of a strip for keys above the frame.
  var strip = 0.0

  /// All axes.
  private var all: [AxisGuide] { [x, y, secondX, secondY].compactMap { $0 } }

  /// The greatest of what some of the axes need, at least zero.
  ///
  /// Guides are large, so that they are asked where they are rather than in lists of copies.
  private func most(
    _ need: (AxisGuide) -> Double, where isAsked: (AxisGuide.Side) -> Bool
  ) -> Double {
    var most = 0.0
    if isAsked(x.side) { most = max(most, need(x)) }
    if isAsked(y.side) { most = max(most, need(y)) }
    if let secondX, isAsked(secondX.side) { most = max(most, need(secondX)) }
    if let secondY, isAsked(secondY.side) { most = max(most, need(secondY)) }
    return most
  }

  /// The room an axis takes on a side.
  func depth(_ side: AxisGuide.Side) -> Double { most({ $0.depth }, where: { $0 == side }) }

  /// The room that words need around the frame.
  var margins: Margins {
    let inner = innerMargins
    guard let outer = legend?.margins else { return inner }
    return Margins(
      top: inner.top + outer.top, left: inner.left, bottom: inner.bottom + outer.bottom,
      right: legend?.isAtEnds == true ? max(inner.right, outer.right) : inner.right + outer.right)
  }

  /// The room that all but an outer legend needs.
  private var innerMargins: Margins {
    let words = Margins(
      top: max(most({ $0.overhang.before }) { !$0.isHorizontal }, reach(.top) + title.height),
      left: max(depth(.left), most({ $0.overhang.before }) { $0.isHorizontal }),
      bottom: max(most({ $0.overhang.past }) { !$0.isHorizontal }, reach(.bottom)),
      right: max(reach(.right), most({ $0.overhang.past }) { $0.isHorizontal }))
    return words.union(colorbar?.overhang ?? Margins())
  }

  /// The room that an axis takes on a side, and the colorbar past it.
  private func reach(_ side: Figure.Side) -> Double {
    depth(side.ofFrame) + (colorbar?.side == side ? colorbar?.depth ?? 0 : 0)
      + (side == .top ? strip : 0)
  }

  /// The strip for keys, past all that stands above the frame but its title and legend.
  func strip(over frame: Rectangle) -> Rectangle {
    Rectangle(x: frame.minX, y: frame.minY - reach(.top), width: frame.width, height: strip)
  }

  /// The words at their places, and the bounds of those that stand straight.
  func words(beside frame: Rectangle) -> (texts: [PlacedText], bounds: [Rectangle]) {
    // Words of one ink stand together, so that it is written once.
    var (labels, names): ([PlacedText], [PlacedText]) = ([], [])
    var bounds: [Rectangle] = []
    for guide in all {
      let own = guide.placedLabels(beside: frame).compactMap { $0 }
      let name = guide.placedTitle(beside: frame)
      if guide.labels.turn != .slanted { bounds += own.map(\.bounds) }
      bounds += name.map(\.bounds)
      labels += own
      names += name
    }
    let title = placedTitle(over: frame)
    return (labels + names + title, bounds + title.map(\.bounds))
  }

  private func placedTitle(over frame: Rectangle) -> [PlacedText] {
    var raised = frame
    raised.minY -= reach(.top) + (legend?.margins.top ?? 0)
    return title.placed(over: raised)
  }

  /// The boxes of tick labels that stand at an angle.
  func slanted(beside frame: Rectangle) -> [RotatedBox] {
    all.flatMap { $0.slanted(beside: frame) }
  }

  /// The legend outside the frame, past all but the title.
  /// - Parameter ends: the right ends of the series, in the order of the entries.
  func drawnLegend(
    beside frame: Rectangle, ends: [Point?]
  ) -> (items: [Scene.Item], texts: [PlacedText])? {
    guard let legend else { return nil }
    var inner = innerMargins
    inner.top = reach(.top)
    return legend.drawn(beside: frame, past: inner, ends: ends)
  }

  /// Grid, spines and ticks, on the pixel grid.
  func ground(in frame: Rectangle, hasGrid: Bool, spines: Axes.Spines, theme: Theme) -> [Scene.Item]
  {
    let frame = PixelGrid.snapped(frame)
    var items: [Scene.Item] = []
    if hasGrid { items.append(grid(in: frame, theme: theme)) }
    if hasGrid || spines != .none {
      items.append(.path(Scene.Shape(Path(frame), stroke: Stroke(theme.grid, width: 0.7))))
    }
    return items + edges(of: frame, spines: spines)
  }

  /// Spines and ticks, those of one ink as one path.
  private func edges(of frame: Rectangle, spines: Axes.Spines) -> [Scene.Item] {
    var edges: [(ink: ThemedColor, path: Path)] = []
    for guide in all {
      if edges.last?.ink != guide.theme.spine { edges.append((guide.theme.spine, Path())) }
      var path = guide.tickMarks(beside: frame)
      if spines != .none { path.append(Self.edge(guide.side, of: frame)) }
      if guide.side == x.side, spines == .box { path.append(Path(frame)) }
      edges[edges.count - 1].path.append(path)
    }
    return edges.filter { !$0.path.isEmpty }.map { ink, path in
      .path(Scene.Shape(path, stroke: Stroke(ink, width: 0.8, cap: .square)))
    }
  }

  private func grid(in frame: Rectangle, theme: Theme) -> Scene.Item {
    var major = Path()
    var minor = Path()
    for guide in [x, y] {
      major.append(guide.gridLines(in: frame, minor: false))
      if guide.options.hasMinorGrid { minor.append(guide.gridLines(in: frame, minor: true)) }
    }
    var lines: [Scene.Item] = []
    if !minor.isEmpty {
      lines.append(.path(Scene.Shape(minor, stroke: Stroke(theme.grid, width: 0.35))))
    }
    lines.append(.path(Scene.Shape(major, stroke: Stroke(theme.grid, width: 0.7))))
    return .group(Scene.Group(role: "grid", lines))
  }

  private static func edge(_ side: AxisGuide.Side, of frame: Rectangle) -> Path {
    let corners = frame.corners
    return switch side {
    case .top: Path(polyline: [corners[0], corners[1]])
    case .right: Path(polyline: [corners[1], corners[2]])
    case .bottom: Path(polyline: [corners[2], corners[3]])
    case .left: Path(polyline: [corners[3], corners[0]])
    }
  }
}

extension Figure.Side {
  /// The same side of a frame.
  var ofFrame: AxisGuide.Side {
    switch self {
    case .top: .top
    case .bottom: .bottom
    case .right: .right
    }
  }
}
