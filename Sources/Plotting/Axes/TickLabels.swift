internal import Geometry
internal import Typesetting

/// The measured labels of the ticks of one axis, flat or turned to read upwards.
struct TickLabels {
  /// The labels, in the order of the ticks; `nil` for a tick that has none.
  var boxes: [TextBox?]
  /// Whether they are turned by a quarter to read upwards.
  var isTurned = false

  /// The extent of a label along a horizontal or vertical axis.
  func length(_ box: TextBox, horizontal: Bool) -> Double {
    horizontal != isTurned ? box.width : box.height
  }

  /// The greatest extent across the axis.
  func depth(horizontal: Bool) -> Double {
    boxes.compactMap { $0.map { horizontal != isTurned ? $0.height : $0.width } }.max() ?? 0
  }

  /// Whether all labels at some places keep a distance from one another.
  func haveRoom(at places: [Double], horizontal: Bool, gap: Double) -> Bool {
    let spans = zip(places, boxes).compactMap { place, box -> (low: Double, high: Double)? in
      guard let box, place.isFinite else { return nil }
      let half = length(box, horizontal: horizontal) / 2
      return (place - half, place + half)
    }
    .sorted { $0.low < $1.low }
    return zip(spans, spans.dropFirst()).allSatisfy { $1.low - $0.high >= gap }
  }

  /// A label with its tick at a point, a distance off an axis.
  func placed(_ box: TextBox, at point: Point, side: AxisGuide.Side) -> PlacedText {
    guard isTurned else {
      return box.placed(at: point, anchor: side.anchor)
    }
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
