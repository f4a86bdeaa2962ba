/// A piece of HTML.
///
/// Names are fixed and texts are escaped by where they stand, so that nothing an author writes can
/// become markup; only ``markup(_:)`` is taken as it is, for what other typed writers of this package
/// made.
enum HTML: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// Words.
  case text(String)
  /// Finished markup in UTF-8.
  case markup([UInt8])
  /// Pieces side by side.
  case group([HTML])
  /// An element.
  case element(HTMLElement)

  init(stringLiteral value: String) { self = .text(value) }

  init(arrayLiteral elements: HTML...) { self = .group(elements) }

  /// An element with what it contains.
  static func tag(
    _ tag: HTMLTag, _ attributes: HTMLAttributes = [:], _ children: HTML...
  ) -> HTML {
    .element(HTMLElement(tag: tag, attributes: attributes, children: children))
  }

  /// An element that holds a list of pieces.
  static func tag(
    _ tag: HTMLTag, _ attributes: HTMLAttributes = [:], of children: [HTML]
  ) -> HTML {
    .element(HTMLElement(tag: tag, attributes: attributes, children: children))
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .markup(let bytes): bytes.isEmpty
    case .group(let parts): parts.allSatisfy(\.isEmpty)
    case .element: false
    }
  }

  /// The markup, without a line break at its end.
  var line: [UInt8] {
    // Finished markup mostly is a whole page, which would only be copied.
    if case .markup(let bytes) = self, bytes.last != UInt8(ascii: "\n") { return bytes }
    var writer = HTMLWriter()
    writer.write(self)
    return writer.line()
  }
}

/// An element of HTML.
struct HTMLElement: Sendable {
  var tag: HTMLTag
  var attributes: HTMLAttributes
  var children: [HTML]
}

/// The attributes of an element, in the order they are written; those without a value are left out.
struct HTMLAttributes: Sendable, ExpressibleByDictionaryLiteral {
  var pairs: [(StaticString, String?)]

  init(dictionaryLiteral elements: (StaticString, String?)...) { pairs = elements }
}
