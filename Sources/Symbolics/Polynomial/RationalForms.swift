import BigInt

/// One expression read as a quotient of polynomials, written back in several ways.
struct RationalForms {
  /// The degree up to which simplification looks for factors modulo a prime: never, since that takes
  /// long and the factors, all of higher degree, are seldom shorter than their product.
  static let splittingDegree = 3

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
    var list: [RationalForms] = []
    for pythagoras in Generators.Pythagoras.allCases {
      guard let quotient = try? Reduction(generators, pythagoras).reduced(read),
        !list.contains(where: { $0.quotient == quotient })
      else { continue }
      list.append(RationalForms(generators, quotient))
    }
    return list
  }

  /// Factors above and below the bar.
  ///
  /// - Parameter degree: the largest degree at which factors modulo a prime are looked for; with
  ///   `splittingDegree` only what is quickly found.
  func factored(degree: Int = ModularFactors.degreeLimit) -> Expr? {
    guard let top = try? Factorization(squareFree: quotient.top).split(degree: degree),
      let bottom = try? Factorization(squareFree: quotient.divisors).split(degree: degree)
    else { return nil }
    return written(top) / written(bottom)
  }

  /// The shortest of factors, repeated factors only and terms, above and below the bar; nothing when
  /// all are estimated to be longer than a limit.
  func quotients(_ meter: inout CostMeter, limit: Int) -> [Expr] {
    let estimate = SizeEstimate(generators.atoms, &meter)
    let tops = variants(try? Factorization(squareFree: quotient.top), quotient.top, estimate)
    guard let first = tops.first else { return [] }
    if quotient.isPolynomial {
      return first.size > limit ? [] : RationalForms.shortest(tops).map(written)
    }
    let bottoms = variants(
      try? Factorization(squareFree: quotient.divisors), try? quotient.bottom(), estimate)
    guard let lowest = bottoms.first, first.size + lowest.size + 1 <= limit else { return [] }
    let below = RationalForms.shortest(bottoms).map(written)
    return RationalForms.shortest(tops).map(written).flatMap { top in below.map { top / $0 } }
  }

  /// A way to write a polynomial.
  private enum Variant {
    case factors(Factorization)
    case terms(Polynomial)
  }

  private func written(_ variant: (form: Variant, size: Int)) -> Expr {
    switch variant.form {
    case .factors(let factorization): written(factorization)
    case .terms(let polynomial): written(polynomial)
    }
  }

  /// Those that may be the shortest, estimates being off by one at times.
  private static func shortest(
    _ variants: [(form: Variant, size: Int)]
  ) -> [(form: Variant, size: Int)] {
    guard let first = variants.first else { return [] }
    return variants.filter { $0.size <= first.size + 1 }
  }

  /// The different ways to write a polynomial with their estimated sizes, shortest first.
  private func variants(
    _ squareFree: Factorization?, _ expanded: Polynomial?, _ estimate: SizeEstimate
  ) -> [(form: Variant, size: Int)] {
    var list: [(form: Variant, size: Int)] = []
    if let squareFree {
      if let split = try? squareFree.split(degree: RationalForms.splittingDegree) {
        list.append((.factors(split), estimate.size(split)))
        if split.factors.count != squareFree.factors.count {
          list.append((.factors(squareFree), estimate.size(squareFree)))
        }
      } else {
        list.append((.factors(squareFree), estimate.size(squareFree)))
      }
    }
    let isWhole =
      squareFree.map { $0.factors.count == 1 && $0.factors[0].power == 1 && $0.content == .one }
      ?? false
    if let expanded, list.isEmpty || (expanded.entries.count > 1 && !isWhole) {
      list.append((.terms(expanded), estimate.size(expanded)))
    }
    let order = list.indices.sorted {
      list[$0].size == list[$1].size ? $0 < $1 : list[$0].size < list[$1].size
    }
    return order.map { list[$0] }
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

  /// Collected by the powers of one generator, coefficients factored, for the generators that
  /// promise the shortest forms.
  var collected: [Expr] {
    guard (3...40).contains(quotient.top.entries.count),
      let divisors = try? Factorization(squareFree: quotient.divisors)
        .split(degree: RationalForms.splittingDegree)
    else { return [] }
    var meter = CostMeter()
    let estimate = SizeEstimate(generators.atoms, &meter)
    var promising: [(lane: Int, size: Int, rows: [Polynomial])] = []
    for lane in quotient.top.generators {
      let rows = quotient.top.coefficients(in: lane)
      guard rows.contains(where: { $0.entries.count > 1 }) else { continue }
      let own = rows.dropFirst().count { !$0.isZero } * (estimate.sizes[lane] + 2)
      promising.append((lane, rows.reduce(own) { $0 + estimate.factoredSize($1) }, rows))
    }
    promising.sort { $0.size == $1.size ? $0.lane < $1.lane : $0.size < $1.size }
    let bottom = written(divisors)
    return promising.prefix(2).compactMap { lane, _, rows in
      var parts: [Expr] = []
      for (power, row) in rows.enumerated() where !row.isZero {
        guard
          let coefficient = try? Factorization(squareFree: row)
            .split(degree: RationalForms.splittingDegree)
        else { return nil }
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
    for (lane, power) in entry.monomial.powers {
      let atom = generators.atoms[lane]
      factors.append(power == 1 ? atom : Expr.power(atom, Expr(power)))
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
