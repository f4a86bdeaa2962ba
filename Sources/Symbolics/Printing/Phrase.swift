import BigInt

/// An expression as it is read out: signs, fractions and roots where they are seen, parts in
/// reading order.
///
/// Every printer writes from it, so the formats cannot disagree.
indirect enum Phrase: Sendable {
  /// A number without sign.
  case number(String)
  case symbol(String)
  case pi
  case euler
  /// Terms with their signs.
  case sum([(isNegative: Bool, term: Phrase)])
  case negative(Phrase)
  case product([Phrase])
  case fraction(Phrase, Phrase)
  case power(Phrase, Phrase)
  case root(Phrase, index: Int)
  case exponential(Phrase)
  case call(Function, [Phrase])
  case piecewise([(value: Phrase, condition: ConditionPhrase)])
  case invalid(String)

  /// A condition as it is read out.
  indirect enum ConditionPhrase: Sendable {
    case always
    case never
    case compare(Phrase, Condition.Relation, Phrase)
    case all([ConditionPhrase])
    case any([ConditionPhrase])
  }
}

/// Turns expressions into phrases.
struct Phrasing {
  private var order = ReadingOrder()

  static func phrase(_ expression: Expr) -> Phrase {
    var phrasing = Phrasing()
    return phrasing.phrase(expression)
  }

  mutating func phrase(_ expression: Expr) -> Phrase {
    switch expression.form {
    case .number(let number): return signed(number.isNegative, magnitude(number.magnitude))
    case .pi: return .pi
    case .symbol(let symbol): return .symbol(symbol.name)
    case .sum: return sum(order.terms(of: expression))
    case .product(let coefficient, _):
      return signed(coefficient.isNegative, product(coefficient.magnitude, expression))
    case .power(let base, let exponent): return power(expression, base, exponent)
    case .apply(.exp, let arguments):
      return arguments[0].isOne ? .euler : .exponential(phrase(arguments[0]))
    case .apply(let function, let arguments):
      return .call(function, arguments.map { phrase($0) })
    case .piecewise(let branches):
      return .piecewise(
        branches.map { branch in (phrase(branch.value), condition(branch.condition)) })
    case .poison(let error): return .invalid(error.message)
    }
  }

  private func signed(_ isNegative: Bool, _ phrase: Phrase) -> Phrase {
    isNegative ? .negative(phrase) : phrase
  }

  private func magnitude(_ number: Number) -> Phrase {
    if number.isDecimal { return .number(number.decimalText) }
    if number.isInteger { return .number(number.value.description) }
    return .fraction(
      .number(number.value.numerator.description), .number(number.value.denominator.description))
  }

  private mutating func sum(_ terms: [Expr]) -> Phrase {
    .sum(
      terms.map { term in
        let phrase = phrase(term)
        if case .negative(let inner) = phrase { return (true, inner) }
        return (false, phrase)
      })
  }

  /// A product with a positive coefficient, as one fraction where something stands below the bar.
  private mutating func product(_ coefficient: Number, _ expression: Expr) -> Phrase {
    var top: [Phrase] = []
    var bottom: [Phrase] = []
    if coefficient.isDecimal {
      top.append(.number(coefficient.decimalText))
    } else {
      let (upper, lower) = (coefficient.value.numerator, coefficient.value.denominator)
      if upper != 1 { top.append(.number(upper.description)) }
      if lower != 1 { bottom.append(.number(lower.description)) }
    }
    for factor in order.factors(of: expression) {
      if case .power(let base, let exponent) = factor.form,
        exponent.coefficientAndBody.0.isNegative
      {
        bottom.append(phrase(Expr.power(base, -exponent)))
      } else {
        top.append(phrase(factor))
      }
    }
    if bottom.isEmpty { return joined(top) }
    return .fraction(joined(top), joined(bottom))
  }

  private func joined(_ parts: [Phrase]) -> Phrase {
    switch parts.count {
    case 0: .number("1")
    case 1: parts[0]
    default: .product(parts)
    }
  }

  private mutating func power(_ whole: Expr, _ base: Expr, _ exponent: Expr) -> Phrase {
    guard let number = exponent.number else { return .power(phrase(base), phrase(exponent)) }
    if number.isNegative {
      return .fraction(.number("1"), phrase(Expr.power(base, Expr(-number))))
    }
    if number.value.numerator == 1, let index = Rational(number.value.denominator, 1).integer {
      return .root(phrase(base), index: index)
    }
    return .power(phrase(base), phrase(exponent))
  }

  private mutating func condition(_ condition: Condition) -> Phrase.ConditionPhrase {
    switch condition {
    case .always: .always
    case .never: .never
    case .compare(let left, let relation, let right):
      .compare(phrase(left), relation, phrase(right))
    case .all(let parts): .all(parts.map { self.condition($0) })
    case .any(let parts): .any(parts.map { self.condition($0) })
    }
  }
}
