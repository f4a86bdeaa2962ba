/// Differentiates like ``Expr/rawDerivative(by:)`` and writes every step down.
struct DerivationWriter {
  private(set) var steps: [DerivationStep] = []
  private let variable: String
  private var places: [Expr: Int] = [:]
  private var differentiator: Differentiator

  init(variable: String) {
    self.variable = variable
    differentiator = Differentiator(variable: variable)
  }

  /// Writes the step of an expression and those of its parts, unless they are written already.
  ///
  /// - Returns: the place of the step.
  @discardableResult
  mutating func write(_ expression: Expr, level: Int) -> Int {
    if let place = places[expression] { return place }
    let place = steps.count
    apply(outline(expression), to: expression, level)
    places[expression] = place
    return place
  }

  private mutating func apply(_ outline: Outline, to expression: Expr, _ level: Int) {
    let place = steps.count
    steps.append(
      DerivationStep(
        rule: outline.rule, expression: expression, derivative: .zero, parts: [], level: level))
    let parts = outline.parts.map { name, part in
      outline.rule == .sum ? term(name, part, level: level + 1) : self.part(name, part, level + 1)
    }
    steps[place].parts = parts
    steps[place].derivative = outline.rule.combined(
      expression, parts.map(\.expression), parts.map(\.derivative))
  }

  /// A term of a sum: the number in front of a product is taken out before the product rule, as the
  /// differentiator does, and the step is not used for the same product elsewhere.
  private mutating func term(
    _ name: String, _ expression: Expr, level: Int
  ) -> DerivationStep.Part {
    let (coefficient, body) = expression.coefficientAndBody
    guard !coefficient.isOne, case .product = body.form, body.contains(symbol: variable) else {
      return part(name, expression, level)
    }
    let place = steps.count
    let outline = Outline(.constantMultiple, [("c", Expr(coefficient)), ("u", body)])
    apply(outline, to: expression, level)
    return DerivationStep.Part(
      name: name, expression: expression, derivative: steps[place].derivative, step: place)
  }

  private mutating func part(
    _ name: String, _ expression: Expr, _ level: Int
  ) -> DerivationStep.Part {
    if expression.symbolName == variable {
      return DerivationStep.Part(name: name, expression: expression, derivative: .one, step: nil)
    }
    guard expression.contains(symbol: variable) else {
      return DerivationStep.Part(name: name, expression: expression, derivative: .zero, step: nil)
    }
    let place = write(expression, level: level)
    return DerivationStep.Part(
      name: name, expression: expression, derivative: steps[place].derivative, step: place)
  }

  private typealias Outline = (rule: DifferentiationRule, parts: [(name: String, expression: Expr)])

  /// The rule for an expression and the parts it speaks of.
  private mutating func outline(_ expression: Expr) -> Outline {
    guard expression.contains(symbol: variable) else { return (.constant, []) }
    switch expression.form {
    case .sum: return (.sum, numbered("u", expression.terms))
    case .product(let coefficient, let factors):
      return product(expression, coefficient, factors)
    case .power(let base, let exponent): return power(base, exponent)
    case .apply(let function, let arguments):
      if function.isExtremum {
        return (.extremum(function.row.name), numbered("u", arguments))
      }
      return (.function(function.row.name), [("u", arguments[0])])
    case .piecewise(let branches): return (.piecewise, numbered("u", branches.map(\.value)))
    case .number, .pi, .symbol, .poison: return (.identity, [])
    }
  }

  private func power(_ base: Expr, _ exponent: Expr) -> Outline {
    if !exponent.contains(symbol: variable) { return (.power, [("u", base), ("n", exponent)]) }
    if !base.contains(symbol: variable) { return (.exponential, [("a", base), ("u", exponent)]) }
    return (.generalPower, [("u", base), ("v", exponent)])
  }

