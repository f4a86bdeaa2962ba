/// Divides Swift source text into tokens for colouring.
///
/// It needs no valid program: whatever it does not know is plain, and the texts of all tokens
/// together are always the source.
struct SwiftHighlighter {
  private let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]
  /// For each scalar, and for the end, its place in the bytes.
  private let offsets: [Int]
  private var position = 0
  private var tokens: [ListingToken] = []

  /// The tokens of a source text.
  static func tokens(of source: String) -> [ListingToken] {
    var highlighter = SwiftHighlighter(source)
    highlighter.scan(untilParenthesis: false)
    return highlighter.tokens
  }

  private init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    bytes = Array(source.utf8)
    var offset = 0
    var offsets = [0]
    for scalar in scalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    self.offsets = offsets
  }

  /// Reads tokens to the end, or to the closing parenthesis of an interpolation.
  private mutating func scan(untilParenthesis: Bool) {
    var depth = 0
    while let scalar = peek() {
      if untilParenthesis, scalar == ")", depth == 0 { return }
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      scanToken(scalar)
    }
  }

  private mutating func scanToken(_ scalar: Unicode.Scalar) {
    let start = position
    if scalar == "/", peek(1) == "/" {
      position = index(where: { $0 == "\n" })
      emit(.comment, from: start)
    } else if scalar == "/", peek(1) == "*" {
      skipBlockComment()
      emit(.comment, from: start)
    } else if scalar == "\"" || (scalar == "#" && poundsBeforeQuote() != nil) {
      scanString(pounds: poundsBeforeQuote() ?? 0)
    } else if scalar == "@" || scalar == "#", isNameHead(peek(1)) {
      position += 1
      skipName()
      emit(.attribute, from: start)
    } else if Self.isDigit(scalar) {
      skipNumber()
      emit(.number, from: start)
    } else if isNameHead(scalar) || scalar == "`" {
      scanName()
    } else {
      position += 1
      emit(.plain, from: start)
    }
  }

  private mutating func scanName() {
    let start = position
    if peek() == "`" {
      position = min(
        index(where: { $0 == "`" || $0 == "\n" }, from: position + 1) + 1, scalars.count)
      emit(.plain, from: start)
      return
    }
    skipName()
    let name = text(from: start)
    let isMember = start > 0 && scalars[start - 1] == "."
    if Self.keywords.contains(name), !isMember || Self.memberKeywords.contains(name) {
      emit(.keyword, from: start)
    } else if name.unicodeScalars.first?.properties.isUppercase == true {
      emit(.type, from: start)
    } else if peek() == "(" {
      emit(.call, from: start)
    } else {
      emit(.plain, from: start)
    }
  }

  private mutating func scanString(pounds: Int) {
    var start = position
    position += pounds
    let isMultiline = peek(1) == "\"" && peek(2) == "\""
    let quotes = isMultiline ? 3 : 1
    position += quotes
    while let scalar = peek() {
      if scalar == "\n", !isMultiline { break }
      if scalar == "\"", closes(quotes: quotes, pounds: pounds) {
        position += quotes + pounds
        break
      }
      guard scalar == "\\", matches("#", count: pounds, at: position + 1) else {
        position += 1
        continue
      }
      position += pounds + 1
      guard peek() == "(" else {
        if peek() != nil, peek() != "\n" || isMultiline { position += 1 }
        continue
      }
      position += 1
      emit(.string, from: start)
      scan(untilParenthesis: true)
      start = position
    }
    emit(.string, from: start)
  }

  private func closes(quotes: Int, pounds: Int) -> Bool {
    matches("\"", count: quotes, at: position) && matches("#", count: pounds, at: position + quotes)
  }

  private func matches(_ scalar: Unicode.Scalar, count: Int, at start: Int) -> Bool {
    start + count <= scalars.count && scalars[start..<start + count].allSatisfy { $0 == scalar }
  }

  /// How many `#` stand here before a quote, or nil if no string begins here.
  private func poundsBeforeQuote() -> Int? {
    let end = index(where: { $0 != "#" })
    return end < scalars.count && scalars[end] == "\"" ? end - position : nil
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if peek() == "/", peek(1) == "*" {
        depth += 1
        position += 2
      } else if peek() == "*", peek(1) == "/" {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0 && position < scalars.count
    position = min(position, scalars.count)
  }

  private mutating func skipNumber() {
    while let scalar = peek() {
      let isExponentSign =
        (scalar == "-" || scalar == "+") && position > 0
        && ["e", "E", "p", "P"].contains(scalars[position - 1])
      let isPoint = scalar == "." && peek(1).map(Self.isDigit) == true
      guard isNameHead(scalar) || Self.isDigit(scalar) || isExponentSign || isPoint else { return }
      position += 1
    }
  }

  private mutating func skipName() {
    position = index(where: { !(isNameHead($0) || Self.isNumeric($0)) })
  }

  private func isNameHead(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    guard scalar.isASCII else { return scalar.properties.isAlphabetic }
    return scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isDigit(scalar) : scalar.properties.numericType != nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  /// The first place at or after another where a condition holds, or the end.
  private func index(where condition: (Unicode.Scalar) -> Bool, from start: Int? = nil) -> Int {
    var index = start ?? position
    while index < scalars.count, !condition(scalars[index]) { index += 1 }
    return index
  }

  private func text(from start: Int) -> String {
    String(decoding: bytes[offsets[start]..<offsets[position]], as: UTF8.self)
  }

  private mutating func emit(_ kind: ListingToken.Kind, from start: Int) {
    guard start < position else { return }
    if kind == .plain, tokens.last?.kind == .plain {
      tokens[tokens.count - 1].text += text(from: start)
    } else {
      tokens.append(ListingToken(kind: kind, text: text(from: start)))
    }
  }

  /// Reserved words that keep their meaning after a point.
  private static let memberKeywords: Set<String> = ["self", "init", "Type"]

  private static let keywords: Set<String> = [
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
