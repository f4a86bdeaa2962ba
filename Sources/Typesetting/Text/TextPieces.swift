/// The parts of a line: words, and formulas between dollar signs.
struct TextPieces {
  enum Piece: Hashable {
    case text(String)
    /// The LaTeX source between two dollar signs and the column of its first character, from 1.
    case formula(String, column: Int)
  }

  var pieces: [Piece] = []

  /// Reads a line in which `$…$` is a formula and `\$` a dollar sign.
  init(_ line: String) throws(TypesettingError) {
    // Most lines have neither sign.
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") }) else {
      if !line.isEmpty { pieces = [.text(line)] }
      return
    }
    var text = ""
    var formula: (source: String, column: Int)?
    var escaped = false
    for (column, character) in zip(1..., line) {
      if escaped {
        escaped = false
        if formula != nil {
          formula?.source += "\\\(character)"
        } else {
          text += character == "$" ? "$" : "\\\(character)"
        }
      } else if character == "\\" {
        escaped = true
      } else if character == "$" {
        if let open = formula {
          pieces.append(.formula(open.source, column: open.column))
          formula = nil
        } else {
          if !text.isEmpty { pieces.append(.text(text)) }
          text = ""
          formula = ("", column + 1)
        }
      } else if formula != nil {
        formula?.source.append(character)
      } else {
        text.append(character)
      }
    }
    if let formula { throw .unclosedFormula(text: line, column: formula.column - 1) }
    if escaped { text += "\\" }
    if !text.isEmpty { pieces.append(.text(text)) }
  }
}
