internal import Geometry
internal import Scene
internal import Typesetting

/// The words of one axis, measured: tick labels and the axis label.
struct AxisGuide {
  /// Which way the axis runs.
  enum Side {
    case bottom
    case left
    case right
  }

  let side: Side
  let ticks: TickSet
  /// The tick labels, in the order of the ticks.
  let labels: [TextBox]
  /// The label of the axis; `nil` for none.
  let title: TextBox?
  /// Whether the label of a vertical axis is turned to read upwards.
  let isTurned: Bool
  let scale: AxisScale
  let theme: Theme

  init(
    _ side: Side, scale: AxisScale, title text: String, context: PanelContext,
    like other: AxisGuide? = nil
  ) throws(MarkProblem) {
    self.side = side
    self.scale = scale
    theme = context.theme
    let typesetter = context.typesetter
    let length = (scale.end - scale.start).magnitude
    var search = TickSearch(
      scale.kind, domain: scale.domain,
      target: min(max(length / (side == .bottom ? 62 : 30), 2), 10))
    search.preferredStep = other?.ticks.step
    var boxes: [TextBox] = []
    ticks = try search.ticks { (candidate) throws(MarkProblem) in
      boxes = try Self.boxes(candidate, typesetter: typesetter, theme: context.theme)
      return Self.haveRoom(boxes, candidate, side, scale, gap: 0.6 * context.theme.tickSize)
    }
    labels = Array(boxes.prefix(ticks.major.count))
    let title = try Self.title(
      text, exponent: ticks.exponent, length: length, context: context)
    self.title = title
    isTurned = side != .bottom && (title?.width ?? 0) > 24
  }

  private static func boxes(
    _ ticks: TickSet, typesetter: Typesetter, theme: Theme
  ) throws(MarkProblem) -> [TextBox] {
    var boxes: [TextBox] = []
    for tick in ticks.major {
      let text =
        switch tick.label {
        case .text(let text): text
        case .power(let exponent): power(exponent)
        }
      boxes.append(try typesetter.measured(text, style: theme.tickLabel))
    }
    return boxes
  }

  /// A power of ten with raised digits of the text font, which match those of other ticks.
  private static func power(_ exponent: Int) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return "10"
      + String(String(exponent).map { $0.wholeNumberValue.map { raised[$0] } ?? "⁻" })
  }

  private static func haveRoom(
    _ boxes: [TextBox], _ ticks: TickSet, _ side: Side, _ scale: AxisScale, gap: Double
  ) -> Bool {
    var last: Double?
    for (box, tick) in zip(boxes, ticks.major) {
      let half = (side == .bottom ? box.width : box.height) / 2
      let place = scale.position(of: tick.value) * (side == .bottom ? 1 : -1)
      let room = side == .bottom ? gap : 1
      if let last, place - half - last < room { return false }
      last = place + half
    }
    return true
  }

  private static func title(
    _ text: String, exponent: Int, length: Double, context: PanelContext
  ) throws(MarkProblem) -> TextBox? {
    let factor = exponent == 0 ? "" : "×" + power(exponent)
    let words = text.isEmpty ? factor : exponent == 0 ? text : "\(text) (\(factor))"
    guard !words.isEmpty else { return nil }
    return try context.typesetter.measured(
      words, style: context.theme.axisLabel, alignment: .middle, width: max(length, 40))
  }

  /// The greatest extent of the tick labels across the axis.
  private var labelDepth: Double {
    labels.map { side == .bottom ? $0.height : $0.width }.max() ?? 0
  }

  /// The room that ticks and labels need across the axis.
  var depth: Double {
    theme.tickLength + theme.gap * 0.75 + labelDepth + titleDepth
  }

  private var titleDepth: Double {
    guard let title else { return 0 }
    return (side == .bottom ? theme.gap * 0.5 : theme.gap)
      + (side == .bottom || isTurned ? title.height : title.width)
  }

  /// How far tick labels reach over the ends of the axis: before its least and past its greatest
  /// page coordinate.
  var overhang: (before: Double, past: Double) {
    var (before, past) = (0.0, 0.0)
    let low = min(scale.start, scale.end)
    let high = max(scale.start, scale.end)
    for (box, tick) in zip(labels, ticks.major) {
      let half = (side == .bottom ? box.width : box.height) / 2
      let place = scale.position(of: tick.value)
      before = max(before, low - (place - half))
      past = max(past, place + half - high)
    }
    return (before, past)
  }

  /// The tick labels and the axis label at their places beside a frame.
  func placed(beside frame: Rectangle) -> [PlacedText] {
    let offset = theme.tickLength + theme.gap * 0.75
    var texts = zip(labels, ticks.major).map { box, tick in
      let place = scale.position(of: tick.value)
      return switch side {
      case .bottom:
        box.placed(at: Point(place, frame.maxY + offset), anchor: TextAnchor(.middle, .top))
      case .left:
        box.placed(at: Point(frame.minX - offset, place), anchor: TextAnchor(.end, .middle))
      case .right:
        box.placed(at: Point(frame.maxX + offset, place), anchor: TextAnchor(.start, .middle))
      }
    }
    if let title { texts.append(place(title, beside: frame, past: offset + labelDepth)) }
    return texts
  }

  private func place(_ title: TextBox, beside frame: Rectangle, past: Double) -> PlacedText {
    let middle = frame.center
    switch side {
    case .bottom:
      return title.placed(
        at: Point(middle.x, frame.maxY + past + theme.gap * 0.5),
        anchor: TextAnchor(.middle, .top), role: "axis label")
    case .left, .right:
      let extent = isTurned ? title.height : title.width
      let distance = past + theme.gap + extent / 2
      let x = side == .left ? frame.minX - distance : frame.maxX + distance
      return title.placed(
        at: Point(x, middle.y), anchor: .center, rotation: isTurned ? -Double.pi / 2 : 0,
        role: "axis label")
    }
  }

  /// The ticks as one path beside a frame.
  func tickMarks(beside frame: Rectangle) -> Path {
    var path = Path()
    func add(_ value: Double, _ length: Double) {
      let place = scale.position(of: value)
      switch side {
      case .bottom:
        path.append(Path(polyline: [Point(place, frame.maxY), Point(place, frame.maxY + length)]))
      case .left:
        path.append(Path(polyline: [Point(frame.minX, place), Point(frame.minX - length, place)]))
      case .right:
        path.append(Path(polyline: [Point(frame.maxX, place), Point(frame.maxX + length, place)]))
      }
    }
    for tick in ticks.major { add(tick.value, theme.tickLength) }
    for value in ticks.minor { add(value, 0.6 * theme.tickLength) }
    return path
  }
}
