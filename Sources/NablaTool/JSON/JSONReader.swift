/// Reads JSON (RFC 8259).
struct JSONReader {
  /// Why a text is no JSON, and where.
  struct Failure: Error, Sendable, Hashable {
    /// What is wrong.
    var message: String
    /// The place, counted in bytes from 1.
    var column: Int
  }

  private static let depthLimit = 64

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The value that a text holds.
  static func read(_ text: String) throws(Failure) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.index == reader.bytes.count else {
      throw reader.failure("more text after the value")
    }
    return value
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"): return try number()
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      return try number()
    default:
      for (word, value) in [
        ("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false)),
      ]
      where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return value
      }
      throw failure(peek == nil ? "a value is missing" : "this is no JSON value")
    }
  }

  private mutating func object() throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    try enter()
    while try !isAtEnd(of: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw failure("a name in quotes is missing") }
      let name = try string()
      skipSpace()
      guard peek == UInt8(ascii: ":") else { throw failure("':' is missing") }
      index += 1
      members.append(JSONValue.Member(name: name, value: try value()))
    }
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(Failure) -> JSONValue {
    var values: [JSONValue] = []
    try enter()
    while try !isAtEnd(of: UInt8(ascii: "]"), isFirst: values.isEmpty) {
      values.append(try value())
    }
    depth -= 1
    return .array(values)
  }

  private mutating func enter() throws(Failure) {
    depth += 1
    guard depth <= Self.depthLimit else { throw failure("nested too deeply") }
    index += 1
  }

  /// Passes the end of a list, or the comma before its next element.
  private mutating func isAtEnd(of end: UInt8, isFirst: Bool) throws(Failure) -> Bool {
    skipSpace()
    if peek == end {
      index += 1
      return true
    }
    if isFirst { return false }
    guard peek == UInt8(ascii: ",") else {
      throw failure("',' or '\(Character(Unicode.Scalar(end)))' is missing")
    }
    index += 1
    return false
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = index
    while let byte = peek, "+-.eE0123456789".utf8.contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text) != nil else { throw failure("'\(text)' is no number") }
    return .number(text)
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    var units: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += String(Character(try escape())).utf8
      case ..<0x20: throw failure("a control character in a text")
      default: units.append(byte)
      }
    }
    throw failure("the closing quote is missing")
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    let letter = peek
    index += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(letter ?? 0)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure("an unknown escape")
    }
  }

  private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
    let unit = try hexadecimal()
    guard (0xD800..<0xDC00).contains(unit), bytes[index...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(unit) ?? "\u{FFFD}"
    }
    index += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4,
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits are missing") }
    index += 4
    return unit
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || (0x9...0xD).contains(byte) { index += 1 }
  }

  private func failure(_ message: String) -> Failure {
    Failure(message: message, column: min(index, bytes.count) + 1)
  }
}
