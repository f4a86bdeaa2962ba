/// Program text for the page.
enum Listing {
  /// The text with its tokens marked; text in languages other than Swift stays as it is.
  static func html(_ source: String, language: String) -> HTML {
    guard language.lowercased() == "swift" else { return .text(source) }
    return .group(
      SwiftHighlighter.tokens(of: source).map { token in
        token.kind == .plain
          ? .text(token.text) : .tag("span", ["class": token.kind.rawValue], .text(token.text))
      })
  }
}
