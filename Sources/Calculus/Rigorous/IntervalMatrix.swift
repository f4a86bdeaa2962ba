/// A small dense matrix of intervals, row-major: all matrices with entries in them.
public struct IntervalMatrix: Sendable, Hashable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The entries, row by row, `rows * columns` of them.
  public private(set) var elements: [Interval]

  /// Creates a matrix from a function of row and column, both counted from 0.
  public init(rows: Int, columns: Int, entry: (Int, Int) -> Interval) {
    self.rows = rows
    self.columns = columns
    var elements: [Interval] = []
    elements.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { elements.append(entry(row, column)) }
    }
    self.elements = elements
  }

  /// Creates the matrix that holds one matrix only.
  public init(_ matrix: Matrix) {
    self.init(rows: matrix.rows, columns: matrix.columns) { Interval(matrix[$0, $1]) }
  }

  /// The entry in a row and column, both counted from 0.
  public subscript(row: Int, column: Int) -> Interval { elements[row * columns + column] }

  /// The matrix of the midpoints.
  public var midpoint: Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map(\.midpoint))
  }

  /// Whether all bounds are finite.
  public var isBounded: Bool { elements.allSatisfy(\.isBounded) }

  /// The matrix with rows and columns exchanged.
  public var transpose: IntervalMatrix {
    IntervalMatrix(rows: columns, columns: rows) { self[$1, $0] }
  }

  /// The product, which holds all products of matrices in the two.
  ///
  /// - Precondition: the first has as many columns as the second has rows.
  public static func * (a: IntervalMatrix, b: IntervalMatrix) -> IntervalMatrix {
    precondition(a.columns == b.rows, "The first matrix has as many columns as the second rows.")
    return IntervalMatrix(rows: a.rows, columns: b.columns) { row, column in
      (0..<a.columns).reduce(.zero) { $0 + a[row, $1] * b[$1, column] }
    }
  }

  /// The product with a column.
  ///
  /// - Precondition: the column is as long as the matrix has columns.
  public static func * (a: IntervalMatrix, x: [Interval]) -> [Interval] {
    precondition(x.count == a.columns, "The column is as long as the matrix has columns.")
    return (0..<a.rows).map { row in
      (0..<a.columns).reduce(.zero) { $0 + a[row, $1] * x[$1] }
    }
  }

  /// The difference of two matrices of one shape.
  public static func - (a: IntervalMatrix, b: IntervalMatrix) -> IntervalMatrix {
    precondition(a.rows == b.rows && a.columns == b.columns, "The shapes must be the same.")
    return IntervalMatrix(rows: a.rows, columns: a.columns) { a[$0, $1] - b[$0, $1] }
  }

  /// The largest sum of magnitudes in a row, rounded up; 0 for an empty matrix.
  ///
  /// No vector grows by more than that factor in its largest entry.
  public var rowNorm: Double {
    (0..<rows).map { row in
      (0..<columns).reduce(Interval.zero) { $0 + Interval(self[row, $1].magnitude) }.upper
    }.max() ?? 0
  }
}
