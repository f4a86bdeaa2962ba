/// Orders and cuts facets of surfaces over a plane so that drawing them in turn hides exactly what
/// is hidden.
///
/// Cells of the grid are visited from the farthest to the nearest as seen by the eye: those on
/// one side of it in order, those on the other side in the opposite order. A vertical column over a
/// triangle of a cell cannot be hidden by one visited earlier. Inside a column each surface is a
/// plane; where two planes cross, or a surface ends, the column is cut along the vertical plane
/// through that line. In a piece without crossings surfaces seen from above are drawn from the
/// lowest up, then those seen from below from the highest down. The order is exact for any number of
/// surfaces, and takes time in proportion to the number of cells.
package struct ColumnSweep: Sendable {
  private let grid: SurfaceGrid
  private let eye: SpacePoint

  /// Creates a sweep for an eye in the space of the grid.
  package init(_ grid: SurfaceGrid, eye: SpacePoint) {
    self.grid = grid
    self.eye = eye
  }

  /// The facets in drawing order.
  package func facets() -> FacetList {
    var facets = FacetList()
    if grid.heights.count == 1 {
      facets.reserve(cells: grid.spans[0].rows.count * grid.spans[0].columns.count)
      for part in BlockOrder(grid, eye: eye).parts() {
        let start = facets.count
        for column in part.columns {
          for row in part.rows { addFacets(column, row, to: &facets) }
        }
        if part.isBlock { facets.joinBlock(from: start) }
      }
      return facets
    }
    let rows = Self.order(grid.rows, eye.y)
    facets.reserve(cells: grid.heights.count * rows.count * grid.columns.count)
    for column in Self.order(grid.columns, eye.x) {
      for row in rows { addFacets(column, row, to: &facets) }
    }
    return facets
  }

  /// The cells along one axis from the farthest to the nearest: the one with the eye comes last.
  private static func order(_ lines: [Double], _ eye: Double) -> [Int] {
    let cells = 0..<max(0, lines.count - 1)
    let before = cells.filter { lines[$0 + 1] <= eye }
    let after = cells.filter { lines[$0] >= eye }
    let around = cells.filter { lines[$0] < eye && lines[$0 + 1] > eye }
    return before + after.reversed() + around
  }

  private func addFacets(_ column: Int, _ row: Int, to facets: inout FacetList) {
    if let surface = onlySurface(column, row), addOnlyFacet(surface, column, row, to: &facets) {
      return
    }
    let present = grid.heights.indices.filter { grid.covers($0, column, row) }
    guard let first = present.first else { return }
    if addWholeFacets(present, column, row, to: &facets) { return }
    let corners = grid.corners(first, column, row)
    let isEyeBelow = SheetTree.side(eye, corners[0], corners[2]) < 0
    // The triangle on the eye's side of the diagonal comes last.
    for isLower in isEyeBelow ? [false, true] : [true, false] {
      let numbers = isLower ? [0, 1, 2] : [0, 2, 3]
      let trees = present.map { surface -> SheetTree in
        let nodes = grid.corners(surface, column, row)
        let isWhole = nodes.allSatisfy { !$0.z.isNaN }
        guard !isWhole || grid.cell(surface, column, row) != nil else { return .empty }
        return SheetTree(grid, surface, numbers.map { nodes[$0] })
      }
      let region = numbers.map { SpacePoint(corners[$0].x, corners[$0].y, 0) }
      addPieces(region, trees, grid.source(column, row), to: &facets)
    }
  }

  /// The surface that lies alone over a cell; `nil` if none does, or several do.
  private func onlySurface(_ column: Int, _ row: Int) -> Int? {
    var only: Int?
    for surface in grid.heights.indices where grid.covers(surface, column, row) {
      if only != nil { return nil }
      only = surface
    }
    return only
  }

  /// The facet of the only surface, if both its triangles show one side inside the box.
  private func addOnlyFacet(
    _ surface: Int, _ column: Int, _ row: Int, to facets: inout FacetList
  ) -> Bool {
    guard !grid.leavesBox else { return false }
    let (a, b) = (grid.node(surface, column, row), grid.node(surface, column + 1, row))
    let (c, d) = (grid.node(surface, column + 1, row + 1), grid.node(surface, column, row + 1))
    guard (a.z + b.z + c.z + d.z).isFinite else { return false }
    let isTop = SheetPlane(surface, a, b, c).isBelow(eye)
    guard SheetPlane(surface, a, c, d).isBelow(eye) == isTop else { return false }
    facets.append(
      a, b, c, d, surface: surface, source: grid.source(column, row), isTop: isTop)
    return true
  }

  /// The cell's facets as quadrilaterals, if over both triangles all surfaces come in one order and
  /// show one side, inside the box.
  private func addWholeFacets(
    _ present: [Int], _ column: Int, _ row: Int, to facets: inout FacetList
  ) -> Bool {
    var sheets: [(surface: Int, corners: [SpacePoint], isTop: Bool)] = []
    sheets.reserveCapacity(present.count)
    let top = grid.box.half.z + 1e-9
    for surface in present {
      guard let corners = grid.cell(surface, column, row),
        !grid.leavesBox || corners.allSatisfy({ $0.z.magnitude <= top })
      else { return false }
      let isTop = SheetPlane(surface, corners[0], corners[1], corners[2]).isBelow(eye)
      guard SheetPlane(surface, corners[0], corners[2], corners[3]).isBelow(eye) == isTop else {
        return false
      }
      sheets.append((surface, corners, isTop))
    }
    for j in sheets.indices.dropFirst() {
      for i in 0..<j {
        func gap(_ corner: Int) -> Double {
          sheets[i].corners[corner].z - sheets[j].corners[corner].z
        }
        guard (0..<4).allSatisfy({ gap($0) >= 0 }) || (0..<4).allSatisfy({ gap($0) <= 0 }) else {
          return false
        }
      }
    }
    // One surface alone needs no order.
    let order =
      sheets.count == 1
      ? [0]
      : Self.drawingOrder(
        sheets.map { sheet in sheet.corners.reduce(0) { $0 + $1.z } }, sheets.map(\.isTop))
    for index in order {
      let (surface, corners, isTop) = sheets[index]
      facets.append(
        corners[0], corners[1], corners[2], corners[3], surface: surface,
        source: grid.source(column, row), isTop: isTop)
    }
    return true
  }

  /// The facets over a convex region, cut where surfaces end and where planes cross.
  private func addPieces(
    _ region: [SpacePoint], _ trees: [SheetTree], _ source: Int, to facets: inout FacetList
  ) {
    guard region.count > 2 else { return }
    for (index, tree) in trees.enumerated() {
      guard case .cut(let a, let b, let left, let right) = tree else { continue }
      let sides = region.map { SheetTree.side($0, a, b) }
      var (onLeft, onRight) = (trees, trees)
      onLeft[index] = left
      onRight[index] = right
      let isEyeLeft = SheetTree.side(eye, a, b) > 0
      for isLeft in isEyeLeft ? [false, true] : [true, false] {
        addPieces(
          SpacePolygon.clipped(region, isLeft ? sides : sides.map { -$0 }),
          isLeft ? onLeft : onRight, source, to: &facets)
      }
      return
    }
    let planes = trees.compactMap { tree -> SheetPlane? in
      if case .plane(let plane) = tree { plane } else { nil }
    }
    let pairs = planes.indices.flatMap { i in (0..<i).map { (i, $0) } }
    addPieces(region, planes, pairs[...], source, to: &facets)
  }

  private func addPieces(
    _ region: [SpacePoint], _ planes: [SheetPlane], _ pairs: ArraySlice<(Int, Int)>,
    _ source: Int, to facets: inout FacetList
  ) {
    guard region.count > 2 else { return }
    for (number, (i, j)) in zip(pairs.indices, pairs) {
      let gap = { (p: SpacePoint) in planes[i].height(p) - planes[j].height(p) }
      let gaps = region.map(gap)
      let tolerance = 1e-12
      guard gaps.contains(where: { $0 > tolerance }), gaps.contains(where: { $0 < -tolerance })
      else { continue }
      let rest = pairs[(number + 1)...]
      let isEyePositive = gap(eye) > 0
      for isPositive in isEyePositive ? [false, true] : [true, false] {
        let part = SpacePolygon.clipped(region, isPositive ? gaps : gaps.map { -$0 })
        addPieces(part, planes, rest, source, to: &facets)
      }
      return
    }
    let share = 1 / Double(region.count)
    let center = region.reduce(SpacePoint(0, 0, 0)) { $0 + $1 * share }
    let tops = planes.map { $0.isBelow(eye) }
    for index in Self.drawingOrder(planes.map { $0.height(center) }, tops) {
      var corners = region.map { SpacePoint($0.x, $0.y, planes[index].height($0)) }
      if grid.leavesBox {
        corners = SpacePolygon.clipped(corners, to: grid.box.half, axes: 2..<3)
        guard !corners.isEmpty else { continue }
      }
      facets.append(
        Facet(
          surface: planes[index].surface, source: source, corners: corners, isTop: tops[index]))
    }
  }

  /// Surfaces seen from above from the lowest up, then the others from the highest down.
  private static func drawingOrder(_ heights: [Double], _ tops: [Bool]) -> [Int] {
    if heights.count == 1 { return [0] }
    if heights.count == 2 {
      let isFirst =
        tops[0] != tops[1] ? tops[0] : tops[0] ? heights[0] <= heights[1] : heights[0] >= heights[1]
      return isFirst ? [0, 1] : [1, 0]
    }
    let above = heights.indices.filter { tops[$0] }.sorted { (heights[$0], $0) < (heights[$1], $1) }
    let below = heights.indices.filter { !tops[$0] }.sorted {
      (heights[$1], $0) < (heights[$0], $1)
    }
    return above + below
  }
}
