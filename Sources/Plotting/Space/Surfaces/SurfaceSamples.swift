/// The heights of surfaces at the nodes of a grid, in the space of the camera.
struct SurfaceSamples {
  /// The number of lines of constant x.
  let width: Int
  /// The columns and rows of cells that each surface lies over.
  let spans: [(columns: Range<Int>, rows: Range<Int>)]
  /// Row-major, for each surface; NaN where it does not exist.
  private(set) var heights: [[Double]] = []

  init(_ surfaces: [HeightField], box: SpaceBox, _ xs: GridLines, _ ys: GridLines) {
    width = xs.values.count
    spans = surfaces.map { (xs.cells(inside: $0.x), ys.cells(inside: $0.y)) }
    for (surface, span) in zip(surfaces, spans) {
      var heights = [Double](repeating: .nan, count: width * ys.values.count)
      if !span.columns.isEmpty, !span.rows.isEmpty {
        let (places, lines) = (
          Array(xs.values[span.columns.lowerBound...span.columns.upperBound]),
          Array(ys.values[span.rows.lowerBound...span.rows.upperBound])
        )
        let values = surface.values(places, lines)
        for row in lines.indices {
          let start = (span.rows.lowerBound + row) * width + span.columns.lowerBound
          for column in places.indices {
            let place = box.coordinate(2, values[row * places.count + column])
            // Far outside the box it does not matter how far.
            heights[start + column] = place.isFinite ? min(max(place, -50), 50) : .nan
          }
        }
      }
      self.heights.append(heights)
    }
  }

  /// Whether a surface leaves the box at its top or bottom.
  func leaves(_ box: SpaceBox) -> Bool {
    let top = box.half.z + 1e-9
    return heights.contains { $0.contains { $0.magnitude > top } }
  }
}
