private import Calculus
package import Formula
package import Geometry

/// Numbers, points and lists in sentences.
package enum Words {
  /// A number with at most four significant digits and a true minus sign.
  package static func number(_ value: Double) -> String {
    let text = NumberFormat.significant(4).string(value == 0 ? 0 : value)
    let (hyphen, minus) = (UInt8(ascii: "-"), "\u{2212}")
    guard text.utf8.contains(hyphen) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 4)
    for byte in text.utf8 {
      if byte == hyphen { bytes.append(contentsOf: minus.utf8) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A point as a pair.
  package static func point(_ point: Point) -> String {
    "(\(number(point.x)), \(number(point.y)))"
  }

  /// A range as "a to b".
  package static func range(_ range: ClosedRange<Double>) -> String {
    "\(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  /// Parts joined with commas and "and".
  package static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return Array(parts.dropLast()).joined(separator: ", ") + " and " + last
  }

  /// A mark by kind and label, as the subject of a sentence.
  package static func name(_ kind: String, _ label: String?) -> String {
    label.map { "The \(kind) “\($0)”" } ?? "The \(kind)"
  }

  /// A mark by kind and label, a plain text, as messages name it; a label that says the kind
  /// stands alone.
  package static func mark(_ kind: String, _ label: String?) -> String {
    guard let label, !label.isEmpty else { return kind }
    return says(label.lowercased(), kind.lowercased()) ? "“\(label)”" : "\(kind) “\(label)”"
  }

  /// Whether a text holds another, byte for byte.
  private static func says(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(text.utf8), Array(part.utf8))
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}

extension Words {
  /// A text as it is read: formulas in Unicode, line breaks as spaces, no control characters.
  package static func plain(_ text: String, macros: LatexMacros = LatexMacros()) -> String {
    plain(text) { part in (try? Formula(latex: part, macros: macros))?.plainText }
  }

  /// A text as it is read.
  /// - Parameter formula: how a formula is read, which is given without its dollar signs; `nil` where it
  ///   is none, and stands as it is.
  static func plain(_ text: String, formula: (String) -> String?) -> String {
    if isPlain(text) { return text }
    var result = ""
    for (index, part) in pieces(of: text).enumerated() {
      result += index % 2 == 1 ? formula(part) ?? part : part
    }
    return isASCII(result) ? result : cleaned(result)
  }

  /// A text without control characters, line breaks as spaces.
  private static func cleaned(_ text: String) -> String {
    // Few texts have any.
    if text.unicodeScalars.allSatisfy(isClean) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isClean(scalar) {
        scalars.append(scalar)
      } else if scalar.properties.generalCategory != .format {
        scalars.append(" ")
      }
    }
    return String(scalars)
  }

  /// Whether a character stays as it is.
  private static func isClean(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Most are Latin letters, quotes and signs of mathematics; the tables of Unicode are not asked
    // about those.
    case 0x20..<0x7F, 0xAE..<0x300, 0x2010..<0x2028, 0x2070..<0x2C00: return true
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    case .format: scalar == "\u{200D}"
    default: true
    }
  }

  /// Whether a text is of printable ASCII without formulas, and so read as it stands.
  package static func isPlain(_ text: String) -> Bool {
    isASCII(text) && !text.utf8.contains(UInt8(ascii: "$"))
  }

  private static func isASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// Words and formulas in turn, parted at dollar signs that no backslash stands before.
  private static func pieces(of text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return [text] }
    let (dollar, backslash) = (UInt8(ascii: "$"), UInt8(ascii: "\\"))
    var pieces: [String] = []
    // The piece up to its last escaped sign, and where the rest of it begins.
    var (piece, start) = ("", text.startIndex)
    var isEscaped = false
    for (offset, byte) in text.utf8.enumerated() {
      if byte == dollar {
        let index = text.utf8.index(text.startIndex, offsetBy: offset)
        if isEscaped {
          piece += String(text[start..<text.utf8.index(before: index)])
          start = index
        } else {
          piece += String(text[start..<index])
          pieces.append(piece)
          (piece, start) = ("", text.utf8.index(after: index))
        }
      }
      isEscaped = byte == backslash && !isEscaped
    }
    piece += String(text[start...])
    pieces.append(piece)
    return pieces
  }
}
