import BigInt

/// One expression read as a quotient of polynomials, written back in several ways.
struct RationalForms {
  /// The degree up to which simplification looks for factors modulo a prime: never, since that takes
  /// long and the factors, all of higher degree, are seldom shorter than their product.
  static let splittingDegree = 3

  let generators: Generators
  let quotient: RationalFunction
  /// Powers of polynomials that belong to the top and would be too long multiplied out.
  let multipliers: [RationalFunction.Divisor]

  /// Nil when the expression is too large for polynomial work or has too many generators.
  init?(_ expression: Expr, splitsExponents: Bool = true, readsSigns: Bool = false) {
    let start = Generators(.atoms, splitsExponents: splitsExponents, readsSigns: readsSigns)
    let product = LongProduct(expression)
    if !product.powers.isEmpty {
      var generators = start
      if let read = try? generators.read(product),
        let quotient = try? Reduction(generators, .replacingSine).reduced(read.rest),
        quotient.isPolynomial
      {
        self.init(generators, quotient, times: read.powers)
        return
      }
    }
    var generators = start
    guard let read = try? generators.read(expression),
      let quotient = try? Reduction(generators, .replacingSine).reduced(read)
    else { return nil }
    self.init(generators, quotient)
  }

  private init(
    _ generators: Generators, _ quotient: RationalFunction,
    times multipliers: [RationalFunction.Divisor] = []
  ) {
    self.generators = generators
    self.quotient = quotient
    self.multipliers = multipliers
  }

  /// Forms that serve to write polynomials in generators.
  init(writing generators: Generators) { self.init(generators, .one) }

  /// Whether a circular or hyperbolic function occurs in a higher power, multiplied out.
  var hasFunctionSquares: Bool {
    generators.atoms.indices.contains { lane in
      guard case .apply(let function, _) = generators.atoms[lane].form, function.isTrigonometric
      else { return false }
      let below = quotient.divisors.reduce(0) { $0 + $1.base.degree(in: lane) * $1.power }
      return quotient.top.degree(in: lane) > 1 || below > 1
    }
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
    guard let top = try? topFactors().split(degree: degree),
      let bottom = try? Factorization(squareFree: quotient.divisors).split(degree: degree)
    else { return nil }
    return written(top) / written(bottom)
  }

  /// Whether a factor occurs in an even power, above or below the bar.
  ///
  /// Splitting factors further, which takes much longer, leaves their powers as they are.
  var mayHoldSquares: Bool {
    guard let top = try? topFactors(),
      let bottom = try? Factorization(squareFree: quotient.divisors)
    else { return false }
    return (top.factors + bottom.factors).contains { $0.power.isMultiple(of: 2) }
  }

  /// The factorization of the top without repeated factors, powers that stand apart included.
  private func topFactors() throws(PolynomialLimit) -> Factorization {
    let factors = try Factorization(squareFree: quotient.top)
    return multipliers.isEmpty
      ? factors : try factors.times(Factorization(squareFree: multipliers, isScaled: true))
  }

  /// The shortest of factors, repeated factors only and terms, above and below the bar, each term
  /// over the bottom, and collected by powers; nothing when all are estimated to be longer than a
  /// limit.
  func writings(
    _ meter: inout CostMeter, limit: Int
  ) -> [(form: Expr, rule: SimplificationRule)] {
    let estimate = SizeEstimate(generators.atoms, &meter)
    let whole = wholeTop
    let tops = variants(try? topFactors(), whole, estimate)
    guard let first = tops.first else { return [] }
    var below = [Expr.one]
    var size = first.size
    var divisors: Factorization?
    if !quotient.isPolynomial {
      divisors = try? Factorization(squareFree: quotient.divisors)
      let bottoms = variants(divisors, try? quotient.bottom(), estimate)
      guard let lowest = bottoms.first else { return [] }
      size += lowest.size + 1
      guard size <= limit else { return [] }
      below = RationalForms.shortest(bottoms).map { written($0) }
    }
    guard size <= limit else { return [] }
    var list: [(form: Expr, rule: SimplificationRule)] = []
    for variant in RationalForms.shortest(tops) {
      let top = written(variant)
      for bottom in below { list.append((bottom.isOne ? top : top / bottom, .quotient)) }
    }
    if !multipliers.isEmpty {
      // Read as one polynomial, the number might have stayed in the terms.
      for (form, rule) in list { list.append((Folding.numbersIn(form), rule)) }
    }
    if let terms = termByTerm { list.append((terms, .terms)) }
    if let whole {
      for form in collected(whole, estimate, over: divisors, limit: first.size) {
        list.append((form, .collected))
      }
    }
    return list
  }

  /// The top multiplied out, nil where that would be long.
  private var wholeTop: Polynomial? {
    var (result, length) = (quotient.top, quotient.top.entries.count)
    for factor in multipliers {
      for _ in 0..<Swift.min(factor.power, 16) where length <= Polynomial.termLimit {
        length *= factor.base.entries.count
      }
      guard length <= Polynomial.termLimit, let power = try? factor.base.power(factor.power),
        let next = try? result.times(power)
      else { return nil }
      result = next
    }
    return result
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
    guard let bottom = try? quotient.bottom(),
      let top = try? multipliers.reduce(quotient.top, { try $0.times($1.base.power($1.power)) })
    else { return nil }
    return written(top) / written(bottom)
  }

  /// Each term over the bottom by itself, when the bottom is one term.
  private var termByTerm: Expr? {
    guard !quotient.isPolynomial,
      quotient.divisors.allSatisfy({ $0.base.loneGenerator != nil })
    else { return nil }
    return Expr.sum(quotient.top.entries.map { written($0, over: quotient.divisors) })
  }
}
