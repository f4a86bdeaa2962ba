extension Expr {
  /// The canonical product of any expressions.
  static func product(_ parts: [Expr]) -> Expr { product(.one, parts) }

  /// The canonical product of a number and any expressions.
  static func product(_ coefficient: Number, _ parts: [Expr]) -> Expr {
    var collector = ProductCollector(coefficient: coefficient, capacity: parts.count + 2)
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
struct ProductCollector {
  /// One base, the factor as it came while it is the only one, and the exponents.
  private struct Entry {
    let base: Expr
    let first: Expr
    let exponent: Expr
    var others: [Expr] = []
  }

  private var coefficient: Number
  private var entries: [Entry] = []
  /// Positions by base, filled once there are too many factors to look through.
  private var positions: [Expr: Int] = [:]
  private var poison: Expr?

  /// - Parameter capacity: how many factors are likely to come.
  init(coefficient: Number, capacity: Int) {
    self.coefficient = coefficient
    entries.reserveCapacity(capacity)
  }

  mutating func add(_ part: Expr) {
    switch part.form {
    case .number(let number): scale(by: number)
    case .product(let inner, let factors):
      scale(by: inner)
      for factor in factors { collect(factor) }
    case .poison: poison = poison ?? part
    default: collect(part)
    }
  }

  private mutating func scale(by number: Number) {
    // What comes after a problem cannot mend it.
    if number.isOne || poison != nil { return }
    coefficient = coefficient * number
    if coefficient.isTooLarge { poison = poison ?? .numberTooLarge }
  }

  private mutating func collect(_ factor: Expr) {
    let (base, exponent) = factor.baseAndExponent
    if let index = index(of: base) {
      entries[index].others.append(exponent)
    } else {
      entries.append(Entry(base: base, first: factor, exponent: exponent))
      if entries.count > 16 { remember(base) }
    }
  }

  private mutating func remember(_ base: Expr) {
    positions[base] = entries.count - 1
    guard entries.count == 17 else { return }
    for (index, entry) in entries.enumerated() { positions[entry.base] = index }
  }

  private func index(of base: Expr) -> Int? {
    if entries.count > 16 { return positions[base] }
    for index in entries.indices where entries[index].base == base { return index }
    return nil
  }

  var result: Expr {
    if let poison { return poison }
    if coefficient.isZero { return .zero }
    var scale = coefficient
    var factors: [Expr] = []
    factors.reserveCapacity(entries.count)
    var merged = false
    for entry in entries {
      if entry.others.isEmpty {
        factors.append(entry.first)
        continue
      }
      let factor = Expr.power(entry.base, Expr.sum([entry.exponent] + entry.others))
      switch factor.form {
      case .number(let number): scale = scale * number
      case .product(let inner, let list):
        scale = scale * inner
        factors += list
        merged = true
      case .poison: return factor
      default:
        factors.append(factor)
        merged = merged || factor.baseAndExponent.base != entry.base
      }
    }
    if scale.isZero { return .zero }
    if scale.isTooLarge { return .numberTooLarge }
    (scale, factors) = Surds.merged(scale, factors)
    // Powers taken apart may meet factors that are already there.
    if merged, ProductCollector.hasEqualBases(factors) { return Expr.product(scale, factors) }
    if factors.isEmpty { return Expr(scale) }
    if factors.count == 1, scale.isOne { return factors[0] }
    StructuralOrder.sort(&factors) { $0 }
    return Expr(.product(scale, factors))
  }

  private static func hasEqualBases(_ factors: [Expr]) -> Bool {
    var seen: Set<Expr> = []
    return factors.contains { !seen.insert($0.baseAndExponent.base).inserted }
  }
}
