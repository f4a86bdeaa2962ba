package import Geometry
package import Scene

/// Draws facets in their order: neighbours of one ink are joined to one outline, and outlines of
/// one ink that follow each other to one shape.
package struct FacetPainter {
  let scene: SpaceScene
  /// The map from the picture plane to the page.
  let page: (Point) -> Point

  /// How far each outline of graphs reaches over its neighbours, in points, so that no seam between
  /// two smoothed edges lets the ground through.
  private static let growth = 0.3

  /// Draws the facets of a scene on a page.
  package init(scene: SpaceScene, page: @escaping (Point) -> Point) {
    self.scene = scene
    self.page = page
  }

  /// The shapes in drawing order.
  package func items(_ facets: FacetList) -> [Scene.Item] {
    var inks = FacetInks(scene)
    let keys = facets.indices.map { inks.key($0, of: facets) }
    if facets.hasSides {
      var outlines = facets.map { PageFacet($0, scene.camera, page) }
      let order = FacetLayers(outlines.map(\.places))
        .order(keys, sources: facets.heads.map(\.source))
      FacetSeams.grow(&outlines, order)
      return items(order, keys, &inks) { $1 = outlines[$0].corners }
    }
    let camera = scene.camera
    return items(Self.order(facets, keys), keys, &inks) { index, outline in
      for place in facets.places(index) {
        outline.append(
          OutlineCorner(place: page(camera.project(facets.corners[place])), growth: Self.growth))
      }
    }
  }

  private func items(
    _ order: [Int], _ keys: [FacetInks.Key], _ inks: inout FacetInks,
    _ add: (Int, inout [OutlineCorner]) -> Void
  ) -> [Scene.Item] {
    var items: [Scene.Item] = []
    var run = OutlineRun()
    var outline: [OutlineCorner] = []
    for (place, index) in order.enumerated() {
      outline.removeAll(keepingCapacity: true)
      add(index, &outline)
      run.add(&outline)
      if place + 1 < order.count, keys[order[place + 1]] == keys[index] { continue }
      let path = run.finish()
      if !path.isEmpty { items.append(.path(Scene.Shape(path, fill: inks.ink(keys[index])))) }
    }
    return items
  }

  /// The order of drawing: facets of a block do not hide one another, so those of one ink are drawn
  /// at once.
  private static func order(_ facets: FacetList, _ keys: [FacetInks.Key]) -> [Int] {
    guard facets.heads.contains(where: { $0.block > 0 }) else { return Array(facets.indices) }
    // By the block, then the ink.
    let ranks = facets.indices.map { index in
      let block = facets.heads[index].block
      return (block > 0 ? block : index + 1) << 32 | keys[index].rank
    }
    return facets.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}
