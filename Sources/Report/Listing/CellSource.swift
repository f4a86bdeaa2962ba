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
    var lines = lines(of: text)
    if lines.count == 1 {
      let blank = text[lines[0]].prefix(while: Byte.isSpace).count
      lines[0] = lines[0].dropFirst(blank)
    }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }),
      let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return "" }
    let model = lines[first].lowerBound
    var common = text[lines[first]].prefix(while: isIndentation).count
    for line in lines[first...last] where !line.isEmpty {
      var shared = 0
      while shared < min(common, line.count),
        text[model + shared] == text[line.lowerBound + shared]
      {
        shared += 1
      }
      common = shared
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 1)
    for line in lines[first...last] {
      bytes.append(contentsOf: text[line.dropFirst(common)])
      bytes.append(Byte.newline)
    }
    while let last = bytes.last, Byte.isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the lines are, without the CR of their ends; nothing of one that is blank.
  private static func lines(of text: ArraySlice<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = text.startIndex
    var isBlank = true
    func end(at index: Int) {
      let hasReturn = !isBlank && text[index - 1] == UInt8(ascii: "\r")
      lines.append(start..<(isBlank ? start : hasReturn ? index - 1 : index))
      start = index + 1
      isBlank = true
    }
    for index in text.indices {
      let byte = text[index]
      if byte == Byte.newline { end(at: index) } else if !Byte.isSpace(byte) { isBlank = false }
    }
    end(at: text.endIndex)
    return lines
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
