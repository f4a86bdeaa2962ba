/// Collects marks in space in drawing order.
@resultBuilder
public enum SpaceMarkBuilder {
  /// A mark.
  public static func buildExpression(_ mark: some SpaceMark) -> [any SpaceMark] { [mark] }
  /// Marks made elsewhere.
  public static func buildExpression(_ marks: [any SpaceMark]) -> [any SpaceMark] { marks }
  /// Marks in a row.
  public static func buildBlock(_ parts: [any SpaceMark]...) -> [any SpaceMark] {
    parts.flatMap { $0 }
  }
  /// Marks of a loop.
  public static func buildArray(_ parts: [[any SpaceMark]]) -> [any SpaceMark] {
    parts.flatMap { $0 }
  }
  /// Marks under a condition.
  public static func buildOptional(_ part: [any SpaceMark]?) -> [any SpaceMark] { part ?? [] }
  /// Marks of the first branch.
  public static func buildEither(first part: [any SpaceMark]) -> [any SpaceMark] { part }
  /// Marks of the second branch.
  public static func buildEither(second part: [any SpaceMark]) -> [any SpaceMark] { part }
}
