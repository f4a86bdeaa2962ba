import Geometry

/// Outlines of one ink.
struct OutlineRun {
  private var path = Path()
  private var current: [OutlineCorner] = []
  private var points: [Point] = []
  /// The sides of the current outline that its last part brought.
  private var recent = 0..<0

  /// Adds a polygon, joined to the last one where they share a side; what the polygon's memory
  /// holds afterwards is of no use.
  mutating func add(_ polygon: inout [OutlineCorner]) {
    // All outlines run the same way, so that where they overlap nothing cancels.
    if FacetOutline.area(polygon) < 0 { FacetOutline.reverse(&polygon) }
    if join(polygon) { return }
    FacetOutline.append(&current, to: &path, by: &points)
    swap(&current, &polygon)
    recent = current.indices
  }

  private mutating func join(_ polygon: [OutlineCorner]) -> Bool {
    guard current.count > 2, current.count < 200 else { return false }
    for side in recent {
      let start = current[side].place
      let end = current[side + 1 == current.count ? 0 : side + 1].place
      guard let index = polygon.firstIndex(where: { $0.place == end }) else { continue }
      var corner = index + 1 == polygon.count ? 0 : index + 1
      guard polygon[corner].place == start else { continue }
      current[side].growth = polygon[corner].growth
      for offset in 0..<polygon.count - 2 {
        corner = corner + 1 == polygon.count ? 0 : corner + 1
        current.insert(polygon[corner], at: side + 1 + offset)
      }
      recent = side..<side + polygon.count - 1
      return true
    }
    return false
  }

  /// The path of all outlines, grown and rounded; the run is empty afterwards.
  mutating func finish() -> Path {
    FacetOutline.append(&current, to: &path, by: &points)
    current.removeAll(keepingCapacity: true)
    recent = 0..<0
    defer { path = Path() }
    return path
  }
}

extension Point {
  /// The nearest point on a grid of tenths: finer than the eye sees in a facet, and short to write.
  var roundedToTenth: Point { Point((x * 10).rounded() / 10, (y * 10).rounded() / 10) }
}
