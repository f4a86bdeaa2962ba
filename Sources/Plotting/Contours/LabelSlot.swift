import Geometry

/// A stretch of contour line that gets one label, with the places for it.
struct LabelSlot {
  /// What a place covers.
  enum State {
    /// Its own line only; lines beside it cost something.
    case clear(cost: Double)
    /// Other lines of the contour, too.
    case crossed
    /// What is drawn already.
    case taken

    /// What a place costs that covers nothing else; `nil` for others.
    var cost: Double? {
      if case .clear(let cost) = self { cost } else { nil }
    }

    /// Whether a place covers other lines of the contour.
    var isCrossed: Bool {
      if case .crossed = self { true } else { false }
    }
  }

  let level: Double
  /// The places in order along the line, where it is not bent and inside the frame.
  let places: [LabelPlace]
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
  init?(level: Double, places: consuming [LabelPlace], turn: Int) {
    var (low, high) = (Point(.infinity, .infinity), Point(-.infinity, -.infinity))
    for index in places.indices {
      let center = places[index].box.center
      low = Point(min(low.x, center.x), min(low.y, center.y))
      high = Point(max(high.x, center.x), max(high.y, center.y))
    }
    guard low.x <= high.x else { return nil }
    let extent = max(high.x - low.x, high.y - low.y, 20)
    let middle = low.interpolated(to: high, by: 0.5)
    let slope = Self.slopes[turn % Self.slopes.count] * (2 / extent)
    var costs: [(cost: Double, index: Int)] = []
    costs.reserveCapacity(places.count)
    for index in places.indices {
      places[index].cost += slope.dot(places[index].box.center - middle)
      costs.append((places[index].cost, index))
    }
    self.level = level
    states = Array(repeating: nil, count: places.count)
    self.places = places
    order = costs.sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }.map(\.index)
    rank = low.x + 0.618 * low.y - 0.01 * (high.x - low.x)
  }
}
