internal import Geometry

/// Values on the cells of a grid, row by row.
struct CellGrid: Sendable {
  /// The number of rows.
  let rows: Int
  /// The number of columns.
  let columns: Int
  /// The values, row-major; not-a-number where there is none.
  private(set) var values: [Double]

  init(rows: Int, columns: Int, values: [Double]) {
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// Joins rows of equal length.
  /// - Throws: `MarkProblem` for no values, or rows of different lengths.
  init(_ table: [[Double]]) throws(MarkProblem) {
    guard let first = table.first, !first.isEmpty else {
      throw MarkProblem("there are no values", cure: "give at least one row with one value")
    }
    if let odd = table.firstIndex(where: { $0.count != first.count }) {
      throw MarkProblem(
        "row \(odd + 1) has \(table[odd].count) values, but the first has \(first.count)",
        cure: "give rows of equal length; use .nan where a value is missing")
    }
    // Row by row, which is quicker than one by one.
    var values: [Double] = []
    values.reserveCapacity(table.count * first.count)
    for row in table { values += row }
    self.init(rows: table.count, columns: first.count, values: values)
  }

  /// The value of a cell.
  subscript(row: Int, column: Int) -> Double { values[row * columns + column] }

  /// The rows in reverse order.
  var flipped: CellGrid {
    var result: [Double] = []
    result.reserveCapacity(values.count)
    for row in (0..<rows).reversed() {
      result += values[row * columns..<(row + 1) * columns]
    }
    return CellGrid(rows: rows, columns: columns, values: result)
  }

  /// The grid with its rows and columns moved to other places of a larger grid, empty elsewhere.
  func spread(rows places: [Int], columns across: [Int]) -> CellGrid {
    let (height, width) = ((places.max() ?? 0) + 1, (across.max() ?? 0) + 1)
    var result = [Double](repeating: .nan, count: height * width)
    let isInOrder = width == columns && across.elementsEqual(0..<columns)
    for (row, place) in places.enumerated() {
      if isInOrder {
        let line = values[row * columns..<(row + 1) * columns]
        result.replaceSubrange(place * width..<(place + 1) * width, with: line)
        continue
      }
      for (column, target) in across.enumerated() {
        result[place * width + target] = self[row, column]
      }
    }
    return CellGrid(rows: height, columns: width, values: result)
  }

  /// The least and greatest finite value that a test lets pass, with their cells, the first of
  /// equals; `nil` when there is none.
  func extremes(where isUsed: (Double) -> Bool = { _ in true }) -> Extremes? {
    var (least, greatest) = (-1, -1)
    var (low, high) = (Double.infinity, -Double.infinity)
    var empty = 0
    for (index, value) in values.enumerated() {
      guard value.isFinite, isUsed(value) else {
        empty += 1
        continue
      }
      if value < low { (low, least) = (value, index) }
      if value > high { (high, greatest) = (value, index) }
    }
    guard least >= 0 else { return nil }
    return Extremes(
      range: low...high, least: (least / columns, least % columns),
      greatest: (greatest / columns, greatest % columns), empty: empty)
  }

  /// The ends of the values of a grid.
  struct Extremes {
    let range: ClosedRange<Double>
    let least: (row: Int, column: Int)
    let greatest: (row: Int, column: Int)
    /// The number of cells without a value.
    let empty: Int
  }
}
