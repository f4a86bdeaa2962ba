import Formula
import Scene

extension Typesetter {
  /// The formula of a `$…$` in a line.
  func inlineFormula(
    _ source: String, in line: String, column: Int, style: TextStyle
  ) throws(TypesettingError) -> TextBox {
    try textSetter(style).box(source)
  }
}
