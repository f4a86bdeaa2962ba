/// Writes HTML as text: blocks begin on lines of their own, running text is left together.
struct HTMLWriter {
  private(set) var output = ""

  /// Elements that hold running text and stand on lines of their own.
  private static let lines: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "pre", "caption", "figcaption", "th",
    "td", "summary", "hr",
  ]

  /// Elements that hold other blocks.
  private static let blocks: Set<String> = [
    "section", "article", "aside", "figure", "div", "ul", "ol", "dl", "table", "thead", "tbody",
    "tr", "blockquote", "nav", "details", "svg",
  ]

  private static let void: Set<String> = ["br", "hr", "img", "wbr", "link", "meta"]

  mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): output += HTMLText.escaped(text)
    case .markup(let text): output += text
    case .group(let parts): for part in parts { write(part) }
    case .element(let element): write(element)
    }
  }

  private mutating func write(_ element: HTMLElement) {
    let isBlock = Self.blocks.contains(element.name)
    if isBlock || Self.lines.contains(element.name) { startLine() }
    output += "<"
    output += element.name
    for pair in element.attributes.pairs {
      output += " "
      output += pair.name
      output += "=\""
      output += HTMLText.escaped(pair.value)
      output += "\""
    }
    output += ">"
    guard !Self.void.contains(element.name) else { return }
    if isBlock { startLine() }
    for child in element.children { write(child) }
    if isBlock { startLine() }
    output += "</"
    output += element.name
    output += ">"
    if isBlock { output += "\n" }
  }

  private mutating func startLine() {
    if let last = output.utf8.last, last != UInt8(ascii: "\n") { output += "\n" }
  }
}
