extension Expr {
  /// The canonical sum of any expressions.
  static func sum(_ parts: [Expr]) -> Expr {
    var collector = SumCollector(constant: .zero, capacity: parts.count + 2)
    for part in parts { collector.add(.one, part) }
    return collector.finish()
  }

  /// The canonical sum of a constant and terms whose bodies may be anything.
  static func sum(_ constant: Number, _ terms: [Term]) -> Expr {
    var collector = SumCollector(constant: constant, capacity: terms.count + 2)
    for term in terms { collector.add(term.coefficient, term.body) }
    return collector.finish()
  }
}

/// Gathers terms with equal bodies.
struct SumCollector {
  private var constants: NumberTotal
  private var terms: [Term] = []
  /// Positions by body, filled once there are too many terms to look through.
  private var positions: [Expr: Int] = [:]
  private var poison: Expr?
  /// A coefficient has become zero or may have uncovered a bare sum.
  private var isCollected = false

  /// - Parameter capacity: how many terms are likely to come.
  init(constant: Number, capacity: Int) {
    constants = NumberTotal(constant)
    terms.reserveCapacity(capacity)
  }

  mutating func add(_ coefficient: Number, _ body: Expr) {
    switch body.form {
    case .poison: poison = poison ?? body
    case _ where coefficient.isZero: return
    case .number(let number):
      constants.add(coefficient.isOne ? number : coefficient * number)
    case .sum(let inner, let list) where coefficient.isUnit:
      constants.add(coefficient.isOne ? inner : -inner)
      for term in list {
        add(coefficient.isOne ? term.coefficient : -term.coefficient, term.body)
      }
    case .product(let inner, let factors):
      let scale = coefficient.isOne ? inner : coefficient * inner
      if inner.isOne { return collect(scale, body) }
      let rest = factors.count == 1 ? factors[0] : Expr(.product(.one, factors))
      if scale.isUnit, rest.isSum { add(scale, rest) } else { collect(scale, rest) }
    default: collect(coefficient, body)
    }
  }

  private mutating func collect(_ coefficient: Number, _ body: Expr) {
    if let index = index(of: body) {
      terms[index].coefficient = terms[index].coefficient + coefficient
      isCollected = true
    } else {
      terms.append(Term(coefficient: coefficient, body: body))
      if terms.count > 16 { remember(body) }
    }
  }

  private mutating func remember(_ body: Expr) {
    positions[body] = terms.count - 1
    guard terms.count == 17 else { return }
    for (index, term) in terms.enumerated() { positions[term.body] = index }
  }

  private func index(of body: Expr) -> Int? {
    if terms.count > 16 { return positions[body] }
    for index in terms.indices where terms[index].body == body { return index }
    return nil
  }

  /// The sum; nothing is left to add to.
  mutating func finish() -> Expr {
    if let poison { return poison }
    let constant = constants.total
    if constant.isTooLarge { return Expr.numberTooLarge }
    var kept: [Term] = []
    swap(&kept, &terms)
    if isCollected {
      kept.removeAll { $0.coefficient.isZero }
      if kept.contains(where: \.coefficient.isTooLarge) { return Expr.numberTooLarge }
      // Collecting can leave a bare sum behind: 2*(x + y) - (x + y).
      if kept.contains(where: { $0.coefficient.isUnit && $0.body.isSum }) {
        return Expr.sum(constant, kept)
      }
    }
    if kept.isEmpty { return Expr(constant) }
    if kept.count == 1, constant.isZero { return kept[0].body.scaled(by: kept[0].coefficient) }
    StructuralOrder.sort(&kept) { $0.body }
    return Expr(.sum(constant, kept))
  }
}

extension Expr {
  var isSum: Bool {
    if case .sum = form { return true }
    return false
  }

  /// The number in front and the rest, which carries none.
  var coefficientAndBody: (Number, Expr) {
    switch form {
    case .number(let number): (number, .one)
    case .product(let coefficient, _) where coefficient.isOne: (.one, self)
    case .product(let coefficient, let factors):
      (coefficient, factors.count == 1 ? factors[0] : Expr(.product(.one, factors)))
    default: (.one, self)
    }
  }

  /// The product with a number, not distributed over sums.
  func scaled(by factor: Number) -> Expr {
    if factor.isOne { return self }
    if factor.isZero, !isPoisoned { return .zero }
    switch form {
    case .number(let number): return Expr(number * factor)
    case .product(let coefficient, let factors):
      let scale = coefficient * factor
      if scale.isTooLarge { return .numberTooLarge }
      if scale.isOne, factors.count == 1 { return factors[0] }
      return Expr(.product(scale, factors))
    case .poison: return self
    default: return Expr(.product(factor, [self]))
    }
  }

  /// The product with a number, distributed over a sum.
  func distributed(by factor: Number) -> Expr {
    guard case .sum(let constant, let terms) = form else { return scaled(by: factor) }
    return Expr.sum(
      constant * factor,
      terms.map { Term(coefficient: $0.coefficient * factor, body: $0.body) })
  }

  /// The terms of a sum as expressions, the constant last; an expression that is no sum is its
  /// own only term.
  var terms: [Expr] {
    guard case .sum(let constant, let terms) = form else { return [self] }
    let list = terms.map { $0.body.scaled(by: $0.coefficient) }
    return constant.isZero ? list : list + [Expr(constant)]
  }
}
