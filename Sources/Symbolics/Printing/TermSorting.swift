import BigInt

/// The terms of a sum as powers of generators, which decide their order.
struct TermSorting {
  private var terms: [TermKey]
  /// The bases that occur, each once; to be sorted before the terms are.
  var generators: [Expr] = []
  private let roles: SymbolRoles

  init(_ sum: Expr, _ roles: SymbolRoles) {
    self.roles = roles
    terms = sum.terms.map { TermKey($0) }
    guard terms.count < 12 else {
      var seen: Set<Expr> = []
      for term in terms {
        for (base, _) in term.powers where seen.insert(base).inserted { generators.append(base) }
      }
      return
    }
    for term in terms {
      for (base, _) in term.powers where !generators.contains(base) { generators.append(base) }
    }
  }

  /// The terms by the powers of the generators, ties by their numbers.
  mutating func sorted(_ powers: PrintingOrder.Powers) -> [Expr] {
    let places = Dictionary(uniqueKeysWithValues: generators.enumerated().map { ($1, $0) })
    for index in terms.indices { terms[index].place(places) }
    let isAscending = powers == .ascending
    let isMain = isAscending ? generators.map { roles.varies($0) } : []
    if isAscending { for index in terms.indices { terms[index].addDegree(isMain) } }
    return terms.sorted { first, second in
      if isAscending, first.degree != second.degree { return first.degree < second.degree }
      let order = TermKey.lexical(first.placed, second.placed)
      return order != 0 ? order < 0 : first.coefficient < second.coefficient
    }.map(\.term)
  }
}

/// One term as powers of generators and a number.
private struct TermKey {
  let term: Expr
  private(set) var powers: [(Expr, Rational)] = []
  /// The powers by the places of their generators, ascending.
  private(set) var placed: [(Int, Rational)] = []
  private(set) var degree = Rational.zero

  init(_ term: Expr) {
    self.term = term
    for factor in term.factors where factor.number == nil {
      if !factor.isConstant { powers.append(TermKey.decomposed(factor)) }
    }
  }

  /// The product of all constant factors.
  var coefficient: Double {
    term.factors.reduce(1) { product, factor in
      if let number = factor.number { return product * number.value.double }
      return factor.isConstant ? product * factor.value(at: [:]) : product
    }
  }

  mutating func place(_ places: [Expr: Int]) {
    placed = powers.map { (places[$0] ?? 0, $1) }
    if placed.count > 1 { placed.sort { $0.0 < $1.0 } }
  }

  /// Adds up the powers of generators in which a variable occurs.
  mutating func addDegree(_ isMain: [Bool]) {
    for (place, power) in placed where isMain[place] { degree = degree + power }
  }

  /// x**3 is the third power of x, x**(2/3) the second of x**(1/3), exp(2*x) the second of exp(x).
  private static func decomposed(_ factor: Expr) -> (Expr, Rational) {
    let (base, exponent) = factor.baseAndExponent
    if exponent.isOne { return (base, .one) }
    let (number, rest) = exponent.coefficientAndBody
    if rest.isOne, number.isInteger { return (base, number.value) }
    if number.isOne { return (factor, .one) }
    let (top, bottom) = number.value.parts
    return (Expr.power(base, rest.scaled(by: Number(bottom))), top)
  }

  /// Compares sparse exponent lists; larger exponents of earlier generators come first, and of
  /// divisors those by earlier generators: 1 + 1/x + 1/y.
  static func lexical(_ left: [(Int, Rational)], _ right: [(Int, Rational)]) -> Int {
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let place = Swift.min(i < left.count ? left[i].0 : .max, j < right.count ? right[j].0 : .max)
      var (first, second) = (Rational.zero, Rational.zero)
      if i < left.count, left[i].0 == place { (first, i) = (left[i].1, i + 1) }
      if j < right.count, right[j].0 == place { (second, j) = (right[j].1, j + 1) }
      if first == second { continue }
      if second.isZero, first.signum < 0, j < right.count, right[j].1.signum < 0 { return -1 }
      if first.isZero, second.signum < 0, i < left.count, left[i].1.signum < 0 { return 1 }
      return first > second ? -1 : 1
    }
    return 0
  }
}

extension Rational {
  /// The numerator, and one divided by the denominator.
  fileprivate var parts: (Rational, Rational) {
    guard case .small(let top, let bottom) = storage, let inverse = Rational(1, bottom) else {
      return (Rational(numerator, 1), Rational(1, denominator))
    }
    return (Rational(top), inverse)
  }
}

extension Expr {
  /// Whether no symbol occurs.
  var isConstant: Bool {
    switch form {
    case .symbol: false
    case .number, .pi, .poison: true
    case .sum(_, let terms): terms.allSatisfy(\.body.isConstant)
    case .product(_, let list), .apply(_, let list): list.allSatisfy(\.isConstant)
    case .power(let base, let exponent): base.isConstant && exponent.isConstant
    case .piecewise: children.allSatisfy(\.isConstant)
    }
  }

  /// Whether a function or piecewise expression occurs.
  var hasFunction: Bool {
    switch form {
    case .apply, .piecewise: true
    case .number, .pi, .symbol, .poison: false
    case .sum(_, let terms): terms.contains(where: \.body.hasFunction)
    case .product(_, let list): list.contains(where: \.hasFunction)
    case .power(let base, let exponent): base.hasFunction || exponent.hasFunction
    }
  }

  /// Whether the expression is printed with a leading minus.
  var hasMinus: Bool {
    switch form {
    case .number(let number): number.isNegative
    case .product(let coefficient, _): coefficient.isNegative
    default: false
    }
  }
}
