import Formula

/// What is wrong with an expression, where, and what to write instead.
public struct ExpressionError: Error, Sendable, Hashable {
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// The place in the text, counted in characters from 1; nil when there is no text.
  public var column: Int?
  /// The text that was read.
  public var source: String?
  /// What to write instead, where that can be told.
  public var suggestion: String?
  /// The source file of the literal, as `Module/File.swift`.
  public var file: String?
  /// The line of the literal.
  public var line: Int?

  /// Creates an error.
  public init(
    _ message: String, column: Int? = nil, source: String? = nil, suggestion: String? = nil
  ) {
    self.message = message
    self.column = column
    self.source = source
    self.suggestion = suggestion
  }

  /// The text with a caret under the place, on two lines; long text is cut around the place.
  ///
  /// Empty when there is no place.
  public var caret: String {
    guard let column, let source else { return "" }
    return Excerpt.caret(under: column, in: source)
  }
}

extension ExpressionError: CustomStringConvertible {
  /// Place, message, caret lines and suggestion.
  public var description: String {
    var text = ""
    if let file, let line { text += "\(file):\(line): " }
    text += message
    if let column { text += " at column \(column)" }
    if !caret.isEmpty { text += "\n\(caret)" }
    if let suggestion { text += "\n\(suggestion)" }
    return text
  }
}
