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
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      appendEscaped($0, to: &result)
    }
    if isDone == nil { appendEscaped(Array(text.utf8), to: &result) }
    result.append(UInt8(ascii: "\""))
  }

  /// Appends the stretches between characters that need care as they are.
  private static func appendEscaped<Text: RandomAccessCollection<UInt8>>(
    _ text: Text, to result: inout [UInt8]
  ) where Text.Index == Int {
    var start = text.startIndex
    for index in text.indices {
      let byte = text[index]
      let escape: String
      var end = index
      switch byte {
      case UInt8(ascii: "\""): escape = "\\\""
      case UInt8(ascii: "\\"): escape = "\\\\"
      case UInt8(ascii: "\n"): escape = "\\n"
      case UInt8(ascii: "\r"): escape = "\\r"
      case UInt8(ascii: "\t"): escape = "\\t"
      case ..<0x20: escape = "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))"
      // The line and the paragraph separator, which end lines of JavaScript, are E2 80 A8 and A9.
      case 0xA8...0xA9 where text[index - 1] == 0x80 && text[index - 2] == 0xE2:
        end = index - 2
        escape = byte == 0xA8 ? "\\u2028" : "\\u2029"
      default: continue
      }
      result.append(contentsOf: text[start..<end])
      result.append(escape)
      start = index + 1
    }
    result.append(contentsOf: text[start...])
  }
}
