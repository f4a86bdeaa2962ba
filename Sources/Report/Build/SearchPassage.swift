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
      figures.map { ($0.id, $0.caption) }, uniquingKeysWith: { first, _ in first })
    return pages.flatMap { page in
      var collector = SearchCollector(page: page, captions: captions)
      collector.add(page.nodes)
      return collector.finish()
    }
  }
}

private struct SearchCollector {
  private var passages: [Document.SearchPassage] = []
  /// The passage that is open, whose words stand in `words`.
  private var passage: Document.SearchPassage
  private var words = SearchWords()
  private let captions: [String: [Inline]]

  init(page: Document.Page, captions: [String: [Inline]]) {
    self.captions = captions
    passage = Document.SearchPassage(
      page: page.slug, anchor: "", title: page.title.plainText, text: "")
    words.begin()
    words.add(page.summary)
  }

  /// All passages.
  consuming func finish() -> [Document.SearchPassage] {
    close()
    return passages
  }

  private mutating func close() {
    passage.text = words.text
    passages.append(passage)
    words.clear()
  }

  mutating func add(_ nodes: [Node]) {
    for node in nodes { add(node) }
  }

  private mutating func add(_ node: Node) {
    switch node {
    case .heading(let heading):
      close()
      passage.anchor = heading.id
      passage.title = heading.title.plainText
    case .paragraph(let inlines): add(inlines)
    case .list(let list): for item in list.items { add(item) }
    case .quote(let nodes): add(nodes)
    case .code(_, let text): add(text)
    case .definition(let definition):
      add("\(definition.kind) \(definition.number)")
      add(definition.title)
      add(definition.nodes)
    case .equation(let equation): add(equation.formula.speech)
    case .cell(let cell):
      add(cell.title)
      add(cell.source)
      add(cell.outputs)
    case .outputs(let outputs): add(outputs)
    case .figure(let id): add(captions[id] ?? [])
    case .table(let table):
      add(table.caption)
      for column in table.columns { add(column.title) }
      for row in table.rows { for cell in row { add(cell) } }
    case .note(let note):
      add(note.title)
      add(note.nodes)
    case .rule: break
    }
  }

  private mutating func add(_ outputs: [Output]) {
    for case .node(let node) in outputs { add(node) }
  }

  private mutating func add(_ text: String) {
    words.begin()
    words.add(text)
  }

  private mutating func add(_ inlines: [Inline]) {
    words.begin()
    words.add(inlines)
  }
}

/// Words with one space for each stretch of white space between them, and none at the ends.
private struct SearchWords {
  private var bytes: [UInt8] = []
  /// Whether there is white space, not yet written, behind the last word.
  private var isApart = false

  /// The words so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Parts what follows from what there is.
  mutating func begin() { isApart = !bytes.isEmpty }

  /// Adds running text, formulas as they are spoken.
  mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .math(let formula): add(formula.speech)
      case .text(let text), .code(let text): add(text)
      default: add([inline].plainText)
      }
    }
  }

  mutating func add(_ text: String) {
    let isDone: Bool? = text.utf8.withContiguousStorageIfAvailable { addBytes($0) }
    if isDone ?? addBytes(text.utf8) { return }
    for scalar in text.unicodeScalars {
      if scalar.isWhiteSpace {
        isApart = !bytes.isEmpty
      } else {
        endSpace()
        bytes.append(contentsOf: scalar.utf8)
      }
    }
  }

  /// Adds a text by its bytes; false, and nothing added, where there may be other white space than
  /// that of ASCII, whose characters begin with C2 and E1 to E3.
  private mutating func addBytes(_ text: some Collection<UInt8>) -> Bool {
    guard text.allSatisfy({ $0 < 0xC2 || 0xC3...0xE0 ~= $0 || $0 > 0xE3 }) else { return false }
    for byte in text {
      if byte == 0x20 || 0x09...0x0D ~= byte {
        isApart = !bytes.isEmpty
      } else {
        endSpace()
        bytes.append(byte)
      }
    }
    return true
  }

  private mutating func endSpace() {
    if isApart { bytes.append(UInt8(ascii: " ")) }
    isApart = false
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
