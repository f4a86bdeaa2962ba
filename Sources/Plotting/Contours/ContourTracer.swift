import Geometry

/// Traces the lines of one level through a grid of samples.
///
/// Every cell side that a line crosses has a number; a cell joins the side through which a line
/// comes in to the one through which it leaves, greater values on the left, so that each side has
/// at most one successor and no search is needed to link the pieces. Cells in which a line is
/// narrower than the grid are cut into finer ones, see ``FineCells``, until the number of lines stays
/// the same; lines that meet at a saddle are led into it, see ``MarchedCell/meeting(_:_:)``.
struct ContourTracer {
  let field: PlaneField
  let grid: SampleGrid
  let level: Double
  private var links: CellLinks
  /// Where lines meet, by the sides before.
  private var detours: [Int: Point] = [:]
  /// The ends of sides of finer cells with the values there.
  private var ends: [Int: (a: Point, b: Point, low: Double, high: Double)] = [:]
  /// Whether closed lines of a few sides of the finest cells are left out: the tip of a narrow loop
  /// falls into such crumbs.
  private var leavesOutCrumbs = false

  init(field: PlaneField, grid: SampleGrid, level: Double) {
    let hidden = HiddenCrossings(field, grid, level)
    self.init(field, grid, level, fine: nil)
    let seeds = hidden.certain + hidden.possible
    guard !seeds.isEmpty, let cut = FineCells(seeds, parts: 8, field, grid, level),
      !cut.crossed.isEmpty
    else { return }
    self = ContourTracer(field, grid, level, fine: cut)
    guard !hidden.certain.isEmpty,
      let finer = FineCells(cut.crossed + hidden.certain, parts: 32, field, grid, level)
    else { return }
    var other = ContourTracer(field, grid, level, fine: finer)
    other.leavesOutCrumbs = true
    let (coarse, fine) = (chains(), other.chains())
    // A line of the same shape has four times as many sides.
    let sides = (coarse.reduce(0) { $0 + $1.sides.count }, fine.reduce(0) { $0 + $1.sides.count })
    if coarse.count != fine.count || sides.1 > 6 * sides.0 { self = other }
  }

  private init(_ field: PlaneField, _ grid: SampleGrid, _ level: Double, fine: FineCells?) {
    self.field = field
    self.grid = grid
    self.level = level
    links = CellLinks(sideCount: 2 * grid.values.count)
    for row in 0..<(grid.ys.count - 1) {
      for column in 0..<(grid.width - 1) {
        let node = row * grid.width + column
        if fine?.contains(node) != true { join(node) }
      }
    }
    for node in fine?.nodes ?? [] {
      for part in 0..<((fine?.parts ?? 0) * (fine?.parts ?? 0)) { join(node, part, of: fine) }
    }
  }

  /// The lines, open ones first, each group in order of the grid.
  func lines() -> [ContourLine] {
    chains().map(line).filter { $0.points.count > 1 }
  }

  private func chains() -> [(sides: [Int], isClosed: Bool)] {
    let chains = links.chains()
    guard leavesOutCrumbs else { return chains }
    return chains.filter {
      !$0.isClosed || $0.sides.count > 12 || $0.sides.contains { $0 < 2 * grid.values.count }
    }
  }

  private func line(_ chain: (sides: [Int], isClosed: Bool)) -> ContourLine {
    var points: [Point] = []
    for side in chain.sides {
      let point = crossing(of: side)
      if point != points.last { points.append(point) }
      if let detour = detours[side], detour != points.last { points.append(detour) }
    }
    guard chain.isClosed else {
      return ContourLine(level: level, points: points, isClosed: false)
    }
    if points.count > 1, points[0] == points[points.count - 1] { points.removeLast() }
    return ContourLine(level: level, points: points, isClosed: points.count > 2)
  }

  /// Joins the sides of the cell whose lower left node is given.
  private mutating func join(_ node: Int) {
    let upper = node + grid.width
    let values = (
      grid.values[node], grid.values[node + 1], grid.values[upper + 1], grid.values[upper]
    )
    // Most cells are crossed by no line.
    let isFirstAbove = values.0 > level
    if (values.1 > level) == isFirstAbove, (values.2 > level) == isFirstAbove,
      (values.3 > level) == isFirstAbove
    {
      return
    }
    let cell = MarchedCell(low: grid.place(node), high: grid.place(upper + 1), values: values)
    join(cell, sides: [2 * node, 2 * node + 3, 2 * upper, 2 * node + 1])
  }

  /// Joins the sides of a part of a cell that is cut.
  private mutating func join(_ node: Int, _ part: Int, of fine: FineCells?) {
    guard let fine else { return }
    let (column, row) = (part % fine.parts, part / fine.parts)
    guard let cell = fine.part(node, column, row) else { return }
    let segments = cell.segments(level, field)
    guard !segments.isEmpty else { return }
    let sides = (0..<4).map { fine.side($0, of: node, column, row) }
    let corners = cell.corners
    let values = [cell.values.0, cell.values.1, cell.values.2, cell.values.3]
    for side in segments.flatMap({ [$0.from, $0.to] })
    where sides[side] >= 2 * grid.values.count && ends[sides[side]] == nil {
      // From left to right or upwards, whichever cell it is seen from.
      let (first, second) = side < 2 ? (side, side + 1) : ((side + 1) % 4, side)
      ends[sides[side]] = (corners[first], corners[second], values[first], values[second])
    }
    join(cell, sides: sides)
  }

  private mutating func join(_ cell: MarchedCell, sides: [Int]) {
    let segments = cell.segments(level, field)
    guard !segments.isEmpty else { return }
    let meeting = cell.meeting(level, field)
    for segment in segments {
      let (start, end) = (sides[segment.from], sides[segment.to])
      links.join(start, end)
      if let meeting,
        MarchedCell.isBent(crossing(of: start), crossing(of: end), through: meeting, level, field)
      {
        detours[start] = meeting
      }
    }
  }

  /// Where the line crosses a side.
  private func crossing(of side: Int) -> Point {
    if let end = ends[side] { return crossing(end.a, end.b, end.low - level, end.high - level) }
    let (first, second) = (side / 2, side / 2 + (side % 2 == 0 ? 1 : grid.width))
    return crossing(
      grid.place(first), grid.place(second), grid.values[first] - level,
      grid.values[second] - level)
  }

  /// Where f − level changes its sign between two places: the bracketed root, by the method of
  /// Anderson and Björck ("A new high order method of regula falsi type", BIT 13, 1973), whose order
  /// is at least 1.68, with bisection as a safeguard.
  private func crossing(_ a: Point, _ b: Point, _ atA: Double, _ atB: Double) -> Point {
    var (low, high) = (atA, atB)
    guard low.isFinite || high.isFinite else { return a }
    guard low.isFinite, high.isFinite else { return border(a, b, isFirstInside: low.isFinite) }
    let tolerance = 1e-11 * max(1, level.magnitude)
    var (t0, t1) = (0.0, 1.0)
    // An end on the level counts as below it: the line is elsewhere where the function goes on below.
    if low == 0 {
      let probe = field.value(a.interpolated(to: b, by: 0x1p-8)) - level
      if probe < -tolerance { (t0, low) = (0x1p-8, probe) }
    } else if high == 0 {
      let probe = field.value(b.interpolated(to: a, by: 0x1p-8)) - level
      if probe < -tolerance { (t1, high) = (1 - 0x1p-8, probe) }
    }
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
