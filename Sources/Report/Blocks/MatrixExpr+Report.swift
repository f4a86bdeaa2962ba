public import Formula
public import Symbolics

extension MatrixExpr: FormulaConvertible {
  /// The expression as it is printed in books.
  public func formula(in context: inout BuildContext) throws -> Formula { formula }

  /// The expression as it can be typed in again.
  public var plainForm: String? { plain }
}

extension MatrixDerivative: FormulaConvertible {
  /// The derivative as an equation that says what it is of.
  public func formula(in context: inout BuildContext) throws -> Formula { equation }

  /// The value as it can be typed in again; nil for a formula of entries.
  public var plainForm: String? { matrix?.plain }
}
