/// What is wrong with a formula's LaTeX, and where.
public struct FormulaError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What may have been meant, ready to be put in place: `\frac`.
  public let suggestion: String?
  /// The LaTeX that was read.
  public let source: String
  /// The place in the source, counted in bytes of UTF-8 from 0.
  public let offset: Int
  /// The line of the place, from 1.
  public let line: Int
  /// The column of the place in its line, in characters from 1.
  public let column: Int

  /// The errors after this one, in the order of the text; each has no others itself.
  public private(set) var others: [FormulaError] = []

  /// This error and those after it.
  public var all: [FormulaError] {
    var first = self
    first.others = []
    return [first] + others
  }

  /// The first of several errors, which holds the others; nil where there are none.
  init?(all errors: [FormulaError]) {
    guard let first = errors.first else { return nil }
    self = first
    others = Array(errors.dropFirst())
  }

  /// Creates an error at a character of the source, counted from 0.
  init(_ message: String, suggestion: String? = nil, source: String, character: Int) {
    let before = source.prefix(character)
    self.message = message
    self.suggestion = suggestion
    self.source = source
    offset = before.utf8.count
    line = 1 + before.count { $0.isNewline }
    column = 1 + before.reversed().prefix { !$0.isNewline }.count
  }

  /// The source line with a caret under the place, two lines; a long line is cut around the place.
  public var caret: String {
    let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
    return Excerpt.caret(
      under: column, in: lines.indices.contains(line - 1) ? String(lines[line - 1]) : "")
  }

  /// Line, column, message and suggestion, then the caret lines; of each error, if there are others.
  public var description: String { all.map(\.single).joined(separator: "\n") }

  private var single: String {
    let hint = suggestion.map { "; did you mean \($0)?" } ?? ""
    return "\(line):\(column): \(message)\(hint)\n\(caret)"
  }
}
