/// Puts terms and factors in the order in which they are read, the same for every way of printing.
///
/// Terms are ordered as SymPy's printer does it: by descending powers of the generators, which are
/// sorted by kind and name (`x**2 + x*y + y**2`). Beyond that, variables go before parameters as
/// generators and after them as factors (`a*x**2 + b`), `a - b` is written rather than `-b + a`,
/// what stands in an even power or absolute value begins without a minus where it can, and
/// polynomials about a point ascend (`1 + 4*(x - 1) + 6*(x - 1)**2`).
struct ReadingOrder {
  let roles: SymbolRoles
  let powers: PrintingOrder.Powers
  private var termMemo: [Expr: [Expr]] = [:]
  private var factorMemo: [Expr: [Expr]] = [:]

  init(of expressions: [Expr], in order: PrintingOrder) {
    roles = SymbolRoles(of: expressions, in: order)
    powers = order.powers
  }

  /// The factors of a product without its coefficient, in reading order.
  mutating func factors(of expression: Expr) -> [Expr] {
    guard case .product(_, let factors) = expression.form else { return [expression] }
    if factors.count == 1 { return factors }
    if let known = factorMemo[expression] { return known }
    let sorted = factors.map { ($0, FactorClass($0, roles)) }.sorted { first, second in
      first.1 != second.1 ? first.1 < second.1 : compare(first.0, second.0) < 0
    }.map(\.0)
    factorMemo[expression] = sorted
    return sorted
  }

  /// The arguments of a function that takes them in any order, numbers first.
  mutating func arguments(_ arguments: [Expr]) -> [Expr] {
    arguments.sorted { compare($0, $1) < 0 }
  }

  /// The terms of a sum in reading order.
  mutating func terms(of expression: Expr) -> [Expr] {
    guard case .sum = expression.form else { return [expression] }
    if let known = termMemo[expression] { return known }
    let sorted = sortedTerms(expression)
    termMemo[expression] = sorted
    return sorted
  }

  /// The terms of a sum whose sign does not matter, the first one without a minus if possible.
  mutating func orientedTerms(of expression: Expr) -> [Expr] {
    let terms = terms(of: expression)
    guard terms[0].hasMinus, let lead = terms.firstIndex(where: { !$0.hasMinus }) else {
      return terms
    }
    if !terms[terms.count - 1].hasMinus { return terms.reversed() }
    return [terms[lead]] + terms[..<lead] + terms[(lead + 1)...]
  }

  private mutating func sortedTerms(_ expression: Expr) -> [Expr] {
    if let shifted = ShiftedPolynomial(expression, roles) {
      let terms = (shifted.constant.isZero ? [] : terms(of: shifted.constant)) + shifted.terms
      return terms.count == 2 && terms[0].hasMinus && !terms[1].hasMinus ? terms.reversed() : terms
    }
    var sorting = TermSorting(expression, roles)
    sorting.generators.sort { first, second in
      if first.rank != second.rank { return first.rank < second.rank }
      return compare(first.base, second.base, descending: true) < 0
    }
    let terms = sorting.sorted(powers)
    guard powers == .descending, terms[0].hasMinus else { return terms }
    let positive = terms.indices.filter { !terms[$0].hasMinus }
    // -x**2 + 2*x + 1 stays as polynomials in one variable are written.
    guard positive.count == 1, terms.count == 2 || sorting.generators.count > 1 else {
      return terms
    }
    return [terms[positive[0]]] + terms[..<positive[0]] + terms[(positive[0] + 1)...]
  }

  /// SymPy's sort key, as a comparison: kind, parts, exponent, coefficient.
  ///
  /// - Parameter descending: whether the parts of sums are compared from high powers to low ones,
  ///   as terms are, and not from low to high, as factors are.
  private mutating func compare(_ left: Expr, _ right: Expr, descending: Bool = false) -> Int {
    if left == right { return 0 }
    let (a, b) = (SortKey(left), SortKey(right))
    if a.rank != b.rank { return a.rank < b.rank ? -1 : 1 }
    if let first = a.base.symbolName, let second = b.base.symbolName {
      let order = compareSymbols(first, second)
      if order != 0 { return order }
    }
    if a.name != b.name { return a.name < b.name ? -1 : 1 }
    let order = compareParts(a.base, b.base, descending)
    if order != 0 { return order }
    if a.exponent != b.exponent {
      // A power that is not known goes first: x**n + x.
      let (first, second) = (a.exponent.number == nil, b.exponent.number == nil)
      if first != second { return first ? -1 : 1 }
      let order = compare(a.exponent, b.exponent)
      if order != 0 { return descending ? -order : order }
    }
    let coefficients = StructuralOrder.compare(a.coefficient, b.coefficient)
    return coefficients != 0 ? coefficients : StructuralOrder.compare(left, right)
  }

  private func compareSymbols(_ left: String, _ right: String) -> Int {
    let (first, second) = (roles.place(left), roles.place(right))
    if first.isMain != second.isMain { return first.isMain ? 1 : -1 }
    return first.rank < second.rank ? -1 : first.rank > second.rank ? 1 : 0
  }

  private mutating func compareParts(_ left: Expr, _ right: Expr, _ descending: Bool) -> Int {
    let (first, second) = (parts(of: left), parts(of: right))
    if first.count != second.count { return first.count - second.count }
    for (x, y) in zip(first, second) {
      let (a, b) = (x.coefficientAndBody.1.baseAndExponent, y.coefficientAndBody.1.baseAndExponent)
      if descending, a.base == b.base, let p = a.exponent.number, let q = b.exponent.number, p != q
      {
        return p.value > q.value ? -1 : 1
      }
      let order = compare(x, y)
      if order != 0 { return order }
    }
    return 0
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
private struct SortKey {
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
    case .pi: rank = 200
    case .symbol(let symbol): (rank, name) = (201, symbol.name)
    case .product: rank = 300
    case .sum: rank = 301
    case .power: rank = 302
    case .apply(let function, _): (rank, name) = (1000 + function.readingRank, function.name)
    case .piecewise: rank = 900
    case .poison: rank = 100_000
    }
  }
}

extension Function {
  /// The name and the place in SymPy's order; read apart from the row, which costs a copy of all
  /// its parts.
  fileprivate var name: String { Function.names[Int(rawValue)] }
  fileprivate var readingRank: Int { Function.ranks[Int(rawValue)] }

  private static let names = FunctionTable.rows.indices.map { FunctionTable.rows[$0].name }
  private static let ranks = FunctionTable.rows.indices.map { FunctionTable.rows[$0].order }
}
