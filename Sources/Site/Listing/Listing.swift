import Formula

/// Program text for the page.
enum Listing {
  /// The text with its tokens marked; text in languages other than Swift stays as it is.
  static func html(_ source: String, language: String) -> HTML {
    guard language.lowercased() == "swift" else { return .text(source) }
    // Written as it will stand: as elements thousands of tokens would take as many allocations.
    let text = Array(source.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * text.count)
    for token in SwiftHighlighter.tokens(of: text) {
      if token.kind != .plain {
        bytes.append(fixed: "<span class=\"")
        bytes.append(token.kind.rawValue)
        bytes.append(fixed: "\">")
      }
      HTMLText.append(text[token.range], to: &bytes)
      if token.kind != .plain { bytes.append(fixed: "</span>") }
    }
    return .markup(bytes)
  }
}
