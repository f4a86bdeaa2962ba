import BookCommand
import Symbolics

extension Expr {
  /// Reads an expression of the command line, whose symbols are as is assumed.
  init(argument text: String, assuming assumption: Assumption = .real) throws(CommandFailure) {
    do throws(ExpressionError) {
      let expression = try Expr(parsing: text, assuming: assumption)
      if let problem = expression.problem { throw problem }
      self = expression
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Reads the name of a symbol.
  static func symbol(argument text: String) throws(CommandFailure) -> Expr {
    guard let symbol = try? Expr(parsing: text), symbol.symbolName != nil else {
      throw CommandFailure(
        "'\(text)' is no symbol", suggestion: "a symbol is a letter and what may follow: x, x1, mu",
        status: .usage)
    }
    return symbol
  }
}

extension CommandFailure {
  /// The failure that an error of an expression is.
  init(_ error: ExpressionError) {
    self.init(
      error.message, excerpt: error.caret, suggestion: error.suggestion ?? "",
      column: error.column)
  }
}
