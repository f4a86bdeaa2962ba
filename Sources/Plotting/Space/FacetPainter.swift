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

  /// One shape a facet, in drawing order.
  func items(_ facets: [Facet]) -> [Scene.Item] {
    let shading = Shading(camera)
    var inks: [InkKey: (fill: ThemedColor, mesh: ThemedColor)] = [:]
    var items: [Scene.Item] = []
    items.reserveCapacity(facets.count)
    for facet in facets {
      guard let cell = grid.cell(facet.surface, facet.column, facet.row) else { continue }
      let key = inkKey(facet, cell, shading)
      let ink = inks[key] ?? Self.ink(key, surfaces[facet.surface].color(height(ofTone: key.tone)))
      inks[key] = ink
      let outline = facet.corners.map { page(camera.project($0)) }
      let isWhole = facet.corners.count == 4 && isMeshed(facet)
      // Facets that are not outlined are sealed by a stroke of their own colour; as slivers of cut
      // facets would grow spikes at mitred corners, theirs are round.
      items.append(
        .path(
          Scene.Shape(
            Path(polyline: outline, closed: true), fill: ink.fill,
            stroke: Stroke(
              isWhole ? ink.mesh : ink.fill, width: 0.4, join: isWhole ? .miter : .round))))
      guard !isWhole, let mesh = meshLines(facet, cell) else { continue }
      items.append(.path(Scene.Shape(mesh, stroke: Stroke(ink.mesh, width: 0.4))))
    }
    return items
  }

  /// What decides the ink of a facet.
  private struct InkKey: Hashable {
    var surface: Int
    var tone: Int
    var change: Int
  }

  private static let tones = 64.0

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

  private static func ink(
    _ key: InkKey, _ color: ThemedColor
  ) -> (fill: ThemedColor, mesh: ThemedColor) {
    let change = Double(key.change) / 1000
    return (Shading.shaded(color, by: change), Shading.shaded(color, by: change - 0.075))
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
  private func meshLines(_ facet: Facet, _ cell: [SpacePoint]) -> Path? {
    func isMesh(_ line: SurfaceGrid.Line, _ a: Double, _ b: Double) -> Bool {
      (line.owner == nil || line.owner == facet.surface)
        && (a - line.place).magnitude < 1e-12 && (b - line.place).magnitude < 1e-12
    }
    var path = Path()
    for index in facet.corners.indices {
      let (a, b) = (facet.corners[index], facet.corners[(index + 1) % facet.corners.count])
      let isOnColumn = [facet.column, facet.column + 1].contains {
        isMesh(grid.columns[$0], a.x, b.x)
      }
      let isOnRow = [facet.row, facet.row + 1].contains { isMesh(grid.rows[$0], a.y, b.y) }
      guard isOnColumn || isOnRow else { continue }
      path.move(to: page(camera.project(a)))
      path.line(to: page(camera.project(b)))
    }
    return path.isEmpty ? nil : path
  }
}
