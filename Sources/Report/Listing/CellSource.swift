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
        if isBrace { return dedent(bytes[begin..<end]) }
      case .close, .string, .other: return nil
      }
    }
    return nil
  }

  /// The text without blank lines at its ends and without the indentation its lines share.
  static func dedent(_ text: String) -> String { dedent(Array(text.utf8)[...]) }

  private static func dedent(_ text: ArraySlice<UInt8>) -> String {
    var lines = text.split(separator: Byte.newline, omittingEmptySubsequences: false)
      .map(withoutEnd)
    if lines.count == 1 { lines[0] = lines[0].drop(while: Byte.isSpace) }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return "" }
    var common = lines[first].prefix(while: isIndentation)
    for line in lines[first...last] where !line.isEmpty {
      common = common.prefix(zip(common, line).prefix { $0 == $1 }.count)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for line in lines[first...last] {
      bytes.append(contentsOf: line.dropFirst(common.count))
      bytes.append(Byte.newline)
    }
    while let last = bytes.last, Byte.isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line without the CR of its end; nothing of one that is blank.
  private static func withoutEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if line.allSatisfy(Byte.isSpace) { return line.prefix(0) }
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
