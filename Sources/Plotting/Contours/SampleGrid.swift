import Geometry

/// Values of a field at the nodes of a grid, row-major from the least y.
struct SampleGrid {
  let xs: [Double]
  let ys: [Double]
  let values: [Double]
  /// Where values have an extreme along a row or a column.
  let extremes: GridExtremes
  /// Whether some value is NaN.
  let hasHoles: Bool

  /// Samples a field on `columns` × `rows` cells over a rectangle.
  init(_ field: PlaneField, over frame: Rectangle, columns: Int, rows: Int) {
    let xs = Self.places(frame.minX, frame.maxX, columns)
    let ys = Self.places(frame.minY, frame.maxY, rows)
    self.init(xs: xs, ys: ys, values: field.grid(xs, ys))
  }

  private init(xs: [Double], ys: [Double], values: [Double]) {
    self.xs = xs
    self.ys = ys
    self.values = values
    extremes = GridExtremes(values, width: xs.count)
    hasHoles = values.contains(where: \.isNaN)
  }

  static func places(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    (0...count).map { $0 == count ? high : low + (high - low) * Double($0) / Double(count) }
  }

  /// The number of nodes in a row.
  var width: Int { xs.count }

  /// The longer side of the cells of an even grid.
  var step: Double {
    func side(_ places: [Double]) -> Double {
      places.count > 1 ? (places[1] - places[0]).magnitude : 0
    }
    return max(side(xs), side(ys))
  }

  /// The position of a node.
  func place(_ node: Int) -> Point { Point(xs[node % width], ys[node / width]) }

  /// The grid with a ring of nodes of value −∞ upon its border, and −∞ where a value is NaN, so
  /// that every line of the border of {f > c} closes.
  func ringed() -> SampleGrid {
    let wide = [xs[0]] + xs + [xs[xs.count - 1]]
    let high = [ys[0]] + ys + [ys[ys.count - 1]]
    var ringed = [Double](repeating: -.infinity, count: wide.count * high.count)
    for row in 0..<ys.count {
      for column in 0..<xs.count {
        let value = values[row * width + column]
        ringed[(row + 1) * wide.count + column + 1] = value.isNaN ? -.infinity : value
      }
    }
    return SampleGrid(xs: wide, ys: high, values: ringed)
  }
}
