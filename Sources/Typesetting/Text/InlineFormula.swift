import Formula

extension Typesetter {
  /// The formula of a `$…$` in a line, as large as goes with the text around it.
  func inlineFormula(
    _ source: String, in line: String, column: Int, style: TextStyle
  ) throws(TypesettingError) -> TextBox {
    let formula: Formula
    do {
      formula = try Formula(latex: source, macros: macros)
    } catch {
      throw .formula(error, text: line, column: column + error.column - 1)
    }
    let scale = math.scale(beside: try textSetter(style).font)
    var box = try self.formula(
      formula, size: style.size * scale, style: .text, words: style)
    box.text = formula.plainText
    return box
  }
}
