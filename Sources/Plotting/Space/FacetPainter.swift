import Geometry
import Scene

/// Draws facets in the order of a sweep.
struct FacetPainter {
  let grid: SurfaceGrid
  let surfaces: [HeightField]
  let box: SpaceBox
  let camera: Camera
  /// The map from the picture plane to the page.
  let page: (Point) -> Point

  /// Mesh lines are a shade of whatever they lie on, so that all facets share one pen.
  private static let mesh = Stroke(
    ThemedColor(Color(red: 0, green: 0, blue: 0, alpha: 0.28)), width: 0.4)

  /// One shape a facet, in drawing order.
  ///
  /// Each facet reaches a little over its neighbours, so that no seam between two smoothed edges
  /// lets the ground through.
  func items(_ facets: [Facet]) -> [Scene.Item] {
    let shading = Shading(camera)
    var inks: [InkKey: ThemedColor] = [:]
    var items: [Scene.Item] = []
    items.reserveCapacity(facets.count)
    for facet in facets {
      guard let cell = grid.cell(facet.surface, facet.column, facet.row) else { continue }
      let key = inkKey(facet, cell, shading)
      let ink = inks[key] ?? ink(key)
      inks[key] = ink
      let outline = FacetOutline(facet.corners.map { page(camera.project($0)) }).grown(by: 0.3)
      guard outline.count > 2 else { continue }
      let path = Path(polyline: outline.map(Self.rounded), closed: true)
      let isWhole = facet.corners.count == 4 && isMeshed(facet)
      items.append(.path(Scene.Shape(path, fill: ink, stroke: isWhole ? Self.mesh : nil)))
      guard !isWhole, let lines = meshLines(facet) else { continue }
      items.append(.path(Scene.Shape(lines, stroke: Self.mesh)))
    }
    return items
  }

  /// A tenth of a point is finer than the eye sees in a mesh, and short to write.
  private static func rounded(_ point: Point) -> Point {
    Point((point.x * 10).rounded() / 10, (point.y * 10).rounded() / 10)
  }

  /// What decides the ink of a facet.
  private struct InkKey: Hashable {
    var surface: Int
    var tone: Int
    var change: Int
  }

  private static let tones = 48.0

  private func inkKey(_ facet: Facet, _ cell: [SpacePoint], _ shading: Shading) -> InkKey {
    let mean = cell.reduce(0) { $0 + $1.z } / Double(cell.count)
    let share = (mean / box.half.z + 1) / 2
    let change = shading.change(cell, isTop: facet.isTop)
    return InkKey(
      surface: facet.surface, tone: Int((share * Self.tones).rounded(.down)),
      change: Int((change * 1000).rounded()))
  }

  /// The data height in the middle of a tone.
  private func height(ofTone tone: Int) -> Double {
    box.z.lowerBound + box.z.span * (Double(tone) + 0.5) / Self.tones
  }

  private func ink(_ key: InkKey) -> ThemedColor {
    Shading.shaded(
      surfaces[key.surface].color(height(ofTone: key.tone)), by: Double(key.change) / 1000)
  }

  /// Whether all four sides of the facet's cell are mesh lines of its surface.
  private func isMeshed(_ facet: Facet) -> Bool {
    let lines = [
      grid.columns[facet.column], grid.columns[facet.column + 1], grid.rows[facet.row],
      grid.rows[facet.row + 1],
    ]
    return lines.allSatisfy { $0.owner == nil || $0.owner == facet.surface }
      && facet.corners.allSatisfy { corner in
        (corner.x == lines[0].place || corner.x == lines[1].place)
          && (corner.y == lines[2].place || corner.y == lines[3].place)
      }
  }

  /// The sides of a cut facet that lie on mesh lines.
  private func meshLines(_ facet: Facet) -> Path? {
    func isMesh(_ line: SurfaceGrid.Line, _ a: Double, _ b: Double) -> Bool {
      (line.owner == nil || line.owner == facet.surface)
        && (a - line.place).magnitude < 1e-12 && (b - line.place).magnitude < 1e-12
    }
    var path = Path()
    var last: Point?
    for index in facet.corners.indices {
      let (a, b) = (facet.corners[index], facet.corners[(index + 1) % facet.corners.count])
      let isOnColumn = [facet.column, facet.column + 1].contains {
        isMesh(grid.columns[$0], a.x, b.x)
      }
      let isOnRow = [facet.row, facet.row + 1].contains { isMesh(grid.rows[$0], a.y, b.y) }
      guard isOnColumn || isOnRow else { continue }
      let ends = [a, b].map { Self.rounded(page(camera.project($0))) }
      if last != ends[0] { path.move(to: ends[0]) }
      path.line(to: ends[1])
      last = ends[1]
    }
    return path.isEmpty ? nil : path
  }
}
