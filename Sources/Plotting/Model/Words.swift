private import Calculus
package import Formula
package import Geometry

/// Numbers, points and lists in sentences.
package enum Words {
  /// A number with at most four significant digits and a true minus sign.
  package static func number(_ value: Double) -> String {
    let text = NumberFormat.significant(4).string(value == 0 ? 0 : value)
    return String(text.map { $0 == "-" ? "\u{2212}" : $0 })
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
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A mark by kind and label, as the subject of a sentence.
  package static func name(_ kind: String, _ label: String?) -> String {
    label.map { "The \(kind) “\($0)”" } ?? "The \(kind)"
  }

  /// A mark by kind and label, a plain text, as messages name it; a label that says the kind
  /// stands alone.
  package static func mark(_ kind: String, _ label: String?) -> String {
    guard let label, !label.isEmpty else { return kind }
    return label.lowercased().contains(kind.lowercased()) ? "“\(label)”" : "\(kind) “\(label)”"
  }
}

extension Words {
  /// A text as it is read: formulas in Unicode, line breaks as spaces, no control characters.
  package static func plain(_ text: String, macros: LatexMacros = LatexMacros()) -> String {
    if isPlain(text) { return text }
    var result = ""
    for (index, part) in pieces(of: text).enumerated() {
      if index % 2 == 1, let formula = try? Formula(latex: part, macros: macros) {
        result += formula.plainText
      } else {
        result += part
      }
    }
    if isASCII(result) { return result }
    var scalars = String.UnicodeScalarView()
    for scalar in result.unicodeScalars {
      // Most are letters of ASCII; the tables of Unicode are not asked about those.
      if (0x20..<0x7F).contains(scalar.value) {
        scalars.append(scalar)
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      case .format where scalar != "\u{200D}": break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
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
    var pieces = [""]
    var isEscaped = false
    for character in text {
      if character == "$", !isEscaped {
        pieces.append("")
      } else {
        if character == "$" { pieces[pieces.count - 1].removeLast() }
        pieces[pieces.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return pieces
  }
}
