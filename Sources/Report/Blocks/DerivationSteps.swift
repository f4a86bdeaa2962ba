public import Symbolics

/// A derivative worked out step by step: each rule by name, what it is applied to, and what it gives.
///
/// A numbered list; the derivatives of parts stand as lists of their own below the step that needs
/// them. Before anything is shown the steps are replayed, and must lead to the derivative.
public struct DerivationSteps: Block {
  private let derivation: Derivation

  /// Shows how the derivative of an expression by a symbol comes about.
  public init(of expression: Expr, by variable: Expr) {
    self.init(expression.derivation(by: variable))
  }

  /// Shows the steps of a derivation.
  public init(_ derivation: Derivation) {
    self.derivation = derivation
  }

  /// One list, and the simplified derivative where it differs.
  ///
  /// - Throws: the problem of a poisoned expression, or an error if the steps do not lead to the
  ///   result.
  public func nodes(in context: inout BuildContext) throws -> [Node] {
    if let problem = derivation.result.problem { throw problem }
    guard derivation.replay() == derivation.result else {
      throw ExpressionError("the steps do not lead to the derivative \(derivation.result)")
    }
    var rest = derivation.steps[...]
    var nodes = [try list(of: &rest, level: 0, in: &context)]
    let simplified = derivation.simplified
    if simplified != derivation.result {
      nodes.append(
        contentsOf: context.nodes(
          markdown: "Simplified: $\(derivation.result.latex) = \(simplified.latex)$."))
    }
    return nodes
  }

  /// The steps of one level up to the next of a lower one, those of higher levels below them.
  private func list(
    of steps: inout ArraySlice<DerivationStep>, level: Int, in context: inout BuildContext
  ) throws -> Node {
    var items: [[Node]] = []
    while let step = steps.first, step.level >= level {
      steps.removeFirst()
      var item = context.nodes(markdown: step.sentence)
      item.append(.paragraph([.math(try context.formula(latex: Self.equation(step)))]))
      if let next = steps.first, next.level > level {
        item.append(try list(of: &steps, level: level + 1, in: &context))
      }
      items.append(item)
    }
    return .list(Node.List(start: 1, isTight: false, items: items))
  }

  /// `(x² sin x)' = (x²)' sin x + x² (sin x)' = 2x sin x + x² cos x`.
  private static func equation(_ step: DerivationStep) -> String {
    let sides = [step.applied, step.derivative.latex]
    let right = sides[0] == sides[1] ? [sides[0]] : sides
    let left = #"\left("# + step.expression.latex + #"\right)'"#
    return ([left] + right).joined(separator: " = ")
  }
}
