internal import Geometry
internal import Scene
internal import Typesetting

/// Axes that cross at the origin, with arrows at their ends and labels beside them.
struct OriginGuides {
  private static let arrow = 14.0

  let x: AxisGuide
  let y: AxisGuide
  let title: TitleBox
  let theme: Theme
  let frame: Rectangle
  /// The labels of both axes where they collide with nothing.
  let labels: [PlacedText]
  /// The labels of the axes, at the arrows.
  let ends: [PlacedText]

  init(x: AxisGuide, y: AxisGuide, title: TitleBox, theme: Theme, frame: Rectangle) {
    self.x = x
    self.y = y
    self.title = title
    self.theme = theme
    self.frame = frame
    let crossing = Self.crossing(x, y, frame)
    labels = Self.labels(x, y, frame, crossing, theme)
    var ends: [PlacedText] = []
    if let box = x.title {
      ends.append(
        box.placed(
          at: Point(frame.maxX + Self.arrow + theme.gap, crossing.y),
          anchor: TextAnchor(.start, .middle), role: "axis label"))
    }
    if let box = y.title {
      ends.append(
        box.placed(
          at: Point(crossing.x, frame.minY - Self.arrow - 0.5 * theme.gap),
          anchor: TextAnchor(.middle, .bottom), role: "axis label"))
    }
    self.ends = ends
  }

  /// Where the axes cross: at zero, or at the edge nearest to it.
  private static func crossing(_ x: AxisGuide, _ y: AxisGuide, _ frame: Rectangle) -> Point {
    func place(_ scale: AxisScale) -> Double {
      let range = scale.domain
      let value = min(max(0, range.lowerBound), range.upperBound)
      let position = scale.position(of: value)
      return PixelGrid.snapped(position.isFinite ? position : scale.start)
    }
    return Point(place(x.scale), place(y.scale))
  }

  private var crossing: Point { Self.crossing(x, y, frame) }

  /// The axes as thin frames that the guides stand beside.
  private static func lines(_ frame: Rectangle, _ crossing: Point) -> (x: Rectangle, y: Rectangle) {
    (
      Rectangle(Point(frame.minX, crossing.y), Point(frame.maxX, crossing.y)),
      Rectangle(Point(crossing.x, frame.minY), Point(crossing.x, frame.maxY))
    )
  }

  /// Labels that cross neither the other axis nor one another; one zero stands for both axes.
  private static func labels(
    _ x: AxisGuide, _ y: AxisGuide, _ frame: Rectangle, _ crossing: Point, _ theme: Theme
  ) -> [PlacedText] {
    let lines = lines(frame, crossing)
    var kept: [PlacedText] = []
    func add(_ text: PlacedText, off line: Rectangle) {
      let bounds = text.bounds.inset(by: -1.5)
      let isFree =
        !bounds.overlaps(line.inset(by: -0.5)) && !kept.contains { $0.bounds.overlaps(bounds) }
      if isFree { kept.append(text) }
    }
    for (text, tick) in zip(x.placedLabels(beside: lines.x), x.ticks.major) where tick.value != 0 {
      if let text { add(text, off: lines.y) }
    }
    for (text, tick) in zip(y.placedLabels(beside: lines.y), y.ticks.major) where tick.value != 0 {
      if let text { add(text, off: lines.x) }
    }
    if let index = x.ticks.major.firstIndex(where: { $0.value == 0 }),
      let box = x.labels.boxes[index],
      y.scale.domain.contains(0)
    {
      add(
        box.placed(
          at: Point(crossing.x - theme.gap, crossing.y + x.offset), anchor: TextAnchor(.end, .top)),
        off: lines.x)
    }
    return kept
  }

  /// All words with the title.
  var texts: [PlacedText] {
    let top = (ends.map(\.bounds.minY) + [frame.minY - Self.arrow]).min() ?? frame.minY
    var raised = frame
    raised.minY = top
    return labels + ends + title.placed(over: raised)
  }

  /// The room that arrows and words need around the frame.
  var margins: Margins {
    let arrows = Rectangle(
      Point(frame.minX, frame.minY - Self.arrow), Point(frame.maxX + Self.arrow, frame.maxY))
    let all = texts.map(\.bounds).reduce(arrows) { $0.union($1) }
    return Margins(
      top: frame.minY - all.minY, left: frame.minX - all.minX, bottom: all.maxY - frame.maxY,
      right: all.maxX - frame.maxX)
  }

  /// The axes with their arrows and ticks.
  var ground: [Scene.Item] {
    let lines = Self.lines(frame, crossing)
    var ticks = Path()
    for (guide, line) in [(x, lines.x), (y, lines.y)] {
      ticks.append(guide.tickMarks(beside: line))
    }
    func axis(_ guide: AxisGuide, from start: Point, to tip: Point) -> Scene.Item {
      let end = tip + (start - tip) * (5 / max(start.distance(to: tip), 5))
      let along = (tip - start).normalized ?? Vector(1, 0)
      let side = Vector(-along.dy, along.dx) * 2.6
      let base = tip - along * 7
      let head = Path(polyline: [tip, base + side, end, base - side], closed: true)
      return .group(
        Scene.Group([
          .path(
            Scene.Shape(
              Path(polyline: [start, end]), stroke: Stroke(guide.theme.spine, width: 0.9))),
          .path(Scene.Shape(head, fill: guide.theme.spine)),
        ]))
    }
    return [
      axis(
        x, from: Point(frame.minX, crossing.y), to: Point(frame.maxX + Self.arrow, crossing.y)),
      axis(
        y, from: Point(crossing.x, frame.maxY), to: Point(crossing.x, frame.minY - Self.arrow)),
      .path(Scene.Shape(ticks, stroke: Stroke(theme.spine, width: 0.8))),
    ]
  }

  /// Patches of ground under the labels, so that they are read where ink crosses them.
  var halos: [Scene.Item] {
    let patches = labels.map { label in
      let bounds = label.bounds
      // Line boxes are higher than digits: only what these cover is taken from the ink.
      let excess = 0.14 * bounds.height
      return Path(
        Rectangle(
          Point(bounds.minX - 0.5, bounds.minY + excess),
          Point(bounds.maxX + 0.5, bounds.maxY - excess)))
    }
    guard !patches.isEmpty else { return [] }
    var path = Path()
    for patch in patches { path.append(patch) }
    return [.group(Scene.Group(opacity: 0.85, [.path(Scene.Shape(path, fill: theme.background))]))]
  }
}
