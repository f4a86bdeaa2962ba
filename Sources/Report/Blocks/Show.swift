public import Calculus
import Formula

/// A computed value as a formula.
public struct Show: Block {
  private let name: String?
  private let values: [any FormulaConvertible]
  private let isPlainShown: Bool

  /// Shows a value.
  ///
  /// - Parameters:
  ///   - value: an expression, matrix or formula.
  ///   - plain: whether the form that can be typed in again stands beside it.
  public init(_ value: any FormulaConvertible, plain: Bool = false) {
    name = nil
    values = [value]
    isPlainShown = plain
  }

  /// Shows values after a name: `name = value = value`.
  ///
  /// - Parameters:
  ///   - name: LaTeX without dollar signs.
  ///   - values: what the name equals, one after the other with `=` between them.
  ///   - plain: whether the form of the last value that can be typed in again stands beside it.
  public init(_ name: String, _ values: any FormulaConvertible..., plain: Bool = false) {
    self.name = name
    self.values = values
    isPlainShown = plain
  }

  /// Shows numbers after a name: `name = numbers`.
  ///
  /// - Parameters:
  ///   - name: LaTeX without dollar signs.
  ///   - numbers: a number, a vector (shown as a column) or a matrix.
  ///   - format: how each number is written.
  public init(_ name: String, _ numbers: any NumbersConvertible, _ format: NumberFormat) {
    self.init(name, numbers.formula(format))
  }

  /// The formula as one output.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    var parts: [Formula] = []
    if let name { parts.append(try context.formula(latex: name)) }
    for value in values { parts.append(try value.formula(in: &context)) }
    let plain = isPlainShown ? values.last?.plainForm : nil
    return [.outputs([.formula(Formula.equality(parts), plain: plain)])]
  }
}
