import Formula

/// Turns Markdown into nodes, reading its formulas and reporting what is wrong at its place.
struct MarkdownReader {
  private(set) var context: BuildContext
  private let markdown: String
  private let protected: ProtectedText
  /// Where the next HTML is looked for in the Markdown.
  private var searchStart: String.Index

  init(_ markdown: String, context: BuildContext) {
    self.markdown = markdown
    self.context = context
    protected = ProtectedText(markdown)
    searchStart = markdown.startIndex
  }

  /// The whole text as nodes.
  mutating func nodes() -> [Node] {
    nodes(CMark.parse(protected.text).children)
  }

  /// The whole text as running text; blocks other than one paragraph are reported.
  mutating func inlines() -> [Inline] {
    if markdown.isEmpty { return [] }
    if Self.isWords(markdown) { return [.text(markdown)] }
    let blocks = CMark.parse(protected.text).children
    if blocks.count == 1, case .html(let html) = blocks[0].kind {
      refuse(html)
      return [.text(markdown)]
    }
    guard blocks.allSatisfy({ $0.kind == .paragraph }), blocks.count <= 1 else {
      context.report(
        Diagnostic(
          .error,
          "only running text can stand here, not a list, heading, table or second paragraph",
          at: context.place(in: markdown, at: 0)))
      return [.text(markdown)]
    }
    return blocks.first.map { inlines($0.children) } ?? []
  }

