import Formula

/// Text made safe for HTML, byte by byte.
///
/// Working on bytes and not on characters matters: a quote followed by a combining mark is one
/// character, and not the quote, to code that compares characters.
enum HTMLText {
  /// Appends a text with markup characters escaped and characters that HTML does not allow replaced
  /// by U+FFFD; safe in content and in attribute values between either kind of quotes.
  static func append(_ text: String, to result: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      appendEscaped($0, to: &result)
    }
    if isDone == nil { appendEscaped(Array(text.utf8), to: &result) }
  }

  /// Appends a stretch of UTF-8 text in the same way.
  static func append(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    appendEscaped(text, to: &result)
  }

  /// Appends the stretches between characters of markup as they are, and goes by scalars from where
  /// there may be one that HTML does not allow: control characters above ASCII begin with C2, and
  /// what is no character with EF or F0 to F4.
  private static func appendEscaped<Text: RandomAccessCollection<UInt8>>(
    _ text: Text, to result: inout [UInt8]
  ) where Text.Index == Int {
    var start = text.startIndex
    for index in text.indices {
      let reference: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "'"): reference = "&#39;"
      case 0x20...0x7E, 0x9, 0xA, 0x80..<0xC0, 0xC3..<0xEF: continue
      default:
        return appendScalars(String(decoding: text[start...], as: UTF8.self), to: &result)
      }
      result.append(contentsOf: text[start..<index])
      result.append(fixed: reference)
      start = index + 1
    }
    result.append(contentsOf: text[start...])
  }

  private static func appendScalars(_ text: String, to result: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(fixed: "&amp;")
      case "<": result.append(fixed: "&lt;")
      case ">": result.append(fixed: "&gt;")
      case "\"": result.append(fixed: "&quot;")
      case "'": result.append(fixed: "&#39;")
      case _ where isAllowed(scalar): result.append(contentsOf: scalar.utf8)
      default: result += UTF8.encodedReplacementCharacter
      }
    }
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
