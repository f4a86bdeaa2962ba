import Geometry

extension Typesetter {
  /// Several lines of text, each as `line` sets it.
  ///
  /// - Parameters:
  ///   - text: the text; `"\n"` breaks a line, and so does `width` at spaces outside formulas.
  ///   - style: how it is set.
  ///   - alignment: how shorter lines stand below and above longer ones.
  ///   - width: the greatest width of a line in points; a word wider than that stands alone.
  ///   - balanced: whether wrapped lines are made about equally long rather than the first ones
  ///     as long as possible.
  /// - Returns: a box whose baseline is that of the first line and whose width is that of the
  ///   longest line.
  public func paragraph(
    _ text: String, style: TextStyle, alignment: TextAnchor.Horizontal = .start,
    width: Double? = nil, balanced: Bool = false
  ) throws(TypesettingError) -> TextBox {
    var lines: [TextBox] = []
    for source in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let source = String(source)
      let parts = try width.map { (width) throws(TypesettingError) in
        try wrapped(source, style: style, width: width, balanced: balanced)
      }
      for part in parts ?? [source] { lines.append(try line(part, style: style)) }
    }
    return Self.stacked(lines, size: style.size, alignment: alignment, text: text)
  }

  private static func stacked(
    _ lines: [TextBox], size: Double, alignment: TextAnchor.Horizontal, text: String
  ) -> TextBox {
    var result = TextBox(
      width: lines.map(\.width).max() ?? 0, ascent: lines.first?.ascent ?? 0, text: text)
    var baseline = 0.0
    for (index, line) in lines.enumerated() {
      if index > 0 { baseline += max(1.25 * size, lines[index - 1].descent + line.ascent) }
      result.draw(line, at: Point((result.width - line.width) * alignment.share, baseline))
      result.descent = baseline + line.descent
    }
    return result
  }

  private func wrapped(
    _ text: String, style: TextStyle, width: Double, balanced: Bool
  ) throws(TypesettingError) -> [String] {
    var words: [(text: String, width: Double)] = []
    for word in Self.words(of: text) {
      words.append((word, try line(word, style: style).width))
    }
    let space = try line(" ", style: style).width
    func break_(_ limit: Double) -> [[String]] {
      var lines: [[String]] = []
      var length = 0.0
      for word in words {
        if lines.isEmpty || length + space + word.width > limit {
          lines.append([word.text])
          length = word.width
        } else {
          lines[lines.count - 1].append(word.text)
          length += space + word.width
        }
      }
      return lines
    }
    var lines = break_(width)
    if balanced, lines.count > 1 {
      let count = lines.count
      var (low, high) = (0.0, width)
      for _ in 0..<20 {
        let middle = (low + high) / 2
        if break_(middle).count > count { low = middle } else { high = middle }
      }
      lines = break_(high)
    }
    return lines.isEmpty ? [""] : lines.map { $0.joined(separator: " ") }
  }

  /// The words of a text; spaces inside a formula part no words.
  private static func words(of text: String) -> [String] {
    var words = [""]
    var inFormula = false
    var escaped = false
    for character in text {
      if character == "$", !escaped { inFormula.toggle() }
      escaped = character == "\\" && !escaped
      if character == " ", !inFormula {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
