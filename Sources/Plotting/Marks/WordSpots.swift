internal import Geometry
internal import Scene
internal import Typesetting

/// A place for words beside a point.
struct WordSpot {
  var point: Point
  var anchor: TextAnchor

  /// The place a displacement leads to, anchored on the side that faces back.
  init(at point: Point, toward way: Vector) {
    self.point = point
    anchor = TextAnchor(
      way.dx > 0.4 * way.length ? .start : way.dx < -0.4 * way.length ? .end : .middle,
      way.dy > 0.4 * way.length ? .top : way.dy < -0.4 * way.length ? .bottom : .middle)
  }
}

/// Where words at a point can stand, and what they would cover there.
enum WordSpots {
  /// No displacement, then displacements that grow to 40 points.
  static let spiral: [Vector] =
    [Vector(0, 0)]
    + stride(from: 4.0, through: 40, by: 4).flatMap { distance in
      [(0.0, -1.0), (0, 1), (1, 0), (-1, 0), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7)]
        .map { Vector($0.0 * distance, $0.1 * distance) }
    }

  /// Places all around at each of several distances, the near ones first.
  static func around(_ point: Point, isFar: Bool) -> [WordSpot] {
    let ways = [
      Vector(1, -0.7), Vector(-1, -0.7), Vector(1, 0.7), Vector(-1, 0.7), Vector(1, 0),
      Vector(-1, 0), Vector(0, -1), Vector(0, 1), Vector(0.5, -1), Vector(-0.5, -1),
      Vector(0.5, 1), Vector(-0.5, 1),
    ]
    let distances = isFar ? [22.0, 32, 44, 60] : [6.0, 10, 22, 36, 52]
    return distances.flatMap { distance in
      ways.prefix(isFar ? 12 : 8).map { way in WordSpot(at: point + way * distance, toward: way) }
    }
  }

  /// How the words of a mark are set: as notes, in its colour and size.
  static func ink(_ style: MarkStyle, _ theme: Theme) -> TextStyle {
    var ink = theme.note
    ink.color = style.color ?? ink.color
    if let size = style.size, size.isFinite, size > 0 { ink.size = size }
    return ink
  }

  /// Whether words stand inside the frame and on no other words.
  static func isFree(_ bounds: Rectangle, on canvas: PlotCanvas) -> Bool {
    canvas.frame.contains(bounds, tolerance: 0.5)
      && !canvas.words.contains { $0.inset(by: -1).overlaps(bounds) }
  }

  /// The words and guides that a point does not lie upon itself.
  static func obstacles(on canvas: PlotCanvas, beside place: Point) -> [Rectangle] {
    canvas.obstacles.filter { !$0.inset(by: -6).contains(place) }
  }

  /// What words beside a point cover: other words and guides weigh most, then what is outside the
  /// frame, then ink, under the words and along an arrow.
  /// - Parameters:
  ///   - obstacles: see ``obstacles(on:beside:)``.
  ///   - start: where the arrow to the point begins; `nil` for none.
  static func cost(
    _ bounds: Rectangle, on canvas: PlotCanvas, _ obstacles: [Rectangle], beside place: Point,
    along start: Point?
  ) -> Int {
    let isOutside = !canvas.frame.contains(bounds, tolerance: 0.5)
    let own = (isOutside ? 5_000 : 0) + canvas.occupancy.count(in: bounds) * 2
    guard let start else { return obstacles.count { $0.overlaps(bounds) } * 10_000 + own }
    let way = place - start
    // The tip always touches the ink it points at; what it passes before, it covers.
    let end = start + way * max(0, 1 - 4 / max(way.length, 4))
    let covered = obstacles.count { box in
      box.overlaps(bounds) || Segment.clipped(start, end, to: box) != nil
    }
    return covered * 10_000 + own + 4 * canvas.occupancy.count(from: start, to: end)
  }

  /// The words moved into a frame when they reach over its edge.
  static func moved(_ text: PlacedText, into frame: Rectangle) -> PlacedText {
    let b = text.bounds
    let dx = max(frame.minX - b.minX, 0) - max(b.maxX - frame.maxX, 0)
    let dy = max(frame.minY - b.minY, 0) - max(b.maxY - frame.maxY, 0)
    guard dx != 0 || dy != 0 else { return text }
    return PlacedText(
      item: .group(Scene.Group(transform: .translation(dx, dy), [text.item])),
      bounds: Rectangle(Point(b.minX + dx, b.minY + dy), Point(b.maxX + dx, b.maxY + dy)))
  }
}
