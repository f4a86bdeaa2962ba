import Formula

extension [Inline] {
  /// The words without markup; mathematics as plain text.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.plainText
      case .link(_, let inner): inner.plainText
      case .math(let formula): formula.plainText
      case .reference(let reference): reference.text.plainText
      case .lineBreak: " "
      }
    }.joined()
  }
}
