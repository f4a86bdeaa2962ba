/// Puts conditions in the form in which they are read: solved for a symbol where that is possible,
/// without what is certain anyway, each left side once.
enum ConditionNormalForm {
  /// Conditions that together say the same as the given ones; `never` alone for a contradiction.
  static func conjunction(_ conditions: [Condition]) -> [Condition] {
    var parts: [Condition] = []
    for condition in conditions { append(simplified(condition), to: &parts) }
    if parts.contains(.never) { return [.never] }
    var bounds: [Expr: Bounds] = [:]
    var others: [Condition] = []
    for part in parts {
      if case .compare(let left, let relation, let right) = part, let number = right.number {
        bounds[left, default: Bounds()].add(relation, number)
      } else if !others.contains(part) {
        others.append(part)
      }
    }
    var result: [Condition] = []
    for (left, bound) in bounds.sorted(by: { StructuralOrder.isLess($0.key, $1.key) }) {
      if bound.isContradictory { return [.never] }
      result += bound.conditions(on: left)
    }
    return result + others
  }

  private static func append(_ condition: Condition, to parts: inout [Condition]) {
    switch condition {
    case .always: break
    case .all(let inner): for part in inner { append(part, to: &parts) }
    default: parts.append(condition)
    }
  }

  private static func simplified(_ condition: Condition) -> Condition {
    switch condition {
    case .always, .never: return condition
    case .all(let parts):
      let list = conjunction(parts)
      return .conjunction(list)
    case .any(let parts):
      let list = parts.map(simplified)
      // One part holds where another does not.
      let isCertain = list.contains { list.contains($0.negated) }
      return isCertain ? .always : .disjunction(list)
    case .compare(let left, let relation, let right):
      let difference = left - right
      if difference.problem != nil { return condition }
      return sign(of: difference, relation)
    }
  }

  /// How an expression compares with zero.
  private static func sign(of expression: Expr, _ relation: Condition.Relation) -> Condition {
    if let known = decided(expression.facts, relation) { return known }
    if let known = decided((-expression).facts, relation.mirrored) { return known }
    switch expression.form {
    case .number: return .comparing(expression, relation, .zero)
    case .product(let coefficient, let factors):
      if relation == .notEqual {
        return .conjunction(
          factors.filter { !$0.hasNegativeExponent }.map { sign(of: $0, relation) })
      }
      // Factors that are always positive change no sign.
      let open = factors.filter { !$0.facts.isPositive }
      let facing = coefficient.isNegative ? relation.mirrored : relation
      if open.count < factors.count || !coefficient.isOne {
        return sign(of: Expr.product(open), facing)
      }
    case .power(let base, let exponent):
      guard let power = exponent.number, !power.isNegative else { break }
      if relation == .notEqual || relation == .greater && !power.value.isOddInteger {
        return sign(of: base, power.isInteger ? .notEqual : relation)
      }
      if power.value.isOddInteger { return sign(of: base, relation) }
    case .apply(.abs, let inner) where relation == .notEqual || relation == .greater:
      return sign(of: inner[0], .notEqual)
    case .sum(let constant, let terms): return solved(constant, terms, relation)
    default: break
    }
    return .compare(expression, relation, .zero)
  }

  private static func decided(_ facts: Facts, _ relation: Condition.Relation) -> Condition? {
    switch relation {
    case .greater: facts.isPositive ? .always : nil
    case .greaterOrEqual: facts.isReal && facts.isNonnegative ? .always : nil
    case .notEqual: facts.isNonzero ? .always : nil
    case .less: facts.isReal && facts.isNonnegative ? .never : nil
    case .lessOrEqual: facts.isPositive ? .never : nil
    case .equal: facts.isNonzero ? .never : nil
    }
  }

  /// Terms on the left, the constant on the right, the first term positive.
  private static func solved(
    _ constant: Number, _ terms: [Term], _ relation: Condition.Relation
  ) -> Condition {
    let lead = terms[0].coefficient
    let scale = terms.count == 1 ? lead : lead.isNegative ? Number.minusOne : .one
    guard let inverse = scale.value.reciprocal else {
      return .compare(Expr.sum(constant, terms), relation, .zero)
    }
    let factor = Number(inverse, decimal: scale.isDecimal)
    let left = Expr.sum(
      .zero, terms.map { Term(coefficient: $0.coefficient * factor, body: $0.body) })
    return .compare(
      left, scale.isNegative ? relation.mirrored : relation, Expr(-(constant * factor)))
  }
}

extension Expr {
  fileprivate var hasNegativeExponent: Bool {
    if case .power(_, let exponent) = form { return exponent.number?.isNegative ?? false }
    return false
  }
}

/// What several comparisons with numbers say of one expression.
private struct Bounds {
  private var lower: (value: Number, isStrict: Bool)?
  private var upper: (value: Number, isStrict: Bool)?
  private var holes: [Number] = []

  mutating func add(_ relation: Condition.Relation, _ number: Number) {
    switch relation {
    case .greater: raise(number, true)
    case .greaterOrEqual: raise(number, false)
    case .less: drop(number, true)
    case .lessOrEqual: drop(number, false)
    case .equal:
      raise(number, false)
      drop(number, false)
    case .notEqual: if !holes.contains(where: { $0.value == number.value }) { holes.append(number) }
    }
  }

  private mutating func raise(_ number: Number, _ isStrict: Bool) {
    guard let old = lower else { return lower = (number, isStrict) }
    if number.value > old.value.value || number.value == old.value.value && isStrict {
      lower = (number, isStrict)
    }
  }

  private mutating func drop(_ number: Number, _ isStrict: Bool) {
    guard let old = upper else { return upper = (number, isStrict) }
    if number.value < old.value.value || number.value == old.value.value && isStrict {
      upper = (number, isStrict)
    }
  }

  /// The one value left, when there is only one.
  private var point: Number? {
    guard let lower, let upper, lower.value.value == upper.value.value else { return nil }
    return lower.isStrict || upper.isStrict ? nil : lower.value
  }

  var isContradictory: Bool {
    if let point { return holes.contains { $0.value == point.value } }
    guard let lower, let upper else { return false }
    return lower.value.value >= upper.value.value
  }

  func conditions(on left: Expr) -> [Condition] {
    if let point { return [.compare(left, .equal, Expr(point))] }
    var (lower, upper) = (lower, upper)
    // A hole at an end makes the end open.
    for hole in holes {
      if let end = lower, end.value.value == hole.value { lower = (end.value, true) }
      if let end = upper, end.value.value == hole.value { upper = (end.value, true) }
    }
    let kept = holes.filter { hole in
      lower.map { $0.value.value < hole.value } ?? true
        && upper.map { hole.value < $0.value.value } ?? true
    }
    var result: [Condition] = []
    if let lower {
      result.append(
        .compare(left, lower.isStrict ? .greater : .greaterOrEqual, Expr(lower.value)))
    }
    if let upper {
      result.append(.compare(left, upper.isStrict ? .less : .lessOrEqual, Expr(upper.value)))
    }
    let holes = kept.sorted { $0.value < $1.value }
    return result + holes.map { .compare(left, .notEqual, Expr($0)) }
  }
}
