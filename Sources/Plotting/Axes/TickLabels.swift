internal import Geometry
internal import Typesetting

/// The measured labels of the ticks of one axis: flat, or turned so that more have room.
struct TickLabels {
  /// How labels stand.
  enum Turn {
    /// To be read as all words.
    case flat
    /// Turned by an eighth, to read upwards; beside horizontal axes only.
    case slanted
    /// Turned by a quarter, to read upwards.
    case upright
  }

  /// The labels, in the order of the ticks; `nil` for a tick that has none.
  var boxes: [TextBox?]
  /// How they stand.
  var turn = Turn.flat

  private static let slope = 0.5.squareRoot()

  /// The extent of a label along a horizontal or vertical axis.
  func length(_ box: TextBox, horizontal: Bool) -> Double {
    switch turn {
    case .flat: horizontal ? box.width : box.height
    case .slanted: (box.width + box.height) * Self.slope
    case .upright: horizontal ? box.height : box.width
    }
  }

  /// How far a label reaches along its axis from the tick: to lesser page coordinates and to greater.
  func reach(_ box: TextBox, side: AxisGuide.Side) -> (before: Double, past: Double) {
    guard turn == .slanted else {
      let half = length(box, horizontal: side.isHorizontal) / 2
      return (half, half)
    }
    let (far, near) = ((box.width + box.height / 2) * Self.slope, box.height / 2 * Self.slope)
    return side == .top ? (near, far) : (far, near)
  }

  /// The greatest extent across the axis.
  func depth(horizontal: Bool) -> Double {
    boxes.reduce(0) { depth, box in
      guard let box else { return depth }
      let own =
        switch turn {
        case .flat: horizontal ? box.height : box.width
        case .slanted: (box.width + box.height) * Self.slope
        case .upright: horizontal ? box.width : box.height
        }
      return max(depth, own)
    }
  }

  /// Whether all labels at some places keep a distance from one another.
  func haveRoom(at places: [Double], horizontal: Bool, gap: Double) -> Bool {
    let spans = zip(places, boxes).compactMap { place, box -> (low: Double, high: Double)? in
      guard let box, place.isFinite else { return nil }
      // Slanted labels are as far apart as their lines are, measured across them.
      let (middle, half) =
        turn == .slanted
        ? (place * Self.slope, box.height / 2)
        : (place, length(box, horizontal: horizontal) / 2)
      return (middle - half, middle + half)
    }
    .sorted { $0.low < $1.low }
    return zip(spans, spans.dropFirst()).allSatisfy { $1.low - $0.high >= gap }
  }

  /// A label with its tick at a point, a distance off an axis.
  func placed(_ box: TextBox, at point: Point, side: AxisGuide.Side) -> PlacedText {
    switch turn {
    case .flat: return box.placed(at: point, anchor: side.anchor)
    case .slanted:
      return box.placed(
        at: slantedEnd(box, at: point, side: side),
        anchor: TextAnchor(side == .top ? .start : .end, .middle), rotation: -Double.pi / 4)
    case .upright:
      let anchor =
        switch side {
        case .bottom: TextAnchor(.end, .middle)
        case .top: TextAnchor(.start, .middle)
        case .left: TextAnchor(.middle, .bottom)
        case .right: TextAnchor(.middle, .top)
        }
      return box.placed(at: point, anchor: anchor, rotation: -Double.pi / 2)
    }
  }

  /// The end of a slanted label at its tick: so far off the axis that no corner is nearer to it.
  private func slantedEnd(_ box: TextBox, at point: Point, side: AxisGuide.Side) -> Point {
    point + side.outward * (box.height / 2 * Self.slope)
  }

  /// The box of a slanted label.
  func slantedBox(_ box: TextBox, at point: Point, side: AxisGuide.Side) -> RotatedBox {
    let way = Vector(-Self.slope, Self.slope) * (side == .top ? -1.0 : 1)
    return RotatedBox(
      center: slantedEnd(box, at: point, side: side) + way * (box.width / 2),
      size: Size(box.width, box.height), angle: -Double.pi / 4)
  }
}

extension AxisGuide.Side {
  /// The spot of a flat label that is nearest to the axis.
  var anchor: TextAnchor {
    switch self {
    case .bottom: TextAnchor(.middle, .top)
    case .top: TextAnchor(.middle, .bottom)
    case .left: TextAnchor(.end, .middle)
    case .right: TextAnchor(.start, .middle)
    }
  }
}
