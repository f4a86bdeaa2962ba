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
  /// The lines as the sides that they cross, in order.
  private var chains: [(sides: [Int], isClosed: Bool)] = []
  /// Where lines meet, by the sides before.
  private var detours: [Int: Point] = [:]
  /// The ends of sides of finer cells with the values there.
  private var ends: [Int: (a: Point, b: Point, low: Double, high: Double)] = [:]

  /// The lines of each level, open ones first, each group in order of the grid.
  static func lines(
    at levels: [Double], of field: PlaneField, on grid: SampleGrid
  ) -> [[ContourLine]] {
    let crossed = LevelCells(grid, levels: levels).cells
    var links = CellLinks(sideCount: 2 * grid.values.count)
    var tracers: [ContourTracer] = []
    tracers.reserveCapacity(levels.count)
    for (level, nodes) in zip(levels, crossed) {
      tracers.append(ContourTracer(field, grid, level, crossed: nodes, &links))
    }
    let count = tracers.reduce(0) { $0 + $1.sideCount }
    var crossings = LevelCrossings(of: field, count: count)
    for tracer in tracers {
      for chain in tracer.chains { for side in chain.sides { crossings.add(tracer.side(side)) } }
    }
    crossings.run()
    var rest = crossings.points[...]
    return tracers.map { tracer in
      tracer.chains.compactMap { chain in
        let line = tracer.line(chain, rest.prefix(chain.sides.count))
        rest = rest.dropFirst(chain.sides.count)
        return line.points.count > 1 ? line : nil
      }
    }
  }

  private init(
    _ field: PlaneField, _ grid: SampleGrid, _ level: Double, crossed: [Int],
    _ links: inout CellLinks
  ) {
    let hidden = HiddenCrossings(field, grid, level)
    let seeds = hidden.certain + hidden.possible
    guard !seeds.isEmpty, let cut = FineCells(seeds, parts: 8, field, grid, level),
      !cut.crossed.isEmpty
    else {
      self.init(field, grid, level, crossed, fine: nil, &links)
      return
    }
    self.init(field, grid, level, crossed, fine: cut, &links)
    guard !hidden.certain.isEmpty,
      let finer = FineCells(cut.crossed + hidden.certain, parts: 32, field, grid, level)
    else { return }
    var other = ContourTracer(field, grid, level, crossed, fine: finer, &links)
    other.leaveOutCrumbs()
    // A line of the same shape has four times as many sides.
    if chains.count != other.chains.count || other.sideCount > 6 * sideCount { self = other }
  }

  private init(
    _ field: PlaneField, _ grid: SampleGrid, _ level: Double, _ crossed: [Int],
    fine: FineCells?, _ links: inout CellLinks
  ) {
    self.field = field
    self.grid = grid
    self.level = level
    for node in crossed where fine?.contains(node) != true { join(node, &links) }
    if let fine {
      for node in fine.nodes {
        let values = fine.lattice(node)
        for part in 0..<(fine.parts * fine.parts) { join(node, part, values, of: fine, &links) }
      }
    }
    chains = links.takeChains()
  }

  /// The number of sides that the lines cross.
  private var sideCount: Int { chains.reduce(0) { $0 + $1.sides.count } }

  /// Leaves out closed lines of a few sides of the finest cells: the tip of a narrow loop falls into
  /// such crumbs.
  private mutating func leaveOutCrumbs() {
    let coarse = 2 * grid.values.count
    chains.removeAll { chain in
      chain.isClosed && chain.sides.count <= 12 && chain.sides.allSatisfy { $0 >= coarse }
    }
  }

  private func line(
    _ chain: (sides: [Int], isClosed: Bool), _ crossings: ArraySlice<Point>
  ) -> ContourLine {
    var points: [Point] = []
    points.reserveCapacity(chain.sides.count + 1)
    for (side, point) in zip(chain.sides, crossings) {
      if point != points.last { points.append(point) }
      if !detours.isEmpty, let detour = detours[side], detour != points.last {
        points.append(detour)
      }
    }
    guard chain.isClosed else {
      return ContourLine(level: level, points: points, isClosed: false)
    }
    if points.count > 1, points[0] == points[points.count - 1] { points.removeLast() }
    return ContourLine(level: level, points: points, isClosed: points.count > 2)
  }

  /// Joins the sides of the cell whose lower left node is given.
  private mutating func join(_ node: Int, _ links: inout CellLinks) {
    let upper = node + grid.width
    let cell = MarchedCell(
      low: grid.place(node), high: grid.place(upper + 1),
      values: (
        grid.values[node], grid.values[node + 1], grid.values[upper + 1], grid.values[upper]
      ))
    join(
      cell, cell.segments(level, field),
      sides: SIMD4(2 * node, 2 * node + 3, 2 * upper, 2 * node + 1), &links)
  }

  /// Joins the sides of a part of a cell that is cut.
  private mutating func join(
    _ node: Int, _ part: Int, _ lattice: [Double], of fine: FineCells, _ links: inout CellLinks
  ) {
    let (column, row) = (part % fine.parts, part / fine.parts)
    let cell = fine.part(node, column, row, lattice)
    let segments = cell.segments(level, field)
    guard segments.first != nil else { return }
    var sides = SIMD4<Int>()
    for side in 0..<4 { sides[side] = fine.side(side, of: node, column, row) }
    let corners = cell.corners
    let values = [cell.values.0, cell.values.1, cell.values.2, cell.values.3]
    for segment in [segments.first, segments.second].compactMap({ $0 }) {
      for side in [segment.from, segment.to]
      where sides[side] >= 2 * grid.values.count && ends[sides[side]] == nil {
        // From left to right or upwards, whichever cell it is seen from.
        let (first, second) = side < 2 ? (side, side + 1) : ((side + 1) % 4, side)
        ends[sides[side]] = (corners[first], corners[second], values[first], values[second])
      }
    }
    join(cell, segments, sides: sides, &links)
  }

  private mutating func join(
    _ cell: MarchedCell, _ segments: MarchedCell.Segments, sides: SIMD4<Int>,
    _ links: inout CellLinks
  ) {
    guard let first = segments.first else { return }
    let meeting = cell.meeting(level, field)
    join(sides[first.from], sides[first.to], by: meeting, &links)
    if let second = segments.second {
      join(sides[second.from], sides[second.to], by: meeting, &links)
    }
  }

  private mutating func join(
    _ start: Int, _ end: Int, by meeting: Point?, _ links: inout CellLinks
  ) {
    links.join(start, end)
    if let meeting,
      MarchedCell.isBent(crossing(of: start), crossing(of: end), through: meeting, level, field)
    {
      detours[start] = meeting
    }
  }

  /// A side with the values at its ends.
  private func side(_ side: Int) -> LevelCrossings.Side {
    if !ends.isEmpty, let end = ends[side] {
      return LevelCrossings.Side(
        a: end.a, b: end.b, low: end.low - level, high: end.high - level, level: level)
    }
    let (first, second) = (side / 2, side / 2 + (side % 2 == 0 ? 1 : grid.width))
    return LevelCrossings.Side(
      a: grid.place(first), b: grid.place(second), low: grid.values[first] - level,
      high: grid.values[second] - level, level: level)
  }

  /// Where the line crosses a side.
  private func crossing(of side: Int) -> Point {
    LevelCrossings.point(of: field, self.side(side))
  }
}
