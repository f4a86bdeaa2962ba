/// When a branch of a piecewise expression applies.
indirect enum Condition: Sendable, Hashable {
  /// How two sides compare.
  enum Relation: String, Sendable, Hashable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="

    func holds(_ left: Double, _ right: Double) -> Bool {
      switch self {
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      case .equal: left == right
      case .notEqual: left != right
      }
    }

    /// The relation with its sides exchanged.
    var mirrored: Relation {
      switch self {
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      case .equal, .notEqual: self
      }
    }

    /// The sign as typeset.
    var sign: String {
      switch self {
      case .less: "<"
      case .lessOrEqual: "≤"
      case .greater: ">"
      case .greaterOrEqual: "≥"
      case .equal: "="
      case .notEqual: "≠"
      }
    }
  }

  case always
  case never
  case compare(Expr, Relation, Expr)
  case all([Condition])
  case any([Condition])

  /// The sides of all comparisons in it.
  var expressions: [Expr] {
    switch self {
    case .always, .never: []
    case .compare(let left, _, let right): [left, right]
    case .all(let parts), .any(let parts): parts.flatMap(\.expressions)
    }
  }

  var depth: Int { expressions.reduce(0) { max($0, $1.node.depth) } }

  /// The condition with every side replaced; comparisons of plain numbers are decided.
  func map(_ transform: (Expr) -> Expr) -> Condition {
    switch self {
    case .always, .never: self
    case .compare(let left, let relation, let right):
      Condition.comparing(transform(left), relation, transform(right))
    case .all(let parts): Condition.conjunction(parts.map { $0.map(transform) })
    case .any(let parts): Condition.disjunction(parts.map { $0.map(transform) })
    }
  }

  static func comparing(_ left: Expr, _ relation: Relation, _ right: Expr) -> Condition {
    guard case .number(let first) = left.form, case .number(let second) = right.form else {
      return .compare(left, relation, right)
    }
    let sign = (first.value - second.value).signum
    return relation.holds(Double(sign), 0) ? .always : .never
  }

  static func conjunction(_ parts: [Condition]) -> Condition {
    let kept = parts.filter { $0 != .always }
    if kept.contains(.never) { return .never }
    return kept.count > 1 ? .all(kept) : kept.first ?? .always
  }

  static func disjunction(_ parts: [Condition]) -> Condition {
    let kept = parts.filter { $0 != .never }
    if kept.contains(.always) { return .always }
    return kept.count > 1 ? .any(kept) : kept.first ?? .never
  }

  /// Whether it holds for given values of the sides; comparisons with NaN do not.
  func holds(_ value: (Expr) -> Double) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .compare(let left, let relation, let right): relation.holds(value(left), value(right))
    case .all(let parts): parts.allSatisfy { $0.holds(value) }
    case .any(let parts): parts.contains { $0.holds(value) }
    }
  }
}
