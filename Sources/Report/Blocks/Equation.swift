import Formula

/// A formula on a line of its own, numbered if it is labelled.
public struct Equation: Block {
  private let parts: [any FormulaConvertible]
  private let label: String?

  /// Creates an equation from LaTeX without dollar signs; lines are aligned by
  /// `\begin{aligned} … \end{aligned}`.
  ///
  /// `\tag{…}` gives it a number of your own. In `align` and `gather` each line may have its `\tag`,
  /// and lines with a `\label{eq-…}` are numbered.
  ///
  /// - Parameters:
  ///   - latex: the LaTeX; best a raw string, `#"\frac{1}{2}"#`.
  ///   - label: a name to refer to it by, beginning with `eq-`.
  public init(_ latex: String, label: String? = nil) {
    self.init(parts: [LaTeX(latex)], label: label)
  }

  /// Creates an equation from a computed value.
  public init(_ value: any FormulaConvertible, label: String? = nil) {
    self.init(parts: [value], label: label)
  }

  /// Creates an equation whose left side is LaTeX and whose right side is computed.
  ///
  /// - Parameters:
  ///   - latex: the left side.
  ///   - values: what it equals; several stand one after the other with `=` between them.
  ///   - label: a name to refer to it by, beginning with `eq-`.
  public init(_ latex: String, equals values: any FormulaConvertible..., label: String? = nil) {
    self.init(parts: [LaTeX(latex)] + values, label: label)
  }

  /// Creates several lines of LaTeX, aligned at their `&`.
  public init(lines: [String], label: String? = nil) {
    self.init(parts: [AlignedLines(lines: lines)], label: label)
  }

  private init(parts: [any FormulaConvertible], label: String?) {
    self.parts = parts
    self.label = label
  }

  /// One equation.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    if parts.count == 1, let latex = parts.first as? LaTeX {
      let read = try context.read(latex: latex.text, in: latex.text, at: 0)
      return [.equation(context.equation(read, label: label))]
    }
    if let label { context.declare(.equation, label: label) }
    let formulas = try parts.map { try $0.formula(in: &context) }
    return [
      .equation(Node.Equation(formula: Formula.equality(formulas), number: nil, id: label))
    ]
  }
}

extension Formula {
  /// The parts with equals signs between them.
  static func equality(_ parts: [Formula]) -> Formula {
    guard parts.count != 1 else { return parts[0] }
    return .row(Array(parts.map { [$0] }.joined(separator: [.symbol("=", .relation)])))
  }
}
