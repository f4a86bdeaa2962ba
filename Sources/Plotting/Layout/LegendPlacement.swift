internal import Geometry

/// Finds the place of a legend in a frame.
enum LegendPlacement {
  private static let distance = 6.0

  /// The upper left corner of the place with the least ink.
  ///
  /// That is a corner or the middle of an edge when one is free, in that order. Else it is the best
  /// of these, unless one of a grid of places inside the frame, where a legend is not looked for,
  /// covers less than half as much.
  static func origin(
    of size: Size, in occupancy: Occupancy, place: Axes.LegendPlace
  ) -> Point {
    let frame = occupancy.frame
    if case .at(let corner) = place { return origin(of: size, in: frame, at: corner) }
    let (low, high) = (frame.inset(by: distance).origin, upper(size, frame))
    let middle = Point((low.x + high.x) / 2, (low.y + high.y) / 2)
    let preferred = [
      low, Point(high.x, low.y), Point(low.x, high.y), high,
      Point(high.x, middle.y), Point(low.x, middle.y),
      Point(middle.x, low.y), Point(middle.x, high.y),
    ]
    var best = (count: Int.max, origin: preferred[0])
    func consider(_ origin: Point, _ count: (Rectangle) -> Int) {
      let count = count(Rectangle(origin: origin, size: size).inset(by: -3))
      if count < best.count { best = (count, origin) }
    }
    for origin in preferred where best.count > 0 { consider(origin, occupancy.count(in:)) }
    guard best.count > 0 else { return best.origin }
    let atEdge = best
    let sums = Occupancy.Sums(occupancy)
    let steps = 16
    for row in 0...steps {
      for column in 0...steps {
        consider(
          Point(
            low.x + (high.x - low.x) * Double(column) / Double(steps),
            low.y + (high.y - low.y) * Double(row) / Double(steps)), sums.count(in:))
      }
    }
    return 2 * best.count < atEdge.count ? best.origin : atEdge.origin
  }

  private static func upper(_ size: Size, _ frame: Rectangle) -> Point {
    Point(
      max(frame.minX, frame.maxX - distance - size.width),
      max(frame.minY, frame.maxY - distance - size.height))
  }

  private static func origin(
    of size: Size, in frame: Rectangle, at corner: Axes.Corner
  ) -> Point {
    let (low, high) = (frame.inset(by: distance).origin, upper(size, frame))
    return switch corner {
    case .upperLeft: low
    case .upperRight: Point(high.x, low.y)
    case .lowerLeft: Point(low.x, high.y)
    case .lowerRight: high
    }
  }
}
