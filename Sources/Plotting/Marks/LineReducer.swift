import Geometry

/// Thins long lines without visible change: of the points in a row that fall into one column of
/// half a point only the first, the lowest, the highest and the last are kept, in their order.
///
/// A line drawn at twice 72 dots an inch covers the same dots. The least and greatest values of the
/// data are kept exactly. (Jugel, Jerzak, Hackenbroich and Markl, *M4: a visualization-oriented time
/// series data aggregation*, PVLDB 7, 2014.)
struct LineReducer {
  /// What is kept; not finite points are gaps.
  private(set) var points: [Point] = []
  private var column = Double.nan
  private var first = Point.zero
  private var last = Point.zero
  private var low = Point.zero
  private var high = Point.zero
  private var isLowFirst = true
  private var count = 0

  /// Adds a place on the page; one that is not finite is a gap.
  @inline(__always)
  mutating func add(_ x: Double, _ y: Double) {
    let place = (2 * x).rounded(.down)
    let point = Point(x, y)
    if place == column, y.isFinite {
      count += 1
      last = point
      if y < low.y {
        low = point
        isLowFirst = false
      } else if y > high.y {
        high = point
        isLowFirst = true
      }
    } else {
      begin(point, place)
    }
  }

  private mutating func begin(_ point: Point, _ place: Double) {
    flush()
    guard point.isFinite else {
      if let end = points.last, end.isFinite { points.append(Point(.nan, .nan)) }
      return
    }
    column = place
    (first, last, low, high) = (point, point, point, point)
    isLowFirst = true
    count = 1
  }

  /// Ends a column.
  private mutating func flush() {
    guard count > 0 else { return }
    points.append(first)
    if count > 1 {
      let (a, b) = isLowFirst ? (low, high) : (high, low)
      if a != first, a != last { points.append(a) }
      if b != first, b != last, b != a { points.append(b) }
      points.append(last)
    }
    count = 0
    column = .nan
  }

  /// All that is kept, when the last point was added.
  mutating func finished() -> [Point] {
    flush()
    return points
  }
}
