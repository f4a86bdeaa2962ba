/// Text made safe for HTML, byte by byte.
///
/// Working on bytes and not on characters matters: a quote followed by a combining mark is one
/// character, and not the quote, to code that compares characters.
enum HTMLText {
  /// The text with markup characters escaped and characters that HTML does not allow replaced by
  /// U+FFFD; safe in content and in attribute values between either kind of quotes.
  static func escaped(_ text: String) -> String {
    if isPlain(text) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".utf8
      case "<": result += "&lt;".utf8
      case ">": result += "&gt;".utf8
      case "\"": result += "&quot;".utf8
      case "'": result += "&#39;".utf8
      case _ where isAllowed(scalar):
        result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      default: result += UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether nothing in the text needs a second look, as far as single bytes tell: control
  /// characters above ASCII begin with C2, and what is no character with EF or F0 to F4.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        false
      case 0x20...0x7E, 0x9, 0xA: true
      default: byte > 0xC2 && byte < 0xEF || 0x80..<0xC0 ~= byte
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
