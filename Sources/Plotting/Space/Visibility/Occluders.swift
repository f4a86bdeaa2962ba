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

  private let camera: Camera
  private var shadows: [Shadow] = []
  private var sides: [HalfSpace] = []
  /// The frame of each piece on the picture plane.
  private let frames: [Rectangle]
  private let bins: PictureBins

  /// Prepares the pieces.
  package init(_ polygons: [SpacePolygon], camera: Camera) {
    self.camera = camera
    var frames: [Rectangle] = []
    shadows.reserveCapacity(polygons.count)
    sides.reserveCapacity(3 * polygons.count)
    frames.reserveCapacity(polygons.count)
    for polygon in polygons {
      guard Self.addShadow(polygon, camera, to: &shadows, &sides) else { continue }
      frames.append(Self.frame(polygon.corners, camera))
    }
    self.frames = frames
    bins = PictureBins(frames)
  }

  private static func frame(_ corners: [SpacePoint], _ camera: Camera) -> Rectangle {
    var frame = Rectangle(.zero, .zero)
    for (index, corner) in corners.enumerated() {
      let place = camera.project(corner)
      frame = index == 0 ? Rectangle(place, place) : frame.union(Rectangle(place, place))
    }
    return frame
  }

  /// Adds the shadow of a piece; edge-on pieces have none.
  private static func addShadow(
    _ polygon: SpacePolygon, _ camera: Camera, to shadows: inout [Shadow],
    _ sides: inout [HalfSpace]
  ) -> Bool {
    let area = polygon.areaVector
    let size = area.length
    guard size > 1e-14, let first = polygon.corners.first, var last = polygon.corners.last else {
      return false
    }
    let normal = area * (1 / size)
    let tilt = normal.dot(camera.sight(of: first))
    guard tilt.magnitude > 1e-9 else { return false }
    let facing = tilt > 0 ? 1.0 : -1.0
    let back = normal * -facing
    let start = sides.count
    for corner in polygon.corners {
      let inward = (camera.sight(of: last).cross(corner - last) * facing).unit
      sides.append(HalfSpace(normal: inward, offset: inward.dot(last) - 1e-9))
      last = corner
    }
    shadows.append(
      Shadow(
        behind: HalfSpace(normal: back, offset: back.dot(first) + polygon.clearance + 1e-7),
        sides: start..<sides.count))
    return true
  }

  /// Whether there is nothing that could hide anything.
  package var isEmpty: Bool { shadows.isEmpty }

  /// Whether a piece lies between a point and the eye.
  package func isHidden(_ point: SpacePoint) -> Bool {
    let place = camera.project(point)
    return bins.contains(Rectangle(place, place)) { index in
      let shadow = shadows[index]
      return shadow.behind(point) > 0 && shadow.sides.allSatisfy { sides[$0](point) >= 0 }
    }
  }

  /// The stretches of a line that are seen, and those that are hidden, in turn along the line.
  /// - Parameter wantsHidden: whether those that are hidden are of interest; else there are none.
  package func stretches(
    _ points: [SpacePoint], wantsHidden: Bool = true
  ) -> (seen: [[SpacePoint]], hidden: [[SpacePoint]]) {
    var (seen, hidden) = (Stretches(), Stretches())
    var intervals: [ClosedRange<Double>] = []
    for next in points.indices.dropFirst() {
      let (a, b) = (points[next - 1], points[next])
      guard a.isFinite, b.isFinite else {
        seen.finish()
        hidden.finish()
        continue
      }
      var last = 0.0
      findHidden(a, b, &intervals)
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
  private func findHidden(
    _ a: SpacePoint, _ b: SpacePoint, _ found: inout [ClosedRange<Double>]
  ) {
    found.removeAll(keepingCapacity: true)
    guard !shadows.isEmpty else { return }
    let (start, end) = (camera.project(a), camera.project(b))
    let count = bins.steps(from: start, to: end)
    var first = start
    for step in 0..<count {
      let low = Double(step) / Double(count)
      let high = Double(step + 1) / Double(count)
      let last = step + 1 == count ? end : camera.project(a + (b - a) * high)
      let way = Rectangle(first, last).inset(by: -1e-6)
      first = last
      bins.visit(way) { index in
        // Most pieces of a bin lie beside the way, which their frames tell at once.
        let frame = frames[index]
        guard frame.minX <= way.maxX, frame.maxX >= way.minX, frame.minY <= way.maxY,
          frame.maxY >= way.minY
        else { return }
        if let part = hiddenPart(shadows[index], a, b, low, high) { found.append(part) }
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
    found.removeLast(found.count - count)
  }

  private static func comes(
    _ part: ClosedRange<Double>, before other: ClosedRange<Double>
  ) -> Bool {
    (part.lowerBound, part.upperBound) < (other.lowerBound, other.upperBound)
  }

  private func hiddenPart(
    _ shadow: Shadow, _ a: SpacePoint, _ b: SpacePoint, _ low: Double, _ high: Double
  ) -> ClosedRange<Double>? {
    var (low, high) = (low, high)
    func clip(_ space: HalfSpace) -> Bool {
      let (u, v) = (space(a), space(b))
      if u < 0, v < 0 { return false }
      if u < 0 { low = max(low, u / (u - v)) }
      if v < 0 { high = min(high, u / (u - v)) }
      return low < high
    }
    guard clip(shadow.behind) else { return nil }
    for side in shadow.sides where !clip(sides[side]) { return nil }
    return high - low > 1e-9 ? low...high : nil
  }
}

/// Joins parts of segments to lines.
private struct Stretches {
  var lines: [[SpacePoint]] = []
  private var current: [SpacePoint] = []

  mutating func add(_ a: SpacePoint, _ b: SpacePoint, _ low: Double, _ high: Double) {
    let start = low == 0 ? a : a + (b - a) * low
    if current.last != start {
      finish()
      current = [start]
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
