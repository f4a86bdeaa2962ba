extension Expr {
  /// The canonical product of any expressions.
  static func product(_ parts: [Expr]) -> Expr { product(.one, parts) }

  /// The canonical product of a number and any expressions.
  static func product(_ coefficient: Number, _ parts: [Expr]) -> Expr {
    var collector = ProductCollector(coefficient: coefficient)
    for part in parts { collector.add(part) }
    return collector.result
  }

  /// The base and exponent of an expression as a factor: `exp(u)` is e to the u.
  var baseAndExponent: (base: Expr, exponent: Expr) {
    switch form {
    case .power(let base, let exponent): (base, exponent)
    case .apply(.exp, let arguments): (.e, arguments[0])
    default: (self, .one)
    }
  }

  /// The factors of a product, its coefficient first unless it is one.
  var factors: [Expr] {
    guard case .product(let coefficient, let factors) = form else { return [self] }
    return coefficient.isOne ? factors : [Expr(coefficient)] + factors
  }
}

/// Gathers factors with equal bases by adding their exponents.
private struct ProductCollector {
  var coefficient: Number
  var entries: [(base: Expr, exponents: [Expr])] = []
  /// Positions by base, filled once there are too many factors to look through.
  var positions: [Expr: Int] = [:]
  var poison: Expr?

  init(coefficient: Number) { self.coefficient = coefficient }

  mutating func add(_ part: Expr) {
    switch part.form {
    case .number(let number): coefficient = coefficient * number
    case .product(let inner, let factors):
      coefficient = coefficient * inner
      for factor in factors { add(factor) }
    case .poison: poison = poison ?? part
    default:
      let (base, exponent) = part.baseAndExponent
      collect(base, exponent)
    }
  }

  private mutating func collect(_ base: Expr, _ exponent: Expr) {
    if let index = index(of: base) {
      entries[index].exponents.append(exponent)
    } else {
      entries.append((base, [exponent]))
      if entries.count > 16 { positions[base] = entries.count - 1 }
      if entries.count == 17 {
        for (index, entry) in entries.enumerated() { positions[entry.base] = index }
      }
    }
  }

  private func index(of base: Expr) -> Int? {
    entries.count > 16 ? positions[base] : entries.firstIndex { $0.base == base }
  }

  var result: Expr {
    if let poison { return poison }
    if coefficient.isZero { return .zero }
    var scale = coefficient
    var factors: [Expr] = []
    var merged = false
    for entry in entries {
      let exponent = entry.exponents.count == 1 ? entry.exponents[0] : Expr.sum(entry.exponents)
      let factor = Expr.power(entry.base, exponent)
      switch factor.form {
      case .number(let number): scale = scale * number
      case .product(let inner, let list):
        scale = scale * inner
        factors += list
        merged = true
      case .poison: return factor
      default: factors.append(factor)
      }
    }
    if scale.isZero { return .zero }
    (scale, factors) = Surds.merged(scale, factors)
    // Powers taken apart may meet factors that are already there.
    if merged, ProductCollector.hasEqualBases(factors) { return Expr.product(scale, factors) }
    if factors.isEmpty { return Expr(scale) }
    if factors.count == 1, scale.isOne { return factors[0] }
    factors.sort(by: StructuralOrder.isLess)
    return Expr(.product(scale, factors))
  }

  private static func hasEqualBases(_ factors: [Expr]) -> Bool {
    var seen: Set<Expr> = []
    return factors.contains { !seen.insert($0.baseAndExponent.base).inserted }
  }
}
