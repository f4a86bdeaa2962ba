/// Elements as they stand in each other, read from well-formed markup.
struct MarkupTree: Sendable, Hashable {
  var name: String
  var attributes: [String: String] = [:]
  var children: [MarkupTree] = []
  /// The text directly in the element, still escaped.
  var text = ""

  private init(name: String) { self.name = name }

  /// Reads one element; nil where the markup is not well-formed.
  init?(_ markup: String) {
    var open = [MarkupTree(name: "")]
    for piece in markup.split(separator: "<") {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      if parts[0].hasPrefix("/") {
        guard let element = open.popLast(), element.name == parts[0].dropFirst(), !open.isEmpty
        else { return nil }
        open[open.count - 1].children.append(element)
      } else {
        guard let element = Self.element(parts[0]) else { return nil }
        open.append(element)
      }
      open[open.count - 1].text += parts[1]
    }
    guard open.count == 1, open[0].children.count == 1, open[0].text.isEmpty else { return nil }
    self = open[0].children[0]
  }

  /// The element of `name a="b" …`.
  private static func element(_ tag: Substring) -> MarkupTree? {
    var result = MarkupTree(name: String(tag.prefix { $0 != " " }))
    var rest = tag.dropFirst(result.name.count)
    while !rest.isEmpty {
      let parts = rest.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].first == " ", parts[0].last == "=" else { return nil }
      let name = String(parts[0].dropFirst().dropLast())
      guard result.attributes[name] == nil else { return nil }
      result.attributes[name] = String(parts[1])
      rest = parts[2]
    }
    return result
  }
}
