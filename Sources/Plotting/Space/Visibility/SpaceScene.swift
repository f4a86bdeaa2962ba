/// The surfaces of three-dimensional axes in the space of the camera, ready to be ordered.
package struct SpaceScene {
  /// The graphs of functions.
  let fields: [HeightField]
  /// The meshes; their surfaces are numbered after those of functions.
  let meshes: [SpaceMesh]
  let grid: SurfaceGrid
  let camera: Camera
  /// The faces of meshes as flat pieces inside the box.
  private let facePieces: [SpacePolygon]

  /// Prepares surfaces.
  /// - Parameters:
  ///   - cells: the number of cells of the widest graph along each side.
  ///   - meshStep: every how many cells a graph has a mesh line.
  ///   - refines: whether cells are cut where graphs are steep.
  package init(
    fields: [HeightField], meshes: [SpaceMesh] = [], box: SpaceBox, camera: Camera, cells: Int,
    meshStep: Int = 1, refines: Bool = false
  ) {
    self.fields = fields
    self.meshes = meshes
    self.camera = camera
    grid = SurfaceGrid(fields, box: box, cells: cells, meshStep: meshStep, refines: refines)
    facePieces = meshes.enumerated().flatMap { index, mesh in
      MeshPieces(mesh, box: box).polygons(fields.count + index)
    }
  }

  /// The flat pieces that hide lines and points.
  package func occluders(clears: Bool = true) -> SpacePieces {
    var pieces = graphPieces(clears: clears)
    for piece in facePieces { pieces.append(piece) }
    return pieces
  }

  private func graphPieces(clears: Bool) -> SpacePieces {
    var pieces = SpacePieces()
    for surface in fields.indices { grid.addPieces(of: surface, clears: clears, to: &pieces) }
    return pieces
  }

  /// The flat pieces of a mesh inside the box.
  func pieces(ofMesh index: Int) -> [SpacePolygon] {
    facePieces.filter { $0.surface == fields.count + index }
  }

  /// The flat pieces that hide mesh lines, which lie on the surfaces themselves.
  package func meshOccluders() -> SpacePieces {
    guard meshes.isEmpty, let folded = FoldedCells(grid, camera: camera) else {
      return occluders(clears: false)
    }
    var pieces = SpacePieces()
    grid.addPieces(of: 0, clears: false, to: &pieces) { folded.contains($0, $1) }
    return pieces
  }

  /// The filled facets in drawing order: by a sweep if there are graphs only, else by a tree.
  package func facets() -> FacetList {
    let painted = facePieces.filter { meshes[$0.surface - fields.count].isPainted }
    guard !painted.isEmpty else { return ColumnSweep(grid, eye: camera.eye).facets() }
    return FacetTree(graphPieces(clears: false) + painted).ordered(camera)
  }

  /// Whether facets are those of one graph over a whole rectangle of which one side is seen
  /// everywhere, so that no line of sight meets it twice.
  func isUnfolded(_ facets: FacetList) -> Bool {
    guard let first = facets.heads.first, fields.count == 1, meshes.isEmpty else { return false }
    let cells = grid.spans[0].columns.count * grid.spans[0].rows.count
    return facets.count == cells
      && facets.heads.allSatisfy { $0.isWhole && $0.isTop == first.isTop }
  }
}
