internal import Geometry
internal import Scene
internal import Typesetting

/// The words of one axis, measured: tick labels and the axis label.
struct AxisGuide: Sendable {
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
  private(set) var scale: AxisScale
  let theme: Theme
  let options: AxisOptions
  /// The conversion of a second axis, whose ticks are values of another unit.
  let conversion: AxisConversion?

  /// Finds and measures the ticks of an axis.
  ///
  /// - Parameters:
  ///   - side: where it stands.
  ///   - scale: the map from data to the page.
  ///   - text: its label.
  ///   - options: what the author said of it.
  ///   - names: the names of its places; none where it has numbers.
  ///   - areIndices: whether the names are whole numbers in order.
  ///   - other: an axis whose step is taken if it fits.
  ///   - conversion: the unit of its ticks, where that is not the unit of the data.
  init(
    _ side: Side, scale: AxisScale, title text: String, context: PanelContext,
    options: AxisOptions = AxisOptions(name: ""), names: [String] = [],
    areIndices: Bool = false, like other: AxisGuide? = nil,
    conversion: AxisConversion? = nil
  ) throws(MarkProblem) {
    self.side = side
    self.scale = scale
    self.options = options
    self.conversion = conversion
    var context = context
    if let color = options.color {
      context.theme.ink = color
      context.theme.quietInk = color
      context.theme.spine = color
    }
    theme = context.theme
    let chooser = TickChooser(
      side: side, scale: scale, options: options, context: context, conversion: conversion)
    var labels: TickLabels
    if names.isEmpty || options.ticks != .automatic {
      (ticks, labels) = try chooser.numbers(preferredStep: other?.ticks.step)
    } else {
      (ticks, labels) = try chooser.names(names, areIndices: areIndices)
    }
    if !options.hasTickLabels { labels.boxes = labels.boxes.map { _ in nil } }
    self.labels = labels
    let length = (scale.end - scale.start).magnitude
    title = try Self.title(
      text, factor: options.hasTickLabels ? ticks.factor : "", length: length, context: context)
    isTurned = !side.isHorizontal && (title?.width ?? 0) > 24
  }

  private static func title(
    _ text: String, factor: String, length: Double, context: PanelContext
  ) throws(MarkProblem) -> TextBox? {
    let words = text.isEmpty ? factor : factor.isEmpty ? text : "\(text) (\(factor))"
    guard !words.isEmpty else { return nil }
    let room = max(length, 40)
    var style = context.theme.axisLabel
    let box = try context.typesetter.measured(
      words, style: style, alignment: .middle, width: room)
    // One long number cannot be broken over lines.
    guard box.width > 1.1 * room else { return box }
    style.size = max(4, style.size * room / box.width)
    return try context.typesetter.measured(words, style: style, alignment: .middle, width: room)
  }

  /// The same guide of an axis that stands elsewhere on the page.
  /// - Parameter scale: a map to as long a stretch of the page as before.
  func moved(to scale: AxisScale) -> AxisGuide {
    var result = self
    result.scale = scale
    return result
  }

  /// The page coordinate of a tick.
  func position(of value: Double) -> Double {
    scale.position(of: conversion.map { $0.inverse(value) } ?? value)
  }
}

extension AxisGuide {
  /// How far ticks reach out of the frame.
  private var reach: Double {
    switch options.tickDirection {
    case .outward: theme.tickLength
    case .both: theme.tickLength / 2
    case .inward, .hidden: 0
    }
  }

  /// The distance of the labels from the axis.
  var offset: Double { reach + theme.gap * 0.75 }

  /// The room that ticks and labels need across the axis.
  var depth: Double {
    let labelDepth = labels.depth(horizontal: side.isHorizontal)
    return (labelDepth > 0 ? offset + labelDepth : reach) + titleDepth
  }

  private var titleDepth: Double {
    guard let title else { return 0 }
    // A short title that stands upright beside its labels must not read as one of them.
    let distance = side.isHorizontal ? 0.5 : isTurned ? 1 : 2
    return theme.gap * distance
      + (side.isHorizontal || isTurned ? title.height : title.width)
  }

