/// Characters that are shaped together: one font, one script, one direction.
struct TextRun {
  var text: String
  /// The font; `nil` when none has the characters, each of which then shows as a box.
  var font: Font?
  var script: UInt32?
  /// The embedding level: even runs left to right, odd right to left.
  var level: Int
}

/// Cuts text into runs in visual order.
struct TextItemizer {
  /// The font to take characters from.
  let font: Font
  /// Opens the fonts to take those from that it lacks, most wanted first.
  let lenders: () -> [Font]

  /// The runs from left to right.
  func runs(of text: String) -> [TextRun] {
    if let run = plainRun(of: text) { return [run] }
    let characters = Self.printable(text)
    let levels = BidiLevels(characters).levels
    var runs: [TextRun] = []
    for (character, level) in zip(characters, levels) {
      let font = self.font(for: character)
      let script = character.unicodeScalars.first.flatMap(scriptNumber)
      if let last = runs.last, last.level == level, last.font === font,
        script == nil || last.script == nil || script == last.script
      {
        runs[runs.count - 1].text.append(character)
        runs[runs.count - 1].script = last.script ?? script
      } else {
        runs.append(
          TextRun(text: String(character), font: font, script: script, level: level))
      }
    }
    return Self.visualOrder(runs)
  }

  /// The one run of a text that is nothing but plain letters of one script, digits and signs, as most
  /// are, all of which the first font has; nil for any other text.
  private func plainRun(of text: String) -> TextRun? {
    guard !text.isEmpty else { return nil }
    var script: UInt32?
    for scalar in text.unicodeScalars {
      guard scalar.isPlain, font.glyph(for: scalar) != nil else { return nil }
      guard let own = scriptNumber(of: scalar) else { continue }
      guard script == nil || script == own else { return nil }
      script = own
    }
    return TextRun(text: text, font: font, script: script, level: 0)
  }

  /// The first font that can show every part of a character.
  private func font(for character: Character) -> Font? {
    func canShow(_ font: Font) -> Bool {
      character.unicodeScalars.allSatisfy { $0.isIgnorable || font.glyph(for: $0) != nil }
    }
    return canShow(font) ? font : lenders().first(where: canShow)
  }

  /// The characters without control and formatting characters, with any blank as a space; joiners
  /// stay, since they choose the forms of their neighbours.
  private static func printable(_ text: String) -> [Character] {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if " "..<"\u{7F}" ~= scalar {
        kept.append(scalar)
        continue
      }
      switch scalar.properties.generalCategory {
      case .lineSeparator, .paragraphSeparator: kept.append(" ")
      case .control where scalar.properties.isWhitespace && scalar != "\r": kept.append(" ")
      case .control, .surrogate: continue
      case .format where scalar != "\u{200C}" && scalar != "\u{200D}": continue
      default: kept.append(scalar)
      }
    }
    return String(kept).filter { character in
      !character.unicodeScalars.allSatisfy(\.isIgnorable)
    }
  }

  /// Rule L2 of the Unicode bidirectional algorithm: from the highest level down to the lowest odd
  /// one, turn round every stretch of that level or more.
  private static func visualOrder(_ runs: [TextRun]) -> [TextRun] {
    var runs = runs
    for level in stride(from: runs.map(\.level).max() ?? 0, to: 0, by: -1) {
      var start = 0
      while start < runs.count {
        guard runs[start].level >= level else {
          start += 1
          continue
        }
        let end = runs[start...].firstIndex { $0.level < level } ?? runs.count
        runs[start..<end].reverse()
        start = end
      }
    }
    return runs
  }
}

extension Unicode.Scalar {
  /// Whether it is a character by itself that is shown as it is and read from left to right: ASCII,
  /// Latin letters, blanks, punctuation and signs of mathematics.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2000...0x200A, 0x2010..<0x2028,
      0x2030..<0x205F, 0x2070..<0x20D0, 0x2100..<0x2C00:
      true
    default: false
    }
  }

  /// Whether nothing is shown for it where a font lacks it; the first that is so is U+00AD.
  fileprivate var isIgnorable: Bool { value >= 0xAD && properties.isDefaultIgnorableCodePoint }
}
