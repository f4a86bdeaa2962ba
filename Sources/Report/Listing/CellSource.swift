/// Cuts a cell's code out of its file.
enum CellSource {
  /// The text between the braces of the closure that follows a place.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - line: the line of the call's opening parenthesis, or brace if it has no parentheses.
  ///   - column: its column in UTF-8 bytes.
  /// - Returns: the code without blank lines at its ends and without the indentation that all its
  ///   lines share, or nil if no closure stands there.
  static func extract(from text: String, line: Int, column: Int) -> String? {
    let bytes = Array(text.utf8)
    guard let offset = SwiftScanner.offset(in: bytes, line: line, column: column) else {
      return nil
    }
    var scanner = SwiftScanner(bytes, at: offset)
    while let token = scanner.next() {
      switch token {
      case .word: continue
      case .open:
        let begin = scanner.position
        let isBrace = bytes[begin - 1] == UInt8(ascii: "{")
        guard let end = scanner.skipToClose() else { return nil }
        if isBrace { return dedent(String(decoding: bytes[begin..<end], as: UTF8.self)) }
      case .close, .string, .other: return nil
      }
    }
    return nil
  }

  /// The text without blank lines at its ends and without the indentation its lines share.
  static func dedent(_ text: String) -> String {
    var lines = text.utf8.split(separator: Byte.newline, omittingEmptySubsequences: false)
      .map { $0.allSatisfy(Byte.isSpace) ? $0.prefix(0) : $0 }
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    if lines.count == 1 { lines = lines.map { $0.drop(while: Byte.isSpace) } }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let indentations = lines.filter { !$0.isEmpty }.map { line in
      line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    guard var common = indentations.first.map({ Array($0) }) else { return "" }
    for indentation in indentations {
      common = zip(common, indentation).prefix { $0 == $1 }.map(\.0)
    }
    var bytes = Array(lines.map { $0.dropFirst(common.count) }.joined(separator: [Byte.newline]))
    while let last = bytes.last, Byte.isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
