import Geometry

/// Flat pieces that hide lines and points from the eye.
///
/// What a convex piece hides is the part of the cone over it, seen from the eye, that lies behind
/// its plane: an intersection of half spaces, so the hidden part of a segment is an interval that is
/// found exactly by clipping. Pieces are sorted into bins of the picture plane.
package struct Occluders: Sendable {
  /// A linear function of position: inside where it is not negative.
  private struct HalfSpace {
    var normal: SpacePoint
    var offset: Double

    func callAsFunction(_ p: SpacePoint) -> Double { normal.dot(p) - offset }
  }

  /// The half spaces of one piece: that behind its plane, and the numbers of those of its sides.
  private struct Shadow {
    var behind: HalfSpace
    var sides: Range<Int>
  }

  /// The pieces of one cell or face, which lie at nearly the same place.
  private struct Group {
    /// The frame around them on the picture plane.
    var frame: Rectangle
    /// How near to the eye the nearest of their corners is.
    var nearness: Double
    var shadows: Range<Int>
  }

  private let camera: Camera
  private var shadows: [Shadow] = []
  private var sides: [HalfSpace] = []
  private var groups: [Group] = []
  private let bins: PictureBins

  /// Prepares the pieces.
  package init(_ pieces: SpacePieces, camera: Camera) {
    self.camera = camera
    shadows.reserveCapacity(pieces.count)
    sides.reserveCapacity(pieces.corners.count)
    groups.reserveCapacity(pieces.count)
    // Whether the last group is that of the pieces at hand: edge-on pieces have no shadow.
    var isOpen = false
    for index in pieces.indices {
      isOpen = isOpen && pieces.continues(index)
      guard Self.addShadow(pieces, index, camera, to: &shadows, &sides) else { continue }
      var group = Self.group(pieces.corners, pieces.places(index), camera)
      group.shadows = shadows.count - 1..<shadows.count
      if isOpen {
        let last = groups[groups.count - 1]
        group.frame = last.frame.union(group.frame)
        group.nearness = max(last.nearness, group.nearness)
        group.shadows = last.shadows.lowerBound..<shadows.count
        groups[groups.count - 1] = group
      } else {
        groups.append(group)
        isOpen = true
      }
    }
    bins = PictureBins(groups.map(\.frame))
  }

  /// The group of one piece.
  private static func group(
    _ corners: [SpacePoint], _ places: Range<Int>, _ camera: Camera
  ) -> Group {
    let first = camera.project(corners[places.lowerBound])
    var group = Group(
      frame: Rectangle(first, first), nearness: camera.nearness(corners[places.lowerBound]),
      shadows: 0..<0)
    for index in places.dropFirst() {
      let place = camera.project(corners[index])
      group.frame.minX = min(group.frame.minX, place.x)
      group.frame.minY = min(group.frame.minY, place.y)
      group.frame.maxX = max(group.frame.maxX, place.x)
      group.frame.maxY = max(group.frame.maxY, place.y)
      group.nearness = max(group.nearness, camera.nearness(corners[index]))
    }
    return group
  }

  /// Adds the shadow of a piece; edge-on pieces have none.
  private static func addShadow(
    _ pieces: SpacePieces, _ index: Int, _ camera: Camera, to shadows: inout [Shadow],
    _ sides: inout [HalfSpace]
  ) -> Bool {
    let places = pieces.places(index)
    guard !places.isEmpty else { return false }
    let area = SpacePolygon.areaVector(pieces.corners, places)
    let size = area.length
    guard size > 1e-14 else { return false }
    let first = pieces.corners[places.lowerBound]
    var last = pieces.corners[places.upperBound - 1]
    let normal = area * (1 / size)
    let tilt = normal.dot(camera.sight(of: first))
    guard tilt.magnitude > 1e-9 else { return false }
    let facing = tilt > 0 ? 1.0 : -1.0
    let back = normal * -facing
    let start = sides.count
    for place in places {
      let corner = pieces.corners[place]
      let inward = (camera.sight(of: last).cross(corner - last) * facing).unit
      sides.append(HalfSpace(normal: inward, offset: inward.dot(last) - 1e-9))
      last = corner
    }
    shadows.append(
      Shadow(
        behind: HalfSpace(
          normal: back, offset: back.dot(first) + pieces.clearance(index) + 1e-7),
        sides: start..<sides.count))
    return true
  }

  /// Whether there is nothing that could hide anything.
  package var isEmpty: Bool { shadows.isEmpty }

  /// Whether a piece lies between a point and the eye.
  package func isHidden(_ point: SpacePoint) -> Bool {
    let place = camera.project(point)
    return bins.contains(Rectangle(place, place)) { index in
      shadows[groups[index].shadows].contains { shadow in
        shadow.behind(point) > 0 && shadow.sides.allSatisfy { sides[$0](point) >= 0 }
      }
    }
  }

  /// The stretches of a line that are seen, and those that are hidden, in turn along the line.
  /// - Parameter wantsHidden: whether those that are hidden are of interest; else there are none.
  package func stretches(
    _ points: [SpacePoint], wantsHidden: Bool = true
  ) -> (seen: [[SpacePoint]], hidden: [[SpacePoint]]) {
    var (seen, hidden) = (Stretches(room: points.count), Stretches(room: points.count))
    var intervals: [ClosedRange<Double>] = []
    intervals.reserveCapacity(16)
    var start: Point?
    for next in points.indices.dropFirst() {
      let (a, b) = (points[next - 1], points[next])
      guard a.isFinite, b.isFinite else {
        seen.finish()
        hidden.finish()
        start = nil
        continue
      }
      var last = 0.0
      let end = camera.project(b)
      findHidden(a, b, from: start ?? camera.project(a), to: end, &intervals)
      start = end
      // By number: a loop over the list would keep it, so that it were copied the next time.
      for index in intervals.indices {
        let interval = intervals[index]
        if interval.lowerBound > last { seen.add(a, b, last, interval.lowerBound) }
        if wantsHidden { hidden.add(a, b, interval.lowerBound, interval.upperBound) }
        last = interval.upperBound
      }
      if last < 1 { seen.add(a, b, last, 1) }
    }
    seen.finish()
    hidden.finish()
    return (seen.lines, hidden.lines)
  }

  /// Finds the hidden parts of a segment as disjoint ranges of the share of the way, ascending.
  /// - Parameters:
  ///   - start: where the segment begins on the picture plane.
  ///   - end: where it ends there.
  private func findHidden(
    _ a: SpacePoint, _ b: SpacePoint, from start: Point, to end: Point,
    _ found: inout [ClosedRange<Double>]
  ) {
    found.removeAll(keepingCapacity: true)
    guard !groups.isEmpty else { return }
    let count = bins.steps(from: start, to: end)
    let nearness = min(camera.nearness(a), camera.nearness(b))
    var first = start
    for step in 0..<count {
      let low = Double(step) / Double(count)
      let high = Double(step + 1) / Double(count)
      let last = step + 1 == count ? end : camera.project(a + (b - a) * high)
      let way = Rectangle(first, last).inset(by: -1e-6)
      first = last
      bins.visit(way) { index in
        // Most pieces of a bin lie beside the way, which their frames tell at once, or beyond it.
        let frame = groups[index].frame
        guard frame.minX <= way.maxX, frame.maxX >= way.minX, frame.minY <= way.maxY,
          frame.maxY >= way.minY, groups[index].nearness > nearness
        else { return }
        for shadow in groups[index].shadows {
          // Most of the others lie behind the segment.
          let behind = shadows[shadow].behind
          guard behind(a) >= 0 || behind(b) >= 0 else { continue }
          addHiddenPart(shadows[shadow], a, b, low, high, to: &found)
        }
      }
    }
    if found.count > 1 { Self.join(&found) }
  }

  /// Orders ranges and joins those that meet.
  private static func join(_ found: inout [ClosedRange<Double>]) {
    // There are few, so that each is put into its place.
    for index in 1..<found.count {
      let part = found[index]
      var place = index
      while place > 0, Self.comes(part, before: found[place - 1]) {
        found[place] = found[place - 1]
        place -= 1
      }
      found[place] = part
    }
    var count = 1
    for index in 1..<found.count {
      let (last, part) = (found[count - 1], found[index])
      if part.lowerBound <= last.upperBound + 1e-7 {
        found[count - 1] = last.lowerBound...max(last.upperBound, part.upperBound)
      } else {
        found[count] = part
        count += 1
      }
    }
    if count < found.count { found.removeLast(found.count - count) }
  }

  private static func comes(
    _ part: ClosedRange<Double>, before other: ClosedRange<Double>
  ) -> Bool {
    (part.lowerBound, part.upperBound) < (other.lowerBound, other.upperBound)
  }

  /// Adds the part of a segment between two shares of its way that lies in a shadow.
  private func addHiddenPart(
    _ shadow: Shadow, _ a: SpacePoint, _ b: SpacePoint, _ low: Double, _ high: Double,
    to found: inout [ClosedRange<Double>]
  ) {
    var (low, high) = (low, high)
    func clip(_ space: HalfSpace) -> Bool {
      let (u, v) = (space(a), space(b))
      if u < 0, v < 0 { return false }
      if u < 0 { low = max(low, u / (u - v)) }
      if v < 0 { high = min(high, u / (u - v)) }
      return low < high
    }
    guard clip(shadow.behind) else { return }
    for side in shadow.sides { guard clip(sides[side]) else { return } }
    if high - low > 1e-9 { found.append(low...high) }
  }
}

/// Joins parts of segments to lines.
private struct Stretches {
  var lines: [[SpacePoint]] = []
  private var current: [SpacePoint] = []
  /// About how many points a line has.
  private let room: Int

  init(room: Int) { self.room = room }

  mutating func add(_ a: SpacePoint, _ b: SpacePoint, _ low: Double, _ high: Double) {
    let start = low == 0 ? a : a + (b - a) * low
    if current.last != start {
      finish()
      current.reserveCapacity(room)
      current.append(start)
    }
    current.append(high == 1 ? b : a + (b - a) * high)
  }

  mutating func finish() {
    if current.count > 1 { lines.append(current) }
    current = []
  }
}

extension Camera {
  /// The direction from a point to the eye; not of length 1 in a perspective view.
  package func sight(of point: SpacePoint) -> SpacePoint {
    switch projection {
    case .orthographic: direction
    case .perspective(let distance): direction * distance - point
    }
  }
}
