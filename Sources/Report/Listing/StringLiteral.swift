/// A string literal in Swift source, by byte offsets.
struct StringLiteral: Equatable {
  /// The whole literal, delimiters included.
  var range: Range<Int>
  /// What stands between the delimiters.
  var body: Range<Int>
  /// How many `#` stand before the opening quotes.
  var hashes: Int
  /// Whether it is delimited by three quotes.
  var isMultiline: Bool
  /// The interpolations, from the backslash to the closing parenthesis.
  var interpolations: [Range<Int>] = []

  init(range: Range<Int>, body: Range<Int>, hashes: Int, isMultiline: Bool) {
    self.range = range
    self.body = body
    self.hashes = hashes
    self.isMultiline = isMultiline
  }

  /// A stretch of the literal's value without interpolation.
  struct Piece: Equatable {
    /// The bytes of the value.
    var bytes: [UInt8] = []
    /// For each byte, the offset in the source of the character it comes from.
    var offsets: [Int] = []
  }

  /// The literal's value, cut at its interpolations.
  func pieces(in source: [UInt8]) -> [Piece] {
    var pieces = [Piece()]
    let indentation = isMultiline ? closingIndentation(in: source) : 0
    var position = body.lowerBound
    var end = body.upperBound
    if isMultiline {
      position = skipIndentation(after: lineEnd(from: position, in: source), indentation, source)
      end = max(lastLineEnd(in: source), position)
    }
    var gaps = interpolations[...]
    while position < end {
      gaps = gaps.drop { $0.lowerBound < position }
      if let gap = gaps.first, gap.lowerBound == position {
        pieces.append(Piece())
        position = gap.upperBound
        continue
      }
      let stop = min(end, gaps.first?.lowerBound ?? end)
      let plain = plainCount(from: position, to: stop, in: source)
      if plain > 0 {
        pieces[pieces.count - 1].bytes += source[position..<(position + plain)]
        pieces[pieces.count - 1].offsets += position..<(position + plain)
        position += plain
        continue
      }
      let (value, next) = character(at: position, in: source)
      pieces[pieces.count - 1].bytes += value
      pieces[pieces.count - 1].offsets += value.map { _ in position }
      position = next
      if isMultiline, source[next - 1] == Byte.newline {
        position = skipIndentation(after: next, indentation, source)
      }
    }
    return pieces
  }

  /// How many bytes from an offset on stand for themselves and end no line.
  private func plainCount(from start: Int, to end: Int, in source: [UInt8]) -> Int {
    var index = start
    while index < end, source[index] != Byte.backslash, source[index] != Byte.newline,
      source[index] != 0x0D
    {
      index += 1
    }
    return index - start
  }

  /// The value of the character or escape at an offset, and the offset after it.
  private func character(at position: Int, in source: [UInt8]) -> (value: [UInt8], next: Int) {
    let mark = position + 1 + hashes
    guard source[position] == Byte.backslash, mark < body.upperBound,
      source[(position + 1)..<mark].allSatisfy({ $0 == Byte.hash })
    else { return plain(at: position, in: source) }
    switch source[mark] {
    case UInt8(ascii: "n"): return ([Byte.newline], mark + 1)
    case UInt8(ascii: "t"): return ([0x09], mark + 1)
    case UInt8(ascii: "r"): return ([0x0D], mark + 1)
    case UInt8(ascii: "0"): return ([0x00], mark + 1)
    case UInt8(ascii: "u"): return unicode(at: mark, in: source)
    case Byte.newline, 0x20, 0x09: return ([], lineEnd(from: mark, in: source))
    default: return ([source[mark]], mark + 1)
    }
  }

  /// A byte that stands for itself; the compiler reads CR LF in several lines as LF.
  private func plain(at position: Int, in source: [UInt8]) -> (value: [UInt8], next: Int) {
    let next = position + 1
    let isLineEnd = source[position] == 0x0D && next < source.count && source[next] == Byte.newline
    return (isMultiline && isLineEnd ? [] : [source[position]], next)
  }

  private func unicode(at mark: Int, in source: [UInt8]) -> (value: [UInt8], next: Int) {
    guard let close = source[mark...].firstIndex(of: UInt8(ascii: "}")), close > mark + 2,
      let code = UInt32(String(decoding: source[(mark + 2)..<close], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { return ([], mark + 1) }
    return (Array(String(Character(scalar)).utf8), close + 1)
  }

  /// The offset after the next line end, or the end of the body.
  private func lineEnd(from position: Int, in source: [UInt8]) -> Int {
    source[position..<body.upperBound].firstIndex(of: Byte.newline).map { $0 + 1 }
      ?? body.upperBound
  }

  private func lastLineEnd(in source: [UInt8]) -> Int {
    source[body].lastIndex(of: Byte.newline) ?? body.lowerBound
  }

  private func closingIndentation(in source: [UInt8]) -> Int {
    body.upperBound - (source[body].lastIndex(of: Byte.newline).map { $0 + 1 } ?? body.upperBound)
  }

  private func skipIndentation(after position: Int, _ count: Int, _ source: [UInt8]) -> Int {
    var result = position
    while result < min(position + count, body.upperBound),
      source[result] == 0x20 || source[result] == 0x09
    {
      result += 1
    }
    return result
  }
}