  private mutating func product(
    _ expression: Expr, _ coefficient: Number, _ factors: [Expr]
  ) -> Outline {
    let varying = factors.filter { $0.contains(symbol: variable) }
    if varying.count == 1, let only = varying.first {
      let constant = Expr.product(coefficient, factors.filter { $0 != only })
      return (.constantMultiple, [("c", constant), ("u", only)])
    }
    if let (top, bottom) = fraction(coefficient, factors) {
      let slopes = (differentiator.derivative(of: top), differentiator.derivative(of: bottom))
      // Terms may merge where the bar is taken out; then the product rule alone tells it as it is.
      if RuleCombination.quotient(top, bottom, slopes) == differentiator.derivative(of: expression)
      {
        return (.quotient, [("u", top), ("v", bottom)])
      }
    }
    return plainProduct(coefficient, factors)
  }

  /// The product rule, constant factors first.
  private func plainProduct(_ coefficient: Number, _ factors: [Expr]) -> Outline {
    let varying = factors.filter { $0.contains(symbol: variable) }
    let constant = Expr.product(
      coefficient, factors.filter { !$0.contains(symbol: variable) })
    let names = varying.count <= 3 ? ["u", "v", "w"] : varying.indices.map { "u_{\($0 + 1)}" }
    let list = zip(names, varying).map { (name: $0, expression: $1) }
    return (.product, constant.isOne ? list : [("c", constant)] + list)
  }

  /// What is above and below the bar, when there is one power below it and both depend on the
  /// variable.
  private func fraction(_ coefficient: Number, _ factors: [Expr]) -> (top: Expr, bottom: Expr)? {
    let below = factors.filter { $0.isReciprocal && $0.contains(symbol: variable) }
    guard below.count == 1, let only = below.first else { return nil }
    return (
      Expr.product(coefficient, factors.filter { $0 != only }), Expr.power(only, .minusOne)
    )
  }

  private func numbered(_ letter: String, _ list: [Expr]) -> [(name: String, expression: Expr)] {
    list.enumerated().map { ("\(letter)_{\($0 + 1)}", $1) }
  }
}

extension Expr {
  /// Whether it is one over something: a power with a negative number above.
  fileprivate var isReciprocal: Bool {
    if case .power(_, let exponent) = form { return exponent.number?.isNegative ?? false }
    return false
  }
}

extension DifferentiationRule {
  /// The derivative of an expression from its parts and their derivatives.
  ///
  /// Zero where the parts are not those the rule needs.
  func combined(_ expression: Expr, _ parts: [Expr], _ derivatives: [Expr]) -> Expr {
    switch self {
    case .constant: return .zero
    case .identity: return .one
    case .sum: return Expr.sum(derivatives)
    case .constantMultiple where parts.count == 2:
      return DifferentiationRule.multiple(parts[0], derivatives[1])
    case .product:
      let constants = zip(parts, derivatives).filter { $1.isZero }.map(\.0)
      let varying = zip(parts, derivatives).filter { !$1.isZero }
      let (coefficient, body) = Expr.product(constants).coefficientAndBody
      return RuleCombination.product(
        coefficient, varying.map(\.0) + [body], varying.map(\.1) + [.zero])
    case .quotient where parts.count == 2:
      return RuleCombination.quotient(parts[0], parts[1], (derivatives[0], derivatives[1]))
    case .power where parts.count == 2, .exponential where parts.count == 2,
      .generalPower where parts.count == 2:
      return RuleCombination.power(parts[0], parts[1], derivatives[0], derivatives[1])
    case .function(let name):
      guard let function = Function.named(name), let inner = derivatives.first else { return .zero }
      return inner.isZero ? .zero : function.derivative(parts[0]) * inner
    case .extremum(let name):
      guard let function = Function.named(name) else { return .zero }
      return RuleCombination.extremum(function, parts, derivatives)
    case .piecewise:
      guard case .piecewise(let branches) = expression.form else { return .zero }
      return RuleCombination.piecewise(branches, derivatives)
    default: return .zero
    }
  }

  /// A constant times a derivative.
  private static func multiple(_ constant: Expr, _ derivative: Expr) -> Expr {
    let (coefficient, body) = constant.coefficientAndBody
    return Expr.sum(
      .zero, [Term(coefficient: coefficient, body: Expr.product([body, derivative]))])
  }
}
