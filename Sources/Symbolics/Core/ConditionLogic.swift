extension Condition {
  /// The condition that holds where this one does not.
  var negated: Condition {
    switch self {
    case .always: .never
    case .never: .always
    case .compare(let left, let relation, let right): .compare(left, relation.negated, right)
    case .all(let parts): .disjunction(parts.map(\.negated))
    case .any(let parts): .conjunction(parts.map(\.negated))
    }
  }

  /// The condition as text in the syntax of the parser.
  var plain: String {
    switch self {
    case .always: "True"
    case .never: "False"
    case .compare(let left, let relation, let right):
      "\(left.plain) \(relation.rawValue) \(right.plain)"
    case .all(let parts): parts.map { "(\($0.plain))" }.joined(separator: " & ")
    case .any(let parts): parts.map { "(\($0.plain))" }.joined(separator: " | ")
    }
  }
}

extension Condition.Relation {
  /// The relation that holds where this one does not.
  var negated: Condition.Relation {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .equal: .notEqual
    case .notEqual: .equal
    }
  }
}
