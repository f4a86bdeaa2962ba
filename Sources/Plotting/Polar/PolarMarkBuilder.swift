/// Gathers the marks of polar axes; `if`, `for` and `let` may be used.
@resultBuilder
public enum PolarMarkBuilder {
  /// One mark.
  public static func buildExpression(_ mark: some PolarMark) -> [any PolarMark] { [mark] }
  /// Marks one after the other.
  public static func buildBlock(_ parts: [any PolarMark]...) -> [any PolarMark] {
    parts.flatMap { $0 }
  }
  /// Marks of a loop.
  public static func buildArray(_ parts: [[any PolarMark]]) -> [any PolarMark] {
    parts.flatMap { $0 }
  }
  /// Marks under a condition.
  public static func buildOptional(_ part: [any PolarMark]?) -> [any PolarMark] { part ?? [] }
  /// The first of two choices.
  public static func buildEither(first part: [any PolarMark]) -> [any PolarMark] { part }
  /// The second of two choices.
  public static func buildEither(second part: [any PolarMark]) -> [any PolarMark] { part }
}