  /// How far tick labels reach over the ends of the axis: before its least and past its greatest
  /// page coordinate.
  var overhang: (before: Double, past: Double) {
    var (before, past) = (0.0, 0.0)
    for (box, tick) in zip(labels.boxes, ticks.major) {
      guard let box else { continue }
      let reach = labels.reach(box, side: side)
      let place = position(of: tick.value)
      before = max(before, scale.extent.lowerBound - (place - reach.before))
      past = max(past, place + reach.past - scale.extent.upperBound)
    }
    return (before, past)
  }

  /// The point on the axis, beside a frame, of a page coordinate.
  private func foot(_ place: Double, beside frame: Rectangle, on other: Side? = nil) -> Point {
    switch other ?? side {
    case .bottom: Point(place, frame.maxY)
    case .top: Point(place, frame.minY)
    case .left: Point(frame.minX, place)
    case .right: Point(frame.maxX, place)
    }
  }

  /// The tick labels at their places beside a frame; `nil` for a tick that has none.
  /// - Parameters:
  ///   - other: the side of the axis they stand on; `nil` for its own.
  ///   - nudge: how much farther from the axis they stand than usual, in points.
  func placedLabels(
    beside frame: Rectangle, on other: Side? = nil, nudge: Double = 0
  ) -> [PlacedText?] {
    let side = other ?? self.side
    let offset = offset + nudge
    return zip(labels.boxes, ticks.major).map { box, tick in
      box.map {
        labels.placed(
          $0,
          at: foot(position(of: tick.value), beside: frame, on: side) + side.outward * offset,
          side: side)
      }
    }
  }

  /// The boxes of labels that stand at an angle; none where they are flat or upright.
  func slanted(beside frame: Rectangle) -> [RotatedBox] {
    guard labels.turn == .slanted else { return [] }
    return zip(labels.boxes, ticks.major).compactMap { box, tick in
      box.map {
        labels.slantedBox(
          $0, at: foot(position(of: tick.value), beside: frame) + side.outward * offset, side: side)
      }
    }
  }

  /// The tick labels and the axis label at their places beside a frame.
  func placed(beside frame: Rectangle) -> [PlacedText] {
    placedLabels(beside: frame).compactMap { $0 } + placedTitle(beside: frame)
  }

  /// The axis label at its place beside a frame, if there is one.
  func placedTitle(beside frame: Rectangle) -> [PlacedText] {
    title.map { [place($0, beside: frame)] } ?? []
  }

  private func place(_ title: TextBox, beside frame: Rectangle) -> PlacedText {
    let middle = side.isHorizontal ? frame.center.x : frame.center.y
    let extent = side.isHorizontal || isTurned ? title.height : title.width
    return title.placed(
      at: foot(middle, beside: frame) + side.outward * (depth - extent / 2), anchor: .center,
      rotation: isTurned ? -Double.pi / 2 : 0, role: "axis label")
  }

  /// The ticks as one path beside a frame, those with labels on the pixel grid.
  ///
  /// The others stand where they belong: moved, the distances between them would be uneven.
  func tickMarks(beside frame: Rectangle) -> Path {
    var path = Path()
    func add(_ place: Double, _ size: Double) {
      let foot = foot(place, beside: frame)
      let inner = options.tickDirection == .inward ? 1.0 : options.tickDirection == .both ? 0.5 : 0
      let length = size * theme.tickLength
      path.line(
        from: foot - side.outward * (length * inner),
        to: foot + side.outward * (length * (1 - inner)))
    }
    guard options.tickDirection != .hidden else { return path }
    for tick in ticks.major { add(PixelGrid.snapped(position(of: tick.value)), 1) }
    for value in ticks.minor { add(position(of: value), 0.6) }
    return path
  }

  /// Lines across a frame at the labelled ticks, or at those between them.
  func gridLines(in frame: Rectangle, minor: Bool) -> Path {
    var path = Path()
    let places =
      minor
      ? ticks.minor.map { position(of: $0) }
      : ticks.major.map { PixelGrid.snapped(position(of: $0.value)) }
    for place in places {
      if side.isHorizontal {
        path.line(from: Point(place, frame.minY), to: Point(place, frame.maxY))
      } else {
        path.line(from: Point(frame.minX, place), to: Point(frame.maxX, place))
      }
    }
    return path
  }
}
