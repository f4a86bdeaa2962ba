import BigInt

/// What is certain about the values of an expression, from the assumptions on its symbols.
struct Facts: Sendable, Hashable {
  /// The value is a real number wherever the expression is defined for real input.
  var isReal = true
  /// The value is never below zero.
  var isNonnegative = false
  /// The value is never zero.
  var isNonzero = false

  /// The value is always above zero.
  var isPositive: Bool { isReal && isNonnegative && isNonzero }

  static let unknown = Facts(isReal: false)
  static let real = Facts()
  static let positive = Facts(isNonnegative: true, isNonzero: true)
  static let nonnegative = Facts(isNonnegative: true)
}

extension Expr {
  /// What is certain about the sign; "real" is meant where the expression has a value at all.
  var facts: Facts {
    switch form {
    case .number(let number):
      Facts(isNonnegative: !number.isNegative, isNonzero: !number.isZero)
    case .pi: .positive
    case .symbol(let symbol):
      switch symbol.assumption {
      case .none: .unknown
      case .real: .real
      case .positive: .positive
      }
    case .sum(let constant, let terms): Facts.ofSum(constant, terms)
    case .product(let coefficient, let factors): Facts.ofProduct(coefficient, factors)
    case .power(let base, let exponent): Facts.ofPower(base, exponent)
    case .apply(let function, let arguments): Facts.ofFunction(function, arguments)
    case .piecewise(let branches): Facts.ofAll(branches.map(\.value))
    case .poison: .unknown
    }
  }
}

extension Facts {
  fileprivate static func ofAll(_ parts: [Expr]) -> Facts {
    let facts = parts.map(\.facts)
    return Facts(
      isReal: facts.allSatisfy(\.isReal), isNonnegative: facts.allSatisfy(\.isNonnegative),
      isNonzero: facts.allSatisfy(\.isNonzero))
  }

  fileprivate static func ofSum(_ constant: Number, _ terms: [Term]) -> Facts {
    let parts = terms.map(\.body.facts)
    let grows =
      !constant.isNegative
      && zip(parts, terms).allSatisfy { $0.isNonnegative && !$1.coefficient.isNegative }
    let strict = !constant.isZero || parts.contains(where: \.isPositive)
    return Facts(
      isReal: parts.allSatisfy(\.isReal), isNonnegative: grows, isNonzero: grows && strict)
  }

  fileprivate static func ofProduct(_ coefficient: Number, _ factors: [Expr]) -> Facts {
    var facts = ofAll(factors)
    facts.isNonnegative = facts.isNonnegative && !coefficient.isNegative
    return facts
  }

  fileprivate static func ofPower(_ base: Expr, _ exponent: Expr) -> Facts {
    let (inner, power) = (base.facts, exponent.facts)
    guard inner.isReal, power.isReal else { return .unknown }
    if inner.isPositive { return .positive }
    if let value = exponent.number?.value {
      let even = value.isInteger && value.numerator.isMultiple(of: 2)
      let nonzero = inner.isNonzero || value.signum < 0
      return Facts(
        isNonnegative: even || inner.isNonnegative || !value.isInteger, isNonzero: nonzero)
    }
    return Facts(isNonnegative: inner.isNonnegative)
  }

  fileprivate static func ofFunction(_ function: Function, _ arguments: [Expr]) -> Facts {
    let inner = ofAll(arguments)
    guard inner.isReal else { return .unknown }
    switch function.row.range {
    case .real: return .real
    case .positive: return .positive
    case .nonnegative: return Facts(isNonnegative: true, isNonzero: inner.isNonzero)
    case .likeArgument: return inner
    }
  }
}
