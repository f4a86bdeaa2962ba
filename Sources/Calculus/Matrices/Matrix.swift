/// A small dense matrix of doubles, row-major.
public struct Matrix: Sendable, Hashable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The entries, row by row, `rows * columns` of them.
  public private(set) var elements: [Double]

  /// Creates a matrix from its entries, row by row.
  ///
  /// - Precondition: there are `rows * columns` entries.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(elements.count == rows * columns, "A matrix has rows × columns entries.")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Creates a matrix from a function of row and column, both counted from 0.
  public init(rows: Int, columns: Int, entry: (Int, Int) -> Double) {
    var elements: [Double] = []
    elements.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { elements.append(entry(row, column)) }
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// Creates a matrix from its rows, where they may come from input.
  ///
  /// - Throws: ``MatrixError/ragged(expected:found:)`` if they are not equally long.
  public init(checking rows: [[Double]]) throws(MatrixError) {
    let columns = rows.first?.count ?? 0
    for row in rows where row.count != columns {
      throw .ragged(expected: columns, found: row.count)
    }
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// Creates a matrix from its rows.
  ///
  /// - Precondition: all rows have the same length; ``init(checking:)`` throws instead.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "The rows of a matrix are equally long.")
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// Creates a matrix of one column.
  public init(column: [Double]) {
    self.init(rows: column.count, columns: 1, elements: column)
  }

  /// The matrix with ones on the diagonal and zeros elsewhere.
  public static func identity(_ size: Int) -> Matrix {
    Matrix(rows: size, columns: size) { $0 == $1 ? 1 : 0 }
  }

  /// A matrix of random entries, evenly spread over a range.
  @inlinable public static func random(
    rows: Int, columns: Int, in range: ClosedRange<Double> = -1...1,
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    // One generator, drawn from in order of the entries.
    let entries = (0..<rows * columns).map { _ in Double.random(in: range, using: &generator) }
    return Matrix(rows: rows, columns: columns, elements: entries)
  }

  /// The entry in a row and column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// The rows, as arrays.
  public var rowArrays: [[Double]] {
    (0..<rows).map { Array(elements[$0 * columns..<($0 + 1) * columns]) }
  }

  /// The matrix with rows and columns exchanged.
  public var transpose: Matrix { Matrix(rows: columns, columns: rows) { self[$1, $0] } }

  /// Whether there are as many rows as columns.
  public var isSquare: Bool { rows == columns }

  /// The sum of the diagonal.
  public var trace: Double { (0..<min(rows, columns)).reduce(0) { $0 + self[$1, $1] } }

  /// The largest absolute value of an entry; 0 for an empty matrix, NaN if an entry is NaN.
  public var largestMagnitude: Double {
    elements.reduce(0) { $1.isNaN || $0.isNaN ? .nan : max($0, abs($1)) }
  }

  private func combined(_ other: Matrix, _ operation: (Double, Double) -> Double) -> Matrix {
    precondition(rows == other.rows && columns == other.columns, "The shapes must be the same.")
    return Matrix(
      rows: rows, columns: columns, elements: zip(elements, other.elements).map(operation))
  }

  /// The sum, where the shapes may come from input.
  ///
  /// - Throws: ``MatrixError/shapes(operation:left:right:)`` if the shapes differ.
  public func adding(_ other: Matrix) throws(MatrixError) -> Matrix {
    guard rows == other.rows, columns == other.columns else {
      throw .shapes(
        operation: "sum", left: [rows, columns], right: [other.rows, other.columns])
    }
    return self + other
  }

  /// The product, where the shapes may come from input.
  ///
  /// - Throws: ``MatrixError/shapes(operation:left:right:)`` if the first has not as many columns as
  ///   the second rows.
  public func multiplied(by other: Matrix) throws(MatrixError) -> Matrix {
    guard columns == other.rows else {
      throw .shapes(
        operation: "product", left: [rows, columns], right: [other.rows, other.columns])
    }
    return self * other
  }

  /// The sum of two matrices of one shape.
  ///
  /// - Precondition: the shapes are the same; ``adding(_:)`` throws instead.
  public static func + (a: Matrix, b: Matrix) -> Matrix { a.combined(b, +) }
  /// The difference of two matrices of one shape.
  ///
  /// - Precondition: the shapes are the same.
  public static func - (a: Matrix, b: Matrix) -> Matrix { a.combined(b, -) }
  /// The opposite matrix.
  public static prefix func - (a: Matrix) -> Matrix { a * -1 }
  /// The matrix with every entry multiplied.
  public static func * (a: Matrix, factor: Double) -> Matrix {
    Matrix(rows: a.rows, columns: a.columns, elements: a.elements.map { $0 * factor })
  }
  /// The matrix with every entry multiplied.
  public static func * (factor: Double, a: Matrix) -> Matrix { a * factor }

  /// The product of matrices.
  ///
  /// - Precondition: the first has as many columns as the second has rows; ``multiplied(by:)`` throws
  ///   instead.
  public static func * (a: Matrix, b: Matrix) -> Matrix {
    precondition(a.columns == b.rows, "The first matrix has as many columns as the second rows.")
    return Matrix(rows: a.rows, columns: b.columns) { row, column in
      (0..<a.columns).reduce(0) { $0 + a[row, $1] * b[$1, column] }
    }
  }
}

extension Matrix: CustomStringConvertible {
  /// The rows in brackets, numbers in their shortest form: `[[2, 1], [1, 2]]`.
  public var description: String {
    let rows = rowArrays.map { row in
      "[" + row.map { NumberFormat.shortest.string($0) }.joined(separator: ", ") + "]"
    }
    return "[" + rows.joined(separator: ", ") + "]"
  }
}
