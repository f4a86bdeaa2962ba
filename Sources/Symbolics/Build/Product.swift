extension Expr {
  /// The canonical product of any expressions.
  static func product(_ parts: [Expr]) -> Expr { product(.one, parts) }

  /// The canonical product of a number and any expressions.
  static func product(_ coefficient: Number, _ parts: [Expr]) -> Expr {
    var collector = ProductCollector(coefficient: coefficient, capacity: parts.count + 2)
    for part in parts { collector.add(part) }
    return collector.finish()
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
  private var coefficient: Number
  /// The factors with different bases, each as it came first.
  private var factors: [Expr] = []
  private var bases: [Expr] = []
  /// Exponents of bases that came again, with the places of their factors.
  private var others: [(place: Int, exponent: Expr)] = []
  /// Positions by base, filled once there are too many factors to look through.
  private var positions: [Expr: Int] = [:]
  private var poison: Expr?

  /// - Parameter capacity: how many factors are likely to come.
  init(coefficient: Number, capacity: Int) {
    self.coefficient = coefficient
    factors.reserveCapacity(capacity)
    bases.reserveCapacity(capacity)
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
    if let place = index(of: base) {
      others.append((place, exponent))
    } else {
      factors.append(factor)
      bases.append(base)
      if bases.count > 16 { remember(base) }
    }
  }

  private mutating func remember(_ base: Expr) {
    positions[base] = bases.count - 1
    guard bases.count == 17 else { return }
    for (index, base) in bases.enumerated() { positions[base] = index }
  }

  private func index(of base: Expr) -> Int? {
    if bases.count > 16 { return positions[base] }
    for index in bases.indices where bases[index] == base { return index }
    return nil
  }

  /// The product; nothing is left to multiply with.
  mutating func finish() -> Expr {
    if let poison { return poison }
    if coefficient.isZero { return .zero }
    guard others.isEmpty else { return joined }
    var list: [Expr] = []
    swap(&list, &factors)
    return ProductCollector.canonical(coefficient, &list)
  }

  /// The product where bases came several times.
  private var joined: Expr {
    var scale = coefficient
    var list: [Expr] = []
    list.reserveCapacity(factors.count)
    var exponents = Array(repeating: [Expr](), count: factors.count)
    for (place, exponent) in others { exponents[place].append(exponent) }
    var merged = false
    for (place, first) in factors.enumerated() {
      if exponents[place].isEmpty {
        list.append(first)
        continue
      }
      let exponent = Expr.sum([first.baseAndExponent.exponent] + exponents[place])
      let factor = Expr.power(bases[place], exponent)
      switch factor.form {
      case .number(let number): scale = scale * number
      case .product(let inner, let parts):
        scale = scale * inner
        list += parts
        merged = true
      case .poison: return factor
      default:
        list.append(factor)
        merged = merged || factor.baseAndExponent.base != bases[place]
      }
    }
    if scale.isZero { return .zero }
    if scale.isTooLarge { return .numberTooLarge }
    return ProductCollector.canonical(scale, &list, merged: merged)
  }

  private static func canonical(
    _ number: Number, _ factors: inout [Expr], merged: Bool = false
  ) -> Expr {
    var scale = number
    Surds.merge(&scale, &factors)
    // Powers taken apart may meet factors that are already there.
    if merged, hasEqualBases(factors) { return Expr.product(scale, factors) }
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
