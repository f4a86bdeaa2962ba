internal import Geometry
internal import Scene
internal import Typesetting

/// Axes that cross at the origin, with arrows at their ends and labels beside them.
struct OriginGuides {
  private static let arrow = 14.0
  /// How much farther from its axis than usual a label may stand, in points, the best first.
  private static let nudges = [0, -1, -2, -3, 2, 4.0]
  /// How far the middles of lines keep from digits, in points, so that no patch of ground cuts them.
  private static let clearance = 1.8

  let x: AxisGuide
  let y: AxisGuide
  let title: TitleBox
  let theme: Theme
  let frame: Rectangle
  /// The labels of both axes where they collide with nothing.
  private(set) var labels: [PlacedText]
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

  /// Puts labels on the side of their axis that ink leaves free.
  mutating func avoid(_ ink: InkSegments) {
    labels = Self.labels(x, y, frame, crossing, theme, ink)
  }

  /// Labels that cross neither the other axis nor one another; one zero stands for both axes.
  ///
  /// Each stands on the usual side of its axis: where it usually does, or a little nearer or farther
  /// where less ink crosses it there; or on the other side inside the frame where still less does.
  private static func labels(
    _ x: AxisGuide, _ y: AxisGuide, _ frame: Rectangle, _ crossing: Point, _ theme: Theme,
    _ ink: InkSegments = InkSegments()
  ) -> [PlacedText] {
    let lines = lines(frame, crossing)
    var kept: [PlacedText] = []
    func crowd(_ text: PlacedText) -> Int { ink.count(in: digits(text, margin: clearance)) }
    func add(_ choices: [PlacedText], off others: [Rectangle]) {
      let free = choices.enumerated().filter { index, text in
        let bounds = text.bounds.inset(by: -1.5)
        return (index == 0 || frame.contains(text.bounds))
          && !others.contains { bounds.overlaps($0.inset(by: -0.5)) }
          && !kept.contains { $0.bounds.overlaps(bounds) }
      }
      let best = free.min { a, b in
        (crowd(a.element), a.offset) < (crowd(b.element), b.offset)
      }
      if let best { kept.append(best.element) }
    }
    for (guide, line, other) in [(x, lines.x, lines.y), (y, lines.y, lines.x)] {
      let sides =
        nudges.map { guide.placedLabels(beside: line, nudge: $0) }
        + [guide.placedLabels(beside: line, on: guide.side.opposite)]
      for (index, tick) in guide.ticks.major.enumerated() where tick.value != 0 {
        add(sides.compactMap { $0[index] }, off: [other])
      }
    }
    if let index = x.ticks.major.firstIndex(where: { $0.value == 0 }),
      let box = x.labels.boxes[index], y.scale.domain.contains(0)
    {
      let (across, down) = (theme.gap, x.offset)
      let corners: [(Double, Double, TextAnchor)] = [
        (-across, down, TextAnchor(.end, .top)), (across, down, TextAnchor(.start, .top)),
        (-across, -down, TextAnchor(.end, .bottom)), (across, -down, TextAnchor(.start, .bottom)),
      ]
      add(
        corners.map { box.placed(at: crossing + Vector($0.0, $0.1), anchor: $0.2) },
        off: [lines.x, lines.y])
    }
    return kept
  }

  /// The part of a line box that digits fill: line boxes are higher.
  private static func digits(_ text: PlacedText, margin: Double = 0.5) -> Rectangle {
    let bounds = text.bounds
    let excess = 0.14 * bounds.height + 0.5 - margin
    return Rectangle(
      Point(bounds.minX - margin, bounds.minY + excess),
      Point(bounds.maxX + margin, bounds.maxY - excess))
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
    let patches = labels.map { Path(Self.digits($0)) }
    guard !patches.isEmpty else { return [] }
    var path = Path()
    for patch in patches { path.append(patch) }
    return [.group(Scene.Group(opacity: 0.85, [.path(Scene.Shape(path, fill: theme.background))]))]
  }
}
