/// A tag of a template with its place.
struct TemplateTag: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case markup
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
  }

  var kind: Kind
  var name: String
  var line: Int
  var column: Int
}

extension TemplateTag {
  /// The tags of a template in order, comments left out.
  ///
  /// Of Mustache this takes what a page needs: names, sections, partials, comments. Other tags
  /// (delimiters, inheritance, functions on names) are refused, so that every name can be checked
  /// before a page is rendered.
  static func scan(_ text: String, file: String) throws(TemplateError) -> [TemplateTag] {
    let bytes = Array(text.utf8)
    var tags: [TemplateTag] = []
    var lines = LineCounter()
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
        lines.advance(over: bytes[index])
        index += 1
        continue
      }
      let isTriple = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "{")
      let closing = Array((isTriple ? "}}}" : "}}").utf8)
      let start = index + (isTriple ? 3 : 2)
      guard let end = bytes.firstIndex(of: closing, from: start) else {
        throw TemplateError(
          file: file, line: lines.line, column: lines.column, message: "the tag is not closed")
      }
      let content = String(decoding: bytes[start..<end], as: UTF8.self)
      if let tag = try read(content, isTriple: isTriple, at: lines, file: file) {
        tags.append(tag)
      }
      for byte in bytes[index..<end + closing.count] { lines.advance(over: byte) }
      index = end + closing.count
    }
    return tags
  }

  private static func read(
    _ content: String, isTriple: Bool, at place: LineCounter, file: String
  ) throws(TemplateError) -> TemplateTag? {
    let sigil = content.unicodeScalars.first
    if sigil == "!", !isTriple { return nil }
    let kind = isTriple ? nil : Self.kind(of: sigil)
    var name = String(content.unicodeScalars.dropFirst(kind == nil ? 0 : 1))
    while let first = name.first, first.isWhitespace { name.removeFirst() }
    while let last = name.last, last.isWhitespace { name.removeLast() }
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        0x61...0x7A ~= byte | 0x20 || "0123456789-_/.".utf8.contains(byte)
      }
    guard isName, kind == .partial || !name.contains(".") || name == "." else {
      throw TemplateError(
        file: file, line: place.line, column: place.column,
        message: "'{{\(content)}}' is no tag these templates know: use {{name}}, {{{nameHTML}}}, "
          + "{{#name}}…{{/name}}, {{^name}}…{{/name}}, {{>partial}} or {{! comment}}")
    }
    return TemplateTag(
      kind: kind ?? (isTriple ? .markup : .text), name: name, line: place.line,
      column: place.column)
  }
}

extension TemplateTag {
  private static func kind(of sigil: Unicode.Scalar?) -> Kind? {
    switch sigil {
    case "#": .section
    case "^": .inverted
    case "/": .end
    case ">": .partial
    case "&": .markup
    default: nil
    }
  }
}

/// Counts lines and columns, in bytes, from 1.
struct LineCounter {
  private(set) var line = 1
  private(set) var column = 1

  mutating func advance(over byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}

extension [UInt8] {
  /// Where a sequence of bytes first begins at or after an index.
  func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    guard !pattern.isEmpty, start >= 0, start + pattern.count <= count else { return nil }
    return (start...(count - pattern.count)).first { index in
      self[index..<index + pattern.count].elementsEqual(pattern)
    }
  }
}
