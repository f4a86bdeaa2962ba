/// Gathers the blocks of a chapter, definition or cell, each with its place.
@resultBuilder
public enum BlockBuilder {
  /// One block, with the place where its expression begins.
  public static func buildExpression<B: Block>(
    _ block: B, fileID: String = #fileID, line: Int = #line, column: Int = #column
  ) -> [LocatedBlock] {
    [LocatedBlock(block, fileID: fileID, line: line, column: column)]
  }

  /// The blocks in order.
  public static func buildBlock(_ parts: [LocatedBlock]...) -> [LocatedBlock] {
    parts.flatMap { $0 }
  }

  /// The blocks of an `if` without `else`.
  public static func buildOptional(_ part: [LocatedBlock]?) -> [LocatedBlock] { part ?? [] }

  /// The blocks of the first branch.
  public static func buildEither(first part: [LocatedBlock]) -> [LocatedBlock] { part }

  /// The blocks of the second branch.
  public static func buildEither(second part: [LocatedBlock]) -> [LocatedBlock] { part }

  /// The blocks of each pass of a loop.
  public static func buildArray(_ parts: [[LocatedBlock]]) -> [LocatedBlock] {
    parts.flatMap { $0 }
  }
}
