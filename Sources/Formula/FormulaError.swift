/// What is wrong with a formula's LaTeX, and where.
public struct FormulaError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What may have been meant, ready to be put in place: `\frac`.
  public let suggestion: String?
  /// The LaTeX that was read.
  public let source: String
  /// The place in the source, counted in characters from 0.
  public let offset: Int

  /// Creates an error.
  public init(_ message: String, suggestion: String? = nil, source: String, offset: Int) {
    self.message = message
    self.suggestion = suggestion
    self.source = source
    self.offset = offset
  }

  /// The line of the place, from 1.
  public var line: Int { 1 + source.prefix(offset).count { $0.isNewline } }

  /// The column of the place in its line, in characters from 1.
  public var column: Int {
    let before = source.prefix(offset)
    let start = before.lastIndex { $0.isNewline }.map { before.index(after: $0) }
    return 1 + before[(start ?? before.startIndex)...].count
  }

  /// The source line with a caret under the place, two lines.
  public var caret: String {
    let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
    let text = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
    let indent = String(text.prefix(column - 1).map { $0 == "\t" ? "\t" : " " })
    return "\(text)\n\(indent)^"
  }

  /// Line, column, message and suggestion, then the caret lines.
  public var description: String {
    let hint = suggestion.map { "; did you mean \($0)?" } ?? ""
    return "\(line):\(column): \(message)\(hint)\n\(caret)"
  }
}
