/// Where an expression has a real value: conditions that must all hold.
///
/// The conditions are worked out from the function table (a logarithm needs a positive argument, a
/// divisor must not be zero, a root of even or fractional order needs what is not negative) and put
/// in simple form: `x > 2` for `2*x - 4 > 0`, nothing for `x**2 + 1 > 0`. They are exact where each
/// can be solved for a symbol, and else say what must hold. A power whose exponent is not known to be
/// whole is taken to need a positive base.
public struct Domain: Sendable, Hashable, CustomStringConvertible {
  /// What must hold, in normal form.
  let requirements: [Condition]

  init(_ conditions: [Condition]) {
    requirements = ConditionNormalForm.conjunction(conditions)
  }

  /// The conditions as text in the syntax of the parser, such as `x > 0`; `False` alone when they
  /// can never hold.
  public var conditions: [String] { requirements.map(\.plain) }

  /// Whether the expression has a value everywhere.
  public var isEverything: Bool { requirements.isEmpty }

  /// Whether the conditions contradict each other, as for `log(-1 - x**2)`.
  ///
  /// False also when a contradiction is too deep to be seen.
  public var isEmpty: Bool { requirements.contains(.never) }

  /// Whether a point fulfils the conditions; false when a symbol in them has no value there.
  public func contains(_ point: [Expr: Double]) -> Bool {
    requirements.allSatisfy { $0.holds { $0.value(at: point) } }
  }

  /// The conditions joined by commas; `everywhere` and `nowhere` for the extremes.
  public var description: String {
    if isEmpty { return "nowhere" }
    return isEverything ? "everywhere" : conditions.joined(separator: ", ")
  }
}

extension Expr {
  /// Where the expression has a real value.
  ///
  /// A poisoned expression has one nowhere.
  public var domain: Domain {
    if problem != nil { return Domain([.never]) }
    var survey = DomainSurvey()
    return Domain(survey.requirements(of: self))
  }
}

/// Gathers what each part of an expression needs, entering shared parts once.
private struct DomainSurvey {
  /// What the branches of piecewise expressions need.
  private var known: [Expr: [Condition]] = [:]

  mutating func requirements(of expression: Expr) -> [Condition] {
    if let result = known[expression] { return result }
    var conditions: [Condition] = []
    var seen: Set<Expr> = []
    visit(expression, &conditions, &seen)
    let result = ConditionNormalForm.conjunction(conditions)
    known[expression] = result
    return result
  }

  private mutating func visit(
    _ expression: Expr, _ conditions: inout [Condition], _ seen: inout Set<Expr>
  ) {
    guard seen.insert(expression).inserted else { return }
    switch expression.form {
    case .number, .pi, .symbol, .poison: return
    case .piecewise(let branches):
      for side in branches.flatMap(\.condition.expressions) { visit(side, &conditions, &seen) }
      conditions.append(requirement(of: branches))
      return
    case .power(let base, let exponent): conditions += DomainSurvey.needs(base, exponent)
    case .apply(let function, let arguments): conditions += function.row.domain(arguments[0])
    case .sum, .product: break
    }
    for child in expression.children { visit(child, &conditions, &seen) }
  }

  private static func needs(_ base: Expr, _ exponent: Expr) -> [Condition] {
    if let number = exponent.number?.value {
      if number.isInteger {
        return number.signum < 0 ? [.comparing(base, .notEqual, .zero)] : []
      }
      return [.comparing(base, number.signum < 0 ? .greater : .greaterOrEqual, .zero)]
    }
    if exponent.facts.isInteger {
      return exponent.facts.isNonnegative ? [] : [.comparing(base, .notEqual, .zero)]
    }
    return [.comparing(base, .greater, .zero)]
  }

  /// Each branch where it is the one that applies.
  private mutating func requirement(of branches: [Branch]) -> Condition {
    var (cases, earlier) = ([Condition](), [Condition]())
    var isPlain = true
    for branch in branches {
      let alone = ConditionNormalForm.conjunction(earlier + [branch.condition])
      let needs = requirements(of: branch.value)
      let both = ConditionNormalForm.conjunction(alone + needs)
      isPlain = isPlain && both == alone
      cases.append(.conjunction(both))
      earlier.append(branch.condition.negated)
    }
    return .disjunction(isPlain ? branches.map(\.condition) : cases)
  }
}
