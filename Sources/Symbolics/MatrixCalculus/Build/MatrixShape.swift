/// The rows and columns of a matrix expression: `m × n`.
///
/// A number is 1 × 1, a column vector n × 1, a row 1 × n.
public struct MatrixShape: Sendable, Hashable {
  /// How many rows there are.
  public var rows: Dimension
  /// How many columns there are.
  public var columns: Dimension

  /// Creates a shape.
  public init(_ rows: Dimension, _ columns: Dimension) {
    self.rows = rows
    self.columns = columns
  }

  /// The shape of a number.
  public static let scalar = MatrixShape(1, 1)

  /// Whether it is the shape of a number.
  public var isScalar: Bool { rows.isOne && columns.isOne }
  /// Whether there is one column and more than one row.
  public var isColumn: Bool { columns.isOne && !rows.isOne }
  /// Whether there is one row and more than one column.
  public var isRow: Bool { rows.isOne && !columns.isOne }
  /// Whether there are as many rows as columns.
  public var isSquare: Bool { rows == columns }
  /// Rows and columns exchanged.
  public var transpose: MatrixShape { MatrixShape(columns, rows) }

  /// The shape without dimensions of 1, as derivatives by vectors are said to have it: `m`, `m × n`.
  var compact: String {
    if isScalar { return "1" }
    return columns.isOne ? rows.description : description
  }
}

extension MatrixShape: CustomStringConvertible {
  /// `m × n`.
  public var description: String { "\(rows) × \(columns)" }
}
