extension MathMLWriter {
  /// Writes words in a face.
  mutating func writeWords(_ words: String, _ face: Formula.TextStyle) {
    let style =
      switch face {
      case .normal: ""
      case .bold: "font-weight:bold"
      case .italic: "font-style:italic"
      case .sansSerif: "font-family:sans-serif"
      case .monospace: "font-family:monospace"
      }
    token("mtext", style.isEmpty ? "" : #" style="\#(style)""#, Self.keepingEdges(words))
  }

  /// Blanks at the edges would be trimmed.
  private static func keepingEdges(_ words: String) -> String {
    let leading = words.prefix { $0 == " " }.count
    guard leading < words.count else { return String(repeating: "\u{A0}", count: words.count) }
    let trailing = words.reversed().prefix { $0 == " " }.count
    return String(repeating: "\u{A0}", count: leading)
      + words.dropFirst(leading).dropLast(trailing)
      + String(repeating: "\u{A0}", count: trailing)
  }
}
