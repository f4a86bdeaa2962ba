/// A total order on expressions by structure alone: never by hash or by the time of creation.
enum StructuralOrder {
  static func isLess(_ left: Expr, _ right: Expr) -> Bool { compare(left, right) < 0 }

  /// Sorts by the expressions of the elements; equal ones keep their places.
  static func sort<Element>(_ list: inout [Element], by key: (Element) -> Expr) {
    guard list.count <= 12 else {
      list.sort { isLess(key($0), key($1)) }
      return
    }
    // Most lists are short and nearly in order.
    for index in list.indices.dropFirst() {
      let element = list[index]
      var place = index
      while place > 0, isLess(key(element), key(list[place - 1])) {
        list[place] = list[place - 1]
        place -= 1
      }
      if place < index { list[place] = element }
    }
  }

  /// Negative, zero or positive as the left expression comes before, equals or follows the right.
  ///
  /// Equal parts are told by their hashes, so that only the first parts that differ are entered,
  /// however often the two expressions share sub-terms.
  static func compare(_ left: Expr, _ right: Expr) -> Int {
    if left == right { return 0 }
    let ranks = rank(left.form) - rank(right.form)
    if ranks != 0 { return ranks }
    // Cheap, and keeps long chains of equal functions from being walked to their ends.
    if left.node.depth != right.node.depth { return left.node.depth - right.node.depth }
    switch (left.form, right.form) {
    case (.number(let a), .number(let b)): return compare(a, b)
    case (.symbol(let a), .symbol(let b)): return compare(a, b)
    case (.sum(let c, let a), .sum(let d, let b)):
      if a.count != b.count { return a.count - b.count }
      for (first, second) in zip(a, b) {
        let bodies = compare(first.body, second.body)
        if bodies != 0 { return bodies }
      }
      for (first, second) in zip(a, b) where first.coefficient != second.coefficient {
        return compare(first.coefficient, second.coefficient)
      }
      return compare(c, d)
    case (.product(let c, let a), .product(let d, let b)):
      let factors = compare(a, b)
      return factors != 0 ? factors : compare(c, d)
    case (.power(let a, let b), .power(let c, let d)):
      let bases = compare(a, c)
      return bases != 0 ? bases : compare(b, d)
    case (.apply(let f, let a), .apply(let g, let b)):
      return f != g ? Int(f.rawValue) - Int(g.rawValue) : compare(a, b)
    case (.piecewise(let a), .piecewise(let b)): return compare(a, b)
    default: return 0
    }
  }

  private static func rank(_ form: Form) -> Int {
    switch form {
    case .number: 0
    case .pi: 1
    case .symbol: 2
    case .power: 3
    case .product: 4
    case .sum: 5
    case .apply: 6
    case .piecewise: 7
    case .poison: 8
    }
  }

  static func compare(_ left: [Expr], _ right: [Expr]) -> Int {
    if left.count != right.count { return left.count - right.count }
    for (a, b) in zip(left, right) {
      let order = compare(a, b)
      if order != 0 { return order }
    }
    return 0
  }

  static func compare(_ left: Number, _ right: Number) -> Int {
    if left.value != right.value { return left.value < right.value ? -1 : 1 }
    return (left.isDecimal ? 1 : 0) - (right.isDecimal ? 1 : 0)
  }

  private static func compare(_ left: Symbol, _ right: Symbol) -> Int {
    if left.name != right.name { return left.name < right.name ? -1 : 1 }
    if left.assumption == right.assumption { return 0 }
    return left.assumption.rawValue < right.assumption.rawValue ? -1 : 1
  }

  private static func compare(_ left: [Branch], _ right: [Branch]) -> Int {
    if left.count != right.count { return left.count - right.count }
    for (a, b) in zip(left, right) {
      let values = compare(a.value, b.value)
      if values != 0 { return values }
      let sides = compare(a.condition.expressions, b.condition.expressions)
      if sides != 0 { return sides }
      let (first, second) = (a.condition.outline, b.condition.outline)
      if first != second { return first < second ? -1 : 1 }
    }
    return 0
  }
}

extension Condition {
  /// The shape of the condition without its sides.
  var outline: String {
    switch self {
    case .always: "T"
    case .never: "F"
    case .compare(_, let relation, _): relation.rawValue
    case .all(let parts): "&(" + parts.map(\.outline).joined(separator: ",") + ")"
    case .any(let parts): "|(" + parts.map(\.outline).joined(separator: ",") + ")"
    }
  }
}
