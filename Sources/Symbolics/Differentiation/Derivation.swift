/// A derivative with the steps that lead to it, each by a named rule.
///
/// Steps stand in the order in which a teacher writes them: the rule for the whole expression, then
/// those for its parts, from left to right. A sub-expression that occurs several times is
/// differentiated once; later uses refer to that step. The log grows with the number of different
/// sub-expressions. `replay()` works the derivative out again from the steps alone.
public struct Derivation: Sendable, Hashable {
  /// What is differentiated.
  public var expression: Expr
  /// The symbol it is differentiated by.
  public var variable: Expr
  /// The derivative as the rules give it, the same as `rawDerivative(by:)`.
  public var result: Expr
  /// The steps; empty for a poisoned expression or when `variable` is no symbol.
  public var steps: [DerivationStep]

  /// The derivative, simplified.
  public var simplified: Expr { result.simplified() }

  /// Where the expression or its derivative breaks off, so that the rules do not hold.
  public var singularities: [Singularity] { expression.singularities(by: variable) }

  /// The derivative worked out again: each rule is applied to the parts its step names and to the
  /// derivatives that their steps give in turn.
  ///
  /// Equal to ``result`` for every derivation that `derivation(by:)` makes. Nil for steps that refer
  /// to steps that do not exist, or to themselves.
  public func replay() -> Expr? {
    if steps.isEmpty { return expression.problem == nil ? nil : expression }
    var replay = Replay(steps: steps)
    return replay.derivative(of: 0)
  }

  private struct Replay {
    let steps: [DerivationStep]
    /// By the number of the step: what was worked out, and whether that has begun.
    var known: [Expr?]
    var isOpen: [Bool]

    init(steps: [DerivationStep]) {
      self.steps = steps
      known = steps.map { _ in nil }
      isOpen = steps.map { _ in false }
    }

    mutating func derivative(of index: Int) -> Expr? {
      guard steps.indices.contains(index) else { return nil }
      if let result = known[index] { return result }
      if isOpen[index] { return nil }
      isOpen[index] = true
      let step = steps[index]
      var derivatives: [Expr] = []
      for part in step.parts {
        guard let next = part.step else {
          derivatives.append(part.derivative)
          continue
        }
        guard let inner = derivative(of: next) else { return nil }
        derivatives.append(inner)
      }
      let result = step.rule.combined(
        step.expression, step.parts.map(\.expression), derivatives)
      known[index] = result
      return result
    }
  }
}

extension Derivation: CustomStringConvertible {
  /// One line for each step, nested: `product rule: (x**2*sin(x))' = …`.
  public var description: String {
    steps.map { step in
      String(repeating: "  ", count: step.level)
        + "\(step.rule.name): (\(step.expression.plain))' = \(step.derivative.plain)"
    }
    .joined(separator: "\n")
  }
}

extension Expr {
  /// The derivative by one symbol with the steps that lead to it.
  ///
  /// - Parameter variable: a real symbol; for anything else, and for a poisoned expression, the
  ///   result is poisoned and there are no steps.
  public func derivation(by variable: Expr) -> Derivation {
    let result = rawDerivative(by: variable)
    guard result.problem == nil, let name = variable.symbolName else {
      return Derivation(expression: self, variable: variable, result: result, steps: [])
    }
    var writer = DerivationWriter(variable: name)
    writer.write(self, level: 0)
    return Derivation(
      expression: self, variable: variable, result: writer.steps[0].derivative,
      steps: writer.steps)
  }

  /// The derivatives up to an order, each taken of the simplified one before it, with their steps.
  ///
  /// Empty for orders below 1.
  public func derivations(by variable: Expr, order: Int) -> [Derivation] {
    var (list, current) = ([Derivation](), self)
    for _ in 0..<Swift.max(0, order) {
      let derivation = current.derivation(by: variable)
      list.append(derivation)
      current = derivation.simplified
    }
    return list
  }
}
