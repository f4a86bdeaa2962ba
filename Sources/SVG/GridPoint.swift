/// A position on a grid of whole numbers, or a step between two.
struct GridPoint: Equatable {
  var x: Int
  var y: Int

  static let zero = GridPoint(0, 0)

  init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }

  // Coordinates are bounded where they are rounded, so that sums of a few do not overflow.

  static func + (left: GridPoint, right: GridPoint) -> GridPoint {
    GridPoint(left.x &+ right.x, left.y &+ right.y)
  }

  static func - (end: GridPoint, start: GridPoint) -> GridPoint {
    GridPoint(end.x &- start.x, end.y &- start.y)
  }
}
