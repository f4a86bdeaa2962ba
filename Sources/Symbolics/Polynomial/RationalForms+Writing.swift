extension RationalForms {
  /// Collected by the powers of one generator, coefficients factored, for the generators that
  /// promise the shortest forms.
  ///
  /// - Parameter limit: the estimated size of the best other way to write the top; what cannot
  ///   become shorter than it is not written.
  func collected(
    _ top: Polynomial, _ estimate: SizeEstimate, over divisors: Factorization?, limit: Int
  ) -> [Expr] {
    guard (3...40).contains(top.entries.count) else { return [] }
    var promising: [(lane: Int, size: Int, rows: [Polynomial])] = []
    for lane in top.generators {
      let rows = top.coefficients(in: lane)
      guard rows.contains(where: { $0.entries.count > 1 }) else { continue }
      let own = rows.dropFirst().count { !$0.isZero } * (estimate.sizes[lane] + 2)
      promising.append((lane, rows.reduce(own) { $0 + estimate.factoredSize($1) }, rows))
    }
    promising.sort { $0.size == $1.size ? $0.lane < $1.lane : $0.size < $1.size }
    let kept = promising.prefix(2).filter { estimate.leastSize($0.rows, in: $0.lane) <= limit + 1 }
    guard !kept.isEmpty else { return [] }
    var bottom = Expr.one
    if !quotient.isPolynomial {
      guard let factors = try? divisors?.split(degree: RationalForms.splittingDegree) else {
        return []
      }
      bottom = written(factors)
    }
    return kept.compactMap { lane, _, rows in
      var parts: [Expr] = []
      for (power, row) in rows.enumerated() where !row.isZero {
        if row.entries.count == 1 {
          let whole = row.entries[0].monomial * Monomial(generator: lane, power: power)
          let coefficient = row.entries[0].coefficient
          parts.append(written(Polynomial.Entry(monomial: whole, coefficient: coefficient)))
          continue
        }
        guard
          let coefficient = try? Factorization(squareFree: row)
            .split(degree: RationalForms.splittingDegree)
        else { return nil }
        parts.append(written(coefficient) * generators.atoms[lane].pow(power))
      }
      let sum = Expr.sum(parts)
      return bottom.isOne ? sum : sum / bottom
    }
  }

  func written(_ factorization: Factorization) -> Expr {
    var content = factorization.content
    var parts: [Expr] = []
    parts.reserveCapacity(factorization.factors.count)
    for (base, power) in factorization.factors {
      let (form, isReversed) = oriented(base)
      parts.append(power == 1 ? form : Expr.power(form, Expr(power)))
      if isReversed, !power.isMultiple(of: 2) { content = -content }
    }
    // -(a - b) is better read as b - a.
    if content.signum < 0,
      let index = factorization.factors.firstIndex(where: {
        $0.base.entries.count == 2 && $0.power == 1 && radicand($0.base) == nil
          && $0.base.entries[0].coefficient.signum * $0.base.entries[1].coefficient.signum < 0
      })
    {
      parts[index] = parts[index].distributed(by: .minusOne)
      content = -content
    }
    if content.isOne, parts.count == 1 { return parts[0] }
    return Expr.product(number(content), parts)
  }

  /// A factor with the sign in which it is better read: that of most of its terms.
  private func oriented(_ polynomial: Polynomial) -> (form: Expr, isReversed: Bool) {
    let count = polynomial.entries.count
    guard count > 1 else { return (written(polynomial), false) }
    if let radicand = radicand(polynomial) {
      let isReversed = radicand.content.signum < 0
      return (written(isReversed ? -polynomial : polynomial), isReversed)
    }
    let negative = polynomial.entries.count { $0.coefficient.signum < 0 }
    if negative * 2 == count {
      let form = written(polynomial)
      return form.hasLeadingMinus ? (form.distributed(by: .minusOne), true) : (form, false)
    }
    let isReversed = negative * 2 > count
    return (written(isReversed ? -polynomial : polynomial), isReversed)
  }

  /// What stands under a root and differs from the factor by a number only; the factor takes its
  /// sign, so that their powers join.
  private func radicand(_ polynomial: Polynomial) -> Polynomial? {
    guard !generators.relations.isEmpty else { return nil }
    return generators.relations.sorted { $0.key < $1.key }.map(\.value.value)
      .first { $0.entries.count > 1 && $0.primitive == polynomial }
  }

  func written(_ polynomial: Polynomial) -> Expr {
    if polynomial.entries.count == 1 { return written(polynomial.entries[0]) }
    var constant = Number.zero
    var terms: [Term] = []
    terms.reserveCapacity(polynomial.entries.count)
    var isPlain = true
    for entry in polynomial.entries {
      isPlain = isPlain && !entry.coefficient.isBig
      if entry.monomial.isOne {
        constant = number(entry.coefficient)
      } else {
        isPlain = isPlain && entry.monomial.support & ~generators.plainLanes == 0
        terms.append(Term(coefficient: number(entry.coefficient), body: written(entry.monomial)))
      }
    }
    guard isPlain else { return Expr.sum(constant, terms) }
    // Different products of plain generators never join.
    StructuralOrder.sort(&terms) { $0.body }
    return Expr(.sum(constant, terms))
  }

  func written(_ entry: Polynomial.Entry) -> Expr {
    written(entry.monomial).scaled(by: number(entry.coefficient))
  }

  private func written(_ monomial: Monomial) -> Expr {
    var powers = monomial.powers
    guard let (lane, power) = powers.next() else { return .one }
    let first = written(lane, power)
    guard let second = powers.next() else { return first }
    var factors = [first, written(second.lane, second.power)]
    while let (lane, power) = powers.next() { factors.append(written(lane, power)) }
    guard monomial.support & ~generators.plainLanes == 0 else { return Expr.product(factors) }
    StructuralOrder.sort(&factors) { $0 }
    return Expr(.product(.one, factors))
  }

  /// A term over powers of generators.
  func written(_ entry: Polynomial.Entry, over divisors: [RationalFunction.Divisor]) -> Expr {
    var factors: [Expr] = []
    for (lane, power) in entry.monomial.powers
    where !divisors.contains(where: { $0.base.loneGenerator == lane }) {
      factors.append(written(lane, power))
    }
    for divisor in divisors {
      guard let lane = divisor.base.loneGenerator else { continue }
      let power = entry.monomial[lane] - divisor.power
      if power != 0 { factors.append(written(lane, power)) }
    }
    return Expr.product(number(entry.coefficient), factors)
  }

  private func written(_ lane: Int, _ power: Int) -> Expr {
    let atom = generators.atoms[lane]
    return power == 1 ? atom : Expr.power(atom, Expr(power))
  }

  /// Where decimals went in, fractions with a finite expansion come out as decimals.
  private func number(_ value: Rational) -> Number {
    guard generators.hasDecimals, !value.isInteger else { return Number(value) }
    let decimal = Number(value, decimal: true)
    return decimal.value == value ? decimal : Number(value)
  }
}
