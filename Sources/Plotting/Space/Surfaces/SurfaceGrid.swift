/// Several surfaces over one grid, in the space of the camera.
///
/// The lines of the grid are evenly spaced but for those at the borders of surfaces, so that a cell
/// lies wholly inside or outside each of them, and for those added where surfaces are steep. A cell is cut into two triangles by the diagonal
/// from its least to its greatest corner; over a triangle every surface is a plane. Where the
/// domain of a function ends inside a triangle, its border is found to double precision.
package struct SurfaceGrid: Sendable {
  /// The coordinates of the lines of constant x, ascending, in the space of the camera.
  package let columns: [Double]
  /// Those of constant y.
  package let rows: [Double]
  /// The heights at the nodes, row-major, for each surface; NaN where it does not exist.
  package let heights: [[Double]]
  /// The columns and rows of cells that each surface lies over.
  package let spans: [(columns: Range<Int>, rows: Range<Int>)]
  /// Which lines of constant x and of constant y are mesh lines.
  package let meshColumns: [Bool]
  package let meshRows: [Bool]
  /// Whether a surface leaves the box at its top or bottom.
  let leavesBox: Bool
  let box: SpaceBox
  let surfaces: [HeightField]

  /// Samples surfaces over the box, `cells` along each side beside the added borders.
  /// - Parameters:
  ///   - meshStep: every how many cells there is a mesh line.
  ///   - refines: whether cells are cut where surfaces are steep, into half as many again at most
  ///     along each side.
  package init(
    _ surfaces: [HeightField], box: SpaceBox, cells: Int, meshStep: Int = 1, refines: Bool = false
  ) {
    self.box = box
    self.surfaces = surfaces
    var xs = GridLines(box, axis: 0, borders: surfaces.map(\.x), cells, meshStep)
    var ys = GridLines(box, axis: 1, borders: surfaces.map(\.y), cells, meshStep)
    var samples = SurfaceSamples(surfaces, box: box, xs, ys)
    let steepness = refines ? SurfaceSteepness(samples, half: box.half.z) : nil
    if let steepness, steepness.columns.isSteep || steepness.rows.isSteep {
      xs.subdivide(steepness.columns.parts(most: cells / 2), box.kinds[0])
      ys.subdivide(steepness.rows.parts(most: cells / 2), box.kinds[1])
      samples = SurfaceSamples(surfaces, box: box, xs, ys)
    }
    columns = xs.values.map { box.coordinate(0, $0) }
    rows = ys.values.map { box.coordinate(1, $0) }
    (meshColumns, meshRows) = (xs.isMesh, ys.isMesh)
    spans = samples.spans
    heights = samples.heights
    leavesBox = samples.leaves(box)
  }

  /// The number of lines of constant x.
  package var width: Int { columns.count }

  /// The number by which facets name a cell.
  package func source(_ column: Int, _ row: Int) -> Int { row * width + column }

  /// The node of a surface at a column and row.
  package func node(_ surface: Int, _ column: Int, _ row: Int) -> SpacePoint {
    SpacePoint(columns[column], rows[row], heights[surface][row * width + column])
  }

  /// Whether a surface lies over a cell, holes aside.
  func covers(_ surface: Int, _ column: Int, _ row: Int) -> Bool {
    let span = spans[surface]
    return span.columns.contains(column) && span.rows.contains(row)
  }

  /// The corners of a surface's cell, counterclockwise from the least; `nil` where it has a hole,
  /// or passes from far below the box to far above it, as at a pole.
  package func cell(_ surface: Int, _ column: Int, _ row: Int) -> [SpacePoint]? {
    guard covers(surface, column, row) else { return nil }
    let corners = corners(surface, column, row)
    return corners.allSatisfy { !$0.z.isNaN } && !isTorn(corners) ? corners : nil
  }

  /// The four nodes of a cell, some of whose heights may be NaN.
  func corners(_ surface: Int, _ column: Int, _ row: Int) -> [SpacePoint] {
    [
      node(surface, column, row), node(surface, column + 1, row),
      node(surface, column + 1, row + 1), node(surface, column, row + 1),
    ]
  }

  /// Whether corners lie far on both sides of the box.
  private func isTorn(_ corners: [SpacePoint]) -> Bool {
    leavesBox && corners.contains { $0.z > 2 * box.half.z }
      && corners.contains { $0.z < -2 * box.half.z }
  }

  /// The point of a surface on the way from a place inside its domain to one outside where it ends.
  func border(_ surface: Int, from inside: SpacePoint, to outside: SpacePoint) -> SpacePoint {
    var best = inside
    var (low, high) = (0.0, 1.0)
    for _ in 0..<46 {
      let middle = (low + high) / 2
      let (x, y) = (
        inside.x + (outside.x - inside.x) * middle, inside.y + (outside.y - inside.y) * middle
      )
      let height = height(surface, x, y)
      if height.isFinite {
        best = SpacePoint(x, y, min(max(height, -50), 50))
        low = middle
      } else {
        high = middle
      }
    }
    return best
  }

  /// The height of the function itself at a place in the space of the camera.
  func height(_ surface: Int, _ x: Double, _ y: Double) -> Double {
    box.coordinate(2, surfaces[surface].height(box.value(0, at: x), box.value(1, at: y)))
  }
}
