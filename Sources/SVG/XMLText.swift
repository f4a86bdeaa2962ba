/// Text made safe for XML.
package enum XMLText {
  /// The text with markup characters escaped and characters that XML does not allow left out.
  ///
  /// Safe in element content and in attribute values between double quotes; line breaks and tabs
  /// are kept, as references where an attribute would turn them into spaces.
  package static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    if isPlain(text, inAttribute) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      switch scalar {
      case "&": result.write("&amp;")
      case "<": result.write("&lt;")
      case ">": result.write("&gt;")
      case "\"" where inAttribute: result.write("&quot;")
      case "\n" where inAttribute, "\t" where inAttribute, "\r":
        result.write("&#\(scalar.value);")
      case _ where scalar.isASCII: result.append(UInt8(truncatingIfNeeded: scalar.value))
      default: result.append(contentsOf: scalar.utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether nothing in the text needs a second look, as far as single bytes tell: control
  /// characters above ASCII begin with C2, and what is no character with EF or F0 to F4.
  private static func isPlain(_ text: String, _ inAttribute: Bool) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
      case UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\t"): !inAttribute
      case 0x20...0x7E: true
      default: byte > 0xC2 && byte < 0xEF || 0x80..<0xC0 ~= byte
      }
    }
  }

  /// Whether a character may stand in an XML 1.0 document (section 2.2, production 2).
  ///
  /// The discouraged control characters U+007F to U+009F are left out too: HTML parsers reject them.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0x7F..<0xA0: false
    case 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// The reverse of `escaped`: the text that references in our own output stand for.
  static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&"), let end = rest[mark...].firstIndex(of: ";") {
      result += rest[..<mark]
      result += character(named: rest[rest.index(after: mark)..<end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(named name: Substring) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHex = name.hasPrefix("#x")
      let digits = name.dropFirst(isHex ? 2 : 1)
      guard name.hasPrefix("#"), let code = UInt32(digits, radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(code)
      else { return "&\(name);" }
      return String(Character(scalar))
    }
  }
}
