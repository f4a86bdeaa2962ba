/// What is certain about the values of an expression, from the assumptions on its symbols.
///
/// "Real" and "whole" are meant where the expression has a value at all.
struct Facts: Sendable, Hashable {
  /// The value is a real number wherever the expression is defined for real input.
  var isReal = true
  /// The value is never below zero.
  var isNonnegative = false
  /// The value is never zero.
  var isNonzero = false
  /// The value is a whole number.
  var isInteger = false

  /// The value is always above zero.
  var isPositive: Bool { isReal && isNonnegative && isNonzero }

  static let unknown = Facts(isReal: false)
  static let real = Facts()
  static let positive = Facts(isNonnegative: true, isNonzero: true)
  static let nonnegative = Facts(isNonnegative: true)
}

extension Expr {
  /// What is certain about the value; known since the expression was made.
  var facts: Facts { node.facts }
}

extension Facts {
  /// The facts of a form from those of its parts.
  static func of(_ form: Form) -> Facts {
    switch form {
    case .number(let number):
      Facts(
        isNonnegative: !number.isNegative, isNonzero: !number.isZero, isInteger: number.isInteger)
    case .pi: .positive
    case .symbol(let symbol): of(symbol.assumption)
    case .sum(let constant, let terms): ofSum(constant, terms)
    case .product(let coefficient, let factors): ofProduct(coefficient, factors)
    case .power(let base, let exponent): ofPower(base.facts, exponent)
    case .apply(let function, let arguments): ofFunction(function, arguments)
    case .piecewise(let branches): ofAll(branches.map(\.value))
    case .poison: .unknown
    }
  }

  private static func of(_ assumption: Assumption) -> Facts {
    switch assumption {
    case .none: .unknown
    case .real: .real
    case .positive: .positive
    case .integer: Facts(isInteger: true)
    }
  }

  private static func ofAll(_ parts: [Expr]) -> Facts {
    var all = Facts(isReal: true, isNonnegative: true, isNonzero: true, isInteger: true)
    for part in parts { all.meet(part.facts) }
    return all
  }

  /// Keeps what is certain of the other too.
  private mutating func meet(_ other: Facts) {
    isReal = isReal && other.isReal
    isNonnegative = isNonnegative && other.isNonnegative
    isNonzero = isNonzero && other.isNonzero
    isInteger = isInteger && other.isInteger
  }

  private static func ofSum(_ constant: Number, _ terms: [Term]) -> Facts {
    var isReal = true
    var grows = !constant.isNegative
    var strict = !constant.isZero
    var isInteger = constant.isInteger
    for term in terms {
      let facts = term.body.facts
      isReal = isReal && facts.isReal
      grows = grows && facts.isNonnegative && !term.coefficient.isNegative
      strict = strict || facts.isPositive
      isInteger = isInteger && facts.isInteger && term.coefficient.isInteger
    }
    return Facts(
      isReal: isReal, isNonnegative: grows, isNonzero: grows && strict, isInteger: isInteger)
  }

  private static func ofProduct(_ coefficient: Number, _ factors: [Expr]) -> Facts {
    var facts = ofAll(factors)
    facts.isNonnegative = facts.isNonnegative && !coefficient.isNegative
    facts.isInteger = facts.isInteger && coefficient.isInteger
    return facts
  }

  private static func ofPower(_ base: Facts, _ exponent: Expr) -> Facts {
    let power = exponent.facts
    guard base.isReal, power.isReal else { return .unknown }
    let isInteger = base.isInteger && power.isInteger && power.isNonnegative
    if base.isPositive {
      return Facts(isNonnegative: true, isNonzero: true, isInteger: isInteger)
    }
    if let value = exponent.number?.value {
      return Facts(
        isNonnegative: value.isEven || base.isNonnegative || !value.isInteger,
        isNonzero: base.isNonzero || value.signum < 0, isInteger: isInteger)
    }
    return Facts(
      isNonnegative: base.isNonnegative, isNonzero: power.isInteger && base.isNonzero,
      isInteger: isInteger)
  }

  private static func ofFunction(_ function: Function, _ arguments: [Expr]) -> Facts {
    let inner = ofAll(arguments)
    guard inner.isReal else { return .unknown }
    switch function.range {
    case .real: return .real
    case .positive: return .positive
    case .nonnegative: return .nonnegative
    case .likeArgument: return Facts(isNonnegative: inner.isNonnegative, isNonzero: inner.isNonzero)
    case .magnitude:
      return Facts(isNonnegative: true, isNonzero: inner.isNonzero, isInteger: inner.isInteger)
    case .signOfArgument:
      return Facts(
        isNonnegative: inner.isNonnegative, isNonzero: inner.isNonzero, isInteger: true)
    case .oneOfArguments: return inner
    }
  }
}
