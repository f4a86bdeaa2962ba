/// A place in a source file.
public struct SourceLocation: Sendable, Hashable {
  /// The file's path relative to the package, or as the compiler names it (`Module/File.swift`)
  /// where the package's path is not known.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1 in UTF-8 bytes as the compiler counts, or nil for the whole line.
  public var column: Int?

  /// Creates a location.
  public init(file: String, line: Int, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, or `file:line` without a column.
  public var description: String {
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column; a whole line stands before its columns.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column ?? 0) < (right.file, right.line, right.column ?? 0)
  }
}
