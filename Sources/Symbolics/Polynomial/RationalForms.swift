import BigInt

/// One expression read as a quotient of polynomials, written back in several ways.
struct RationalForms {
  private let generators: Generators
  private let quotient: RationalFunction

  /// Nil when the expression is too large for polynomial work or has too many generators.
  init?(_ expression: Expr, splitsExponents: Bool = true, readsSigns: Bool = false) {
    var generators = Generators(.atoms, splitsExponents: splitsExponents, readsSigns: readsSigns)
    guard let read = try? generators.read(expression),
      let quotient = try? Reduction(generators, .replacingSine).reduced(read)
    else { return nil }
    self.generators = generators
    self.quotient = quotient
  }

  private init(_ generators: Generators, _ quotient: RationalFunction) {
    self.generators = generators
    self.quotient = quotient
  }

  /// The readings by sine and cosine: squares of the one replaced, and of the other.
  static func circular(
    _ expression: Expr, _ trigonometry: Generators.Trigonometry
  ) -> [RationalForms] {
    var generators = Generators(trigonometry)
    guard let read = try? generators.read(expression) else { return [] }
    return Generators.Pythagoras.allCases.compactMap { pythagoras in
      (try? Reduction(generators, pythagoras).reduced(read)).map { RationalForms(generators, $0) }
    }
  }

  /// Factors above and below the bar.
  var factored: Expr? {
    guard let top = try? Factorization(squareFree: quotient.top).split(),
      let bottom = try? Factorization(squareFree: quotient.divisors).split()
    else { return nil }
    return written(top) / written(bottom)
  }

  /// The cheapest of factors, repeated factors only and terms, above and below the bar.
  func quotients(_ meter: inout CostMeter) -> [Expr] {
    let tops = variants(try? Factorization(squareFree: quotient.top), quotient.top)
    if quotient.isPolynomial { return tops }
    let bottoms = variants(
      try? Factorization(squareFree: quotient.divisors), try? quotient.bottom())
    guard let top = RationalForms.cheapest(tops, &meter),
      let bottom = RationalForms.cheapest(bottoms, &meter)
    else { return [] }
    var list = [tops[0] / bottoms[0]]
    let best = top / bottom
    if best != list[0] { list.append(best) }
    return list
  }

  private static func cheapest(_ list: [Expr], _ meter: inout CostMeter) -> Expr? {
    var best: (form: Expr, cost: Cost)?
    for form in list {
      let cost = meter.cost(form)
      if let known = best, known.cost <= cost { continue }
      best = (form, cost)
    }
    return best?.form
  }

  private func variants(_ squareFree: Factorization?, _ expanded: Polynomial?) -> [Expr] {
    var list: [Expr] = []
    func add(_ form: Expr) { if !list.contains(form) { list.append(form) } }
    if let squareFree {
      if let split = try? squareFree.split() {
        add(written(split))
        if split.factors.count != squareFree.factors.count { add(written(squareFree)) }
      } else {
        add(written(squareFree))
      }
    }
    if let expanded, list.isEmpty || expanded.entries.count > 1 { add(written(expanded)) }
    return list
  }

  /// Terms above and below the bar.
  var expanded: Expr? {
    guard let bottom = try? quotient.bottom() else { return nil }
    return written(quotient.top) / written(bottom)
  }

  /// Each term over the bottom by itself, when the bottom is one term.
  var termByTerm: Expr? {
    guard !quotient.isPolynomial,
      quotient.divisors.allSatisfy({ $0.base.entries.count == 1 }),
      let product = try? quotient.bottom()
    else { return nil }
    let bottom = written(product)
    return Expr.sum(quotient.top.entries.map { written($0) / bottom })
  }

  /// Collected by the powers of each generator in turn, coefficients factored.
  var collected: [Expr] {
    guard (3...40).contains(quotient.top.entries.count),
      let divisors = try? Factorization(squareFree: quotient.divisors).split()
    else { return [] }
    let bottom = written(divisors)
    return quotient.top.generators.compactMap { lane in
      let rows = quotient.top.coefficients(in: lane)
      guard rows.contains(where: { $0.entries.count > 1 }) else { return nil }
      var parts: [Expr] = []
      for (power, row) in rows.enumerated() where !row.isZero {
        guard let coefficient = try? Factorization(squareFree: row).split() else { return nil }
        parts.append(written(coefficient) * generators.atoms[lane].pow(power))
      }
      return Expr.sum(parts) / bottom
    }
  }

  private func written(_ factorization: Factorization) -> Expr {
    var content = factorization.content
    var parts: [Expr] = []
    for (base, power) in factorization.factors {
      let isReversed = isReversed(base)
      parts.append(Expr.power(written(isReversed ? -base : base), Expr(power)))
      if isReversed, !power.isMultiple(of: 2) { content = -content }
    }
    // -(a - b) is better read as b - a.
    if content.signum < 0,
      let index = factorization.factors.firstIndex(where: {
        $0.base.entries.count == 2 && $0.power == 1 && radicand($0.base) == nil
          && $0.base.entries[0].coefficient.signum * $0.base.entries[1].coefficient.signum < 0
      })
    {
      parts[index] = oriented(factorization.factors[index].base).distributed(by: .minusOne)
      content = -content
    }
    return Expr.product(number(content), parts)
  }

  /// A factor with the sign in which it is better read.
  private func oriented(_ polynomial: Polynomial) -> Expr {
    written(isReversed(polynomial) ? -polynomial : polynomial)
  }

  /// Whether more of its signs are minus than plus.
  private func isReversed(_ polynomial: Polynomial) -> Bool {
    let count = polynomial.entries.count
    guard count > 1 else { return false }
    if let radicand = radicand(polynomial) { return radicand.content.signum < 0 }
    let negative = polynomial.entries.count { $0.coefficient.signum < 0 }
    if negative * 2 != count { return negative * 2 > count }
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
    if polynomial.entries.count == 1 { return written(polynomial.entries[0]) }
    return Expr.sum(polynomial.entries.map { written($0) })
  }

  private func written(_ entry: Polynomial.Entry) -> Expr {
    var factors: [Expr] = []
    for (lane, atom) in generators.atoms.enumerated() where entry.monomial[lane] > 0 {
      factors.append(Expr.power(atom, Expr(entry.monomial[lane])))
    }
    return Expr.product(number(entry.coefficient), factors)
  }

  /// Where decimals went in, fractions with a finite expansion come out as decimals.
  private func number(_ value: Rational) -> Number {
    guard generators.hasDecimals, !value.isInteger else { return Number(value) }
    let decimal = Number(value, decimal: true)
    return decimal.value == value ? decimal : Number(value)
  }
}
