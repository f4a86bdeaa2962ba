public import Formula

/// What an array holds that can be shown as a column vector or matrix: an entry, or a row of entries.
public protocol FormulaEntry: Sendable {
  /// The entries of the row.
  func row(in context: inout BuildContext) throws -> [Formula]
}

extension Array: FormulaConvertible where Element: FormulaEntry {
  /// A column of entries, or a matrix of rows, in square brackets.
  public func formula(in context: inout BuildContext) throws -> Formula {
    Formula.matrix(try map { try $0.row(in: &context) })
  }
}

extension Formula {
  /// Rows of entries in square brackets.
  static func matrix(_ rows: [[Formula]]) -> Formula {
    .fenced("[", .table(Table(kind: .matrix, rows: rows)), "]")
  }
}
