/// Why a matrix of expressions has no answer to a question.
public enum ExprMatrixError: Error, Sendable, Hashable {
  /// The question is for square matrices.
  case notSquare(operation: String, rows: Int, columns: Int)
  /// Two matrices do not fit each other.
  case shapes(operation: String, left: [Int], right: [Int])
  /// The determinant is zero for all values of the symbols.
  case singular
  /// An entry is unusable: it was built from bad text, or divides by zero.
  case entry(row: Int, column: Int, ExpressionError)
  /// More work than is done.
  case tooLarge(rows: Int, columns: Int)
}

extension ExprMatrixError: CustomStringConvertible {
  /// What is wrong, in a sentence without a full stop.
  public var description: String {
    switch self {
    case .notSquare(let operation, let rows, let columns):
      "the \(operation) needs a square matrix, not \(rows) × \(columns)"
    case .shapes(let operation, let left, let right):
      "the \(operation) of \(left[0]) × \(left[1]) and \(right[0]) × \(right[1]) does not exist"
    case .singular: "the matrix is singular: its determinant is zero"
    case .entry(let row, let column, let error):
      "the entry in row \(row + 1), column \(column + 1) is unusable: \(error.message)"
    case .tooLarge(let rows, let columns):
      "a \(rows) × \(columns) matrix with this many symbols is too large; put numbers in first"
    }
  }
}
