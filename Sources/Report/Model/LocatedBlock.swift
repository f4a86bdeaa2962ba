/// A block with the place where it was written.
public struct LocatedBlock: Sendable {
  /// The block.
  public let block: any Block
  /// The `#fileID` of the file it was written in.
  public let fileID: String
  /// The line it begins on, counted from 1.
  public let line: Int
  /// The column it begins at, counted from 1 in UTF-8 bytes.
  public let column: Int

  /// Creates a located block.
  public init(
    _ block: any Block, fileID: String = #fileID, line: Int = #line, column: Int = #column
  ) {
    self.block = block
    self.fileID = fileID
    self.line = line
    self.column = column
  }
}
