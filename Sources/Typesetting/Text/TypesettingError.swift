public import Formula

/// Why a text or formula cannot be set.
public enum TypesettingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A font is missing or unusable.
  case font(FontError)
  /// A `$` opens a formula that is never closed; the column counts characters from 1.
  case unclosedFormula(text: String, column: Int)
  /// A formula between `$` signs cannot be read; the column counts characters of the text from 1.
  case formula(FormulaError, text: String, column: Int)
  /// The parts of a formula are nested deeper than a limit.
  case nestedTooDeep(limit: Int)
  /// The size is zero, negative or not finite.
  case invalidSize(Double)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .font(let error): error.description
    case .unclosedFormula(let text, let column):
      "the formula that begins with “$” at column \(column) of “\(text)” is not closed; "
        + "close it with “$”, or write “\\$” for a dollar sign"
    case .formula(let error, let text, let column):
      "the formula in “\(text)” cannot be read at column \(column): \(error.message)"
        + (error.suggestion.map { "; did you mean \($0)?" } ?? "")
    case .nestedTooDeep(let limit):
      "the formula is nested more than \(limit) levels deep; give parts of it names of their own"
    case .invalidSize(let size):
      "text cannot be set \(size) points large; give a size above 0"
    }
  }
}
