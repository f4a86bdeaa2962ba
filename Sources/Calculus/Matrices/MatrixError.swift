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

  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .notSquare(let rows, let columns): "the matrix is \(rows) × \(columns), not square"
    case .notSymmetric: "the matrix is not symmetric; use (A + Aᵀ)/2 if it nearly is"
    case .singular: "the matrix is singular: it has no inverse"
    case .notFinite: "the matrix has an entry that is not finite"
    }
  }
}
