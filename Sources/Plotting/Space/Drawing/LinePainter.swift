import Geometry
import Scene

/// Draws lines, arrows and symbols as far as no surface hides them.
struct LinePainter {
  let box: SpaceBox
  let camera: Camera
  let occluders: Occluders
  /// The map from the picture plane to the page.
  let page: (Point) -> Point

  /// The place on the page of a point in the space of the camera.
  func place(_ point: SpacePoint) -> Point { page(camera.project(point)) }

  /// The parts of a line that are seen, and those that are hidden, inside the box and on the page.
  ///
  /// - Parameter isFine: whether points are placed to a twentieth of a point rather than a tenth.
  func paths(
    _ points: [SpacePoint], hidden: HiddenParts, isFine: Bool = true
  ) -> (seen: Path, hidden: Path) {
    var (seen, covered) = (Path(), Path())
    for line in clipped(points) {
      guard hidden != .shown else {
        seen.append(path(line, isFine))
        continue
      }
      let parts = occluders.stretches(line, wantsHidden: hidden == .faint)
      for part in parts.seen { seen.append(path(part, isFine)) }
      for part in parts.hidden { covered.append(path(part, isFine)) }
    }
    return (seen, covered)
  }

  /// The shapes of a line given in the space of the camera.
  func items(_ points: [SpacePoint], stroke: Stroke, hidden: HiddenParts) -> [Scene.Item] {
    let paths = paths(points, hidden: hidden)
    var faint = stroke
    faint.color = stroke.color.opacity(0.35)
    return [(paths.hidden, faint), (paths.seen, stroke)].compactMap { path, stroke in
      path.isEmpty ? nil : .path(Scene.Shape(path, stroke: stroke))
    }
  }

  /// A line on the page, without the points that lie on the straight way between those kept.
  private func path(_ points: [SpacePoint], _ isFine: Bool) -> Path {
    let places = points.map { place($0) }
    let tolerance = isFine ? 0.02 : 0.04
    var kept: [Point] = []
    kept.reserveCapacity(places.count)
    var start = 0
    for index in places.indices {
      let isEnd = index == 0 || index + 1 == places.count
      guard
        isEnd || index - start > 60 || !Self.isStraight(places[start...(index + 1)], tolerance)
      else { continue }
      kept.append(isFine ? places[index].roundedToTwentieth : places[index].roundedToTenth)
      start = index
    }
    return Path(polyline: kept)
  }

  /// Whether points lie on the way from the first to the last of them, in their order.
  private static func isStraight(_ points: ArraySlice<Point>, _ tolerance: Double) -> Bool {
    guard let start = points.first, let end = points.last else { return true }
    let way = end - start
    let length = way.length
    guard length > 0 else { return false }
    var last = 0.0
    for point in points.dropFirst() {
      let share = (point - start).dot(way)
      guard share >= last, (point - start).cross(way).magnitude < tolerance * length else {
        return false
      }
      last = share
    }
    return true
  }

  /// The parts of a line inside the box.
  func clipped(_ points: [SpacePoint]) -> [[SpacePoint]] {
    // Most lines lie inside.
    if points.count > 1, points.allSatisfy(isInside) { return [points] }
    var lines: [[SpacePoint]] = []
    var current: [SpacePoint] = []
    func finish() {
      if current.count > 1 { lines.append(current) }
      current = []
    }
    for (a, b) in zip(points, points.dropFirst()) {
      guard let (low, high) = inside(a, b) else {
        finish()
        continue
      }
      let start = low == 0 ? a : a + (b - a) * low
      if current.last != start {
        finish()
        current = [start]
      }
      current.append(high == 1 ? b : a + (b - a) * high)
    }
    finish()
    return lines
  }

  private func isInside(_ point: SpacePoint) -> Bool {
    (0..<3).allSatisfy { point[$0].magnitude <= box.half[$0] + 1e-9 }
  }

