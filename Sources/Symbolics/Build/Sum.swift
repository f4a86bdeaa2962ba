extension Expr {
  /// The canonical sum of any expressions.
  static func sum(_ parts: [Expr]) -> Expr {
    sum(.zero, parts.map { Term(coefficient: .one, body: $0) })
  }

  /// The canonical sum of a constant and terms whose bodies may be anything.
  static func sum(_ constant: Number, _ terms: [Term]) -> Expr {
    var collector = SumCollector(constant: constant)
    for term in terms { collector.add(term.coefficient, term.body) }
    return collector.result
  }
}

/// Gathers terms with equal bodies.
private struct SumCollector {
  var constant: Number
  var terms: [Term] = []
  /// Positions by body, filled once there are too many terms to look through.
  var positions: [Expr: Int] = [:]
  var poison: Expr?

  init(constant: Number) { self.constant = constant }

  mutating func add(_ coefficient: Number, _ body: Expr) {
    if coefficient.isZero, body.problem == nil { return }
    switch body.form {
    case .number(let number): constant = constant + coefficient * number
    case .sum(let inner, let list) where coefficient.magnitude.isOne:
      constant = constant + coefficient * inner
      for term in list { add(coefficient * term.coefficient, term.body) }
    case .product(let inner, let factors):
      let rest = factors.count == 1 ? factors[0] : Expr(.product(.one, factors))
      if case .sum = rest.form, (coefficient * inner).magnitude.isOne {
        add(coefficient * inner, rest)
      } else {
        collect(coefficient * inner, inner.isOne ? body : rest)
      }
    case .poison: poison = poison ?? body
    default: collect(coefficient, body)
    }
  }

  private mutating func collect(_ coefficient: Number, _ body: Expr) {
    if let index = index(of: body) {
      terms[index].coefficient = terms[index].coefficient + coefficient
    } else {
      terms.append(Term(coefficient: coefficient, body: body))
      if terms.count > 16 { positions[body] = terms.count - 1 }
      if terms.count == 17 {
        for (index, term) in terms.enumerated() { positions[term.body] = index }
      }
    }
  }

  private func index(of body: Expr) -> Int? {
    terms.count > 16 ? positions[body] : terms.firstIndex { $0.body == body }
  }

  var result: Expr {
    if let poison { return poison }
    var kept = terms.filter { !$0.coefficient.isZero }
    // Collecting can leave a bare sum behind: 2*(x + y) - (x + y).
    if kept.contains(where: { $0.coefficient.magnitude.isOne && $0.body.isSum }) {
      return Expr.sum(constant, kept)
    }
    if kept.isEmpty { return Expr(constant) }
    if kept.count == 1, constant.isZero { return kept[0].body.scaled(by: kept[0].coefficient) }
    kept.sort { StructuralOrder.isLess($0.body, $1.body) }
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
    case .product(let coefficient, let factors):
      (coefficient, factors.count == 1 ? factors[0] : Expr(.product(.one, factors)))
    default: (.one, self)
    }
  }

  /// The product with a number, not distributed over sums.
  func scaled(by factor: Number) -> Expr {
    if factor.isOne { return self }
    if factor.isZero, problem == nil { return .zero }
    switch form {
    case .number(let number): return Expr(number * factor)
    case .product(let coefficient, let factors):
      let scale = coefficient * factor
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
