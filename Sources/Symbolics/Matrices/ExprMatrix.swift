/// A rectangular matrix of expressions.
public struct ExprMatrix: Sendable, Hashable {
  /// The entries row by row; every row has `columnCount` entries.
  public let rows: [[Expr]]

  /// How many rows there are.
  public var rowCount: Int { rows.count }
  /// How many columns there are.
  public var columnCount: Int { rows.first?.count ?? 0 }

  /// Creates a matrix from its rows; shorter rows are filled up with zeros.
  public init(_ rows: [[Expr]]) {
    let width = rows.map(\.count).max() ?? 0
    self.rows = rows.map { $0 + Array(repeating: .zero, count: width - $0.count) }
  }

  /// The identity matrix.
  public static func identity(_ size: Int) -> ExprMatrix {
    ExprMatrix((0..<size).map { row in (0..<size).map { $0 == row ? .one : .zero } })
  }

  /// The entry in a row and column, counted from 0; poisoned outside the matrix.
  public subscript(row: Int, column: Int) -> Expr {
    guard rows.indices.contains(row), (0..<columnCount).contains(column) else {
      return .poisoned("the matrix has no entry (\(row), \(column))")
    }
    return rows[row][column]
  }

  /// Rows and columns exchanged.
  public var transpose: ExprMatrix {
    ExprMatrix((0..<columnCount).map { column in rows.map { $0[column] } })
  }

  /// The sum of the diagonal, simplified; poisoned when the matrix is not square.
  public var trace: Expr {
    guard rowCount == columnCount else { return notSquare("trace") }
    return Expr.sum(rows.indices.map { rows[$0][$0] }).simplified()
  }

  /// The determinant, simplified; poisoned when the matrix is not square, 1 when it is empty.
  ///
  /// Of numbers it is exact, by elimination. With symbols it goes by minors of the first row, each
  /// worked out once and zeros left out: a full matrix up to 10 by 10, larger ones where most
  /// entries are zero; beyond it is poisoned.
  public var determinant: Expr {
    guard rowCount == columnCount else { return notSquare("determinant") }
    if let exact = exactDeterminant { return exact }
    var known: [[Int]: Expr] = [:]
    let value = minor(Array(0..<columnCount), &known)
    guard known.count <= ExprMatrix.minorLimit else {
      return .poisoned(
        "a determinant of \(rowCount) × \(columnCount) with symbols is too large; put numbers in first"
      )
    }
    return value.simplified()
  }

  /// How many minors are worked out.
  private static let minorLimit = 2048

  /// The determinant of the last rows and the given columns; anything once there are too many.
  private func minor(_ columns: [Int], _ known: inout [[Int]: Expr]) -> Expr {
    guard !columns.isEmpty, known.count <= ExprMatrix.minorLimit else { return .one }
    if let value = known[columns] { return value }
    let row = rows[rowCount - columns.count]
    var terms: [Expr] = []
    for (index, column) in columns.enumerated() where !row[column].isZero {
      var rest = columns
      rest.remove(at: index)
      let term = row[column] * minor(rest, &known)
      terms.append(index.isMultiple(of: 2) ? term : -term)
    }
    let value = Expr.sum(terms)
    known[columns] = value
    return value
  }

  private func notSquare(_ what: String) -> Expr {
    .poisoned("the \(what) needs a square matrix, not \(rowCount) × \(columnCount)")
  }

  /// The inverse, simplified, by the adjugate; nil when the matrix is not square or its determinant
  /// simplifies to zero, where ``inverted()`` says which.
  public var inverse: ExprMatrix? {
    let determinant = self.determinant
    guard determinant.problem == nil, !determinant.isZero else { return nil }
    return ExprMatrix(
      rows.indices.map { row in
        rows.indices.map { column in
          let part = without(row: column, column: row).determinant
          let sign: Expr = (row + column).isMultiple(of: 2) ? 1 : -1
          return (sign * part / determinant).simplified()
        }
      })
  }

  private func without(row: Int, column: Int) -> ExprMatrix {
    ExprMatrix(
      rows.indices.filter { $0 != row }.map { index in
        rows[index].indices.filter { $0 != column }.map { rows[index][$0] }
      })
  }

  /// The product, each entry simplified; nil when the inner sizes differ, where
  /// ``multiplied(by:)`` says how.
  public func times(_ other: ExprMatrix) -> ExprMatrix? {
    guard columnCount == other.rowCount else { return nil }
    let columns = other.transpose.rows
    return ExprMatrix(
      rows.map { row in
        columns.map { column in Expr.sum(zip(row, column).map { $0 * $1 }).simplified() }
      })
  }

  /// The matrix with a transformation of every entry.
  public func map(_ transform: (Expr) -> Expr) -> ExprMatrix {
    ExprMatrix(rows.map { $0.map(transform) })
  }

  /// The values of all entries at a point, row by row.
  public func values(at point: [Expr: Double]) -> [[Double]] {
    rows.map { $0.map { $0.value(at: point) } }
  }
}
