/// Why a matrix expression cannot be built, differentiated or evaluated.
public enum MatrixCalculusError: Error, Sendable, Hashable {
  /// Two parts do not fit each other.
  case shapes(operation: String, left: MatrixShape, right: MatrixShape, cure: String)
  /// The operation is for square matrices.
  case notSquare(operation: String, shape: MatrixShape)
  /// The operation is for another shape: a number, a column.
  case wrongShape(operation: String, shape: MatrixShape, expected: String)
  /// A dimension below 1.
  case emptyDimension(name: String, size: Int)
  /// A name that is empty or not one word of letters, digits and underscores.
  case badName(String)
  /// One name stands for two different symbols.
  case clash(name: String)
  /// Division by a number that is zero.
  case divisionByZero
  /// A form whose derivative is not known here.
  case unsupported(form: String, reason: String)
  /// The expression has more parts, or is nested deeper, than is worked with.
  case tooLarge(limit: String)
  /// A symbol without value.
  case unbound(name: String)
  /// A value of another shape than its symbol, or dimensions that contradict each other.
  case badValue(name: String, rows: Int, columns: Int, expected: String)
  /// A dimension whose size does not follow from the values.
  case unknownDimension(name: String)
  /// There is no value: a singular matrix, a logarithm of a negative number.
  case undefined(String)
  /// Text that is no matrix expression.
  case text(ExpressionError)
}

extension MatrixCalculusError: CustomStringConvertible {
  /// What is wrong and what to do, in a sentence without a full stop.
  public var description: String {
    switch self {
    case .shapes(let operation, let left, let right, let cure):
      "the \(operation) of \(left) and \(right) does not exist; \(cure)"
    case .notSquare(let operation, let shape):
      "the \(operation) needs a square matrix, not \(shape)"
    case .wrongShape(let operation, let shape, let expected):
      "the \(operation) needs \(expected), not \(shape)"
    case .emptyDimension(let name, let size):
      "'\(name)' cannot have \(size) rows or columns; the least is 1"
    case .badName(let name):
      "'\(name)' is no name; use a letter, then letters, digits and underscores"
    case .clash(let name):
      "'\(name)' stands for two different symbols; give one of them another name"
    case .divisionByZero: "division by zero"
    case .unsupported(let form, let reason): "\(form): \(reason)"
    case .tooLarge(let limit): "the expression has more than \(limit)"
    case .unbound(let name): "'\(name)' has no value; give it one"
    case .badValue(let name, let rows, let columns, let expected):
      "the value of '\(name)' is \(rows) × \(columns), but \(expected)"
    case .unknownDimension(let name):
      "the size of '\(name)' does not follow from the values; give it in `sizes`"
    case .undefined(let reason): reason
    case .text(let error): error.description
    }
  }
}
