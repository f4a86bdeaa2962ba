import Formula

/// Text made safe for HTML, byte by byte.
///
/// Working on bytes and not on characters matters: a quote followed by a combining mark is one
/// character, and not the quote, to code that compares characters.
enum HTMLText {
  /// The text with markup characters escaped and characters that HTML does not allow replaced by
  /// U+FFFD; safe in content and in attribute values between either kind of quotes.
  static func escaped(_ text: String) -> String {
    if care(for: text.utf8) == .plain { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    append(text, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends the text as `escaped` gives it.
  static func append(_ text: String, to result: inout [UInt8]) {
    let known = text.utf8.withContiguousStorageIfAvailable { care(for: $0) }
    switch known ?? care(for: text.utf8) {
    case .plain: result.append(text)
    case .marks:
      let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
        appendMarked($0, to: &result)
      }
      if isDone == nil { appendMarked(text.utf8, to: &result) }
    case .scalars: appendScalars(text, to: &result)
    }
  }

  /// Appends a stretch of UTF-8 text as `escaped` gives it.
  static func append(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    switch care(for: text) {
    case .plain: result.append(contentsOf: text)
    case .marks: appendMarked(text, to: &result)
    case .scalars: appendScalars(String(decoding: text, as: UTF8.self), to: &result)
    }
  }

  private static func appendMarked(_ text: some Sequence<UInt8>, to result: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result.append(fixed: "&amp;")
      case UInt8(ascii: "<"): result.append(fixed: "&lt;")
      case UInt8(ascii: ">"): result.append(fixed: "&gt;")
      case UInt8(ascii: "\""): result.append(fixed: "&quot;")
      case UInt8(ascii: "'"): result.append(fixed: "&#39;")
      default: result.append(byte)
      }
    }
  }

  private static func appendScalars(_ text: String, to result: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII, isAllowed(scalar) {
        appendMarked(CollectionOfOne(UInt8(truncatingIfNeeded: scalar.value)), to: &result)
      } else if isAllowed(scalar) {
        result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else {
        result += UTF8.encodedReplacementCharacter
      }
    }
  }

  /// How a text must be looked at.
  private enum Care {
    /// Not at all.
    case plain
    /// By bytes, for characters of markup.
    case marks
    /// By scalars: there may be some that HTML does not allow.
    case scalars
  }

  /// How closely a text must be looked at, as far as single bytes tell: control characters above
  /// ASCII begin with C2, and what is no character with EF or F0 to F4.
  private static func care(for text: some Sequence<UInt8>) -> Care {
    var care = Care.plain
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        care = .marks
      case 0x20...0x7E, 0x9, 0xA, 0x80..<0xC0, 0xC3..<0xEF: break
      default: return .scalars
      }
    }
    return care
  }

  /// Whether a character may stand in an HTML document: no control character except tab and line
  /// breaks, no noncharacter (HTML standard, section 13.2.3.5).
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA: true
    case 0..<0x20, 0x7F..<0xA0: false
    case 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
