/// Markdown whose mathematics and references are replaced by marks that the Markdown parser leaves
/// alone, so that no underscore, asterisk, pipe or backslash of a formula is taken for markup.
///
/// A mark is U+E000, a decimal index into ``parts``, U+E001. Text in code spans and fences is left
/// as it is. `\$` and `\@` are not replaced: the parser makes them the plain characters.
struct ProtectedText {
  enum Kind: Equatable {
    /// LaTeX without its dollar signs.
    case math(String, isDisplay: Bool, label: String?)
    /// A label without its `@`.
    case reference(String)
    /// What went wrong where a value was put into the text.
    case problem(String)
  }

  struct Part: Equatable {
    var kind: Kind
    /// The characters that were replaced.
    var original: String
    /// Where the LaTeX or the `@` begins in the Markdown, in UTF-8 bytes.
    var offset: Int
  }

  /// A mark for text that could not be made, to be reported where it is read.
  static func problem(_ message: String) -> String { "\u{E002}\(message)\u{E003}" }

  /// The messages of such marks in a text, and the text without the marks.
  static func takingProblems(from text: String) -> (problems: [String], rest: String) {
    guard text.unicodeScalars.contains("\u{E002}") else { return ([], text) }
    let pieces = text.split(separator: "\u{E002}", omittingEmptySubsequences: false)
    var problems: [String] = []
    var rest = String(pieces[0])
    for piece in pieces.dropFirst() {
      let parts = piece.split(separator: "\u{E003}", maxSplits: 1, omittingEmptySubsequences: false)
      problems.append(String(parts[0]))
      rest += parts.count > 1 ? String(parts[1]) : ""
    }
    return (problems, rest)
  }

  static let open: Unicode.Scalar = "\u{E000}"
  static let close: Unicode.Scalar = "\u{E001}"

  /// The Markdown with marks.
  private(set) var text = ""
  /// What the marks stand for.
  private(set) var parts: [Part] = []

  private let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  /// For each scalar, and for the end, its offset in UTF-8 bytes; empty where all are ASCII.
  private let offsets: [Int]
  private var position = 0

  init(_ markdown: String) {
    // Most texts are a few words with nothing to protect.
    guard markdown.utf8.contains(where: Self.beginsSomething) else {
      scalars = []
      bytes = []
      offsets = []
      text = markdown
      return
    }
    bytes = Array(markdown.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      scalars = bytes.map { Unicode.Scalar($0) }
      offsets = []
    } else {
      (scalars, offsets) = Self.decoded(markdown, byteCount: bytes.count)
    }
    text.reserveCapacity(bytes.count)
    scan()
  }

  private static func decoded(
    _ markdown: String, byteCount: Int
  ) -> (scalars: [Unicode.Scalar], offsets: [Int]) {
    var scalars: [Unicode.Scalar] = []
    var offsets = [0]
    scalars.reserveCapacity(byteCount)
    offsets.reserveCapacity(byteCount + 1)
    var offset = 0
    for scalar in markdown.unicodeScalars {
      scalars.append(scalar)
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    return (scalars, offsets)
  }

  /// Where a scalar begins, in UTF-8 bytes.
  private func offset(of scalar: Int) -> Int { offsets.isEmpty ? scalar : offsets[scalar] }

  /// Whether a byte may begin something that is not copied as it is; all marks begin with EE.
  private static func beginsSomething(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.backslash, UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "$"),
      UInt8(ascii: "@"), 0xEE:
      true
    default: false
    }
  }

  /// The text of some of the scalars.
  private func string(_ range: Range<Int>) -> String {
    let part = bytes[offset(of: range.lowerBound)..<offset(of: range.upperBound)]
    return String(decoding: part, as: UTF8.self)
  }

  /// Splits text of the parser at its marks: the parts' indices, and the text between them.
  static func split(_ text: String) -> [Piece] {
    // Most texts hold no mark; all marks begin with one byte that little else has.
    guard text.utf8.contains(0xEE) else { return text.isEmpty ? [] : [.text(text)] }
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    var position = 0
    func addWords(upTo end: Int) {
      guard start < end else { return }
      pieces.append(.text(String(decoding: bytes[start..<end], as: UTF8.self)))
    }
    while position < bytes.count {
      guard let mark = mark(at: position, in: bytes) else {
        position += 1
        continue
      }
      addWords(upTo: position)
      pieces.append(.mark(mark.index))
      position = mark.end
      start = position
    }
    addWords(upTo: bytes.count)
    return pieces
  }

  /// The mark that stands at a place, and where it ends.
  private static func mark(at start: Int, in bytes: [UInt8]) -> (index: Int, end: Int)? {
    guard bytes[start] == 0xEE, bytes[start...].starts(with: openBytes) else { return nil }
    var position = start + openBytes.count
    var index = 0
    while position < bytes.count, 0x30...0x39 ~= bytes[position] {
      index = 10 * index + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > start + openBytes.count, bytes[position...].starts(with: closeBytes) else {
      return nil
    }
    return (index, position + closeBytes.count)
  }

  private static let openBytes = Array(String(open).utf8)
  private static let closeBytes = Array(String(close).utf8)

  enum Piece: Equatable {
    case text(String)
    case mark(Int)
  }

  /// The text with each mark replaced by the characters it stands for.
  func restored(_ text: String) -> String {
    guard text.utf8.contains(0xEE) else { return text }
    return Self.split(text).map { piece in
      switch piece {
      case .text(let words): words
      case .mark(let index): parts.indices.contains(index) ? parts[index].original : ""
      }
    }.joined()
  }

  private mutating func scan() {
    while position < scalars.count {
      switch scalars[position] {
      case "\\": copy(2)
      case "`": copyCode(mark: "`")
      case "~" where isFence("~"): copyCode(mark: "~")
      case "$": scanMath()
      case "@": scanReference()
      case "\u{E002}": scanProblem()
      case Self.open, Self.close, "\u{E003}": position += 1
      default: copy(1 + plainCount(from: position + 1))
      }
    }
  }

  /// How many scalars from a place on can begin nothing special.
  private func plainCount(from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      switch scalars[end] {
      case "\\", "`", "~", "$", "@", "\u{E000}"..."\u{E003}": return end - start
      default: end += 1
      }
    }
    return end - start
  }

  private mutating func copy(_ count: Int) {
    let end = min(position + count, scalars.count)
    text += string(position..<end)
    position = end
  }

  private mutating func replace(upTo end: Int, kind: Kind, offset scalar: Int) {
    let original = string(position..<end)
    text += "\u{E000}"
    text += String(parts.count)
    text += "\u{E001}"
    parts.append(Part(kind: kind, original: original, offset: offset(of: scalar)))
    position = end
  }
}

