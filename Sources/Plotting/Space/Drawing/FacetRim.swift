import Geometry

/// Where surfaces end on the page: at their edges and where they turn away.
struct FacetRim {
  private let sides: [(Point, Point)]
  /// The ends of all its sides.
  let places: Set<Point>

  init(_ sides: [(Point, Point)]) {
    self.sides = sides
    places = Set(sides.flatMap { [$0.0, $0.1] })
  }

  /// How far it is from a side to the rim beyond it, to its right, looked for at three places.
  func room(beyond side: (Point, Point), atMost most: Double) -> Double {
    guard let along = (side.1 - side.0).normalized else { return 0 }
    let out = Vector(along.dy, -along.dx)
    let probes = [0.15, 0.5, 0.85].map { side.0.interpolated(to: side.1, by: $0) }
    let frame = Rectangle(side.0, side.1).inset(by: -most)
    var room = most
    for (a, b) in sides {
      guard min(a.x, b.x) <= frame.maxX, max(a.x, b.x) >= frame.minX,
        min(a.y, b.y) <= frame.maxY, max(a.y, b.y) >= frame.minY
      else { continue }
      let way = b - a
      let rate = out.cross(way)
      guard rate != 0 else { continue }
      for probe in probes {
        let offset = a - probe
        let share = offset.cross(out) / rate
        let distance = offset.cross(way) / rate
        if share >= 0, share <= 1, distance >= 0 { room = min(room, distance) }
      }
    }
    return room
  }
}
