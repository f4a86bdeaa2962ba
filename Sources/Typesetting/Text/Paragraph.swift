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
    var words: [LineBreaker.Word] = []
    for word in LineBreaker.words(of: text) {
      words.append(LineBreaker.Word(text: word, width: try line(word, style: style).width))
    }
    let breaker = LineBreaker(words: words, space: try line(" ", style: style).width)
    let lines = balanced ? breaker.balancedLines(width: width) : breaker.lines(width: width)
    return lines.isEmpty ? [""] : lines
  }
}
