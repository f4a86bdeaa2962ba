import Geometry

/// A stretch of contour line that gets one label, with the places for it.
struct LabelSlot {
  /// What a place covers.
  enum State {
    /// Its own line only.
    case clear
    /// Other lines of the contour, too.
    case crossed
    /// What is drawn already, or the place is bent or outside the frame.
    case taken
  }

  let line: Int
  /// The places in order along the line; `nil` where it is bent or outside the frame.
  private(set) var places: [ContourLabels.Place?]
  /// The places from the cheapest to the dearest.
  let order: [Int]
  /// What places cover, as far as that has been asked.
  var states: [State?]
  /// Orders the stretches of a level; small changes of the numbers do not change the order.
  let rank: Double

  /// How costs rise over the extent of a slot, by turns from level to level: towards all four corners,
  /// along no axis of symmetry of usual figures.
  private static let slopes = [
    Vector(0.57, 0.4), Vector(-0.51, -0.48), Vector(-0.47, 0.52), Vector(0.5, -0.49),
  ]

  /// Takes places; `nil` when there is none.
  /// - Parameter turn: the number of the level, which says to what side a label is drawn.
  init?(line: Int, places: [ContourLabels.Place?], turn: Int) {
    let centers = places.compactMap { $0?.box.center }
    guard let first = centers.first else { return nil }
    var bounds = Rectangle(first, first)
    for center in centers { bounds = bounds.union(Rectangle(center, center)) }
    let extent = max(bounds.width, bounds.height, 20)
    let slope = Self.slopes[turn % Self.slopes.count]
    let sloped = places.map { place in
      guard var place else { return ContourLabels.Place?.none }
      place.cost += slope.dot(place.box.center - bounds.center) / extent
      return place
    }
    self.line = line
    self.places = sloped
    order = sloped.indices.filter { sloped[$0] != nil }.sorted {
      (sloped[$0]?.cost ?? 0, $0) < (sloped[$1]?.cost ?? 0, $1)
    }
    states = Array(repeating: nil, count: places.count)
    rank = bounds.minX + 0.618 * bounds.minY - 0.01 * bounds.width
  }
}
