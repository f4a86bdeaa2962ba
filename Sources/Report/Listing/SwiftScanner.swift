/// Goes through Swift source far enough to know what is a string, a comment or a bracket.
///
/// It knows nested comments, strings of one and of several lines, raw strings with any number of
/// `#`, interpolation at any depth, and extended regular expressions (`#/…/#`). A bare regular
/// expression between slashes is not told from division.
struct SwiftScanner {
  enum Token: Equatable {
    /// `(`, `[` or `{`.
    case open
    /// `)`, `]` or `}`.
    case close
    /// A string literal.
    case string(StringLiteral)
    /// A name, keyword or number.
    case word(Range<Int>)
    /// Any other byte.
    case other(UInt8)
  }

  let bytes: [UInt8]
  /// The byte offset where the next token is looked for.
  var position: Int
  /// The byte offset where the last token began.
  private(set) var start = 0

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The byte offset of a place, or nil if the text has no such line.
  static func offset(in bytes: [UInt8], line: Int, column: Int) -> Int? {
    var offset = 0
    var remaining = max(line, 1) - 1
    // Counting takes less than looking at each byte, so stretches that hold too few are counted.
    while remaining > 0, offset < bytes.count {
      let end = min(offset + stretch, bytes.count)
      let count = newlines(in: bytes, offset..<end)
      if count >= remaining { break }
      remaining -= count
      offset = end
    }
    while remaining > 0, offset < bytes.count {
      if bytes[offset] == Byte.newline { remaining -= 1 }
      offset += 1
    }
    return remaining > 0 ? nil : min(offset + max(column, 1) - 1, bytes.count)
  }

  /// The line and column of a byte offset, both counted from 1.
  static func place(in bytes: [UInt8], of offset: Int) -> (line: Int, column: Int) {
    let end = min(offset, bytes.count)
    var lineStart = end
    while lineStart > 0, bytes[lineStart - 1] != Byte.newline { lineStart -= 1 }
    return (newlines(in: bytes, 0..<lineStart) + 1, offset - lineStart + 1)
  }

  /// How many line ends there are in a range of the bytes.
  private static func newlines(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var total = 0
    for start in stride(from: range.lowerBound, to: range.upperBound, by: stretch) {
      let part = bytes[start..<min(start + stretch, range.upperBound)]
      // Without checks of each index and counted in bytes, sixteen are compared at once.
      total += part.withUnsafeBufferPointer { buffer in
        var count: UInt8 = 0
        for byte in buffer { count &+= byte == Byte.newline ? 1 : 0 }
        return Int(count)
      }
    }
    return total
  }

  /// So many bytes that their line ends are counted in one.
  private static let stretch = 240

  /// The next token, comments and white space skipped, or nil at the end.
  mutating func next() -> Token? {
    skipBlank()
    start = position
    guard let byte = peek() else { return nil }
    if byte == Byte.quote || byte == Byte.hash, let literal = scanString() {
      return .string(literal)
    }
    if Byte.isWord(byte) {
      while let byte = peek(), Byte.isWord(byte) { position += 1 }
      return .word(start..<position)
    }
    position += 1
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .close
    default: return .other(byte)
    }
  }

  /// Skips to after the bracket that closes the one just read.
  ///
  /// - Returns: the offset of the closing bracket, or nil if there is none.
  mutating func skipToClose() -> Int? {
    var depth = 1
    while let token = next() {
      switch token {
      case .open: depth += 1
      case .close: depth -= 1
      case .string, .word, .other: continue
      }
      if depth == 0 { return start }
    }
    return nil
  }

  func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func skipBlank() {
    while let byte = peek() {
      if Byte.isSpace(byte) {
        position += 1
      } else if byte == Byte.slash, peek(1) == Byte.slash {
        while let byte = peek(), byte != Byte.newline { position += 1 }
      } else if byte == Byte.slash, peek(1) == Byte.star {
        skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    var depth = 0
    while let byte = peek() {
      if byte == Byte.slash, peek(1) == Byte.star {
        depth += 1
        position += 2
      } else if byte == Byte.star, peek(1) == Byte.slash {
        depth -= 1
        position += 2
        if depth == 0 { return }
      } else {
        position += 1
      }
    }
  }

  /// The string literal or extended regular expression at the position, or nil.
  private mutating func scanString() -> StringLiteral? {
    var hashes = 0
    while peek(hashes) == Byte.hash { hashes += 1 }
    guard let delimiter = peek(hashes) else { return nil }
    guard delimiter == Byte.quote || (hashes > 0 && delimiter == Byte.slash) else { return nil }
    let begin = position
    let isTriple =
      delimiter == Byte.quote && peek(hashes + 1) == Byte.quote && peek(hashes + 2) == Byte.quote
      && !(hashes > 0 && peek(hashes + 3) == Byte.hash)
    let quotes = isTriple ? 3 : 1
    position += hashes + quotes
    var literal = StringLiteral(
      range: begin..<begin, body: position..<position, hashes: hashes, isMultiline: isTriple)
    while let byte = peek() {
      if byte == delimiter, isClosing(delimiter, quotes: quotes, hashes: hashes) {
        literal.body = literal.body.lowerBound..<position
        position += quotes + hashes
        break
      }
      if byte == Byte.newline, !isTriple, delimiter == Byte.quote { break }
      if delimiter == Byte.slash, byte == Byte.backslash {
        position += 2
      } else if byte == Byte.backslash, (0..<hashes).allSatisfy({ peek($0 + 1) == Byte.hash }) {
        skipEscape(hashes: hashes, into: &literal)
      } else {
        position += 1
      }
    }
    literal.range = begin..<position
    return literal
  }

  private func isClosing(_ delimiter: UInt8, quotes: Int, hashes: Int) -> Bool {
    (0..<quotes).allSatisfy { peek($0) == delimiter }
      && (0..<hashes).allSatisfy { peek(quotes + $0) == Byte.hash }
  }

  private mutating func skipEscape(hashes: Int, into literal: inout StringLiteral) {
    let begin = position
    position += 1 + hashes
    guard peek() == UInt8(ascii: "(") else {
      position += 1
      return
    }
    position += 1
    let outer = start
    _ = skipToClose()
    start = outer
    literal.interpolations.append(begin..<position)
  }
}
