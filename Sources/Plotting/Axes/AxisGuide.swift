internal import Geometry
internal import Scene
internal import Typesetting

/// The words of one axis, measured: tick labels and the axis label.
struct AxisGuide {
  /// The side of the frame an axis stands on.
  enum Side {
    case bottom
    case left
    case right
    case top

    /// Whether the axis runs across the page.
    var isHorizontal: Bool { self == .bottom || self == .top }
    /// The direction away from the frame.
    var outward: Vector {
      switch self {
      case .bottom: Vector(0, 1)
      case .left: Vector(-1, 0)
      case .right: Vector(1, 0)
      case .top: Vector(0, -1)
      }
    }
  }

  let side: Side
  let ticks: TickSet
  /// The tick labels, in the order of the ticks.
  let labels: TickLabels
  /// The label of the axis; `nil` for none.
  let title: TextBox?
  /// Whether the label of a vertical axis is turned to read upwards.
  let isTurned: Bool
  let scale: AxisScale
  let theme: Theme

  init(
    _ side: Side, scale: AxisScale, title text: String, context: PanelContext,
    names: [String] = [], like other: AxisGuide? = nil
  ) throws(MarkProblem) {
    self.side = side
    self.scale = scale
    theme = context.theme
    let length = (scale.end - scale.start).magnitude
    if names.isEmpty {
      (ticks, labels) = try Self.numbers(side, scale, context, preferredStep: other?.ticks.step)
    } else {
      let room = scale.domain
      (ticks, labels) = try NameLabels(
        names: names, horizontal: side.isHorizontal, context: context,
        position: { scale.position(of: $0) }, isInside: { room.contains($0) }
      ).chosen()
    }
    title = try Self.title(text, exponent: ticks.exponent, length: length, context: context)
    isTurned = !side.isHorizontal && (title?.width ?? 0) > 24
  }

  private static func numbers(
    _ side: Side, _ scale: AxisScale, _ context: PanelContext, preferredStep: Double?
  ) throws(MarkProblem) -> (TickSet, TickLabels) {
    let length = (scale.end - scale.start).magnitude
    var search = TickSearch(
      scale.kind, domain: scale.domain,
      target: min(max(length / (side.isHorizontal ? 62 : 30), 2), 10))
    search.preferredStep = preferredStep
    let gap = side.isHorizontal ? 0.6 * context.theme.tickSize : 1
    var labels = TickLabels(boxes: [])
    let ticks = try search.ticks { (candidate) throws(MarkProblem) in
      labels.boxes = try boxes(candidate, context)
      let places = candidate.major.map { scale.position(of: $0.value) }
      return labels.haveRoom(at: places, horizontal: side.isHorizontal, gap: gap)
    }
    labels.boxes = Array(labels.boxes.prefix(ticks.major.count))
    return (ticks, labels)
  }

  private static func boxes(
    _ ticks: TickSet, _ context: PanelContext
  ) throws(MarkProblem) -> [TextBox] {
    var boxes: [TextBox] = []
    for tick in ticks.major {
      let text =
        switch tick.label {
        case .text(let text): text
        case .power(let exponent): power(exponent)
        }
      boxes.append(try context.typesetter.measured(text, style: context.theme.tickLabel))
    }
    return boxes
  }

  /// A power of ten with raised digits of the text font, which match those of other ticks.
  private static func power(_ exponent: Int) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return "10"
      + String(String(exponent).map { $0.wholeNumberValue.map { raised[$0] } ?? "⁻" })
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
}

extension AxisGuide {
  /// The distance of the labels from the frame.
  private var offset: Double { theme.tickLength + theme.gap * 0.75 }

  /// The room that ticks and labels need across the axis.
  var depth: Double { offset + labels.depth(horizontal: side.isHorizontal) + titleDepth }

  private var titleDepth: Double {
    guard let title else { return 0 }
    return (side.isHorizontal ? theme.gap * 0.5 : theme.gap)
      + (side.isHorizontal || isTurned ? title.height : title.width)
  }

  /// How far tick labels reach over the ends of the axis: before its least and past its greatest
  /// page coordinate.
  var overhang: (before: Double, past: Double) {
    var (before, past) = (0.0, 0.0)
    for (box, tick) in zip(labels.boxes, ticks.major) {
      guard let box else { continue }
      let half = labels.length(box, horizontal: side.isHorizontal) / 2
      let place = scale.position(of: tick.value)
      before = max(before, scale.extent.lowerBound - (place - half))
      past = max(past, place + half - scale.extent.upperBound)
    }
    return (before, past)
  }

  /// The point on the axis, beside a frame, of a page coordinate.
  private func foot(_ place: Double, beside frame: Rectangle) -> Point {
    switch side {
    case .bottom: Point(place, frame.maxY)
    case .top: Point(place, frame.minY)
    case .left: Point(frame.minX, place)
    case .right: Point(frame.maxX, place)
    }
  }

  /// The tick labels and the axis label at their places beside a frame.
  func placed(beside frame: Rectangle) -> [PlacedText] {
    var texts = zip(labels.boxes, ticks.major).compactMap { box, tick in
      box.map {
        labels.placed(
          $0, at: foot(scale.position(of: tick.value), beside: frame) + side.outward * offset,
          side: side)
      }
    }
    if let title { texts.append(place(title, beside: frame)) }
    return texts
  }

  private func place(_ title: TextBox, beside frame: Rectangle) -> PlacedText {
    let middle = side.isHorizontal ? frame.center.x : frame.center.y
    let past = offset + labels.depth(horizontal: side.isHorizontal)
    let extent = side.isHorizontal || isTurned ? title.height : title.width
    let distance = past + (side.isHorizontal ? theme.gap * 0.5 : theme.gap) + extent / 2
    return title.placed(
      at: foot(middle, beside: frame) + side.outward * distance, anchor: .center,
      rotation: isTurned ? -Double.pi / 2 : 0, role: "axis label")
  }

  /// The ticks as one path beside a frame.
  func tickMarks(beside frame: Rectangle) -> Path {
    var path = Path()
    func add(_ value: Double, _ length: Double) {
      let foot = foot(scale.position(of: value), beside: frame)
      path.append(Path(polyline: [foot, foot + side.outward * length]))
    }
    for tick in ticks.major { add(tick.value, theme.tickLength) }
    for value in ticks.minor { add(value, 0.6 * theme.tickLength) }
    return path
  }
}
