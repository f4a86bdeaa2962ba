public import Formula
public import Scene

extension Typesetter {
  /// How deep the parts of a formula may nest, so that laying it out fits any thread's stack.
  private static let nestingLimit = 400

  /// A formula on its own.
  ///
  /// - Parameters:
  ///   - formula: what to set.
  ///   - size: points per em of the font of formulas in text style; positive. Beside text in
  ///     figures, `line` with `$…$` chooses the size that goes with the text.
  ///   - color: the ink.
  ///   - style: the style to begin in; display style has large operators and tall fractions.
  /// - Returns: a box whose extents are those of the ink, with the baseline at 0.
  /// - Throws: `TypesettingError.invalidSize`, `.nestedTooDeep`, or `.font` when the text font is
  ///   missing.
  public func formula(
    _ formula: Formula, size: Double, color: ThemedColor, style: Formula.Style = .text
  ) throws(TypesettingError) -> TextBox {
    try self.formula(
      formula, size: size, style: style, words: TextStyle(size: size, color: color))
  }

  /// A formula whose words are set in a style.
  func formula(
    _ formula: Formula, size: Double, style: Formula.Style, words: TextStyle
  ) throws(TypesettingError) -> TextBox {
    guard size > 0, size.isFinite else { throw .invalidSize(size) }
    guard !formula.isDeeper(than: Self.nestingLimit) else {
      throw .nestedTooDeep(limit: Self.nestingLimit)
    }
    let setter = MathSetter(
      font: math, words: try textSetter(words), size: size, color: words.color, style: style)
    return setter.set(formula).finished.content
  }
}
