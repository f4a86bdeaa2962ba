/// A polynomial about a point, written in powers of `x - a`, whose terms ascend by degree.
struct ShiftedPolynomial {
  var terms: [Expr]

  /// Nil when the sum is not of that kind.
  init?(_ expression: Expr) {
    guard case .sum(let constant, let list) = expression.form else { return nil }
    var shifts: [Expr] = []
    for term in list {
      for factor in term.body.factors {
        let base = factor.baseAndExponent.base
        if base.shiftedSymbol != nil, !shifts.contains(base) { shifts.append(base) }
      }
    }
    guard !shifts.isEmpty else { return nil }
    let collected = ShiftedPolynomial.collectingShifts(constant, list, shifts)
    var keyed: [(degrees: [Int], term: Expr)] = []
    for term in collected {
      guard let degrees = ShiftedPolynomial.degrees(of: term, in: shifts) else { return nil }
      keyed.append((degrees, term))
    }
    let totals = keyed.map { $0.degrees.reduce(0, +) }.filter { $0 > 0 }
    guard totals.count > 1 || totals.contains(1) else { return nil }
    terms = keyed.sorted { first, second in
      let (a, b) = (first.degrees.reduce(0, +), second.degrees.reduce(0, +))
      if a != b { return a < b }
      return second.degrees.lexicographicallyPrecedes(first.degrees)
    }.map(\.term)
  }

  /// Puts a loose `x` and its share of the constant back together as `x - a`.
  private static func collectingShifts(
    _ constant: Number, _ list: [Term], _ shifts: [Expr]
  ) -> [Expr] {
    var (constant, result) = (Expr(constant), [Expr]())
    for term in list {
      if let shift = shifts.first(where: { $0.shiftedSymbol == term.body }),
        term.coefficient.magnitude.isOne
      {
        result.append(shift.scaled(by: term.coefficient))
        constant = constant - (shift - term.body).scaled(by: term.coefficient)
      } else {
        result.append(term.body.scaled(by: term.coefficient))
      }
    }
    return constant.isZero ? result : result + constant.terms
  }

  /// The degree of a term in each shift, nil when it holds anything else that varies.
  private static func degrees(of term: Expr, in shifts: [Expr]) -> [Int]? {
    var degrees = Array(repeating: 0, count: shifts.count)
    if let index = shifts.firstIndex(of: term.hasMinus ? -term : term) {
      degrees[index] = 1
      return degrees
    }
    for factor in term.factors where !factor.isConstant {
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
  var shiftedSymbol: Expr? {
    guard case .sum(_, let terms) = form else { return nil }
    let varying = terms.filter { !$0.body.isConstant }
    guard varying.count == 1, varying[0].coefficient.isOne, varying[0].body.symbolName != nil
    else { return nil }
    return varying[0].body
  }
}
