/// Writes HTML as text: blocks begin on lines of their own, running text is left together.
///
/// It gathers bytes, which are appended several times as fast as strings.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// The text so far.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// How an element stands among others.
  private enum Layout {
    /// In running text.
    case inline
    /// On a line of its own, holding running text.
    case line
    /// On lines of its own, holding other blocks.
    case block

    init(of name: String) {
      switch name {
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "pre", "caption",
        "figcaption", "th", "td", "summary", "hr":
        self = .line
      case "section", "article", "aside", "figure", "div", "ul", "ol", "dl", "table", "thead",
        "tbody", "tr", "blockquote", "nav", "details", "svg":
        self = .block
      default: self = .inline
      }
    }
  }

  mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): append(HTMLText.escaped(text))
    case .markup(let text): append(text)
    case .group(let parts): for part in parts { write(part) }
    case .element(let element): write(element)
    }
  }

  private mutating func write(_ element: HTMLElement) {
    let layout = Layout(of: element.name)
    if layout != .inline { startLine() }
    append("<")
    append(element.name)
    for pair in element.attributes.pairs {
      append(" ")
      append(pair.name)
      append("=\"")
      append(HTMLText.escaped(pair.value))
      append("\"")
    }
    append(">")
    guard !Self.isVoid(element.name) else { return }
    if layout == .block { startLine() }
    for child in element.children { write(child) }
    if layout == .block { startLine() }
    append("</")
    append(element.name)
    append(">")
    if layout == .block { append("\n") }
  }

  private static func isVoid(_ name: String) -> Bool {
    switch name {
    case "br", "hr", "img", "wbr", "link", "meta": true
    default: false
    }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { append("\n") }
  }
}
