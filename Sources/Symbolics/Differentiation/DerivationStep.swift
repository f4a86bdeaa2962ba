/// One application of one rule in a derivation.
public struct DerivationStep: Sendable, Hashable {
  /// A part of the expression as the rule sees it.
  public struct Part: Sendable, Hashable {
    /// The letter of the part in the rule's statement: `u`, `v`, `c`, `n`; numbered where there are
    /// many.
    public var name: String
    /// The part.
    public var expression: Expr
    /// Its derivative.
    public var derivative: Expr
    /// The place in ``Derivation/steps`` of the step that found the derivative; nil for constants and
    /// the variable itself, which need none.
    public var step: Int?

    /// Creates a part.
    public init(name: String, expression: Expr, derivative: Expr, step: Int?) {
      self.name = name
      self.expression = expression
      self.derivative = derivative
      self.step = step
    }
  }

  /// The rule.
  public var rule: DifferentiationRule
  /// What is differentiated.
  public var expression: Expr
  /// The derivative by the rule, as it is: like terms collected, nothing rewritten.
  public var derivative: Expr
  /// What the rule was applied to, in the order of its statement.
  public var parts: [Part]
  /// How deep the step is nested: 0 for the expression as a whole, one more for each part.
  public var level: Int

  /// Creates a step.
  public init(
    rule: DifferentiationRule, expression: Expr, derivative: Expr, parts: [Part], level: Int
  ) {
    self.rule = rule
    self.expression = expression
    self.derivative = derivative
    self.parts = parts
    self.level = level
  }

  /// Whether an inner derivative is multiplied in: the rule is applied to more than the variable.
  public var usesChainRule: Bool {
    switch rule {
    case .power, .exponential, .generalPower, .function: parts.contains { $0.step != nil }
    default: false
    }
  }

  /// What the step does in one sentence, as Markdown with formulas between dollar signs.
  public var sentence: String {
    let law = "$\(rule.statement)$"
    switch rule {
    case .constant: return "The variable does not occur, so the derivative is 0."
    case .identity: return "The derivative of the variable itself is 1."
    case .sum: return "The derivative of a sum is the sum of the derivatives of its terms."
    case .piecewise: return "Each branch is differentiated by itself, inside its condition."
    case .function(let name) where !usesChainRule:
      return capitalized(rule.name) + ": " + law + note(name) + "."
    case .function(let name):
      return "Chain rule, \(rule.name) outside: " + law + given + note(name) + "."
    case .power, .exponential, .generalPower:
      let chain = usesChainRule ? " with the chain rule" : ""
      return capitalized(rule.name) + chain + ": " + law + given + "."
    default: return capitalized(rule.name) + ": " + law + given + "."
    }
  }

  /// `, here $u = x^{2}$ and $v = \sin x$`.
  private var given: String {
    let list = parts.map { "$\($0.name) = \($0.expression.latex)$" }
    var text = ""
    for (index, part) in list.enumerated() {
      text += index == 0 ? ", here " : index == list.count - 1 ? " and " : ", "
      text += part
    }
    return text
  }

  /// Where the rule does not hold.
  private func note(_ name: String) -> String {
    guard let argument = parts.first?.expression, let function = Function.named(name) else {
      return ""
    }
    let places = function.row.breaks.filter { [.kink, .jump].contains($0.kind) }
      .map { "$\($0.vanishing(argument).latex) \\ne 0$" }
    return places.isEmpty ? "" : ", where " + places.joined(separator: " and ")
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + String(text.dropFirst())
  }
}

extension DerivationStep {
  /// The rule applied to the parts with their derivatives still to be taken, as LaTeX:
  /// `\left(x^{2}\right)' \sin x + x^{2} \left(\sin x\right)'`.
  ///
  /// The same as `derivative.latex` where nothing is left to be taken.
  public var applied: String {
    guard parts.contains(where: { $0.step != nil }) else { return derivative.latex }
    let primed = parts.map { #"\left("# + $0.expression.latex + #"\right)'"# }
    switch rule {
    case .sum:
      return zip(parts, primed).filter { !$0.0.derivative.isZero }
        .map(\.1).joined(separator: " + ")
    case .constantMultiple, .product: return appliedProduct(primed)
    case .quotient:
      let (u, v) = (parts[0].expression, parts[1].expression)
      let below = v.grouped + "^{2}"
      return #"\frac{"# + primed[0] + "}{" + v.latex + #"} - \frac{"# + u.grouped + " " + primed[1]
        + "}{" + below + "}"
    case .power, .exponential, .function:
      guard let index = parts.firstIndex(where: { $0.step != nil }) else { break }
      return outer(withoutPart: index).grouped + " " + primed[index]
    default: break
    }
    return derivative.latex
  }

  /// One summand for each factor that depends on the variable.
  private func appliedProduct(_ primed: [String]) -> String {
    var terms: [String] = []
    for index in parts.indices where !parts[index].derivative.isZero {
      let factors = parts.indices.map { other in
        guard other == index else { return parts[other].expression.grouped }
        return parts[index].step == nil ? parts[index].derivative.grouped : primed[index]
      }
      terms.append(factors.filter { $0 != "1" }.joined(separator: " "))
    }
    return terms.map { $0.isEmpty ? "1" : $0 }.joined(separator: " + ")
  }

  /// What the rule multiplies the derivative of a part with.
  private func outer(withoutPart index: Int) -> Expr {
    let derivatives = parts.indices.map { $0 == index ? Expr.one : Expr.zero }
    return rule.combined(expression, parts.map(\.expression), derivatives)
  }
}

extension Expr {
  /// LaTeX, in brackets unless it holds together as a factor.
  fileprivate var grouped: String {
    switch form {
    case .sum: return #"\left("# + latex + #"\right)"#
    case .product where hasLeadingMinus, .number where hasLeadingMinus:
      return #"\left("# + latex + #"\right)"#
    default: return latex
    }
  }
}
