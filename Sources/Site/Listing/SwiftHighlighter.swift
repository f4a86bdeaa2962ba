/// Divides Swift source text into tokens for colouring.
///
/// It needs no valid program: whatever it does not know is plain, and the texts of all tokens
/// together are always the source.
struct SwiftHighlighter {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [ListingToken] = []

  /// The tokens of a source text in UTF-8.
  static func tokens(of source: [UInt8]) -> [ListingToken] {
    var highlighter = SwiftHighlighter(bytes: source)
    highlighter.scan(untilParenthesis: false)
    return highlighter.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4)
  }

  /// Reads tokens to the end, or to the closing parenthesis of an interpolation.
  private mutating func scan(untilParenthesis: Bool) {
    var depth = 0
    while let byte = peek() {
      if untilParenthesis, byte == Self.close, depth == 0 { return }
      if byte == Self.open { depth += 1 }
      if byte == Self.close { depth -= 1 }
      scanToken(byte)
    }
  }

  private mutating func scanToken(_ byte: UInt8) {
    let start = position
    switch byte {
    case Self.slash where peek(1) == Self.slash:
      position = index { $0 == Self.newline }
      emit(.comment, from: start)
    case Self.slash where peek(1) == Self.star:
      skipBlockComment()
      emit(.comment, from: start)
    case Self.quote: scanString(pounds: 0)
    case Self.pound, UInt8(ascii: "@"):
      if byte == Self.pound, let pounds = poundsBeforeQuote() { return scanString(pounds: pounds) }
      position += 1
      if isNameHead(at: position) {
        skipName()
        emit(.attribute, from: start)
      } else {
        emit(.plain, from: start)
      }
    case 0x30...0x39:
      skipNumber()
      emit(.number, from: start)
    case Self.tick: scanQuotedName()
    default:
      if isNameHead(at: position) { return scanName() }
      position += 1
      emit(.plain, from: start)
    }
  }

  private mutating func scanQuotedName() {
    let start = position
    position = index(from: position + 1) { $0 == Self.tick || $0 == Self.newline }
    position = min(position + 1, bytes.count)
    emit(.plain, from: start)
  }

  private mutating func scanName() {
    let start = position
    skipName()
    let isMember = start > 0 && bytes[start - 1] == Self.point
    let name = bytes[start..<position]
    if Self.isKeyword(name), !isMember || Self.memberKeywords.contains(where: name.elementsEqual) {
      emit(.keyword, from: start)
    } else if isUppercase(at: start) {
      emit(.type, from: start)
    } else if peek() == Self.open {
      emit(.call, from: start)
    } else {
      emit(.plain, from: start)
    }
  }

  private mutating func scanString(pounds: Int) {
    var start = position
    position += pounds
    let isMultiline = peek(1) == Self.quote && peek(2) == Self.quote
    let quotes = isMultiline ? 3 : 1
    position += quotes
    while let byte = peek() {
      if byte == Self.newline, !isMultiline { break }
      if byte == Self.quote, closes(quotes: quotes, pounds: pounds) {
        position += quotes + pounds
        break
      }
      guard byte == Self.backslash, matches(Self.pound, count: pounds, at: position + 1) else {
        position += 1
        continue
      }
      position += pounds + 1
      guard peek() == Self.open else {
        if peek() != nil, peek() != Self.newline || isMultiline { position += 1 }
        continue
      }
      position += 1
      emit(.string, from: start)
      scan(untilParenthesis: true)
      start = position
    }
    position = min(position, bytes.count)
    emit(.string, from: start)
  }

  private func closes(quotes: Int, pounds: Int) -> Bool {
    matches(Self.quote, count: quotes, at: position)
      && matches(Self.pound, count: pounds, at: position + quotes)
  }

  private func matches(_ byte: UInt8, count: Int, at start: Int) -> Bool {
    start + count <= bytes.count && bytes[start..<start + count].allSatisfy { $0 == byte }
  }

  /// How many `#` stand here before a quote, or nil if no string begins here.
  private func poundsBeforeQuote() -> Int? {
    let end = index { $0 != Self.pound }
    return end < bytes.count && bytes[end] == Self.quote ? end - position : nil
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if peek() == Self.slash, peek(1) == Self.star {
        depth += 1
        position += 2
      } else if peek() == Self.star, peek(1) == Self.slash {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0 && position < bytes.count
    position = min(position, bytes.count)
  }

  private mutating func skipNumber() {
    while let byte = peek() {
      let isSign = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      let isExponentSign = isSign && position > 0 && Self.startsExponent(bytes[position - 1])
      let isPoint = byte == Self.point && peek(1).map(Self.isDigit) == true
      if isNameHead(at: position) {
        position += width(at: position)
      } else if Self.isDigit(byte) || isExponentSign || isPoint {
        position += 1
      } else {
        return
      }
    }
  }

  private static func startsExponent(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "e") || byte | 0x20 == UInt8(ascii: "p")
  }

  private mutating func skipName() {
    while position < bytes.count, isNameHead(at: position) || isNumeric(at: position) {
      position += width(at: position)
    }
  }

  private func isNameHead(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    guard byte < 0x80 else { return scalar(at: index)?.properties.isAlphabetic ?? false }
    return 0x61...0x7A ~= byte | 0x20 || byte == UInt8(ascii: "_")
  }

  private func isNumeric(at index: Int) -> Bool {
    guard bytes[index] >= 0x80 else { return Self.isDigit(bytes[index]) }
    return scalar(at: index)?.properties.numericType != nil
  }

  private func isUppercase(at index: Int) -> Bool {
    guard bytes[index] >= 0x80 else { return 0x41...0x5A ~= bytes[index] }
    return scalar(at: index)?.properties.isUppercase ?? false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// The character beyond ASCII that begins at a place; nil within one.
  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard bytes[index] >= 0xC0 else { return nil }
    let end = min(index + width(at: index), bytes.count)
    return String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
  }

  /// How many bytes the character that begins at a place takes.
  private func width(at index: Int) -> Int {
    switch bytes[index] {
    case 0xF0...: 4
    case 0xE0..<0xF0: 3
    case 0xC0..<0xE0: 2
    default: 1
    }
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  /// The first place at or after another where a condition holds, or the end.
  private func index(from start: Int? = nil, where condition: (UInt8) -> Bool) -> Int {
    var index = start ?? position
    while index < bytes.count, !condition(bytes[index]) { index += 1 }
    return index
  }

  private mutating func emit(_ kind: ListingToken.Kind, from start: Int) {
    guard start < position else { return }
    if kind == .plain, let last = tokens.last, last.kind == .plain {
      tokens[tokens.count - 1].range = last.range.lowerBound..<position
    } else {
      tokens.append(ListingToken(kind: kind, range: start..<position))
    }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
  private static let pound = UInt8(ascii: "#")
  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let backslash = UInt8(ascii: "\\")
  private static let tick = UInt8(ascii: "`")
  private static let point = UInt8(ascii: ".")
  private static let open = UInt8(ascii: "(")
  private static let close = UInt8(ascii: ")")

  /// Reserved words that keep their meaning after a point.
  private static let memberKeywords = ["self", "init", "Type"].map { Array($0.utf8) }

  private static func isKeyword(_ name: ArraySlice<UInt8>) -> Bool {
    name.count < keywords.count && keywords[name.count].contains(where: name.elementsEqual)
  }

  /// The reserved words by their numbers of bytes: most names differ from all of a length in the first,
  /// in less time than it takes to hash them.
  private static let keywords: [[[UInt8]]] = {
    var lists = Array(repeating: [[UInt8]](), count: 16)
    for word in words { lists[word.utf8.count].append(Array(word.utf8)) }
    return lists
  }()

  private static let words = [
    "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
    "consuming", "continue", "convenience", "default", "defer", "deinit", "do", "dynamic", "else",
    "enum", "extension", "fallthrough", "false", "fileprivate", "final", "for", "func", "get",
    "guard", "if", "import", "in", "indirect", "infix", "init", "inout", "internal", "is",
    "isolated",
    "lazy", "let", "mutating", "nil", "nonisolated", "nonmutating", "open", "operator", "optional",
    "override", "package", "postfix", "prefix", "private", "protocol", "public", "repeat",
    "required", "rethrows", "return", "self", "Self", "sending", "set", "some", "static", "struct",
    "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "unowned", "var",
    "weak", "where", "while",
  ]
}
