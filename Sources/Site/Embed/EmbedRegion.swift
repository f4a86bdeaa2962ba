/// A region of a Markdown file that a figure stands in.
struct EmbedRegion: Sendable, Hashable {
  var id: String
  /// The line of the opening marker, counted from 1.
  var line: Int
  /// The bytes between the lines of the two markers.
  var content: Range<Int>
  /// White space before the opening marker, which each line of the content gets too.
  var indentation: [UInt8]
  /// The line break in use at the opening marker.
  var lineBreak: [UInt8]
}

extension EmbedRegion {
  /// The regions of a file in order; markers in fenced code are text.
  static func find(in bytes: [UInt8], file: String) throws(EmbedError) -> [EmbedRegion] {
    var regions: [EmbedRegion] = []
    var open: EmbedRegion?
    var fence: (byte: UInt8, count: Int)?
    var start = 0
    var number = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      defer { start = end }
      if let mark = fenceMark(line) {
        if let current = fence {
          if mark.byte == current.byte, mark.count >= current.count, mark.isBare { fence = nil }
        } else if open == nil {
          fence = (mark.byte, mark.count)
        }
        continue
      }
      guard fence == nil, let marker = try marker(in: line, file: file, number: number) else {
        continue
      }
      switch (marker, open) {
      case (.open(let id), nil):
        open = EmbedRegion(
          id: id, line: number, content: end..<end, indentation: indentation(of: line),
          lineBreak: lineBreak(of: line))
      case (.open, let current?):
        throw .region(
          file: file, line: number,
          message: "a region begins within the one of line \(current.line), which is not closed")
      case (.close, nil):
        throw .region(
          file: file, line: number, message: "a region is closed here that was never opened")
      case (.close, var current?):
        current.content = current.content.lowerBound..<start
        regions.append(current)
        open = nil
      }
    }
    if let open {
      throw .region(
        file: file, line: open.line,
        message: "the region of figure '\(open.id)' is not closed: add <!-- /nabla:figure -->")
    }
    return regions
  }

  private enum Marker {
    case open(id: String)
    case close
  }

  private static func marker(
    in line: ArraySlice<UInt8>, file: String, number: Int
  ) throws(EmbedError) -> Marker? {
    let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.first == "<!--", words.count > 1 else { return nil }
    if words[1] == "/nabla:figure" {
      guard words.count == 3, words[2] == "-->" else {
        throw .region(file: file, line: number, message: "write <!-- /nabla:figure --> alone")
      }
      return .close
    }
    guard words[1] == "nabla:figure" else { return nil }
    guard words.count == 4, words[3] == "-->" else {
      throw .region(
        file: file, line: number,
        message: "write <!-- nabla:figure ID --> alone on its line, with one figure id")
    }
    return .open(id: String(words[2]))
  }

  /// The fence of a code block at the beginning of a line (CommonMark 0.31, section 4.5).
  private static func fenceMark(
    _ line: ArraySlice<UInt8>
  ) -> (byte: UInt8, count: Int, isBare: Bool)? {
    let rest = line.drop { $0 == UInt8(ascii: " ") }
    guard line.count - rest.count < 4, let byte = rest.first,
      byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
    else { return nil }
    let count = rest.prefix { $0 == byte }.count
    let info = rest.dropFirst(count)
    guard count >= 3, byte != UInt8(ascii: "`") || !info.contains(byte) else { return nil }
    return (byte, count, info.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) })
  }

  private static func indentation(of line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
  }

  private static func lineBreak(of line: ArraySlice<UInt8>) -> [UInt8] {
    line.suffix(2) == [0x0D, 0x0A] ? [0x0D, 0x0A] : [0x0A]
  }
}
