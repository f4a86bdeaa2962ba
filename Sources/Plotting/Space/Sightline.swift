/// Tells what the surfaces hide from the eye.
package struct Sightline: Sendable {
  private let grid: SurfaceGrid
  private let eye: SpacePoint
  /// Surfaces nearer to a point than this do not hide it: a curve drawn on a surface lies a little
  /// off its facets.
  private let clearance: Double

  /// Creates a test for points in the space of the grid.
  package init(_ grid: SurfaceGrid, eye: SpacePoint, clearance: Double = 0.015) {
    self.grid = grid
    self.eye = eye
    self.clearance = clearance
  }

  /// Whether a surface lies between a point and the eye.
  package func isHidden(_ point: SpacePoint) -> Bool {
    guard !grid.heights.isEmpty else { return false }
    let direction = (eye - point).unit
    let stops = stops(point, direction)
    return grid.heights.indices.contains { surface in
      var last: (time: Double, gap: Double)?
      for time in stops {
        let place = point + direction * time
        // The middle of a stretch decides about holes; its ends lie on lines of the grid.
        let height = grid.height(surface, place.x, place.y)
        guard !height.isNaN else {
          last = nil
          continue
        }
        let gap = place.z - height
        if let last, last.gap * gap < 0 {
          let crossing = last.time + (time - last.time) * last.gap / (last.gap - gap)
          if crossing > clearance { return true }
        }
        last = (time, gap)
      }
      return false
    }
  }

  /// Where the ray crosses the lines and diagonals of the grid, as distances from its start.
  private func stops(_ start: SpacePoint, _ direction: SpacePoint) -> [Double] {
    var times: [Double] = [0]
    func add(_ lines: [SurfaceGrid.Line], _ from: Double, _ rate: Double) {
      guard rate.magnitude > 1e-12 else { return }
      for line in lines {
        let time = (line.place - from) / rate
        if time > 0 { times.append(time) }
      }
    }
    add(grid.columns, start.x, direction.x)
    add(grid.rows, start.y, direction.y)
    times.sort()
    let reach = times.last ?? 0
    // Inside a cell the ray may cross the diagonal, and a vertical ray needs an end to be tested.
    var all: [Double] = []
    for (low, high) in zip(times, times.dropFirst()) {
      all.append(low)
      if let time = diagonal(start, direction, low, high) { all.append(time) }
    }
    return all + (times.count > 1 ? [reach] : [0, 10])
  }

  private func diagonal(
    _ start: SpacePoint, _ direction: SpacePoint, _ low: Double, _ high: Double
  ) -> Double? {
    let middle = start + direction * ((low + high) / 2)
    guard let column = SurfaceGrid.index(of: middle.x, in: grid.columns),
      let row = SurfaceGrid.index(of: middle.y, in: grid.rows)
    else { return nil }
    let (x0, x1) = (grid.columns[column].place, grid.columns[column + 1].place)
    let (y0, y1) = (grid.rows[row].place, grid.rows[row + 1].place)
    let share = { (t: Double) in
      (start.x + direction.x * t - x0) / (x1 - x0) - (start.y + direction.y * t - y0) / (y1 - y0)
    }
    let (a, b) = (share(low), share(high))
    guard a * b < 0 else { return nil }
    return low + (high - low) * a / (a - b)
  }
}
