/// Several surfaces over one grid, in the space of the camera.
///
/// The lines of the grid are evenly spaced but for those at the borders of surfaces, so that a cell
/// lies wholly inside or outside each of them. A cell is cut into two triangles by the diagonal
/// from its least to its greatest corner; over a triangle every surface is a plane.
package struct SurfaceGrid: Sendable {
  /// One line of the grid.
  package struct Line: Sendable, Hashable {
    /// The coordinate in the space of the camera.
    package var place: Double
    /// The surface whose border it is; `nil` for a line that all share.
    package var owner: Int?
  }

  /// The lines of constant x, ascending.
  package let columns: [Line]
  /// The lines of constant y, ascending.
  package let rows: [Line]
  /// The heights at the nodes, row-major, for each surface; NaN where it does not exist.
  package let heights: [[Double]]

  /// Samples surfaces over the box, `cells` along each side beside the added borders.
  package init(_ surfaces: [HeightField], box: SpaceBox, cells: Int) {
    let xs = Self.lines(box.x, borders: surfaces.map(\.x), cells)
    let ys = Self.lines(box.y, borders: surfaces.map(\.y), cells)
    heights = surfaces.map { surface in
      ys.flatMap { y in
        xs.map { x in
          guard surface.x.contains(x.place), surface.y.contains(y.place) else { return .nan }
          let height = surface.height(x.place, y.place)
          let place = box.place(SpacePoint(x.place, y.place, height)).z
          return height.isFinite && place.magnitude < 100 ? place : .nan
        }
      }
    }
    columns = xs.map { line in
      Line(place: box.place(SpacePoint(line.place, 0, 0)).x, owner: line.owner)
    }
    rows = ys.map { line in
      Line(place: box.place(SpacePoint(0, line.place, 0)).y, owner: line.owner)
    }
  }

  /// Evenly spaced lines over the widest surface, moved to the borders of the others where those are
  /// near, lest there be slivers; borders far from any line, and those of the box, are added.
  private static func lines(
    _ range: ClosedRange<Double>, borders: [ClosedRange<Double>], _ cells: Int
  ) -> [Line] {
    let widest = borders.max { $0.span < $1.span } ?? range
    let count = max(1, cells)
    var lines = SampleGrid.places(widest.lowerBound, widest.upperBound, count).map {
      Line(place: $0, owner: nil)
    }
    let step = widest.span / Double(count)
    var fixed: Set<Double> = [widest.lowerBound, widest.upperBound]
    func add(_ place: Double, _ owner: Int, reach: Double) {
      let near = lines.indices.min {
        (lines[$0].place - place).magnitude < (lines[$1].place - place).magnitude
      }
      guard let near, (lines[near].place - place).magnitude <= reach,
        reach == 0 || !fixed.contains(lines[near].place)
      else {
        if !fixed.contains(place) { lines.append(Line(place: place, owner: owner)) }
        fixed.insert(place)
        return
      }
      // The border itself must be hit exactly, lest the surface end a cell early.
      lines[near] = Line(place: place, owner: nil)
      fixed.insert(place)
    }
    for (owner, border) in borders.enumerated() {
      add(border.lowerBound, owner, reach: 0.51 * step)
      add(border.upperBound, owner, reach: 0.51 * step)
    }
    add(range.lowerBound, -1, reach: 0)
    add(range.upperBound, -1, reach: 0)
    return lines.sorted { $0.place < $1.place }
  }

  /// The number of lines of constant x.
  package var width: Int { columns.count }

  /// The node of a surface at a column and row.
  package func node(_ surface: Int, _ column: Int, _ row: Int) -> SpacePoint {
    SpacePoint(
      columns[column].place, rows[row].place, heights[surface][row * width + column])
  }

  /// The corners of a surface's cell, counterclockwise from the least; `nil` where it has a hole.
  package func cell(_ surface: Int, _ column: Int, _ row: Int) -> [SpacePoint]? {
    let corners = [
      node(surface, column, row), node(surface, column + 1, row),
      node(surface, column + 1, row + 1), node(surface, column, row + 1),
    ]
    return corners.allSatisfy { !$0.z.isNaN } ? corners : nil
  }

  /// The height of a surface at a place; NaN where it has none.
  package func height(_ surface: Int, _ x: Double, _ y: Double) -> Double {
    guard let column = Self.index(of: x, in: columns), let row = Self.index(of: y, in: rows),
      let cell = cell(surface, column, row)
    else { return .nan }
    let u = (x - cell[0].x) / (cell[2].x - cell[0].x)
    let v = (y - cell[0].y) / (cell[2].y - cell[0].y)
    let corner = u >= v ? cell[1].z : cell[3].z
    let (low, high) = (cell[0].z, cell[2].z)
    return u >= v
      ? low + (corner - low) * u + (high - corner) * v
      : low + (corner - low) * v + (high - corner) * u
  }

  /// The cell of a coordinate; `nil` outside the grid.
  static func index(of place: Double, in lines: [Line]) -> Int? {
    guard let first = lines.first, let last = lines.last, place >= first.place,
      place <= last.place, lines.count > 1
    else { return nil }
    var (low, high) = (0, lines.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].place <= place { low = middle } else { high = middle }
    }
    return low
  }
}
