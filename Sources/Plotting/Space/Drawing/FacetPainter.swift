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
    var keys = facets.map { inks.key($0) }
    var facets = facets
    // Facets of a block do not hide one another: those of one ink are drawn at once.
    let blocks = facets.indices.map { facets[$0].block > 0 ? facets[$0].block : $0 + 1 }
    if facets.contains(where: { $0.block > 0 }) {
      let order = facets.indices.sorted {
        (blocks[$0], keys[$0].tone, keys[$0].change, $0)
          < (blocks[$1], keys[$1].tone, keys[$1].change, $1)
      }
      facets = order.map { facets[$0] }
      keys = order.map { keys[$0] }
    }
    var items: [Scene.Item] = []
    var run = OutlineRun()
    for (index, facet) in facets.enumerated() {
      run.add(facet.corners.map { page(scene.camera.project($0)) })
      guard index + 1 == facets.count || keys[index + 1] != keys[index] else { continue }
      let path = run.finish(
        growth: scene.meshes.isEmpty ? Self.growth : Self.cutGrowth)
      if !path.isEmpty { items.append(.path(Scene.Shape(path, fill: inks.ink(keys[index])))) }
    }
    return items
  }
}

/// Outlines of one ink.
private struct OutlineRun {
  private var path = Path()
  private var outlines: [[Point]] = []
  private var current: [Point] = []
  /// The sides of the current outline that its last part brought.
  private var recent = 0..<0

  /// Adds a polygon, joined to the last one where they share a side.
  mutating func add(_ polygon: [Point]) {
    var polygon = polygon
    // All outlines run the same way, so that where they overlap nothing cancels.
    if FacetOutline.area(polygon) < 0 { polygon.reverse() }
    if join(polygon) { return }
    if !current.isEmpty { outlines.append(current) }
    current = polygon
    recent = 0..<polygon.count
  }

  private mutating func join(_ polygon: [Point]) -> Bool {
    guard current.count > 2, current.count < 200 else { return false }
    for side in recent {
      let start = current[side]
      let end = current[side + 1 == current.count ? 0 : side + 1]
      guard let index = polygon.firstIndex(of: end) else { continue }
      let next = index + 1 == polygon.count ? 0 : index + 1
      guard polygon[next] == start else { continue }
      let others = (0..<(polygon.count - 2)).map { polygon[(next + 1 + $0) % polygon.count] }
      current.insert(contentsOf: others, at: side + 1)
      recent = side..<(side + others.count + 1)
      return true
    }
    return false
  }

  /// The path of all outlines, grown and rounded; the run is empty afterwards.
  mutating func finish(growth: Double) -> Path {
    if !current.isEmpty { outlines.append(current) }
    var path = Path()
    for outline in outlines {
      let grown = FacetOutline(outline).grown(by: growth)
      guard grown.count > 2 else { continue }
      // A fill closes its outlines by itself.
      path.append(Path(polyline: grown.map(\.roundedToTenth)))
    }
    self = OutlineRun()
    return path
  }
}

extension Point {
  /// The nearest point on a grid of tenths: finer than the eye sees in a facet, and short to write.
  var roundedToTenth: Point { Point((x * 10).rounded() / 10, (y * 10).rounded() / 10) }
}
