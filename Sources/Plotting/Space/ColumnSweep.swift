/// Orders and cuts facets of surfaces over a plane so that drawing them in turn hides exactly what
/// is hidden.
///
/// Cells of the grid are visited from the farthest to the nearest as seen by the eye: those on
/// one side of it in order, those on the other side in the opposite order. A vertical column over a
/// triangle of a cell cannot be hidden by one visited earlier. Inside a column each surface is a
/// plane; where two planes cross, the column is cut along the vertical plane through their line.
/// In a piece without crossings surfaces seen from above are drawn from the lowest up, then those
/// seen from below from the highest down. The order is exact for any number of surfaces, and takes
/// time in proportion to the number of cells.
package struct ColumnSweep: Sendable {
  private let grid: SurfaceGrid
  private let eye: SpacePoint

  /// Creates a sweep for an eye in the space of the grid.
  package init(_ grid: SurfaceGrid, eye: SpacePoint) {
    self.grid = grid
    self.eye = eye
  }

  /// The facets in drawing order.
  package func facets() -> [Facet] {
    var facets: [Facet] = []
    let rows = order(grid.rows, eye.y)
    for column in order(grid.columns, eye.x) {
      for row in rows { facets += cellFacets(column, row) }
    }
    return facets
  }

  /// The cells along one axis from the farthest to the nearest: the one with the eye comes last.
  private func order(_ lines: [SurfaceGrid.Line], _ eye: Double) -> [Int] {
    let cells = 0..<max(0, lines.count - 1)
    let before = cells.filter { lines[$0 + 1].place <= eye }
    let after = cells.filter { lines[$0].place >= eye }
    let around = cells.filter { lines[$0].place < eye && lines[$0 + 1].place > eye }
    return before + after.reversed() + around
  }

  private func cellFacets(_ column: Int, _ row: Int) -> [Facet] {
    let present = grid.heights.indices.compactMap { surface in
      grid.cell(surface, column, row).map { Sheet(surface: surface, corners: $0) }
    }
    guard let first = present.first else { return [] }
    if let whole = wholeFacets(present, column, row) { return whole }
    let (a, c) = (first.corners[0], first.corners[2])
    let isEyeBelow = side(of: eye, a, c) < 0
    // The triangle on the eye's side of the diagonal comes last.
    return (isEyeBelow ? [false, true] : [true, false]).flatMap { isLower in
      let planes = present.map { Plane($0, isLower: isLower) }
      let corners = isLower ? [0, 1, 2] : [0, 2, 3]
      let region = corners.map { first.corners[$0] }
      return pieces(region, planes, pairs(planes.count), column, row)
    }
  }

  /// The cell's facets as quadrilaterals, if over both triangles all surfaces come in one order and
  /// show one side.
  private func wholeFacets(_ sheets: [Sheet], _ column: Int, _ row: Int) -> [Facet]? {
    for (i, j) in pairs(sheets.count) {
      let gaps = (0..<4).map { sheets[i].corners[$0].z - sheets[j].corners[$0].z }
      guard gaps.allSatisfy({ $0 >= 0 }) || gaps.allSatisfy({ $0 <= 0 }) else { return nil }
    }
    let tops = sheets.map { sheet in
      (Plane(sheet, isLower: true).isBelow(eye), Plane(sheet, isLower: false).isBelow(eye))
    }
    guard tops.allSatisfy({ $0.0 == $0.1 }) else { return nil }
    let means = sheets.map { sheet in sheet.corners.reduce(0) { $0 + $1.z } }
    return drawingOrder(means, tops.map(\.0)).map { index in
      Facet(
        surface: sheets[index].surface, column: column, row: row, corners: sheets[index].corners,
        isTop: tops[index].0)
    }
  }

  /// The facets over a convex region, cut where planes cross.
  private func pieces(
    _ region: [SpacePoint], _ planes: [Plane], _ pairs: [(Int, Int)], _ column: Int, _ row: Int
  ) -> [Facet] {
    for (number, (i, j)) in pairs.enumerated() {
      let gap = { (p: SpacePoint) in planes[i].height(p) - planes[j].height(p) }
      let gaps = region.map(gap)
      let tolerance = 1e-12
      guard gaps.contains(where: { $0 > tolerance }), gaps.contains(where: { $0 < -tolerance })
      else { continue }
      let rest = Array(pairs.dropFirst(number + 1))
      let positive = Self.clipped(region, gaps, keepPositive: true)
      let negative = Self.clipped(region, gaps, keepPositive: false)
      let isEyePositive = gap(eye) > 0
      let (far, near) = isEyePositive ? (negative, positive) : (positive, negative)
      return pieces(far, planes, rest, column, row) + pieces(near, planes, rest, column, row)
    }
    guard region.count > 2 else { return [] }
    let share = 1 / Double(region.count)
    let center = region.reduce(SpacePoint(0, 0, 0)) { $0 + $1 * share }
    let tops = planes.map { $0.isBelow(eye) }
    return drawingOrder(planes.map { $0.height(center) }, tops).map { index in
      Facet(
        surface: planes[index].surface, column: column, row: row,
        corners: region.map { SpacePoint($0.x, $0.y, planes[index].height($0)) },
        isTop: tops[index])
    }
  }

  /// Surfaces seen from above from the lowest up, then the others from the highest down.
  private func drawingOrder(_ heights: [Double], _ tops: [Bool]) -> [Int] {
    let above = heights.indices.filter { tops[$0] }.sorted { (heights[$0], $0) < (heights[$1], $1) }
    let below = heights.indices.filter { !tops[$0] }.sorted {
      (heights[$1], $0) < (heights[$0], $1)
    }
    return above + below
  }

  private func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { i in (0..<i).map { (i, $0) } }
  }

  /// Positive to the left of the line from `a` to `b` as seen from above.
  private func side(of p: SpacePoint, _ a: SpacePoint, _ b: SpacePoint) -> Double {
    (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
  }

  /// The part of a convex polygon where a linear function, given at its corners, is not negative
  /// (or not positive).
  private static func clipped(
    _ region: [SpacePoint], _ values: [Double], keepPositive: Bool
  ) -> [SpacePoint] {
    let signed = keepPositive ? values : values.map { -$0 }
    var result: [SpacePoint] = []
    for index in region.indices {
      let next = (index + 1) % region.count
      let (a, b) = (signed[index], signed[next])
      if a >= 0 { result.append(region[index]) }
      if (a > 0 && b < 0) || (a < 0 && b > 0) {
        result.append(region[index] + (region[next] - region[index]) * (a / (a - b)))
      }
    }
    return result
  }
}

/// A surface's cell.
private struct Sheet {
  var surface: Int
  var corners: [SpacePoint]
}

/// The plane of a surface over one triangle of a cell.
private struct Plane {
  let surface: Int
  private let origin: SpacePoint
  private let slopeX: Double
  private let slopeY: Double

  init(_ sheet: Sheet, isLower: Bool) {
    surface = sheet.surface
    let c = sheet.corners
    origin = c[0]
    let (w, h) = (c[2].x - c[0].x, c[2].y - c[0].y)
    if isLower {
      slopeX = (c[1].z - c[0].z) / w
      slopeY = (c[2].z - c[1].z) / h
    } else {
      slopeX = (c[2].z - c[3].z) / w
      slopeY = (c[3].z - c[0].z) / h
    }
  }

  func height(_ p: SpacePoint) -> Double {
    origin.z + slopeX * (p.x - origin.x) + slopeY * (p.y - origin.y)
  }

  /// Whether the plane passes under a point, so that its upper side is seen from there.
  func isBelow(_ p: SpacePoint) -> Bool { height(p) < p.z }
}
