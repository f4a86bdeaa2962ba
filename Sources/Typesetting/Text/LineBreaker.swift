/// Breaks words into lines.
struct LineBreaker {
  /// A word and its width in points.
  struct Word {
    var text: String
    var width: Double
  }

  var words: [Word]
  /// The width of a space in points.
  var space: Double

  /// The words of a text; spaces inside a formula part no words.
  static func words(of text: String) -> [String] {
    var words = [""]
    var isInFormula = false
    var isEscaped = false
    for character in text {
      if character == "$", !isEscaped { isInFormula.toggle() }
      isEscaped = character == "\\" && !isEscaped
      if character == " ", !isInFormula {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// Lines as long as a width allows; a wider word stands alone.
  func lines(width: Double) -> [String] {
    var lines: [String] = []
    var length = 0.0
    for word in words {
      if let last = lines.last, length + space + word.width <= width {
        lines[lines.count - 1] = "\(last) \(word.text)"
        length += space + word.width
      } else {
        lines.append(word.text)
        length = word.width
      }
    }
    return lines
  }

  /// As many lines as `lines` needs, each no longer than it has to be.
  func balancedLines(width: Double) -> [String] {
    let count = lines(width: width).count
    var (low, high) = (0.0, width)
    // Twenty halvings find the least width to a millionth.
    for _ in 0..<20 where count > 1 {
      let middle = (low + high) / 2
      if lines(width: middle).count > count { low = middle } else { high = middle }
    }
    return lines(width: high)
  }
}
