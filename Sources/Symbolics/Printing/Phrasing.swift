import BigInt

/// Turns expressions into phrases.
struct Phrasing {
  private var order: ReadingOrder
  /// Whether a bar would stand in an exponent or within another bar.
  private var isCramped = false

  init(_ order: ReadingOrder) { self.order = order }

  static func phrase(_ expression: Expr, in order: PrintingOrder = .standard) -> Phrase {
    var phrasing = Phrasing(ReadingOrder(of: [expression], in: order))
    return phrasing.phrase(expression)
  }

  /// Several expressions whose symbols have the same roles in all of them.
  static func phrases(_ rows: [[Expr]], in order: PrintingOrder) -> [[Phrase]] {
    var phrasing = Phrasing(ReadingOrder(of: rows.flatMap { $0 }, in: order))
    return rows.map { row in row.map { phrasing.phrase($0) } }
  }

  mutating func phrase(_ expression: Expr) -> Phrase {
    switch expression.form {
    case .number(let number): return signed(number.isNegative, magnitude(number.magnitude))
    case .pi: return .pi
    case .symbol(let symbol): return .symbol(symbol.name)
    case .sum: return sum(order.terms(of: expression))
    case .product(let coefficient, _):
      return signed(coefficient.isNegative, product(coefficient.magnitude, expression))
    case .power(let base, let exponent): return power(base, exponent)
    case .apply(.exp, let arguments):
      return arguments[0].isOne ? .euler : .exponential(cramped { $0.phrase(arguments[0]) })
    case .apply(.abs, let arguments): return .call(.abs, [oriented(arguments[0])])
    case .apply(let function, let arguments) where function.isExtremum:
      return .call(function, order.arguments(arguments).map { phrase($0) })
    case .apply(let function, let arguments):
      return .call(function, arguments.map { phrase($0) })
    case .piecewise(let branches):
      return .piecewise(
        branches.map { branch in (phrase(branch.value), condition(branch.condition)) })
    case .poison(let error): return .invalid(error.message)
    }
  }

  /// Writes parts where there is no room for a bar.
  private mutating func cramped<T>(_ body: (inout Phrasing) -> T) -> T {
    let before = isCramped
    isCramped = true
    defer { isCramped = before }
    return body(&self)
  }

  private func signed(_ isNegative: Bool, _ phrase: Phrase) -> Phrase {
    isNegative ? .negative(phrase) : phrase
  }

  private func quotient(_ top: Phrase, _ bottom: Phrase) -> Phrase {
    isCramped ? .quotient(top, bottom) : .fraction(top, bottom)
  }

  private func magnitude(_ number: Number) -> Phrase {
    if number.isDecimal { return .number(number.decimalText) }
    let (top, bottom) = number.value.digits
    return bottom == "1" ? .number(top) : quotient(.number(top), .number(bottom))
  }

  private mutating func sum(_ terms: [Expr]) -> Phrase {
    .sum(
      terms.map { term in
        let phrase = phrase(term)
        if case .negative(let inner) = phrase { return (true, inner) }
        return (false, phrase)
      })
  }

  /// A part whose sign does not matter.
  private mutating func oriented(_ expression: Expr) -> Phrase {
    expression.isSum ? sum(order.orientedTerms(of: expression)) : phrase(expression)
  }

  /// A product with a positive coefficient, as one fraction where something stands below the bar.
  private mutating func product(_ coefficient: Number, _ expression: Expr) -> Phrase {
    let factors = order.factors(of: expression)
    let divisors = factors.filter(\.isDivisor)
    let (upper, lower) =
      coefficient.isDecimal ? (coefficient.decimalText, "1") : coefficient.value.digits
    guard !divisors.isEmpty || lower != "1" else {
      return joined(upper, factors)
    }
    let top = cramped { $0.joined(upper, factors.filter { !$0.isDivisor }) }
    let bottom = cramped { $0.joined(lower, divisors.map(\.inverted)) }
    return quotient(top, bottom)
  }

  /// A number, left out when it is one, and factors side by side.
  private mutating func joined(_ number: String, _ factors: [Expr]) -> Phrase {
    if factors.isEmpty { return .number(number) }
    var parts = factors.map { phrase($0) }
    if number != "1" { parts.insert(.number(number), at: 0) }
    return parts.count == 1 ? parts[0] : .product(parts)
  }

  private mutating func power(_ base: Expr, _ exponent: Expr) -> Phrase {
    guard let number = exponent.number else {
      return .power(phrase(base), cramped { $0.phrase(exponent) })
    }
    if number.isNegative {
      let bottom = cramped { $0.phrase(Expr.power(base, -exponent)) }
      return quotient(.number("1"), bottom)
    }
    if let index = number.value.rootIndex { return .root(phrase(base), index: index) }
    let isEven = number.integer?.isMultiple(of: 2) ?? false
    return .power(isEven ? oriented(base) : phrase(base), cramped { $0.phrase(exponent) })
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

extension Expr {
  /// Whether it is a power that stands below a bar.
  fileprivate var isDivisor: Bool {
    if case .power(_, let exponent) = form { exponent.hasMinus } else { false }
  }

  /// A divisor as it stands below the bar.
  fileprivate var inverted: Expr {
    guard case .power(let base, let exponent) = form else { return self }
    return Expr.power(base, -exponent)
  }
}

extension Rational {
  /// Numerator and denominator as text.
  var digits: (top: String, bottom: String) {
    switch storage {
    case .small(let top, let bottom): (top.description, bottom.description)
    case .big(let top, let bottom): (top.description, bottom.description)
    }
  }

  /// n for 1/n with n of at least 2.
  fileprivate var rootIndex: Int? {
    if case .small(1, let bottom) = storage, bottom > 1 { bottom } else { nil }
  }
}
