public import Geometry

/// Values at scattered points, linear on the triangles of their Delaunay triangulation.
///
/// Points or values that are not finite are left out; values at the same place are averaged. Data
/// that cannot be used are kept with their `problem`, which the mark that shows them reports.
public struct ScatteredData: Sendable, Hashable {
  /// The triangulation of the points that have a value.
  public let triangulation: Triangulation
  /// The values at its points.
  public let values: [Double]
  /// Why the data cannot be used; `nil` when they can.
  public let problem: MarkProblem?

  /// Takes one value for each point.
  public init(points: [Point], values: [Double]) {
    let isPaired = points.count == values.count
    let kept = isPaired ? points.indices.filter { points[$0].isFinite && values[$0].isFinite } : []
    triangulation = Triangulation(of: kept.map { points[$0] })
    self.values = Self.averaged(kept.map { values[$0] }, triangulation.representatives)
    if !isPaired {
      problem = MarkProblem(
        "there are \(points.count) points but \(values.count) values",
        cure: "give one value for each point")
    } else if kept.count < 3 {
      problem = MarkProblem(
        "\(kept.count) of \(points.count) points have a finite place and value",
        cure: "give at least three")
    } else if triangulation.triangles.isEmpty {
      problem = MarkProblem(
        "all points lie on one line, so that there is no area between them",
        cure: "give points off the line, or draw the values as a curve along it")
    } else {
      problem = nil
    }
  }

  private static func averaged(_ values: [Double], _ representatives: [Int]) -> [Double] {
    var means = values
    var counts = [Double](repeating: 1, count: values.count)
    for (index, first) in representatives.enumerated() where index != first {
      counts[first] += 1
      means[first] += (values[index] - means[first]) / counts[first]
    }
    return means
  }

  /// The lines of levels, in their order; a value equal to the level counts as below it.
  public func lines(at levels: [Double]) -> [ContourLines] {
    levels.map { traced($0.isFinite ? segments($0) : [], $0) }
  }

  /// The borders of the regions above levels: closed rings, the region to their left.
  ///
  /// The regions are nested; that above −∞ is the convex hull of the points.
  public func regions(above levels: [Double]) -> [ContourLines] {
    let hull = triangulation.hull
    return levels.map { level in
      let isDrawn = level.isFinite || level == -.infinity
      return traced(isDrawn ? segments(level) + border(level, hull) : [], level)
    }
  }

  /// The number of an edge, the same from either side.
  private func name(_ edge: Int) -> UInt32 {
    let opposite = triangulation.opposites[edge]
    return UInt32(opposite >= 0 ? min(edge, opposite) : edge)
  }

  private func isAbove(_ edge: Int, _ level: Double) -> Bool {
    values[triangulation.triangles[edge]] > level
  }

  private func segments(_ level: Double) -> [ContourSegment] {
    var segments: [ContourSegment] = []
    for first in stride(from: 0, to: triangulation.triangles.count, by: 3) {
      let above = (isAbove(first, level), isAbove(first + 1, level), isAbove(first + 2, level))
      let (start, end): (Int, Int)
      switch above {
      case (true, false, false): (start, end) = (0, 2)
      case (false, true, false): (start, end) = (1, 0)
      case (false, false, true): (start, end) = (2, 1)
      case (true, true, false): (start, end) = (1, 2)
      case (false, true, true): (start, end) = (2, 0)
      case (true, false, true): (start, end) = (0, 1)
      default: continue
      }
      segments.append(ContourSegment(start: name(first + start), end: name(first + end)))
    }
    return segments
  }

  /// The parts of the hull that lie above a level.
  private func border(_ level: Double, _ hull: [Int]) -> [ContourSegment] {
    let base = triangulation.triangles.count
    return hull.compactMap { edge in
      let next = Triangulation.next(edge)
      let start = UInt32(base + triangulation.triangles[edge])
      let end = UInt32(base + triangulation.triangles[next])
      return switch (isAbove(edge, level), isAbove(next, level)) {
      case (true, true): ContourSegment(start: start, end: end)
      case (true, false): ContourSegment(start: start, end: name(edge))
      case (false, true): ContourSegment(start: name(edge), end: end)
      case (false, false): nil
      }
    }
  }

  private func traced(_ segments: [ContourSegment], _ level: Double) -> ContourLines {
    var (points, offsets) = ([Point](), [Int]())
    let open = SegmentLinker.chains(segments) { place, isFirst in
      let point = point(Int(place), level)
      if isFirst {
        offsets.append(points.count)
      } else if point == points.last {
        return
      }
      points.append(point)
    }
    offsets.append(points.count)
    return ContourGenerator.tidied(level, points, offsets, open)
  }

  private func point(_ place: Int, _ level: Double) -> Point {
    let corners = triangulation.triangles
    guard place < corners.count else { return triangulation.points[place - corners.count] }
    let (first, second) = (corners[place], corners[Triangulation.next(place)])
    let (a, b) = (triangulation.points[first], triangulation.points[second])
    let share = ContourGenerator.share(of: level, from: values[first], to: values[second])
    // Weights instead of a difference, which may overflow.
    return Point(a.x * (1 - share) + b.x * share, a.y * (1 - share) + b.y * share)
  }
}
