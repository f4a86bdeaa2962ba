/// Gathers the rows of a ``Table``.
@resultBuilder
public enum RowBuilder {
  /// One row.
  public static func buildExpression(_ row: Row) -> [Row] { [row] }

  /// The rows in order.
  public static func buildBlock(_ parts: [Row]...) -> [Row] { parts.flatMap { $0 } }

  /// The rows of an `if` without `else`.
  public static func buildOptional(_ part: [Row]?) -> [Row] { part ?? [] }

  /// The rows of the first branch.
  public static func buildEither(first part: [Row]) -> [Row] { part }

  /// The rows of the second branch.
  public static func buildEither(second part: [Row]) -> [Row] { part }

  /// The rows of each pass of a loop.
  public static func buildArray(_ parts: [[Row]]) -> [Row] { parts.flatMap { $0 } }
}