  /// The part of a segment inside the box, as shares of its way.
  private func inside(_ a: SpacePoint, _ b: SpacePoint) -> (Double, Double)? {
    guard a.isFinite, b.isFinite else { return nil }
    var (low, high) = (0.0, 1.0)
    for axis in 0..<3 {
      let bound = box.half[axis] + 1e-9
      for sign in [1.0, -1.0] {
        let (u, v) = (bound - sign * a[axis], bound - sign * b[axis])
        if u < 0, v < 0 { return nil }
        if u < 0 { low = max(low, u / (u - v)) }
        if v < 0 { high = min(high, u / (u - v)) }
      }
    }
    return low < high ? (low, high) : nil
  }
}

extension LinePainter {
  /// The shapes of an arrow: a shaft and a head of a fixed size on the page, seen from its side.
  func items(_ arrow: SpaceArrow) -> [Scene.Item] {
    let (start, tip) = (box.place(arrow.start), box.place(arrow.tip))
    guard start.isFinite, tip.isFinite, box.contains(tip) else {
      return items([start, tip], stroke: arrow.stroke, hidden: .removed)
    }
    let way = tip - start
    let length = place(start).distance(to: place(tip))
    guard length > 0.5, way.length > 0 else { return [] }
    let unit = page(Point(1, 0)).distance(to: page(.zero))
    let size = min(3.2 * arrow.stroke.width + 2.6, 0.6 * length) / length * way.length
    let depth = min(size, 0.6 * way.length)
    let side = way.cross(camera.sight(of: tip)).unit
    let half = side * min(0.38 * depth, 4 / unit)
    let neck = tip - way.unit * depth
    let corners = [tip, neck + half, neck - half]
    let shaft = items(
      [start, neck + way.unit * (0.3 * depth)], stroke: arrow.stroke, hidden: .removed)
    return shaft + head(corners, color: arrow.stroke.color)
  }

  /// A triangle: whole if all of it is seen, else as the visible parts of lines that fill it.
  private func head(_ corners: [SpacePoint], color: ThemedColor) -> [Scene.Item] {
    let middle = (corners[0] + corners[1] + corners[2]) * (1.0 / 3)
    let probes = corners + [middle] + (0..<3).map { (corners[$0] + corners[($0 + 1) % 3]) * 0.5 }
    let hidden = probes.count { occluders.isHidden($0) }
    if hidden == probes.count { return [] }
    if hidden == 0 {
      let outline = Path(polyline: corners.map { place($0).roundedToTwentieth }, closed: true)
      return [.path(Scene.Shape(outline, fill: color))]
    }
    let count = 9
    let breadth = place(corners[1]).distance(to: place(corners[2]))
    let stroke = Stroke(color, width: max(breadth / Double(count), 0.3))
    return (0..<count).flatMap { step in
      let share = (Double(step) + 0.5) / Double(count)
      let end = corners[1] + (corners[2] - corners[1]) * share
      return items([corners[0], end], stroke: stroke, hidden: .removed)
    }
  }

  /// Symbols from the farthest to the nearest with their stems; hidden ones as faint rings.
  func items(_ symbols: [SpaceSymbol], floor: Double) -> [Scene.Item] {
    let placed = symbols.map { (symbol: $0, place: box.place($0.point)) }
      .filter { $0.place.isFinite && box.contains($0.place) }
    let order = placed.indices.sorted {
      (camera.nearness(placed[$0].place), $0) < (camera.nearness(placed[$1].place), $1)
    }
    return order.flatMap { index -> [Scene.Item] in
      let (point, place) = (placed[index].symbol, placed[index].place)
      var result: [Scene.Item] = []
      if let stem = point.stem {
        let foot = SpacePoint(place.x, place.y, floor)
        result += items([foot, place], stroke: stem, hidden: .removed)
      }
      var symbol = point.symbol
      if occluders.isHidden(place) {
        symbol.marker = .ring
        symbol.color = symbol.color.opacity(0.5)
        symbol.halo = nil
      }
      return result + [symbol.item(at: self.place(place))]
    }
  }
}

extension Point {
  /// The nearest point on a grid of twentieths.
  var roundedToTwentieth: Point { Point((x * 20).rounded() / 20, (y * 20).rounded() / 20) }
}
