import Geometry

/// Traces the lines of one level through a grid of samples.
///
/// Every cell side that a line crosses has a number; a cell joins the side through which a line
/// comes in to the one through which it leaves, greater values on the left, so that each side has
/// at most one successor and no search is needed to link the pieces.
struct ContourTracer {
  let field: PlaneField
  let grid: SampleGrid
  let level: Double
  private var next: [Int32] = []
  private var isEntered: [Bool] = []

  init(field: PlaneField, grid: SampleGrid, level: Double) {
    self.field = field
    self.grid = grid
    self.level = level
    next = Array(repeating: -1, count: 2 * grid.values.count)
    isEntered = Array(repeating: false, count: 2 * grid.values.count)
    for row in 0..<(grid.ys.count - 1) {
      for column in 0..<(grid.width - 1) { join(row * grid.width + column) }
    }
  }

  /// The lines, open ones first, each group in order of the grid.
  func lines() -> [ContourLine] {
    var lines: [ContourLine] = []
    var isDone = [Bool](repeating: false, count: next.count)
    for side in next.indices where next[side] >= 0 && !isEntered[side] {
      lines.append(line(from: side, &isDone))
    }
    for side in next.indices where next[side] >= 0 && !isDone[side] {
      lines.append(line(from: side, &isDone))
    }
    return lines.filter { $0.points.count > 1 }
  }

  private func line(from start: Int, _ isDone: inout [Bool]) -> ContourLine {
    var points: [Point] = []
    var side = start
    while true {
      let point = crossing(of: side)
      if point != points.last { points.append(point) }
      isDone[side] = true
      let following = Int(next[side])
      if following < 0 { return ContourLine(level: level, points: points, isClosed: false) }
      if following == start { break }
      side = following
    }
    if points.count > 1, points[0] == points[points.count - 1] { points.removeLast() }
    return ContourLine(level: level, points: points, isClosed: points.count > 2)
  }

  /// Joins the sides of the cell whose lower left node is given.
  private mutating func join(_ node: Int) {
    let width = grid.width
    let corners = (node, node + 1, node + width + 1, node + width)
    let values = (
      grid.values[corners.0], grid.values[corners.1], grid.values[corners.2],
      grid.values[corners.3]
    )
    let isFirstAbove = values.0 > level
    // Most cells are crossed by no line.
    if (values.1 > level) == isFirstAbove, (values.2 > level) == isFirstAbove,
      (values.3 > level) == isFirstAbove
    {
      return
    }
    let isAbove = [isFirstAbove, values.1 > level, values.2 > level, values.3 > level]
    let count = isAbove.count { $0 }
    guard count > 0, count < 4, !(values.0 + values.1 + values.2 + values.3).isNaN else { return }
    let sides = [2 * node, 2 * (node + 1) + 1, 2 * (node + width), 2 * node + 1]
    let isSaddle = count == 2 && isAbove[0] == isAbove[2]
    let isCenterAbove = isSaddle && isCenterAbove(corners.0, corners.2, values)
    for k in 0..<4 where isAbove[k] && !isAbove[(k + 1) % 4] {
      let end: Int
      if isSaddle {
        end = isCenterAbove ? (k + 1) % 4 : (k + 3) % 4
      } else {
        end = (0..<4).first { !isAbove[$0] && isAbove[($0 + 1) % 4] } ?? k
      }
      next[sides[k]] = Int32(sides[end])
      isEntered[sides[end]] = true
    }
  }

  /// Whether the function is above the level in the middle of a cell; rounding does not decide, a
  /// middle that is on the level counts as below it, like a node.
  private func isCenterAbove(
    _ low: Int, _ high: Int, _ values: (Double, Double, Double, Double)
  ) -> Bool {
    let (a, b) = (grid.place(low), grid.place(high))
    let corners = [values.0, values.1, values.2, values.3]
    let reach = corners.reduce(0) { max($0, ($1 - level).magnitude) }
    let slack = reach.isFinite ? 1e-12 * reach : 0
    return field.value(a.interpolated(to: b, by: 0.5)) > level + slack
  }

  /// Where the line crosses a side: the bracketed root of f − level along it, by the method of
  /// Anderson and Björck ("A new high order method of regula falsi type", BIT 13, 1973), whose order
  /// is at least 1.68, with bisection as a safeguard.
  private func crossing(of side: Int) -> Point {
    let (first, second) = (side / 2, side / 2 + (side % 2 == 0 ? 1 : grid.width))
    let (a, b) = (grid.place(first), grid.place(second))
    var (low, high) = (grid.values[first] - level, grid.values[second] - level)
    guard low.isFinite || high.isFinite else { return a }
    guard low.isFinite, high.isFinite else { return border(a, b, isFirstInside: low.isFinite) }
    let tolerance = 1e-11 * max(1, level.magnitude)
    var (t0, t1) = (0.0, 1.0)
    var t = 0.5
    var stayed: End?
    for step in 0..<60 {
      t = step % 8 == 7 ? (t0 + t1) / 2 : t0 + (t1 - t0) * low / (low - high)
      let value = field.value(a.interpolated(to: b, by: t)) - level
      if value.magnitude <= tolerance || value.isNaN || t1 - t0 < 1e-15 { break }
      // An end that stays twice running holds the secant back, and counts for less.
      if (value > 0) == (low > 0) {
        if stayed == .high { high *= Self.share(of: value, low) }
        (t0, low, stayed) = (t, value, .high)
      } else {
        if stayed == .low { low *= Self.share(of: value, high) }
        (t1, high, stayed) = (t, value, .low)
      }
    }
    return a.interpolated(to: b, by: t)
  }

  /// The ends of a bracket.
  private enum End {
    case low
    case high
  }

  /// The factor for the value at an end that stays, when the other end's value has changed.
  private static func share(of value: Double, _ before: Double) -> Double {
    let share = 1 - value / before
    return share > 0 ? share : 0.5
  }

  /// Where the domain ends between a node inside and one outside, by bisection to 2⁻³⁰ of the side.
  private func border(_ a: Point, _ b: Point, isFirstInside: Bool) -> Point {
    let (inside, outside) = isFirstInside ? (a, b) : (b, a)
    guard inside != outside else { return inside }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if field.value(inside.interpolated(to: outside, by: middle)) > level {
        low = middle
      } else {
        high = middle
      }
    }
    return inside.interpolated(to: outside, by: low)
  }
}
