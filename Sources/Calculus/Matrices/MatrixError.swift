/// Why a matrix has no answer to a question.
public enum MatrixError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The question is for square matrices.
  case notSquare(rows: Int, columns: Int)
  /// The question is for symmetric matrices.
  case notSymmetric
  /// The matrix has no inverse.
  case singular
  /// An entry is NaN or infinite.
  case notFinite
  /// Two matrices, or a matrix and a vector, do not fit each other; shapes are rows and columns.
  case shapes(operation: String, left: [Int], right: [Int])
  /// The rows are not equally long, or the entries not rows × columns many.
  case ragged(expected: Int, found: Int)

  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .notSquare(let rows, let columns): "the matrix is \(rows) × \(columns), not square"
    case .notSymmetric: "the matrix is not symmetric; use (A + Aᵀ)/2 if it nearly is"
    case .singular: "the matrix is singular: it has no inverse"
    case .notFinite: "the matrix has an entry that is not finite"
    case .shapes(let operation, let left, let right):
      "the \(operation) of \(Self.text(left)) and \(Self.text(right)) does not exist"
    case .ragged(let expected, let found):
      "a row or list of entries has \(found) numbers in place of \(expected)"
    }
  }

  private static func text(_ shape: [Int]) -> String {
    shape.map { "\($0)" }.joined(separator: " × ")
  }
}
