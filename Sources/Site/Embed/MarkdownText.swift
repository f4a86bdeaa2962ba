/// Words made safe for Markdown.
enum MarkdownText {
  /// The words on one line, with what Markdown takes for markup escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in line(text).unicodeScalars {
      if "\\`*_[]<>#|@$~!&".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The words on one line.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// An address for use between parentheses: spaces and the like as percent codes.
  static func address(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF")
    return path.utf8.map { byte in
      let isPlain =
        byte > 0x20 && byte < 0x7F && !"()<>\"%?#\\".utf8.contains(byte)
      return isPlain
        ? String(Unicode.Scalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
    }.joined()
  }
}
