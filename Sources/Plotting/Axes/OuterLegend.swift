import Geometry
import Scene
import Typesetting

/// A legend outside the frame of axes, measured.
enum OuterLegend {
  /// A box on a side.
  case box(LegendBox, Figure.Side)
  /// Names at the ends of lines.
  case ends(LineEndLabels)

  /// The space between the legend and what it stands beside.
  private static let distance = 8.0

  /// Measures a legend for a frame; `nil` when it stands inside or there is nothing to name.
  init?(
    _ entries: [LegendEntry], at place: Axes.LegendPlace, frame: Rectangle, context: PanelContext
  ) throws(MarkProblem) {
    switch place {
    case .automatic, .hidden, .at: return nil
    case .outside(let side):
      let width = side == .right ? nil : max(frame.width, 60)
      guard
        let box = try LegendBox(entries, context: context, isFramed: false, width: width)
      else { return nil }
      self = .box(box, side)
    case .lineEnds:
      guard let labels = try LineEndLabels(entries, context: context) else { return nil }
      self = .ends(labels)
    }
  }

  /// The room it needs at each side of the frame, beyond that of other guides; at the right, names
  /// at the ends of lines stand beside the frame itself.
  var margins: Margins {
    switch self {
    case .box(let box, .top): Margins(top: box.size.height)
    case .box(let box, .bottom): Margins(bottom: box.size.height + 2)
    case .box(let box, .right): Margins(right: box.size.width + Self.distance)
    case .ends(let labels): Margins(right: labels.depth)
    }
  }

  /// Whether it stands at the ends of lines.
  var isAtEnds: Bool {
    if case .ends = self { true } else { false }
  }

  /// The legend beside a frame.
  /// - Parameters:
  ///   - inner: what other guides take of each side, nearer to the frame.
  ///   - ends: the right ends of the series, in the order of the entries.
  func drawn(
    beside frame: Rectangle, past inner: Margins, ends: [Point?]
  ) -> (items: [Scene.Item], texts: [PlacedText]) {
    switch self {
    case .ends(let labels): return labels.drawn(at: ends, in: frame)
    case .box(let box, let side):
      let origin =
        switch side {
        case .top:
          Point(frame.center.x - box.size.width / 2, frame.minY - inner.top - box.size.height)
        case .bottom: Point(frame.center.x - box.size.width / 2, frame.maxY + inner.bottom + 2)
        case .right:
          Point(
            frame.maxX + inner.right + Self.distance, frame.minY)
        }
      return box.drawn(at: origin)
    }
  }
}