  /// Whether a text is a line of words that means nothing else in Markdown, as most titles and cells
  /// of tables are.
  private static func isWords(_ text: String) -> Bool {
    var before: UInt8?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      // Other signs can begin a list, and dots side by side become one sign.
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"):
        if before == nil { return false }
      case UInt8(ascii: "."):
        if before == nil || before == byte { return false }
      default: return false
      }
      before = byte
    }
    return before != nil && before != UInt8(ascii: " ")
  }

  private mutating func nodes(_ trees: [MarkdownTree]) -> [Node] {
    trees.flatMap { nodes($0) }
  }

  private mutating func nodes(_ tree: MarkdownTree) -> [Node] {
    switch tree.kind {
    case .paragraph: return paragraphs(tree.children)
    case .heading(let level): return heading(level, tree.children)
    case .list(let start, let isTight):
      let items = tree.children.map { nodes($0.children) }
      return [.list(Node.List(start: start, isTight: isTight, items: items))]
    case .quote: return [.quote(nodes(tree.children))]
    case .code(let language, let text):
      let name = language.split(separator: " ").first.map(String.init) ?? ""
      var lines = protected.restored(text)
      if lines.hasSuffix("\n") { lines.removeLast() }
      return [.code(language: name, text: lines)]
    case .html(let html):
      refuse(html)
      return []
    case .rule: return [.rule]
    case .table(let alignments): return [table(tree.children, alignments)]
    case .document, .item, .tableRow, .tableCell, .other: return nodes(tree.children)
    case .text, .softBreak, .lineBreak, .codeSpan, .emphasis, .strong, .strikethrough, .link,
      .image:
      return paragraphs([tree])
    }
  }

  private mutating func heading(_ level: Int, _ children: [MarkdownTree]) -> [Node] {
    let title = inlines(children)
    if level == 1 {
      context.report(
        Diagnostic(
          .error, "a heading of the first level within a chapter: '\(title.plainText)'",
          at: place(of: "# \(title.plainText)"),
          notes: [.init("the chapter's title is its only one; write '## \(title.plainText)'")]))
    }
    return [.heading(Node.Heading(level: max(level, 2), id: "", title: title))]
  }

  private mutating func table(_ rows: [MarkdownTree], _ letters: [UInt8]) -> Node {
    let cells = rows.map { row in row.children.map { inlines($0.children) } }
    let columns = (cells.first ?? []).enumerated().map { index, title in
      let letter = letters.indices.contains(index) ? letters[index] : 0
      return Node.Table.Column(title: title, alignment: Self.alignment(letter))
    }
    return .table(
      Node.Table(caption: [], columns: columns, rows: Array(cells.dropFirst())))
  }

  private static func alignment(_ letter: UInt8) -> Node.Table.Alignment {
    switch letter {
    case UInt8(ascii: "r"): .right
    case UInt8(ascii: "c"): .center
    default: .left
    }
  }

  private mutating func refuse(_ html: String) {
    let lines = html.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
    let line = protected.restored(lines.first.map(String.init) ?? html)
    var place = place(of: line)
    if let range = markdown[searchStart...].firstRange(of: line) {
      let offset = markdown.utf8.distance(from: markdown.startIndex, to: range.lowerBound)
      place = context.place(in: markdown, at: offset)
      searchStart = range.upperBound
    }
    context.report(
      Diagnostic(
        .error, "HTML in prose: '\(line)'", at: place,
        notes: [.init(#"write a sign as '\<', program text between backticks"#)]))
  }

  /// The place of the first of some characters of the Markdown, or of its beginning.
  private func place(of words: String) -> SourceLocation {
    let start = markdown.firstRange(of: words)?.lowerBound ?? markdown.startIndex
    return context.place(
      in: markdown, at: markdown.utf8.distance(from: markdown.startIndex, to: start))
  }
}

// MARK: - Running text

extension MarkdownReader {
  /// A paragraph, cut where displayed mathematics stands in it.
  private mutating func paragraphs(_ trees: [MarkdownTree]) -> [Node] {
    var result: [Node] = []
    var words: [Inline] = []
    func flush() {
      let trimmed = words.trimmed
      if !trimmed.isEmpty { result.append(.paragraph(trimmed)) }
      words = []
    }
    for tree in trees {
      guard case .text(let text) = tree.kind else {
        words.append(contentsOf: inlines(tree))
        continue
      }
      for piece in ProtectedText.split(text) {
        if let equation = display(piece) {
          flush()
          result.append(contentsOf: equation)
        } else {
          append(piece, to: &words)
        }
      }
    }
    flush()
    return result
  }

  /// The equation a piece stands for, empty if its LaTeX is bad, or nil if it is something else.
  private mutating func display(_ piece: ProtectedText.Piece) -> [Node]? {
    guard case .mark(let index) = piece, protected.parts.indices.contains(index),
      case .math(let latex, true, let label) = protected.parts[index].kind
    else { return nil }
    let offset = protected.parts[index].offset
    guard let read = read(latex, at: offset) else { return [] }
    let place = context.place(in: markdown, at: offset)
    return [.equation(context.equation(read, label: label, at: place))]
  }

  private mutating func inlines(_ trees: [MarkdownTree]) -> [Inline] {
    var result: [Inline] = []
    for tree in trees { result.append(contentsOf: inlines(tree)) }
    return result.merged
  }

  private mutating func inlines(_ tree: MarkdownTree) -> [Inline] {
    switch tree.kind {
    case .text(let text):
      var result: [Inline] = []
      for piece in ProtectedText.split(text) { append(piece, to: &result) }
      return result
    case .softBreak: return [.text(" ")]
    case .lineBreak: return [.lineBreak]
    case .codeSpan(let text): return [.code(protected.restored(text))]
    case .emphasis: return [.emphasis(inlines(tree.children))]
    case .strong: return [.strong(inlines(tree.children))]
    case .strikethrough: return [.strikethrough(inlines(tree.children))]
    case .link(let target): return link(target, inlines(tree.children))
    case .html(let html):
      refuse(html)
      return []
    case .image:
      context.report(
        Diagnostic(
          .error, "an image in prose", at: place(of: "!["),
          notes: [.init("pictures are figures: write a Figure block")]))
      return []
    default: return inlines(tree.children)
    }
  }

  private mutating func append(_ piece: ProtectedText.Piece, to words: inout [Inline]) {
    switch piece {
    case .text(let text): words.append(.text(text))
    case .mark(let index):
      guard protected.parts.indices.contains(index) else { return }
      let part = protected.parts[index]
      switch part.kind {
      case .math(let latex, _, _):
        words.append(formula(latex, at: part.offset).map { .math($0) } ?? .code(latex))
      case .reference(let label): words.append(reference(label, at: part.offset))
      case .problem(let message): context.report(Diagnostic(.error, message))
      }
    }
  }

  private func reference(_ label: String, at offset: Int, text: [Inline] = []) -> Inline {
    .reference(
      Inline.Reference(
        label: label, text: text, location: context.place(in: markdown, at: offset)))
  }

  private mutating func link(_ target: String, _ text: [Inline]) -> [Inline] {
    if case .mark(let index)? = ProtectedText.split(target).first,
      protected.parts.indices.contains(index),
      case .reference(let label) = protected.parts[index].kind
    {
      return [reference(label, at: protected.parts[index].offset, text: text)]
    }
    let target = protected.restored(target)
    guard let colon = target.firstIndex(of: ":"), !target[..<colon].contains("/"),
      !["http", "https", "mailto"].contains(target[..<colon].lowercased())
    else { return [.link(target: target, text)] }
    context.report(
      Diagnostic(
        .error, "a link to '\(target)'", at: place(of: target),
        notes: [.init("links lead to http, https, mailto, or to a file beside the page")]))
    return text
  }

  private mutating func formula(_ latex: String, at offset: Int) -> Formula? {
    read(latex, at: offset)?.formula
  }

  private mutating func read(_ latex: String, at offset: Int) -> LatexFormula? {
    do {
      return try context.read(latex: latex, in: markdown, at: offset)
    } catch {
      context.report(error)
      return nil
    }
  }
}

extension [Inline] {
  /// Neighbouring words as one.
  fileprivate var merged: [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(count)
    var words = ""
    var isInWords = false
    for inline in self {
      if case .text(let more) = inline {
        if isInWords { words += more } else { words = more }
        isInWords = true
      } else {
        if isInWords { result.append(.text(words)) }
        isInWords = false
        result.append(inline)
      }
    }
    if isInWords { result.append(.text(words)) }
    return result
  }

  /// Merged, without white space at the ends.
  fileprivate var trimmed: [Inline] {
    var result = merged
    if case .text(let words)? = result.first, !Self.isVisible(words.utf8.first) {
      result[0] = .text(String(words.drop(while: \.isWhitespace)))
    }
    if case .text(let words)? = result.last, !Self.isVisible(words.utf8.last) {
      let end = words.lastIndex { !$0.isWhitespace }
      result[result.count - 1] = .text(end.map { String(words[...$0]) } ?? "")
    }
    result.removeAll {
      if case .text(let words) = $0 { words.isEmpty } else { false }
    }
    return result
  }

  /// Whether a byte is a character that is no white space; of those beyond ASCII it is not said.
  private static func isVisible(_ byte: UInt8?) -> Bool {
    if let byte { 0x21...0x7E ~= byte } else { false }
  }
}
