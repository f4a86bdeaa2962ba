import Dispatch
import Geometry
import Synchronization

/// Contour lines and regions of gridded data, as flat lists of points.
///
/// Values are linear along cell sides, so that the points of a line are exact for the bilinear
/// interpolant; a cell whose corners alternate is decided by the saddle value of that interpolant.
/// A value equal to the level counts as below it. Of a cell with one missing corner the triangle of
/// the other three remains, on which values are linear; cells with more hold no line. The result does
/// not depend on the number of jobs.
///
/// Method: every node is ranked among the levels once, and a cell is looked at only when the ranks
/// of its corners differ; the segments of a level are then linked by the numbers of the cell sides
/// they join. Time is that of ranking the nodes, plus that of the lines themselves.
public struct ContourGenerator: Sendable {
  /// The data.
  public let data: GridData
  /// The number of threads.
  public let jobs: Int

  /// Takes data; data with a problem have no lines.
  /// - Parameter jobs: the number of threads; at least 1.
  public init(_ data: GridData, jobs: Int = 1) {
    self.data = data
    self.jobs = max(1, jobs)
  }

  /// The lines of levels, in their order.
  ///
  /// - Parameter levels: any numbers, in any order; one that is not finite has no lines.
  public func lines(at levels: [Double]) -> [ContourLines] { traced(levels, border: []) }

  /// The borders of the regions above levels: closed rings, the region to their left.
  ///
  /// The regions are nested: that of a greater level lies in that of a lesser one. Rings follow
  /// the edge of the grid and of its holes. The region above −∞ is the whole domain.
  public func regions(above levels: [Double]) -> [ContourLines] {
    traced(levels, border: GridBorder(data).edges)
  }

  private func traced(_ levels: [Double], border: [GridBorder.Edge]) -> [ContourLines] {
    let sorted = levels.filter(\.isFinite).ascending
    var pieces: [[ContourSegment]] = []
    // A rank is a byte.
    for start in stride(from: 0, to: sorted.count, by: CellScan.levelLimit) {
      pieces += segments(Array(sorted[start..<min(start + CellScan.levelLimit, sorted.count)]))
    }
    let found = pieces
    return Self.parallel(levels.count, jobs: jobs) { index in
      let level = levels[index]
      let place = sorted.firstIndex(of: level)
      var segments = place.map { found[$0] } ?? []
      if level.isFinite || level == -.infinity {
        segments += border.compactMap { $0.segment(level, data.values) }
      }
      return linked(segments, level)
    }
  }

  /// The segments of ascending levels, row by row whatever the number of jobs.
  private func segments(_ levels: [Double]) -> [[ContourSegment]] {
    let rows = data.ys.count - 1
    guard rows > 0, !levels.isEmpty else { return levels.map { _ in [] } }
    let parts = min(jobs, rows)
    let bands = Self.parallel(parts, jobs: parts) { part in
      CellScan(data: data, levels: levels)
        .segments(rows: rows * part / parts..<rows * (part + 1) / parts)
    }
    guard bands.count > 1 else { return bands[0] }
    return levels.indices.map { level in bands.flatMap { $0[level] } }
  }

  private func linked(_ segments: [ContourSegment], _ level: Double) -> ContourLines {
    var points: [Point] = []
    points.reserveCapacity(segments.count + 8)
    var offsets: [Int] = []
    let open = SegmentLinker.chains(segments) { place, isFirst in
      let point = self.point(place, level)
      if isFirst {
        offsets.append(points.count)
      } else if point == points[points.count - 1] {
        return
      }
      points.append(point)
    }
    offsets.append(points.count)
    return Self.tidied(level, points, offsets, open)
  }

  /// Without lines that are but a point.
  static func tidied(
    _ level: Double, _ points: [Point], _ offsets: [Int], _ openCount: Int
  ) -> ContourLines {
    let counts = zip(offsets, offsets.dropFirst()).map { $1 - $0 }
    let isKept = counts.indices.map { counts[$0] > ($0 < openCount ? 1 : 2) }
    guard isKept.contains(false) else {
      return ContourLines(level: level, points: points, offsets: offsets, openCount: openCount)
    }
    var (kept, starts) = ([Point](), [0])
    for index in counts.indices where isKept[index] {
      kept += points[offsets[index]..<offsets[index + 1]]
      starts.append(kept.count)
    }
    return ContourLines(
      level: level, points: kept, offsets: starts,
      openCount: isKept[..<openCount].count { $0 })
  }

  /// The place of a number: a crossing of a cell side or a diagonal, or a node.
  private func point(_ place: UInt32, _ level: Double) -> Point {
    let (width, count) = (data.width, data.values.count)
    let place = Int(place)
    if place >= 6 * count { return diagonalPoint(place - 6 * count, level) }
    if place >= 2 * count { return nodePoint((place - 2 * count) / 4) }
    let node = place / 2
    let (row, column) = (node / width, node % width)
    let isAcross = place % 2 == 0
    let share = Self.share(
      of: level, from: data.values[node], to: data.values[node + (isAcross ? 1 : width)])
    return isAcross
      ? Point(Self.between(data.xs[column], data.xs[column + 1], share), data.ys[row])
      : Point(data.xs[column], Self.between(data.ys[row], data.ys[row + 1], share))
  }

  private func nodePoint(_ node: Int) -> Point {
    Point(data.xs[node % data.width], data.ys[node / data.width])
  }

  /// The crossing of the diagonal beside the missing corner of a cell.
  private func diagonalPoint(_ node: Int, _ level: Double) -> Point {
    let cell = CellSides(node: node, width: data.width)
    let gap = (0..<4).first { !data.values[cell.corner($0)].isFinite } ?? 0
    let (first, second) = (cell.corner(gap + 1), cell.corner(gap + 3))
    let share = Self.share(of: level, from: data.values[first], to: data.values[second])
    let (a, b) = (nodePoint(first), nodePoint(second))
    return Point(Self.between(a.x, b.x, share), Self.between(a.y, b.y, share))
  }

  private static func between(_ low: Double, _ high: Double, _ share: Double) -> Double {
    share >= 1 ? high : low + (high - low) * share
  }

  /// How far along from one value to another a level lies.
  static func share(of level: Double, from low: Double, to high: Double) -> Double {
    let share = (level - low) / (high - low)
    // Halves of huge values do not overflow.
    let safe =
      share.isFinite && (high - low).isFinite
      ? share : (level / 2 - low / 2) / (high / 2 - low / 2)
    return min(max(safe, 0), 1)
  }

  /// The results of work on numbers from 0, in order.
  private static func parallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(work) }
    let results = Mutex([Result?](repeating: nil, count: count))
    let taken = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
      while true {
        let index = taken.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = work(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
