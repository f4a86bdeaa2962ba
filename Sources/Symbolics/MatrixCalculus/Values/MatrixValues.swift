import Calculus

/// The values of symbols, with the sizes that follow from them.
struct MatrixValues<T: Scalar> {
  /// A list, not a table: there are only a few symbols, and comparing short names takes less than
  /// hashing one.
  private(set) var grids: [(name: String, grid: Grid<T>)] = []
  private(set) var sizes: [String: Int]

  init(sizes: [String: Int] = [:]) { self.sizes = sizes }

  /// Sets the value of a symbol; its shape must agree with the symbol and with all sizes so far.
  mutating func set(_ symbol: MatrixSymbol, _ grid: Grid<T>) throws(MatrixCalculusError) {
    try fit(symbol, grid, symbol.shape.rows, grid.rows)
    try fit(symbol, grid, symbol.shape.columns, grid.columns)
    replace(symbol.valueName, grid)
  }

  /// Sets a value that fits, or changes it.
  mutating func replace(_ name: String, _ grid: Grid<T>) {
    if let place = grids.firstIndex(where: { $0.name == name }) {
      grids[place].grid = grid
    } else {
      grids.append((name, grid))
    }
  }

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
    let name = symbol.valueName
    guard let found = grids.first(where: { $0.name == name }) else { throw .unbound(name: name) }
    return found.grid
  }
}
