public import Formula
public import Symbolics

extension Expr: FormulaConvertible {
  /// The expression as it is printed in books.
  ///
  /// - Throws: ``ContentError`` at the literal an unreadable expression was written as.
  public func formula(in context: inout BuildContext) throws -> Formula {
    if let problem { throw context.error(of: problem) }
    return formula
  }

  /// The expression as it can be typed in again.
  public var plainForm: String? { plain }
}

extension Expr: FormulaEntry {
  /// One entry.
  public func row(in context: inout BuildContext) throws -> [Formula] {
    [try formula(in: &context)]
  }
}

extension Array: FormulaEntry where Element == Expr {
  /// A row of entries.
  public func row(in context: inout BuildContext) throws -> [Formula] {
    try map { try $0.formula(in: &context) }
  }
}

extension BuildContext {
  /// What is wrong with an expression, at its spot in the source if it was written as a literal.
  func error(of problem: ExpressionError) -> ContentError {
    var error = ContentError("bad expression: \(problem.message)")
    if let suggestion = problem.suggestion { error.notes.append(.init(suggestion)) }
    guard let file = problem.file, let line = problem.line else { return error }
    error.location = sources.location(fileID: file, line: line)
    if let text = problem.source, let column = problem.column {
      let offset = text.prefix(column - 1).utf8.count
      error.location = place(of: offset, in: text, fileID: file, line: line) ?? error.location
      error.notes.insert(.init("in '\(text)', column \(column)"), at: 0)
    }
    return error
  }
}
