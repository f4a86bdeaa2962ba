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
  /// The fonts to take characters from, most wanted first.
  var fonts: [Font]

  /// The runs from left to right.
  func runs(of text: String) -> [TextRun] {
    let characters = text.compactMap(Self.printable)
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

  /// The first font that can show every part of a character.
  private func font(for character: Character) -> Font? {
    fonts.first { font in
      character.unicodeScalars.allSatisfy {
        $0.properties.isDefaultIgnorableCodePoint || font.glyph(for: $0) != nil
      }
    }
  }

  /// The character without control and formatting characters, with any blank as a space; `nil`
  /// when nothing is left.
  private static func printable(_ character: Character) -> Character? {
    if character.isNewline || character == "\t" { return " " }
    let kept = character.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .unassigned, .privateUse: false
      case .format: scalar.value == 0x200D
      default: true
      }
    }
    guard kept.contains(where: { !$0.properties.isDefaultIgnorableCodePoint }) else { return nil }
    return Character(String(String.UnicodeScalarView(kept)))
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
