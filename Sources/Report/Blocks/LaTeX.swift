public import Formula

/// LaTeX as a value that can be shown as mathematics.
public struct LaTeX: FormulaConvertible, Hashable {
  /// The LaTeX.
  public let text: String

  /// Creates the value from LaTeX without dollar signs.
  public init(_ text: String) { self.text = text }

  /// The formula the LaTeX means.
  public func formula(in context: inout BuildContext) throws -> Formula {
    try context.formula(latex: text)
  }
}
