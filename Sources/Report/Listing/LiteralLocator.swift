/// Finds the place in a source file of a part of a string's value.
enum LiteralLocator {
  /// The place of a part of a string that was written as a literal at or after a place.
  ///
  /// - Parameters:
  ///   - value: the whole string.
  ///   - offset: where the part begins in `value`, in UTF-8 bytes.
  ///   - bytes: the source file.
  ///   - line: the line from which literals are looked at.
  ///   - column: the column on it.
  /// - Returns: nil if none of the next literals has this value, or the part comes from an
  ///   interpolation.
  static func place(
    of offset: Int, in value: String, source bytes: [UInt8], line: Int, column: Int
  ) -> (line: Int, column: Int)? {
    guard let start = SwiftScanner.offset(in: bytes, line: line, column: column) else { return nil }
    var scanner = SwiftScanner(bytes, at: start)
    let target = Array(value.utf8)
    var literals = 0
    while literals < 200, let token = scanner.next() {
      guard case .string(let literal) = token else { continue }
      literals += 1
      guard let offsets = align(literal.pieces(in: bytes), with: target) else { continue }
      guard offset < offsets.count else {
        return end(of: literal, in: bytes, offsets.count == offset)
      }
      guard let found = offsets[offset] else { return nil }
      return SwiftScanner.place(in: bytes, of: found)
    }
    return nil
  }

  private static func end(
    of literal: StringLiteral, in bytes: [UInt8], _ isEnd: Bool
  ) -> (line: Int, column: Int)? {
    isEnd ? SwiftScanner.place(in: bytes, of: literal.body.upperBound) : nil
  }

  /// For each byte of a value the source offset it comes from, nil for what was interpolated; nil
  /// as a whole if the pieces cannot have given the value.
  private static func align(_ pieces: [StringLiteral.Piece], with value: [UInt8]) -> [Int?]? {
    var offsets = [Int?](repeating: nil, count: value.count)
    var position = 0
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      let begin: Int?
      if index == 0 {
        begin = value.starts(with: piece.bytes) ? 0 : nil
      } else if isLast {
        let last = value.count - piece.bytes.count
        begin = last >= position && value[last...].elementsEqual(piece.bytes) ? last : nil
      } else {
        begin = find(piece.bytes, in: value, from: position)
      }
      guard let begin else { return nil }
      for (step, offset) in piece.offsets.enumerated() { offsets[begin + step] = offset }
      position = begin + piece.bytes.count
    }
    return position == value.count ? offsets : nil
  }

  private static func find(_ needle: [UInt8], in value: [UInt8], from start: Int) -> Int? {
    guard start + needle.count <= value.count else { return nil }
    return (start...(value.count - needle.count)).first { begin in
      value[begin..<(begin + needle.count)].elementsEqual(needle)
    }
  }
}
