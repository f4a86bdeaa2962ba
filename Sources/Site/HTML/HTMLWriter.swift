/// Writes HTML as text: blocks begin on lines of their own, running text is left together.
///
/// It gathers bytes, which are appended several times as fast as strings.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes there will be, as far as that is known.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// The text so far without the line break at its end.
  var line: String {
    let hasBreak = bytes.last == UInt8(ascii: "\n")
    return String(decoding: hasBreak ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }

  mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): HTMLText.append(text, to: &bytes)
    case .markup(let text): append(text)
    case .group(let parts): for part in parts { write(part) }
    case .element(let element): write(element)
    }
  }

  private mutating func write(_ element: HTMLElement) {
    let layout = element.tag.layout
    let name = element.tag.rawValue
    if layout != .inline { startLine() }
    append("<")
    append(name)
    for (name, value) in element.attributes.pairs {
      guard let value else { continue }
      append(" ")
      name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      append("=\"")
      HTMLText.append(value, to: &bytes)
      append("\"")
    }
    append(">")
    guard !element.tag.isVoid else { return }
    if layout == .block { startLine() }
    for child in element.children { write(child) }
    if layout == .block { startLine() }
    append("</")
    append(name)
    append(">")
    if layout == .block { append("\n") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { append("\n") }
  }
}
