import BigInt

/// Puts terms and factors in the order in which they are read, the same for every way of printing.
///
/// The order of terms is that of SymPy's printer: descending powers, generators sorted by kind and
/// name (`x**2 + x*y + y**2`), with two exceptions: `a - b` rather than `-b + a`, and polynomials
/// about a point ascend (`1 + 4*(x - 1) + 6*(x - 1)**2`). Factors stand symbols first, then sums
/// without functions, functions, and other sums.
struct ReadingOrder {
  private var termMemo: [Expr: [Expr]] = [:]
  private var factorMemo: [Expr: [Expr]] = [:]

  /// The factors of a product without its coefficient, in reading order.
  mutating func factors(of expression: Expr) -> [Expr] {
    guard case .product(_, let factors) = expression.form else { return [expression] }
    if let known = factorMemo[expression] { return known }
    let sorted = factors.map { ($0, isLateSum($0)) }.sorted { first, second in
      first.1 != second.1 ? second.1 : compare(first.0, second.0) < 0
    }.map(\.0)
    factorMemo[expression] = sorted
    return sorted
  }

  private func isLateSum(_ factor: Expr) -> Bool {
    let base = factor.baseAndExponent.base
    return base.isSum && base.hasFunction
  }

  /// The terms of a sum in reading order.
  mutating func terms(of expression: Expr) -> [Expr] {
    guard case .sum = expression.form else { return [expression] }
    if let known = termMemo[expression] { return known }
    let sorted = sortedTerms(expression)
    termMemo[expression] = sorted
    return sorted
  }

  private mutating func sortedTerms(_ expression: Expr) -> [Expr] {
    if let shifted = ShiftedPolynomial(expression) { return shifted.terms }
    let monomials = expression.terms.map { TermKey($0) }
    var seen: Set<Expr> = []
    var generators: [Expr] = []
    for monomial in monomials {
      for (base, _) in monomial.powers where seen.insert(base).inserted { generators.append(base) }
    }
    generators.sort { compare($0, $1) < 0 }
    var places: [Expr: Int] = [:]
    for (index, generator) in generators.enumerated() { places[generator] = index }
    let keyed = monomials.map { monomial in
      (monomial, monomial.powers.map { (places[$0] ?? 0, $1) }.sorted { $0.0 < $1.0 })
    }
    let sorted = keyed.sorted { first, second in
      let order = ReadingOrder.lexical(first.1, second.1)
      return order != 0 ? order < 0 : first.0.coefficient < second.0.coefficient
    }
    let terms = sorted.map(\.0.term)
    if terms.count == 2, terms[0].hasMinus, !terms[1].hasMinus { return [terms[1], terms[0]] }
    return terms
  }

  /// Compares sparse exponent lists; larger exponents of earlier generators come first.
  private static func lexical(_ left: [(Int, Rational)], _ right: [(Int, Rational)]) -> Int {
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let place = Swift.min(i < left.count ? left[i].0 : .max, j < right.count ? right[j].0 : .max)
      var (first, second) = (Rational.zero, Rational.zero)
      if i < left.count, left[i].0 == place { (first, i) = (left[i].1, i + 1) }
      if j < right.count, right[j].0 == place { (second, j) = (right[j].1, j + 1) }
      if first != second { return first > second ? -1 : 1 }
    }
    return 0
  }

  /// SymPy's sort key, as a comparison: kind, parts, exponent, coefficient.
  private mutating func compare(_ left: Expr, _ right: Expr) -> Int {
    if left == right { return 0 }
    let (a, b) = (Key(left), Key(right))
    if a.rank != b.rank { return a.rank < b.rank ? -1 : 1 }
    if a.name != b.name { return a.name < b.name ? -1 : 1 }
    let (first, second) = (parts(of: a.base), parts(of: b.base))
    if first.count != second.count { return first.count - second.count }
    for (x, y) in zip(first, second) {
      let order = compare(x, y)
      if order != 0 { return order }
    }
    let order = a.exponent == b.exponent ? 0 : compare(a.exponent, b.exponent)
    if order != 0 { return order }
    let coefficients = StructuralOrder.compare(a.coefficient, b.coefficient)
    return coefficients != 0 ? coefficients : StructuralOrder.compare(left, right)
  }

  private mutating func parts(of expression: Expr) -> [Expr] {
    switch expression.form {
    case .number, .pi, .symbol, .poison: []
    case .sum: terms(of: expression)
    case .product: factors(of: expression)
    default: expression.children
    }
  }
}

/// What decides the place of one factor or generator.
private struct Key {
  var coefficient: Number
  var base: Expr
  var exponent = Expr.one
  var rank: Int
  var name = ""

  init(_ expression: Expr) {
    (coefficient, base) = expression.coefficientAndBody
    if case .power(let inner, let power) = base.form { (base, exponent) = (inner, power) }
    switch base.form {
    case .number: rank = 100
    case .pi: (rank, name) = (200, "Pi")
    case .symbol(let symbol): (rank, name) = (201, symbol.name)
    case .product: rank = 300
    case .sum: rank = 301
    case .power: rank = 302
    case .apply(let function, _): (rank, name) = (1000 + function.row.order, function.row.name)
    case .piecewise: (rank, name) = (1000, "Piecewise")
    case .poison: rank = 100_000
    }
  }
}

/// One term as powers of generators and a number.
private struct TermKey {
  var term: Expr
  var coefficient = 1.0
  var powers: [(Expr, Rational)] = []

  init(_ term: Expr) {
    self.term = term
    let (number, body) = term.coefficientAndBody
    coefficient = number.value.double
    for factor in body.factors {
      if factor.isConstant {
        coefficient *= factor.value(at: [:])
      } else {
        powers.append(TermKey.decomposed(factor))
      }
    }
  }

  /// x**3 is the third power of x, x**(2/3) the second of x**(1/3), exp(2*x) the second of exp(x).
  private static func decomposed(_ factor: Expr) -> (Expr, Rational) {
    let (base, exponent) = factor.baseAndExponent
    let (number, rest) = exponent.coefficientAndBody
    guard rest.isOne else {
      guard !number.isOne,
        let part = Rational(1, 1).divided(by: Rational(number.value.denominator, 1))
      else { return (factor, .one) }
      return (Expr.power(base, rest.scaled(by: Number(part))), Rational(number.value.numerator, 1))
    }
    if number.isInteger { return (base, number.value) }
    let part = Rational(1, 1).divided(by: Rational(number.value.denominator, 1)) ?? .one
    return (Expr.power(base, Expr(part)), Rational(number.value.numerator, 1))
  }
}

extension Expr {
  /// Whether no symbol occurs.
  var isConstant: Bool {
    switch form {
    case .symbol: false
    default: children.allSatisfy(\.isConstant)
    }
  }

  /// Whether a function or piecewise expression occurs.
  var hasFunction: Bool {
    switch form {
    case .apply, .piecewise: true
    default: children.contains(where: \.hasFunction)
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
