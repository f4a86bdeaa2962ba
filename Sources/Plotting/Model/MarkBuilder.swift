/// Gathers the marks of axes; `if`, `for` and `let` may be used.
@resultBuilder
public enum MarkBuilder {
  /// One mark.
  public static func buildExpression(_ mark: some Mark) -> [any Mark] { [mark] }
  /// Several marks.
  public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }
  /// Marks one after the other.
  public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] { parts.flatMap { $0 } }
  /// Marks of a loop.
  public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }
  /// Marks under a condition.
  public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }
  /// The first of two choices.
  public static func buildEither(first part: [any Mark]) -> [any Mark] { part }
  /// The second of two choices.
  public static func buildEither(second part: [any Mark]) -> [any Mark] { part }
}
