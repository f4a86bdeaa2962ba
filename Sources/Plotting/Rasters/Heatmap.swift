public import Symbolics

/// Values on the cells of an even grid, each cell one colour.
///
/// One cell is exactly one colour in every output, with no smoothing between cells; cells without a
/// finite value show the ground.
///
/// A matrix has its first row at the top. Its rows and columns are places with names: those given,
/// else their indices. A matrix over ranges of x and y, and a function, have numbers on the axes.
public struct Heatmap: CellMark {
  /// "heat map".
  public let kind = "heat map"
  /// Label and opacity.
  public var style = MarkStyle()
  /// Colours, their norm and range.
  public var coloring = Coloring()
  /// Words and lines.
  public var cellStyle = CellStyle()
  private let source: Source
  private let places: Places

  private enum Source: Sendable {
    case table([[Double]])
    case function(FunctionOfTwo, columns: Int, rows: Int)
  }

  private enum Places: Sendable {
    case names(rows: [String], columns: [String])
    case ranges(x: ClosedRange<Double>, y: ClosedRange<Double>, isFromTop: Bool)
  }

  /// Shows a matrix with its first row at the top.
  /// - Parameters:
  ///   - values: rows of equal length; not-a-number where a value is missing.
  ///   - rows: the names of the rows, all different; their indices from 0 when empty.
  ///   - columns: the names of the columns.
  public init(_ values: [[Double]], rows: [String] = [], columns: [String] = []) {
    source = .table(values)
    let width = values.first?.count ?? 0
    places = .names(
      rows: rows.isEmpty ? values.indices.map(String.init) : rows,
      columns: columns.isEmpty ? (0..<width).map(String.init) : columns)
  }

  /// Which edge of the axes the first row lies at.
  public enum Origin: Sendable, Hashable {
    /// At the top, as matrices and images have it.
    case upper
    /// At the bottom, as y grows.
    case lower
  }

  /// Shows values on equal cells of a rectangle.
  /// - Parameters:
  ///   - values: rows of equal length; not-a-number where a value is missing.
  ///   - x: the range from the left edge of the first column to the right edge of the last.
  ///   - y: the range of all rows.
  ///   - origin: where the first row lies; at the bottom, the least y, by default.
  public init(
    _ values: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>, origin: Origin = .lower
  ) {
    source = .table(values)
    places = .ranges(x: x, y: y, isFromTop: origin == .upper)
  }

  /// Shows a function, taken at the centres of cells.
  /// - Parameters:
  ///   - columns: the number of cells along x, from 1 to 2000.
  ///   - rows: the number of cells along y.
  public init(
    _ function: FunctionOfTwo, x: ClosedRange<Double>, y: ClosedRange<Double>,
    columns: Int = 240, rows: Int = 240
  ) {
    source = .function(
      function, columns: min(max(columns, 1), 2000), rows: min(max(rows, 1), 2000))
    places = .ranges(x: x, y: y, isFromTop: false)
  }

  /// Shows an expression, taken at the centres of cells.
  /// - Parameter variables: the symbols along x and y; by default in alphabetical order.
  public init(
    _ expression: Expr, by variables: [Expr]? = nil, x: ClosedRange<Double>,
    y: ClosedRange<Double>, columns: Int = 240, rows: Int = 240
  ) {
    self.init(
      FunctionOfTwo(expression, by: variables), x: x, y: y, columns: columns, rows: rows)
  }

  /// Shows a closure, taken at the centres of cells.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 240, rows: Int = 240,
    _ value: @escaping @Sendable (Double, Double) -> Double
  ) {
    self.init(FunctionOfTwo(value), x: x, y: y, columns: columns, rows: rows)
  }

  /// The names of rows and columns; more than 10 000 have numbers instead.
  public var categories: Categories {
    guard case .names(let rows, let columns) = places else { return Categories() }
    let most = 10_000
    return Categories(
      x: columns.count <= most ? columns : [], y: rows.count <= most ? rows.reversed() : [])
  }

  /// Checks the values and finds their range.
  public func resolved(in context: MarkContext) throws(MarkProblem) -> ResolvedMark {
    switch places {
    case .names(let rows, let columns):
      let grid = try CellGrid(table)
      return try named(grid, rows, columns, in: context)
    case .ranges(let x, let y, let isFromTop):
      let x = try Checks.interval(x, of: "the range of x", scale: context.xScale)
      let y = try Checks.interval(y, of: "the range of y", scale: context.yScale)
      let grid = try grid(x, y)
      let cells = isFromTop ? grid.flipped : grid
      let xs = SampleGrid.places(x.lowerBound, x.upperBound, grid.columns)
      let ys = SampleGrid.places(y.lowerBound, y.upperBound, grid.rows)
      return try resolvedCells(cells, xs: xs, ys: ys) { row, column in
        Words.point(CellEdges.center(xs, ys, row, column))
      }
    }
  }

  private var table: [[Double]] {
    guard case .table(let values) = source else { return [] }
    return values
  }

  private func grid(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>
  ) throws(MarkProblem) -> CellGrid {
    guard case .function(let function, let columns, let rows) = source else {
      return try CellGrid(table)
    }
    let values = try function.checked().values(
      xs: CellEdges.centers(x, columns), ys: CellEdges.centers(y, rows))
    return CellGrid(rows: rows, columns: columns, values: values)
  }

  private func named(
    _ grid: CellGrid, _ rows: [String], _ columns: [String], in context: MarkContext
  ) throws(MarkProblem) -> ResolvedMark {
    let down = try CellEdges.places(
      of: rows, in: context.categories.y, count: grid.rows, "row", fromEnd: true)
    let across = try CellEdges.places(
      of: columns, in: context.categories.x, count: grid.columns, "column", fromEnd: false)
    let spread = grid.spread(rows: down, columns: across)
    let xs = (0...spread.columns).map { Double($0) - 0.5 }
    let ys = (0...spread.rows).map { Double($0) - 0.5 }
    guard context.xScale == .linear, context.yScale == .linear else {
      throw MarkProblem(
        "rows and columns with names cannot stand on a logarithmic axis",
        cure: "use linear axes, or give ranges of x and y")
    }
    let names = (
      Dictionary(zip(down, rows)) { first, _ in first },
      Dictionary(zip(across, columns)) { first, _ in first }
    )
    return try resolvedCells(spread, xs: xs, ys: ys) { row, column in
      "(\(names.0[row] ?? ""), \(names.1[column] ?? ""))"
    }
  }
}
