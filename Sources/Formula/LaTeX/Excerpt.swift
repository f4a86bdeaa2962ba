/// Text in messages, with its wrong spot marked.
package enum Excerpt {
  /// A line of text and a caret under one of its columns, on two lines.
  ///
  /// Tabs and line breaks become spaces; of a line of more than 100 characters only those around
  /// the place are shown, with an ellipsis where it was cut.
  /// - Parameter column: the place in characters from 1, up to one behind the end.
  package static func caret(under column: Int, in text: String) -> String {
    let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let start = line.count <= 100 ? 0 : max(0, column - 61)
    let shown = line[min(start, line.count)...].prefix(100)
    let lead = start > 0 ? "…" : ""
    let tail = start + shown.count < line.count ? "…" : ""
    let indent = String(repeating: " ", count: max(0, column - 1 - start + lead.count))
    return "\(lead)\(String(shown))\(tail)\n\(indent)^"
  }
}
