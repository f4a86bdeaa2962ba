import BigInt

/// One expression read as a quotient of polynomials, written back in several ways.
struct RationalForms {
  private let generators: Generators
  private let quotient: RationalFunction

  /// Nil when the expression is too large for polynomial work or has too many generators.
  init?(
    _ expression: Expr, _ trigonometry: Generators.Trigonometry, splitsExponents: Bool = true
  ) {
    var generators = Generators(trigonometry, splitsExponents: splitsExponents)
    guard let quotient = try? generators.read(expression) else { return nil }
    self.generators = generators
    self.quotient = quotient
  }

  /// Factors above and below the bar.
  var factored: Expr? {
    guard let top = factored(quotient.top), let bottom = factored(quotient.bottom) else {
      return nil
    }
    return top / bottom
  }

  /// Every choice of factors, repeated factors only, or terms above and below the bar.
  var quotients: [Expr] {
    let tops = variants(quotient.top)
    let bottoms = variants(quotient.bottom)
    return tops.flatMap { top in bottoms.map { top / $0 } }
  }

  private func variants(_ polynomial: Polynomial) -> [Expr] {
    var list: [Expr] = []
    let forms = [
      factored(polynomial), factored(polynomial, splitting: false), written(polynomial),
    ]
    for case .some(let form) in forms where !list.contains(form) { list.append(form) }
    return list
  }

  /// Terms above and below the bar.
  var expanded: Expr { written(quotient.top) / written(quotient.bottom) }

  /// Each term over the bottom by itself, when the bottom is one term.
  var termByTerm: Expr? {
    guard quotient.bottom.entries.count == 1, !quotient.bottom.isOne else { return nil }
    let bottom = written(quotient.bottom)
    return Expr.sum(quotient.top.entries.map { written($0) / bottom })
  }

  /// Collected by the powers of each generator in turn, coefficients factored.
  var collected: [Expr] {
    guard (3...40).contains(quotient.top.entries.count), let bottom = factored(quotient.bottom)
    else { return [] }
    return quotient.top.generators.compactMap { lane in
      let rows = quotient.top.coefficients(in: lane)
      guard rows.contains(where: { $0.entries.count > 1 }) else { return nil }
      var parts: [Expr] = []
      for (power, row) in rows.enumerated() where !row.isZero {
        guard let coefficient = factored(row) else { return nil }
        parts.append(coefficient * generators.atoms[lane].pow(power))
      }
      return Expr.sum(parts) / bottom
    }
  }

  private func factored(_ polynomial: Polynomial, splitting: Bool = true) -> Expr? {
    guard let factors = try? Factorization(polynomial, splitting: splitting) else { return nil }
    var content = factors.content
    var parts: [Expr] = []
    for (base, power) in factors.factors {
      let isReversed = isReversed(base)
      parts.append(Expr.power(written(isReversed ? -base : base), Expr(power)))
      if isReversed, !power.isMultiple(of: 2) { content = -content }
    }
    // -(a - b) is better read as b - a.
    if content.signum < 0,
      let index = factors.factors.firstIndex(where: {
        $0.base.entries.count == 2 && $0.power == 1 && radicand($0.base) == nil
          && oriented($0.base).hasMinusTerm
      })
    {
      parts[index] = oriented(factors.factors[index].base).distributed(by: .minusOne)
      content = -content
    }
    return Expr.product([Expr(number(content))] + parts)
  }

  /// A factor with the sign in which it is better read.
  private func oriented(_ polynomial: Polynomial) -> Expr {
    written(isReversed(polynomial) ? -polynomial : polynomial)
  }

  /// Whether more of its signs are minus than plus.
  private func isReversed(_ polynomial: Polynomial) -> Bool {
    guard polynomial.entries.count > 1 else { return false }
    if let radicand = radicand(polynomial) { return radicand.content.signum < 0 }
    return written(polynomial).hasLeadingMinus
  }

  /// What stands under a root and differs from the factor by a number only; the factor takes its
  /// sign, so that their powers join.
  private func radicand(_ polynomial: Polynomial) -> Polynomial? {
    guard !generators.relations.isEmpty else { return nil }
    return generators.relations.sorted { $0.key < $1.key }.map(\.value.value)
      .first { $0.entries.count > 1 && $0.primitive == polynomial }
  }

  private func written(_ polynomial: Polynomial) -> Expr {
    Expr.sum(polynomial.entries.map { written($0) })
  }

  private func written(_ entry: Polynomial.Entry) -> Expr {
    var factors = [Expr(number(entry.coefficient))]
    for (lane, atom) in generators.atoms.enumerated() where entry.monomial[lane] > 0 {
      factors.append(Expr.power(atom, Expr(entry.monomial[lane])))
    }
    return Expr.product(factors)
  }

  /// Where decimals went in, fractions with a finite expansion come out as decimals.
  private func number(_ value: Rational) -> Number {
    guard generators.hasDecimals, !value.isInteger else { return Number(value) }
    let decimal = Number(value, decimal: true)
    return decimal.value == value ? decimal : Number(value)
  }
}

extension Expr {
  /// Whether a sum has a term with a minus.
  fileprivate var hasMinusTerm: Bool { terms.contains(where: \.hasMinus) }
}
