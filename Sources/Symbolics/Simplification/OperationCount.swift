extension Expr {
  /// How many operations the expression is written with, counted as SymPy's `count_ops` does:
  /// every sign, sum, product, quotient, power and function application is one.
  public var operationCount: Int { Phrasing.phrase(self).operationCount }
}

extension Phrase {
  var operationCount: Int {
    switch self {
    case .number, .symbol, .pi, .euler, .invalid: return 0
    case .sum(let terms):
      let signs = terms.allSatisfy(\.isNegative) ? 1 : 0
      return terms.reduce(signs + terms.count - 1) { $0 + $1.term.operationCount }
    case .negative(let inner): return 1 + inner.operationCount
    case .product(let parts):
      // A falling exponential counts as a divisor.
      let divisors = parts.count { part in
        if case .exponential(.negative) = part { return true }
        return false
      }
      return parts.reduce(parts.count - 1 - divisors) { $0 + $1.operationCount }
    case .fraction(let top, let bottom), .power(let top, let bottom):
      return 1 + top.operationCount + bottom.operationCount
    case .root(let inner, _): return 2 + inner.operationCount
    case .exponential(let inner): return 1 + inner.operationCount
    case .call(_, let arguments): return arguments.reduce(1) { $0 + $1.operationCount }
    case .piecewise(let branches): return branches.reduce(1) { $0 + $1.value.operationCount }
    }
  }

  /// How many fraction bars are written.
  var barCount: Int {
    switch self {
    case .number, .symbol, .pi, .euler, .invalid: 0
    case .sum(let terms): terms.reduce(0) { $0 + $1.term.barCount }
    case .negative(let inner), .exponential(let inner), .root(let inner, _): inner.barCount
    case .product(let parts), .call(_, let parts): parts.reduce(0) { $0 + $1.barCount }
    case .fraction(let top, let bottom): 1 + top.barCount + bottom.barCount
    case .power(let base, let exponent): base.barCount + exponent.barCount
    case .piecewise(let branches): branches.reduce(0) { $0 + $1.value.barCount }
    }
  }
}
