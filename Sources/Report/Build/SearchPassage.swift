import Formula

extension Document {
  /// A stretch of a page between two headings, as words to search in.
  public struct SearchPassage: Sendable, Hashable {
    /// The slug of the page.
    public var page: String
    /// The anchor of the heading above the stretch; empty for the beginning of the page.
    public var anchor: String
    /// The words of that heading, or the page's title.
    public var title: String
    /// The words: prose, captions, names, spoken formulas, listings; no outputs, no picture.
    public var text: String
  }

  /// What a search should look through: one passage for each heading of each page, in order.
  public var searchPassages: [SearchPassage] {
    let captions = Dictionary(
      figures.map { ($0.id, $0.caption.searchText) }, uniquingKeysWith: { first, _ in first })
    return pages.flatMap { page in
      var collector = SearchCollector(page: page, captions: captions)
      collector.add(page.nodes)
      return collector.passages
    }
  }
}

private struct SearchCollector {
  private(set) var passages: [Document.SearchPassage]
  private let captions: [String: String]

  init(page: Document.Page, captions: [String: String]) {
    self.captions = captions
    passages = [
      Document.SearchPassage(
        page: page.slug, anchor: "", title: page.title.plainText, text: page.summary.searchText)
    ]
  }

  mutating func add(_ nodes: [Node]) {
    for node in nodes { add(node) }
  }

  private mutating func add(_ node: Node) {
    switch node {
    case .heading(let heading):
      passages.append(
        Document.SearchPassage(
          page: passages[0].page, anchor: heading.id, title: heading.title.plainText, text: ""))
    case .paragraph(let inlines): add(inlines.searchText)
    case .list(let list): for item in list.items { add(item) }
    case .quote(let nodes): add(nodes)
    case .code(_, let text): add(text)
    case .definition(let definition):
      add("\(definition.kind) \(definition.number) \(definition.title.searchText)")
      add(definition.nodes)
    case .equation(let equation): add(equation.formula.speech)
    case .cell(let cell):
      add(cell.title.searchText)
      add(cell.source)
      add(cell.outputs)
    case .outputs(let outputs): add(outputs)
    case .figure(let id): add(captions[id] ?? "")
    case .table(let table):
      add(table.caption.searchText)
      for cell in table.columns.map(\.title) + table.rows.joined() { add(cell.searchText) }
    case .note(let note):
      add(note.title.searchText)
      add(note.nodes)
    case .rule: break
    }
  }

  private mutating func add(_ outputs: [Output]) {
    for case .node(let node) in outputs { add(node) }
  }

  private mutating func add(_ text: String) {
    let words = text.words
    guard !words.isEmpty else { return }
    let index = passages.count - 1
    if !passages[index].text.isEmpty { passages[index].text += " " }
    passages[index].text += words
  }
}

extension String {
  /// The text with one space for each stretch of white space, and none at its ends.
  fileprivate var words: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isApart = false
    for scalar in unicodeScalars {
      if scalar.isWhiteSpace {
        isApart = !bytes.isEmpty
        continue
      }
      if isApart { bytes.append(UInt8(ascii: " ")) }
      isApart = false
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it has the property `White_Space` of the Unicode Character Database.
  ///
  /// Looking that up takes the standard library many times as long as a comparison, and most scalars
  /// are letters.
  fileprivate var isWhiteSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case ..<0x85: false
    default: properties.isWhitespace
    }
  }
}

extension [Inline] {
  /// The words to search in: formulas as they are spoken.
  fileprivate var searchText: String {
    map { inline in
      if case .math(let formula) = inline { formula.speech } else { [inline].plainText }
    }.joined()
  }
}
