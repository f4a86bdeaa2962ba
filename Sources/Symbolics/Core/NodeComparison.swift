/// Compares large expressions, entering each pair of sub-terms once.
///
/// Two expressions that were built apart share no nodes, and sub-terms that each of them uses often
/// would be compared as often as they are used.
struct NodeComparison {
  /// Expressions up to this size are compared directly: they cannot hide much repetition.
  static let directLimit = 200

  private struct Pair: Hashable {
    let first: ObjectIdentifier
    let second: ObjectIdentifier
  }

  /// Pairs that are known to be equal.
  private var known: Set<Pair> = []

  mutating func areEqual(_ left: Expr, _ right: Expr) -> Bool {
    let (first, second) = (left.node, right.node)
    if first === second { return true }
    guard first.hash == second.hash, first.size == second.size else { return false }
    if first.size <= NodeComparison.directLimit { return first.form.isEqual(to: second.form) }
    let pair = Pair(first: ObjectIdentifier(first), second: ObjectIdentifier(second))
    if known.contains(pair) { return true }
    let (parts, others) = (left.children, right.children)
    guard parts.count == others.count, first.form.hasSameHead(as: second.form) else { return false }
    for (part, other) in zip(parts, others) where !areEqual(part, other) { return false }
    known.insert(pair)
    return true
  }
}

extension Form {
  func isEqual(to other: Form) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a == b
    case (.pi, .pi): true
    case (.symbol(let a), .symbol(let b)): a == b
    case (.sum(let c, let a), .sum(let d, let b)): c == d && a == b
    case (.product(let c, let a), .product(let d, let b)): c == d && a == b
    case (.power(let a, let b), .power(let c, let d)): a == c && b == d
    case (.apply(let f, let a), .apply(let g, let b)): f == g && a == b
    case (.piecewise(let a), .piecewise(let b)): a == b
    case (.poison(let a), .poison(let b)): a == b
    default: false
    }
  }

  /// Whether two forms are equal but for the parts they are made of.
  fileprivate func hasSameHead(as other: Form) -> Bool {
    switch (self, other) {
    case (.sum(let c, let a), .sum(let d, let b)):
      c == d && a.map(\.coefficient) == b.map(\.coefficient)
    case (.product(let c, _), .product(let d, _)): c == d
    case (.power, .power): true
    case (.apply(let f, _), .apply(let g, _)): f == g
    case (.piecewise(let a), .piecewise(let b)):
      a.map(\.condition.outline) == b.map(\.condition.outline)
    default: isEqual(to: other)
    }
  }
}
