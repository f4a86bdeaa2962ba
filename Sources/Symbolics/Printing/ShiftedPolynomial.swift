/// A polynomial about a point, written in powers of `x - a`, whose terms ascend by degree.
struct ShiftedPolynomial {
  /// What does not vary; zero when there is nothing of the kind.
  private(set) var constant: Expr = .zero
  /// The terms that vary, lowest degree first.
  private(set) var terms: [Expr] = []

  /// Nil when the sum is not of that kind.
  init?(_ expression: Expr, _ roles: SymbolRoles) {
    guard case .sum(let number, let list) = expression.form else { return nil }
    guard list.contains(where: { $0.body.hasSumFactor }) else { return nil }
    let shifts = ShiftedPolynomial.shifts(in: list, roles)
    guard !shifts.isEmpty else { return nil }
    var rest = [Expr(number)]
    var keyed: [(degrees: [Int], term: Expr)] = []
    for term in ShiftedPolynomial.collectingShifts(list, shifts, &rest) {
      guard let degrees = ShiftedPolynomial.degrees(of: term, in: shifts, roles) else { return nil }
      if degrees.allSatisfy({ $0 == 0 }) {
        rest.append(term)
      } else {
        keyed.append((degrees, term))
      }
    }
    // A sum of squares with a constant is no expansion.
    let totals = Set(keyed.map { $0.degrees.reduce(0, +) })
    guard totals.count > 1 || totals.contains(1) else { return nil }
    constant = Expr.sum(rest)
    terms = keyed.sorted { first, second in
      let (a, b) = (first.degrees.reduce(0, +), second.degrees.reduce(0, +))
      return a != b ? a < b : second.degrees.lexicographicallyPrecedes(first.degrees)
    }.map(\.term)
  }

  /// The sums `x - a` whose powers occur, by the rank of their variables.
  private static func shifts(in list: [Term], _ roles: SymbolRoles) -> [Expr] {
    var shifts: [(rank: Int, shift: Expr)] = []
    for term in list {
      for factor in term.body.factors {
        let base = factor.baseAndExponent.base
        guard let name = base.shiftedSymbol(where: { roles.varies($0) })?.symbolName,
          !shifts.contains(where: { $0.shift == base })
        else { continue }
        shifts.append((roles.place(name).rank, base))
      }
    }
    return shifts.sorted {
      $0.rank != $1.rank ? $0.rank < $1.rank : StructuralOrder.isLess($0.shift, $1.shift)
    }.map(\.shift)
  }

  /// Puts a loose `x` and its share of the constant back together as `x - a`; what is taken away
  /// for it goes to the rest.
  private static func collectingShifts(
    _ list: [Term], _ shifts: [Expr], _ rest: inout [Expr]
  ) -> [Expr] {
    let bodies = Set(list.map(\.body))
    return list.map { term in
      guard term.coefficient.magnitude.isOne, term.body.symbolName != nil,
        let shift = shifts.first(where: { shift in
          !bodies.contains(shift)
            && shift.shiftedSymbol(where: { $0 == term.body }) != nil
        })
      else { return term.body.scaled(by: term.coefficient) }
      rest.append((term.body - shift).scaled(by: term.coefficient))
      return shift.scaled(by: term.coefficient)
    }
  }

  /// The degree of a term in each shift, nil when it holds anything else that varies.
  private static func degrees(
    of term: Expr, in shifts: [Expr], _ roles: SymbolRoles
  ) -> [Int]? {
    var degrees = Array(repeating: 0, count: shifts.count)
    for factor in term.factors where roles.varies(factor) {
      let (base, exponent) = factor.baseAndExponent
      guard let index = shifts.firstIndex(of: base), let power = exponent.integer, power > 0
      else { return nil }
      degrees[index] = power
    }
    return degrees
  }
}

extension Expr {
  /// The symbol of a sum `x - a` with a constant `a`.
  var shiftedSymbol: Expr? { shiftedSymbol { !$0.isConstant } }

  /// The symbol of a sum `x - a` of which nothing else varies.
  fileprivate func shiftedSymbol(where varies: (Expr) -> Bool) -> Expr? {
    guard case .sum(_, let terms) = form else { return nil }
    var symbol: Expr?
    for term in terms where varies(term.body) {
      guard symbol == nil, term.coefficient.isOne, term.body.symbolName != nil else { return nil }
      symbol = term.body
    }
    return symbol
  }

  /// Whether a sum, or a power of one, is a factor.
  fileprivate var hasSumFactor: Bool {
    switch form {
    case .sum: true
    case .power(let base, _): base.isSum
    case .product(_, let factors): factors.contains(where: \.hasSumFactor)
    default: false
    }
  }
}
