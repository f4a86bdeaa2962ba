import Geometry

/// A cell of a grid with the values at its corners, counterclockwise from the lower left.
struct MarchedCell {
  let low: Point
  let high: Point
  let values: (Double, Double, Double, Double)

  var corners: [Point] { [low, Point(high.x, low.y), high, Point(low.x, high.y)] }
  var middle: Point { low.interpolated(to: high, by: 0.5) }

  /// A piece of a line through a cell: the sides by which it comes in and leaves.
  typealias Segment = (from: Int, to: Int)
  /// The pieces of a level's lines in a cell.
  typealias Segments = (first: Segment?, second: Segment?)

  /// The corners above a level as bits, from the lower left one.
  private func corners(above level: Double) -> Int {
    (values.0 > level ? 1 : 0) + (values.1 > level ? 2 : 0) + (values.2 > level ? 4 : 0)
      + (values.3 > level ? 8 : 0)
  }

  /// Whether corners above a level, and those below it, lie opposite to each other.
  private static func isSaddle(_ above: Int) -> Bool { above == 0b0101 || above == 0b1010 }

  /// The sides that lines of a level join: bottom, right, top and left are 0 to 3.
  ///
  /// Greater values lie on the left; a saddle is decided by the value at the middle of the cell. A
  /// value equal to the level counts as below it.
  @inline(__always)
  func segments(_ level: Double, _ field: PlaneField) -> Segments {
    let above = corners(above: level)
    // Most cells are crossed by no line.
    guard above != 0, above != 0b1111, !(values.0 + values.1 + values.2 + values.3).isNaN else {
      return (nil, nil)
    }
    if Self.isSaddle(above) {
      let first = above == 0b0101 ? 0 : 1
      let turn = isCenterAbove(level, field) ? 1 : 3
      return ((first, (first + turn) % 4), (first + 2, (first + 2 + turn) % 4))
    }
    return (Self.segment(above), nil)
  }

  /// The piece between corners above a level, given as bits, and others that lie beside one another.
  private static func segment(_ above: Int) -> Segment {
    switch above {
    case 0b0001: (0, 3)
    case 0b0010: (1, 0)
    case 0b0011: (1, 3)
    case 0b0100: (2, 1)
    case 0b0110: (2, 0)
    case 0b0111: (2, 3)
    case 0b1000: (3, 2)
    case 0b1001: (0, 2)
    case 0b1011: (1, 2)
    case 0b1100: (3, 1)
    case 0b1101: (0, 1)
    default: (3, 0)
    }
  }

  /// The least and greatest distance of a value from the level.
  private func distances(from level: Double) -> (least: Double, greatest: Double) {
    let (a, b) = ((values.0 - level).magnitude, (values.1 - level).magnitude)
    let (c, d) = ((values.2 - level).magnitude, (values.3 - level).magnitude)
    return (min(min(a, b), min(c, d)), max(max(a, b), max(c, d)))
  }

  /// The greatest distance of a value from the level.
  private func reach(_ level: Double) -> Double {
    let reach = distances(from: level).greatest
    return reach.isFinite ? reach : 0
  }

  /// Whether the function is above the level in the middle; rounding does not decide, a middle that
  /// is on the level counts as below it, like a node.
  private func isCenterAbove(_ level: Double, _ field: PlaneField) -> Bool {
    field.value(middle) > level + 1e-12 * reach(level)
  }

  /// A place in the cell at which the gradient vanishes and the value is the level: there lines meet.
  ///
  /// It is looked for in cells that are saddles or have a corner on the level, from the middle, by
  /// Newton's method with differences of the gradient.
  @inline(__always)
  func meeting(_ level: Double, _ field: PlaneField) -> Point? {
    let distances = distances(from: level)
    let slack = distances.greatest.isFinite ? 1e-12 * distances.greatest : 0
    guard slack > 0, distances.least <= slack || Self.isSaddle(corners(above: level)) else {
      return nil
    }
    return stationaryPlace(level, slack, field)
  }

  /// The place in the cell at which the gradient vanishes and the value is the level but for some
  /// slack.
  private func stationaryPlace(_ level: Double, _ slack: Double, _ field: PlaneField) -> Point? {
    let size = high - low
    let step = 1e-4 * min(size.dx, size.dy)
    guard step > 0, var place = field.stationary(near: middle, step: step) else { return nil }
    for corner in corners where corner.distance(to: place) < 1e-6 * size.length { place = corner }
    let room = Rectangle(low - size * 1e-9, high + size * 1e-9)
    guard room.contains(place), (field.value(place) - level).magnitude <= 100 * slack else {
      return nil
    }
    return place
  }

  /// Whether a line between two places of the sides really runs through the place at which lines
  /// meet: the function is on one side of the level from there to beyond the straight line.
  static func isBent(
    _ a: Point, _ b: Point, through place: Point, _ level: Double, _ field: PlaneField
  ) -> Bool {
    let middle = a.interpolated(to: b, by: 0.5)
    let length = a.distance(to: b)
    guard place.distance(to: a) > 1e-6 * length, place.distance(to: b) > 1e-6 * length,
      middle.distance(to: place) > 1e-3 * length
    else { return false }
    let sides = [0.1, 0.5, 0.9, 1.1].map {
      field.value(place.interpolated(to: middle, by: $0)) > level
    }
    return sides.allSatisfy { $0 == sides[0] }
  }
}

extension PlaneField {
  /// The place near another at which the gradient vanishes; `nil` where the search leads nowhere.
  func stationary(near start: Point, step: Double) -> Point? {
    var place = start
    for _ in 0..<20 {
      let slope = gradient(place)
      let across =
        (gradient(place + Vector(step, 0)) - gradient(place - Vector(step, 0))) * (0.5 / step)
      let up =
        (gradient(place + Vector(0, step)) - gradient(place - Vector(0, step))) * (0.5 / step)
      let determinant = across.cross(up)
      guard determinant != 0, determinant.isFinite else {
        return slope.length <= 1e-9 * (across.length + up.length) * step ? place : nil
      }
      let move = Vector(slope.cross(up) / determinant, across.cross(slope) / determinant)
      guard move.dx.isFinite, move.dy.isFinite else { return nil }
      place = place - move
      if move.length <= 1e-9 * step { return place }
    }
    return nil
  }
}
