import Formula

/// JSON strings.
package enum JSONText {
  /// A text between quotes, with control characters, quotes and backslashes escaped.
  package static func string(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 2)
    append(text, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends a text as `string` gives it.
  package static func append(_ text: String, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.allSatisfy { byte in
      0x20..<0x80 ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if isPlain {
      result.append(text)
    } else {
      appendScalars(of: text, to: &result)
    }
    result.append(UInt8(ascii: "\""))
  }

  private static func appendScalars(of text: String, to result: inout [UInt8]) {
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
  }
}