// MARK: - Code

extension ProtectedText {
  private func run(of scalar: Unicode.Scalar, at position: Int) -> Int {
    scalars[position...].prefix { $0 == scalar }.count
  }

  /// Whether a run of three or more at the position begins a line, but for spaces and quote marks.
  private func isFence(_ scalar: Unicode.Scalar) -> Bool {
    let before = scalars[..<position].reversed().prefix { $0 != "\n" }
    return run(of: scalar, at: position) >= 3 && before.allSatisfy { $0 == " " || $0 == ">" }
  }

  /// Copies a fenced block, or a code span if its end is found, or else the run of marks.
  private mutating func copyCode(mark: Unicode.Scalar) {
    let length = run(of: mark, at: position)
    if isFence(mark) {
      copy(fenceEnd(mark, length: length) - position)
      return
    }
    var at = position + length
    while at < scalars.count {
      let count = run(of: mark, at: at)
      if count == length {
        copy(at + count - position)
        return
      }
      at += max(count, 1)
    }
    copy(length)
  }

  private func fenceEnd(_ mark: Unicode.Scalar, length: Int) -> Int {
    var at = position
    while let newline = scalars[at...].firstIndex(of: "\n") {
      at = newline + 1
      let line = scalars[at...].prefix { $0 != "\n" }
      let content = line.drop { $0 == " " || $0 == ">" }
      let marks = content.prefix { $0 == mark }
      if marks.count >= length, content.dropFirst(marks.count).allSatisfy({ $0 == " " }) {
        return at + line.count
      }
    }
    return scalars.count
  }
}

// MARK: - Mathematics and references

extension ProtectedText {
  private mutating func scanMath() {
    let isDisplay = run(of: "$", at: position) >= 2
    let begin = position + (isDisplay ? 2 : 1)
    guard let end = mathEnd(from: begin, isDisplay: isDisplay) else {
      copy(isDisplay ? 2 : 1)
      return
    }
    let latex = string(begin..<end)
    var after = end + (isDisplay ? 2 : 1)
    var label: String?
    if isDisplay, let (name, next) = attribute(at: after) {
      label = name
      after = next
    }
    replace(
      upTo: after, kind: .math(latex, isDisplay: isDisplay, label: label), offset: begin)
  }

  /// Where mathematics ends: at dollar signs that stand after no backslash.
  ///
  /// Inline mathematics begins and ends with a character that is no space, and no digit follows it,
  /// so that `$5 and $6` is money. A blank line ends the search.
  private func mathEnd(from begin: Int, isDisplay: Bool) -> Int? {
    guard begin < scalars.count else { return nil }
    if !isDisplay, scalars[begin].properties.isWhitespace { return nil }
    var at = begin
    while at < scalars.count {
      switch scalars[at] {
      case "\\": at += 1
      case "\n" where scalars[(at + 1)...].prefix(while: { $0 != "\n" }).allSatisfy({ $0 == " " }):
        return nil
      case "$" where isDisplay:
        if run(of: "$", at: at) >= 2 { return at }
      case "$":
        let follower = at + 1 < scalars.count ? scalars[at + 1] : " "
        let isClosing = !scalars[at - 1].properties.isWhitespace && at > begin
        return isClosing && !("0"..."9").contains(follower) ? at : nil
      default: break
      }
      at += 1
    }
    return nil
  }

  /// A label in braces after displayed mathematics: `{#eq-name}`.
  private func attribute(at position: Int) -> (label: String, next: Int)? {
    var at = position
    while at < scalars.count, scalars[at] == " " { at += 1 }
    guard at + 1 < scalars.count, scalars[at] == "{", scalars[at + 1] == "#" else { return nil }
    let name = scalars[(at + 2)...].prefix { $0 != "}" && $0 != "\n" }
    let end = at + 2 + name.count
    guard end < scalars.count, scalars[end] == "}" else { return nil }
    return (string(name.indices), end + 1)
  }

  private mutating func scanProblem() {
    let message = scalars[(position + 1)...].prefix { $0 != "\u{E003}" }
    let end = min(position + message.count + 2, scalars.count)
    replace(
      upTo: end, kind: .problem(string(message.indices)), offset: position)
  }

  private mutating func scanReference() {
    let before = position > 0 ? scalars[position - 1] : " "
    let name = scalars[(position + 1)...].prefix(while: Slug.isIdentifierScalar)
    var label = string(name.indices)
    while label.hasSuffix("-") || label.hasSuffix("_") { label.removeLast() }
    guard Label.kind(of: label) != nil, !before.properties.isAlphabetic,
      !("0"..."9").contains(before)
    else {
      copy(1)
      return
    }
    replace(
      upTo: position + 1 + label.unicodeScalars.count, kind: .reference(label), offset: position)
  }
}
