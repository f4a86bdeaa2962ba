package import Geometry
package import Scene

/// Draws facets in their order: neighbours of one ink are joined to one outline, and outlines of
/// one ink that follow each other to one shape.
package struct FacetPainter {
  let scene: SpaceScene
  /// The map from the picture plane to the page.
  let page: (Point) -> Point

  /// How far each outline reaches over its neighbours, in points, so that no seam between two
  /// smoothed edges lets the ground through.
  private static let growth = 0.3
  /// The same where facets are cut: slivers cover less of their neighbours than whole ones do.
  private static let cutGrowth = 0.65

  /// Draws the facets of a scene on a page.
  package init(scene: SpaceScene, page: @escaping (Point) -> Point) {
    self.scene = scene
    self.page = page
  }

  /// The shapes in drawing order.
  package func items(_ facets: [Facet]) -> [Scene.Item] {
    var inks = FacetInks(scene)
    let keys = facets.map { inks.key($0) }
    let order = Self.order(facets, keys)
    let camera = scene.camera
    var items: [Scene.Item] = []
    var run = OutlineRun(growth: scene.meshes.isEmpty ? Self.growth : Self.cutGrowth)
    var outline: [Point] = []
    for (place, index) in order.enumerated() {
      outline.removeAll(keepingCapacity: true)
      for corner in facets[index].corners { outline.append(page(camera.project(corner))) }
      run.add(&outline)
      if place + 1 < order.count, keys[order[place + 1]] == keys[index] { continue }
      let path = run.finish()
      if !path.isEmpty { items.append(.path(Scene.Shape(path, fill: inks.ink(keys[index])))) }
    }
    return items
  }

  /// The order of drawing: facets of a block do not hide one another, so those of one ink are drawn
  /// at once.
  private static func order(_ facets: [Facet], _ keys: [FacetInks.Key]) -> [Int] {
    guard facets.contains(where: { $0.block > 0 }) else { return Array(facets.indices) }
    let blocks = facets.indices.map { facets[$0].block > 0 ? facets[$0].block : $0 + 1 }
    return facets.indices.sorted {
      (blocks[$0], keys[$0].tone, keys[$0].change, $0)
        < (blocks[$1], keys[$1].tone, keys[$1].change, $1)
    }
  }
}

/// Outlines of one ink.
private struct OutlineRun {
  let growth: Double
  private var path = Path()
  private var current: [Point] = []
  /// The sides of the current outline that its last part brought.
  private var recent = 0..<0

  init(growth: Double) { self.growth = growth }

  /// Adds a polygon, joined to the last one where they share a side; what the polygon's memory
  /// holds afterwards is of no use.
  mutating func add(_ polygon: inout [Point]) {
    // All outlines run the same way, so that where they overlap nothing cancels.
    if FacetOutline.area(polygon) < 0 { polygon.reverse() }
    if join(polygon) { return }
    FacetOutline.append(&current, grownBy: growth, to: &path)
    swap(&current, &polygon)
    recent = current.indices
  }

  private mutating func join(_ polygon: [Point]) -> Bool {
    guard current.count > 2, current.count < 200 else { return false }
    for side in recent {
      let start = current[side]
      let end = current[side + 1 == current.count ? 0 : side + 1]
      guard let index = polygon.firstIndex(of: end) else { continue }
      var corner = index + 1 == polygon.count ? 0 : index + 1
      guard polygon[corner] == start else { continue }
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
    FacetOutline.append(&current, grownBy: growth, to: &path)
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
