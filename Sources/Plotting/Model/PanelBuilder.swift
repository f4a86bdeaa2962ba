/// Gathers the panels of a figure; `if`, `for` and `let` may be used.
@resultBuilder
public enum PanelBuilder {
  /// One panel.
  public static func buildExpression(_ panel: some Panel) -> [any Panel] { [panel] }
  /// Panels one after the other.
  public static func buildBlock(_ parts: [any Panel]...) -> [any Panel] { parts.flatMap { $0 } }
  /// Panels of a loop.
  public static func buildArray(_ parts: [[any Panel]]) -> [any Panel] { parts.flatMap { $0 } }
  /// Panels under a condition.
  public static func buildOptional(_ part: [any Panel]?) -> [any Panel] { part ?? [] }
  /// The first of two choices.
  public static func buildEither(first part: [any Panel]) -> [any Panel] { part }
  /// The second of two choices.
  public static func buildEither(second part: [any Panel]) -> [any Panel] { part }
}
