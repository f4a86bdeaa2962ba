internal import Geometry

extension Axes {
  /// Where a legend stands.
  public enum LegendPlace: Sendable, Hashable {
    /// In the emptiest place, corners first; outside the frame when every place covers something.
    case automatic
    /// Nowhere.
    case hidden
    /// In a corner of the frame.
    case at(Corner)
    /// Outside the frame, which becomes smaller.
    case outside(Figure.Side)
    /// At the right ends of the lines, each name in the ink of its line.
    case lineEnds

    /// The share of a legend's ground that is taken, by which it moves out of the frame: one in a
    /// corner the author chose does so only where it would cover words.
    func cover(of ground: Rectangle, in occupancy: Occupancy, _ words: [Rectangle]) -> Double {
      if words.contains(where: ground.overlaps) { return 1 }
      return self == .automatic ? occupancy.share(of: ground) : 0
    }

    /// Whether it stands in the frame.
    var isInside: Bool {
      switch self {
      case .automatic, .at: true
      case .hidden, .outside, .lineEnds: false
      }
    }
  }

  /// A corner of the frame.
  public enum Corner: Sendable, Hashable, CaseIterable {
    /// Above, left.
    case upperLeft
    /// Above, right.
    case upperRight
    /// Below, left.
    case lowerLeft
    /// Below, right.
    case lowerRight
  }
}
