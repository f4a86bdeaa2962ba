/// An element of a picture that was read back.
///
/// The reader knows what `SVGWriter` writes: elements, double-quoted attributes, text and
/// references; no comments, declarations or CDATA sections.
struct SVGElement {
  /// The name of the element.
  var name: String
  /// The values of its attributes.
  var attributes: [String: String] = [:]
  /// The elements inside, in order.
  var children: [SVGElement] = []
  /// The text inside, without that of elements inside.
  var text = ""

  /// The root element of a text; `nil` if it is not well formed.
  static func read(_ source: String) -> SVGElement? {
    var open = [SVGElement(name: "")]
    var rest = source[...]
    while let mark = rest.firstIndex(of: "<") {
      open[open.count - 1].text += XMLText.unescaped(rest[..<mark])
      guard let end = rest[mark...].firstIndex(of: ">") else { return nil }
      let tag = rest[rest.index(after: mark)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.count > 1 else { return nil }
        let closed = open.removeLast()
        guard closed.name == tag.dropFirst() else { return nil }
        open[open.count - 1].children.append(closed)
      } else if tag.hasSuffix("/") {
        open[open.count - 1].children.append(SVGElement(tag: tag.dropLast()))
      } else {
        open.append(SVGElement(tag: tag))
      }
    }
    return open.count == 1 ? open[0].children.first : nil
  }

  private init(name: String) { self.name = name }

  /// Reads the inside of an opening tag; `>` never stands in our attribute values.
  private init(tag: Substring) {
    let nameEnd = tag.firstIndex(of: " ") ?? tag.endIndex
    name = String(tag[..<nameEnd])
    var rest = tag[nameEnd...]
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].drop { $0 == " " }
      let value = rest[rest.index(after: equals)...].dropFirst()
      guard let end = value.firstIndex(of: "\"") else { return }
      attributes[String(key)] = XMLText.unescaped(value[..<end])
      rest = value[value.index(after: end)...]
    }
  }

  /// The first element with a name, here or inside.
  func first(_ name: String) -> SVGElement? {
    if self.name == name { return self }
    return children.lazy.compactMap { $0.first(name) }.first
  }
}
