import Calculus

/// The values of symbols, with the sizes that follow from them.
struct MatrixValues<T: Scalar> {
  private(set) var grids: [String: Grid<T>] = [:]
  private(set) var sizes: [String: Int]

  init(sizes: [String: Int] = [:]) { self.sizes = sizes }

  /// Sets the value of a symbol; its shape must agree with the symbol and with all sizes so far.
  mutating func set(_ symbol: MatrixSymbol, _ grid: Grid<T>) throws(MatrixCalculusError) {
    try fit(symbol, grid, symbol.shape.rows, grid.rows)
    try fit(symbol, grid, symbol.shape.columns, grid.columns)
    grids[symbol.valueName] = grid
  }

  /// Changes a value that has been set.
  mutating func replace(_ name: String, _ grid: Grid<T>) { grids[name] = grid }

  private mutating func fit(
    _ symbol: MatrixSymbol, _ grid: Grid<T>, _ dimension: Dimension, _ size: Int
  ) throws(MatrixCalculusError) {
    func failure(_ expected: String) -> MatrixCalculusError {
      .badValue(
        name: symbol.valueName, rows: grid.rows, columns: grid.columns, expected: expected)
    }
    switch dimension {
    case .number(let value):
      guard value == size else { throw failure("its shape is \(symbol.shape)") }
    case .named(let name):
      guard size > 0 else { throw failure("its shape is \(symbol.shape), each at least 1") }
      if let known = sizes[name], known != size {
        throw failure("its shape is \(symbol.shape) with \(name) = \(known)")
      }
      sizes[name] = size
    }
  }

  func size(_ dimension: Dimension) throws(MatrixCalculusError) -> Int {
    switch dimension {
    case .number(let value): return value
    case .named(let name):
      guard let size = sizes[name] else { throw .unknownDimension(name: name) }
      return size
    }
  }

  func value(of symbol: MatrixSymbol) throws(MatrixCalculusError) -> Grid<T> {
    guard let grid = grids[symbol.valueName] else { throw .unbound(name: symbol.valueName) }
    return grid
  }
}
