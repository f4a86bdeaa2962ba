extension ExprMatrix {
  /// The shape, for messages.
  private var shape: [Int] { [rowCount, columnCount] }

  /// The sum, each entry simplified.
  ///
  /// - Throws: ``ExprMatrixError`` with both shapes if they differ.
  public func adding(_ other: ExprMatrix) throws(ExprMatrixError) -> ExprMatrix {
    guard shape == other.shape else {
      throw .shapes(operation: "sum", left: shape, right: other.shape)
    }
    return ExprMatrix(zip(rows, other.rows).map { zip($0, $1).map { ($0 + $1).simplified() } })
  }

  /// The product, each entry simplified.
  ///
  /// - Throws: ``ExprMatrixError`` with both shapes if the first has not as many columns as the
  ///   second rows.
  public func multiplied(by other: ExprMatrix) throws(ExprMatrixError) -> ExprMatrix {
    guard let product = times(other) else {
      throw .shapes(operation: "product", left: shape, right: other.shape)
    }
    return product
  }

  /// The inverse, each entry simplified.
  ///
  /// Of numbers it is exact, by elimination; with symbols it goes by the adjugate, for up to six rows
  /// whose determinant has no more than 400 operations.
  ///
  /// - Throws: ``ExprMatrixError`` if the matrix is not square or too large, or its determinant
  ///   simplifies to zero.
  public func inverted() throws(ExprMatrixError) -> ExprMatrix {
    guard rowCount == columnCount else {
      throw .notSquare(operation: "inverse", rows: rowCount, columns: columnCount)
    }
    if isNumeric { return try solve(.identity(rowCount)) }
    try checkEntries()
    guard rowCount <= 6 else { throw .tooLarge(rows: rowCount, columns: columnCount) }
    let determinant = self.determinant
    guard !determinant.isZero else { throw .singular }
    guard determinant.operationCount <= 400, let inverse else {
      throw .tooLarge(rows: rowCount, columns: columnCount)
    }
    return inverse
  }

  /// Whether every entry is a plain number.
  private var isNumeric: Bool {
    rows.allSatisfy { $0.allSatisfy { $0.rationalValue != nil } }
  }

  /// Reports the first entry that is unusable.
  fileprivate func checkEntries() throws(ExprMatrixError) {
    for (row, entries) in rows.enumerated() {
      for (column, entry) in entries.enumerated() {
        if let problem = entry.problem { throw .entry(row: row, column: column, problem) }
      }
    }
  }

  /// The matrix X of A X = B, each entry simplified; by elimination for a matrix A of numbers, where
  /// it is exact, else through ``inverted()``.
  ///
  /// - Parameter right: as many rows as the matrix has.
  /// - Throws: ``ExprMatrixError`` if the matrix is not square or singular, or the shapes do not fit.
  public func solve(_ right: ExprMatrix) throws(ExprMatrixError) -> ExprMatrix {
    guard rowCount == columnCount else {
      throw .notSquare(operation: "solution", rows: rowCount, columns: columnCount)
    }
    guard right.rowCount == rowCount else {
      throw .shapes(operation: "solution", left: shape, right: right.shape)
    }
    try right.checkEntries()
    guard isNumeric else { return try inverted().multiplied(by: right) }
    var elimination = try Elimination(self, beside: right)
    try elimination.run()
    guard elimination.pivots.count == rowCount else { throw .singular }
    return ExprMatrix(elimination.rows.map { Array($0[columnCount...]) })
  }

  /// The vector x of A x = b, each entry simplified; of numbers it is exact.
  ///
  /// - Parameter right: as long as the matrix has rows.
  /// - Throws: as ``solve(_:)-(ExprMatrix)``.
  public func solve(_ right: [Expr]) throws(ExprMatrixError) -> [Expr] {
    try solve(ExprMatrix(right.map { [$0] })).rows.map { $0[0] }
  }

  /// How many rows are independent of each other, for all but special values of the symbols.
  ///
  /// By elimination.
  ///
  /// - Throws: ``ExprMatrixError`` if an entry is unusable, or grows beyond 400 operations.
  public func rank() throws(ExprMatrixError) -> Int {
    var elimination = try Elimination(self, beside: nil)
    try elimination.run()
    return elimination.pivots.count
  }

  /// The determinant of a matrix of numbers, exactly; nil if an entry is no number.
  var exactDeterminant: Expr? {
    guard isNumeric, var elimination = try? Elimination(self, beside: nil),
      (try? elimination.run()) != nil
    else { return nil }
    guard elimination.pivots.count == rowCount else { return .zero }
    let product = elimination.pivots.reduce(Expr.one) { $0 * $1 }
    return elimination.isOdd ? -product : product
  }
}

/// Gaussian elimination to the reduced form (each pivot is 1 and alone in its column), with every
/// entry simplified, so that what is zero is seen to be.
private struct Elimination {
  private(set) var rows: [[Expr]]
  /// The pivots before they were divided by.
  private(set) var pivots: [Expr] = []
  /// Whether rows were exchanged an odd number of times.
  private(set) var isOdd = false
  private let columns: Int

  /// Entries with more operations are not worked with.
  private static let sizeLimit = 400

  init(_ matrix: ExprMatrix, beside right: ExprMatrix?) throws(ExprMatrixError) {
    columns = matrix.columnCount
    rows = matrix.rows
    if let right { for index in rows.indices { rows[index] += right.rows[index] } }
    try matrix.checkEntries()
  }

  mutating func run() throws(ExprMatrixError) {
    var step = 0
    for column in 0..<columns where step < rows.count {
      for row in step..<rows.count { rows[row][column] = rows[row][column].simplified() }
      guard let pivot = pivotRow(from: step, column) else { continue }
      if pivot != step {
        rows.swapAt(pivot, step)
        isOdd.toggle()
      }
      try clear(column, with: step)
      step += 1
    }
  }

  /// The row with the simplest entry that is not zero: a number, else the shortest.
  private func pivotRow(from step: Int, _ column: Int) -> Int? {
    (step..<rows.count).filter { !rows[$0][column].isZero }.min {
      cost(rows[$0][column], $0) < cost(rows[$1][column], $1)
    }
  }

  private func cost(_ entry: Expr, _ row: Int) -> (Int, Int) {
    (entry.rationalValue == nil ? 1 + entry.operationCount : 0, row)
  }

  private mutating func clear(_ column: Int, with step: Int) throws(ExprMatrixError) {
    let pivot = rows[step][column]
    pivots.append(pivot)
    for place in column..<rows[step].count {
      rows[step][place] = (rows[step][place] / pivot).simplified()
    }
    for row in rows.indices where row != step && !rows[row][column].isZero {
      let factor = rows[row][column]
      for place in column..<rows[row].count where !rows[step][place].isZero {
        let entry = (rows[row][place] - factor * rows[step][place]).simplified()
        guard entry.rationalValue != nil || entry.operationCount <= Self.sizeLimit else {
          throw .tooLarge(rows: rows.count, columns: columns)
        }
        rows[row][place] = entry
      }
    }
  }
}
