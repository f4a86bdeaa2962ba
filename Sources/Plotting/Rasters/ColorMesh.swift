/// Values on cells between given edges, which need not be even, each cell one colour.
///
/// Edges are where the scales of the axes put them, on logarithmic axes too. Few cells are
/// rectangles; many are a raster of four pixels a point.
public struct ColorMesh: CellMark {
  /// "colour mesh".
  public let kind = "colour mesh"
  /// Label and opacity.
  public var style = MarkStyle()
  /// Colours, their norm and range.
  public var coloring = Coloring()
  /// Words and lines.
  public var cellStyle = CellStyle()
  private let x: [Double]
  private let y: [Double]
  private let values: [[Double]]

  /// Shows values between edges.
  /// - Parameters:
  ///   - x: the edges of the columns, rising or falling; one more than columns.
  ///   - y: the edges of the rows; one more than rows.
  ///   - values: rows of equal length, the first between the first two edges of y; not-a-number
  ///     where a value is missing.
  public init(x: [Double], y: [Double], _ values: [[Double]]) {
    self.x = x
    self.y = y
    self.values = values
  }

  /// Checks the edges and values.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    let grid = try CellGrid(values)
    let xs = try CellEdges.checked(
      x, cells: grid.columns, "x", "column", scale: context.xScale)
    let ys = try CellEdges.checked(y, cells: grid.rows, "y", "row", scale: context.yScale)
    return try resolvedCells(grid, xs: xs, ys: ys) { row, column in
      Words.point(CellEdges.center(xs, ys, row, column))
    }
  }
}
