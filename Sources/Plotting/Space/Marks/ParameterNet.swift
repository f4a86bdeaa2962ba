/// A surface sampled on a grid of its two parameters.
struct ParameterNet {
  private(set) var vertices: [SpacePoint] = []
  /// Four corners each: from the least parameters along u first.
  private(set) var faces: [[Int]] = []
  /// The parameters in the middle of each face.
  private(set) var centers: [(u: Double, v: Double)] = []
  private let columns: Int
  private let rows: Int

  /// Samples a surface; corners that coincide where it closes are the same vertex.
  init(
    _ position: (Double, Double) -> SpacePoint, u: ClosedRange<Double>, v: ClosedRange<Double>,
    columns: Int, rows: Int
  ) {
    self.columns = columns
    self.rows = rows
    let us = SampleGrid.places(u.lowerBound, u.upperBound, columns)
    let vs = SampleGrid.places(v.lowerBound, v.upperBound, rows)
    for t in vs { for s in us { vertices.append(position(s, t)) } }
    close()
    for row in 0..<rows {
      for column in 0..<columns {
        let first = row * (columns + 1) + column
        faces.append([first, first + 1, first + columns + 2, first + columns + 1])
        centers.append(((us[column] + us[column + 1]) / 2, (vs[row] + vs[row + 1]) / 2))
      }
    }
  }

  /// Moves the vertices of a seam to those they coincide with but for rounding, so that faces on
  /// both sides share their planes' corners.
  private mutating func close() {
    let bounds = SpaceBounds(of: vertices)
    let spans = [bounds.x, bounds.y, bounds.z].compactMap { $0?.span }
    let reach = 1e-12 * (spans.max() ?? 0)
    func join(_ a: Int, _ b: Int) {
      if (vertices[a] - vertices[b]).length <= reach { vertices[b] = vertices[a] }
    }
    let width = columns + 1
    for row in 0...rows {
      join(row * width, row * width + columns)
      join(row * width, (rows - row) * width + columns)
    }
    for column in 0...columns {
      join(column, rows * width + column)
      join(column, rows * width + columns - column)
    }
    for column in 1...columns {
      join(column - 1, column)
      join(rows * width + column - 1, rows * width + column)
    }
  }

  /// The lines of constant v and u every so many facets, those that bound the surface included.
  /// - Parameters:
  ///   - columns: the number of facets along u between lines of constant u.
  ///   - rows: the same along v.
  func lines(every columns: Int, _ rows: Int) -> [[Int]] {
    let width = self.columns + 1
    func places(_ count: Int, _ step: Int) -> [Int] {
      (0...count).filter { $0 % max(step, 1) == 0 || $0 == count }
    }
    return places(self.rows, rows).map { row in (0..<width).map { row * width + $0 } }
      + places(self.columns, columns).map { column in
        (0...self.rows).map { $0 * width + column }
      }
  }
}
