/// JSON strings.
package enum JSONText {
  /// A text between quotes, with control characters, quotes and backslashes escaped.
  package static func string(_ text: String) -> String {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    result.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\"".utf8
      case "\\": result += "\\\\".utf8
      case "\n": result += "\\n".utf8
      case "\r": result += "\\r".utf8
      case "\t": result += "\\t".utf8
      case " "..<"\u{80}": result.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\u{80}"..<"\u{2028}", "\u{202A}"...:
        result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      default:
        let digits = String(scalar.value, radix: 16)
        result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      }
    }
    result.append(UInt8(ascii: "\""))
    return String(decoding: result, as: UTF8.self)
  }
}
