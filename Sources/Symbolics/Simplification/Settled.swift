extension Expr {
  /// Whether no rewriting can shorten the expression, its arguments and exponents being simple:
  /// a product of different atoms, or a sum of such products without anything in common.
  ///
  /// False means that it is not known.
  var isSettled: Bool {
    var survey = AtomSurvey()
    switch form {
    case .sum(let constant, let terms):
      guard survey.add(coefficient: constant) else { return false }
      for term in terms {
        guard survey.add(coefficient: term.coefficient), survey.add(term.body) else { return false }
      }
      return survey.hasNoBars && !survey.hasSquares && holdsNoNumber(survey.divisor, terms)
    default:
      return survey.add(coefficientAndBody.1)
    }
  }
}

extension Expr {
  /// Whether nothing is gained by taking out a number that all terms share: at most one of them
  /// loses its coefficient.
  fileprivate func holdsNoNumber(_ divisor: UInt, _ terms: [Term]) -> Bool {
    divisor == 1 || terms.count { $0.coefficient.integer?.magnitude == divisor } <= 1
  }
}

/// Collects the atoms of a product or sum until two of them might interact.
private struct AtomSurvey {
  var divisor: UInt = 0
  var hasNoBars = true
  /// Whether a circular or hyperbolic function occurs in a power.
  var hasSquares = false
  private var bases: [Expr] = []
  private var circular = 0
  private var logarithms = 0
  private var exponentials = 0
  private var roots = 0

  /// Whether the number leaves nothing to take out or to cancel.
  mutating func add(coefficient: Number) -> Bool {
    guard let value = coefficient.integer else { return false }
    divisor = Rational.gcd(divisor, value.magnitude)
    return true
  }

  /// Whether the factors of a body are atoms that have nothing to do with those before.
  mutating func add(_ body: Expr) -> Bool {
    guard case .product(_, let factors) = body.form else { return add(factor: body) }
    return factors.allSatisfy { add(factor: $0) }
  }

  private mutating func add(factor: Expr) -> Bool {
    let (base, exponent) = factor.baseAndExponent
    if let number = exponent.number {
      if number.isNegative { hasNoBars = false }
      if !number.isInteger { roots += 1 }
    } else {
      exponentials += 1
      guard !exponent.mentionsLogarithm else { return false }
    }
    guard exponentials <= 1, roots <= 1, !bases.contains(base) else { return false }
    bases.append(base)
    switch base.form {
    case .symbol, .pi: return true
    case .apply(let function, _):
      if function.isTrigonometric, !exponent.isOne { hasSquares = true }
      return add(function)
    default: return false
    }
  }

  private mutating func add(_ function: Function) -> Bool {
    switch function {
    case .abs, .sign, .max, .min: return false
    case .log: logarithms += 1
    default: if function.isTrigonometric { circular += 1 }
    }
    return circular <= 1 && logarithms <= 1
  }
}

extension Expr {
  /// Whether a logarithm occurs outside of functions.
  fileprivate var mentionsLogarithm: Bool {
    switch form {
    case .sum, .product, .power: children.contains(where: \.mentionsLogarithm)
    case .apply(.log, _): true
    default: false
    }
  }
}
