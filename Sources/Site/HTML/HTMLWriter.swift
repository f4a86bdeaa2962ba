import Formula

/// Writes HTML as UTF-8: blocks begin on lines of their own, running text is left together.
///
/// It gathers bytes, which are appended several times as fast as strings, and gives them as they are:
/// a string would be held to be UTF-8 once more.
struct HTMLWriter {
  private var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes there will be, as far as that is known.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// The markup without the line break at its end.
  consuming func line() -> [UInt8] {
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes
  }

  mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): HTMLText.append(text, to: &bytes)
    case .markup(let markup): bytes.append(contentsOf: markup)
    case .group(let parts): for part in parts { write(part) }
    case .element(let element): write(element)
    }
  }

  private mutating func write(_ element: HTMLElement) {
    let layout = element.tag.layout
    let name = element.tag.name
    if layout != .inline { startLine() }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(fixed: name)
    for (name, value) in element.attributes.pairs {
      guard let value else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes.append(fixed: name)
      bytes.append(fixed: "=\"")
      HTMLText.append(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    guard !element.tag.isVoid else { return }
    if layout == .block { startLine() }
    for child in element.children { write(child) }
    if layout == .block { startLine() }
    bytes.append(fixed: "</")
    bytes.append(fixed: name)
    bytes.append(UInt8(ascii: ">"))
    if layout == .block { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func startLine() {
    let end = UInt8(ascii: "\n")
    if let last = bytes.last, last != end { bytes.append(end) }
  }
}
