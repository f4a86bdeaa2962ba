import BigInt

/// The terms of a sum as powers of generators, which decide their order.
struct TermSorting {
  /// A base of which powers occur, with its kind.
  struct Generator: Sendable {
    enum Rank: Int, Comparable {
      case variable, parameter, functionOfVariables, functionOfParameters

      static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    let base: Expr
    let rank: Rank

    init(_ base: Expr, _ roles: SymbolRoles) {
      self.base = base
      if let name = base.baseAndExponent.base.symbolName {
        rank = roles.isMain(name) ? .variable : .parameter
      } else {
        rank = roles.varies(base) ? .functionOfVariables : .functionOfParameters
      }
    }

    var varies: Bool { rank == .variable || rank == .functionOfVariables }
  }

  private var terms: [TermKey]
  /// The bases that occur, each once; to be sorted before the terms are.
  var generators: [Generator] = []

  init(_ sum: Expr, _ roles: SymbolRoles) {
    terms = sum.terms.map { TermKey($0) }
    let isLong = terms.count > 12
    var seen: Set<Expr> = []
    for term in terms {
      for (base, _) in term.powers {
        let isNew = isLong ? seen.insert(base).inserted : !generators.contains { $0.base == base }
        if isNew { generators.append(Generator(base, roles)) }
      }
    }
  }

  /// The terms by the powers of the generators, ties by their numbers.
  mutating func sorted(_ powers: PrintingOrder.Powers) -> [Expr] {
    let places = Dictionary(uniqueKeysWithValues: generators.enumerated().map { ($1.base, $0) })
    let symbols = generators.prefix { $0.rank == .variable }.count
    let varies = generators.map(\.varies)
    for index in terms.indices { terms[index].place(places, symbols: symbols, varies: varies) }
    let isAscending = powers == .ascending
    return terms.sorted { first, second in
      if isAscending, first.degree != second.degree { return first.degree < second.degree }
      let order = TermKey.lexical(first.placed, second.placed)
      return order != 0 ? order < 0 : first.isSmaller(than: second)
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

  /// Numbers the generators: variables, one place for whether functions of variables multiply the
  /// term, then all others.
  mutating func place(_ places: [Expr: Int], symbols: Int, varies: [Bool]) {
    var hasFunction = false
    for (generator, power) in powers {
      let place = places[generator] ?? 0
      placed.append((place < symbols ? place : place + 1, power))
      guard varies[place] else { continue }
      degree = degree + power
      if place >= symbols, power.signum > 0 { hasFunction = true }
    }
    if hasFunction { placed.append((symbols, .one)) }
    if placed.count > 1 { placed.sort { $0.0 < $1.0 } }
  }

  /// Compares numbers before equal powers: rational ones first, then by value.
  func isSmaller(than other: TermKey) -> Bool {
    if isRational != other.isRational { return isRational }
    return coefficient < other.coefficient
  }

  private var isRational: Bool {
    term.factors.allSatisfy { $0.number != nil || !$0.isConstant }
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
